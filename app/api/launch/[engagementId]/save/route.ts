import { unsavedAnswer } from "@/components/launch/unsaved-answer";
import { saveDraft } from "@/lib/engagements/commands/save-draft";
import { saveDraftInput } from "@/lib/engagements/input";
import { launchSteps, type LaunchStep } from "@/lib/engagements/rules/launching";
import { endpoint } from "@/lib/platform/endpoint";
import { goTo } from "@/lib/platform/entrance-form";

/** Keeps what was typed into one screen of a launch. A form without script goes on from here: the next screen is shown
 *  when this one is complete, which its own page finds out. */
export const POST = endpoint(saveDraftInput, saveDraft, (result, request, raw) => {
  const { engagementId, step, go } = raw;
  const at = Math.max(0, launchSteps.indexOf(step as LaunchStep));
  const address = (name: LaunchStep | undefined, query = "") => goTo(`/launch/${String(engagementId)}/${name ?? launchSteps[at]}${query}`);
  if (!result.ok) return unsavedAnswer(result.error, request, raw);
  if (go === "leave") return goTo("/home");
  if (go === "back") return address(launchSteps[at - 1]);
  return go === "more" ? address(launchSteps[at], "?more") : address(launchSteps[at], "?check");
});
