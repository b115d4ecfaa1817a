import { endpoint } from "@/lib/platform/endpoint";
import { goTo } from "@/lib/platform/entrance-form";
import { markAction } from "@/lib/plans/commands/mark-action";
import { markActionInput } from "@/lib/plans/input";

/** Says how a promise came out, by its owner's own account, and shows the list again. */
export const POST = endpoint(markActionInput, markAction, (result) => {
  if (result.ok) return goTo("/promises?answered=saved");
  if (result.error.code === "unauthenticated") return goTo("/sign-in?next=/promises");
  return goTo(`/promises?answered=${result.error.code === "conflict" ? "changed" : "refused"}`);
});
