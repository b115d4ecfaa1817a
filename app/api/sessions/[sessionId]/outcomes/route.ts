import { endpoint } from "@/lib/platform/endpoint";
import { markAction } from "@/lib/plans/commands/mark-action";
import { markActionInput } from "@/lib/plans/input";

/** How an action item came out, told in this session. 409 with the other outcome in `details.theirs`. */
export const POST = endpoint(markActionInput, markAction);
