import { endpoint } from "@/lib/platform/endpoint";
import { logSession } from "@/lib/sessions/commands/log-session";
import { logSessionInput } from "@/lib/sessions/input";

/** Finishes the log: the session was held, and its readers get what is shared. */
export const POST = endpoint(logSessionInput, logSession);
