import { endpoint } from "@/lib/platform/endpoint";
import { correctSession } from "@/lib/sessions/commands/log-session";
import { logSessionInput } from "@/lib/sessions/input";

/** Corrects how long a held session took. */
export const POST = endpoint(logSessionInput, correctSession);
