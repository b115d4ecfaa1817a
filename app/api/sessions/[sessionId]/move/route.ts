import { backToMove } from "@/components/sessions/typed-answer";
import { endpoint } from "@/lib/platform/endpoint";
import { moveSessions } from "@/lib/sessions/commands/move-sessions";
import { moveSessionsInput } from "@/lib/sessions/input";

/** Moves the session as its page has shown; refused meanwhile, that page says why. */
export const POST = endpoint(moveSessionsInput, moveSessions, backToMove);
