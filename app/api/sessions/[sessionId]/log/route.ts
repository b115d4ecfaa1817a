import { typedAnswer } from "@/components/sessions/typed-answer";
import { endpoint } from "@/lib/platform/endpoint";
import { saveLog } from "@/lib/sessions/commands/save-log";
import { logFormInput } from "@/lib/sessions/input/log-form";

/** The whole log as an ordinary form, where no script runs. Back to the session when all of it is kept; otherwise a page
 *  with what was typed, to save again. */
export const POST = endpoint(logFormInput, saveLog, typedAnswer);
