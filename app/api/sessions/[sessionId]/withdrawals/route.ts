import { endpoint } from "@/lib/platform/endpoint";
import { withdrawAction } from "@/lib/plans/commands/agree-action";
import { withdrawActionInput } from "@/lib/plans/input";

/** Takes an action item back that was agreed by mistake. */
export const POST = endpoint(withdrawActionInput, withdrawAction);
