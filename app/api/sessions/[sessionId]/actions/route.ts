import { endpoint } from "@/lib/platform/endpoint";
import { agreeAction } from "@/lib/plans/commands/agree-action";
import { agreeActionInput } from "@/lib/plans/input";

/** A new action item of the session. */
export const POST = endpoint(agreeActionInput, agreeAction);
