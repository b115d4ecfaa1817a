import { backToSession } from "@/components/sessions/typed-answer";
import { endpoint } from "@/lib/platform/endpoint";
import { cancelSession } from "@/lib/sessions/commands/end-session";
import { sessionInput } from "@/lib/sessions/input";

/** Cancels the session and tells those who attend, then shows it as it stands. */
export const POST = endpoint(sessionInput, cancelSession, backToSession);
