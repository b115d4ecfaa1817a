import { backToSession } from "@/components/sessions/typed-answer";
import { endpoint } from "@/lib/platform/endpoint";
import { markMissed } from "@/lib/sessions/commands/end-session";
import { sessionInput } from "@/lib/sessions/input";

/** Logs the session as missed, then shows it as it stands. */
export const POST = endpoint(sessionInput, markMissed, backToSession);
