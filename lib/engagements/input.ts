import { z } from "zod";
import { draftPatch } from "./input/draft";
import { launchSteps } from "./rules/launching";

/** Which engagement; its id is made by the form that begins it, so that sending it twice begins one. */
export const engagementInput = z.strictObject({ engagementId: z.uuid() });
export type EngagementInput = z.output<typeof engagementInput>;

/** Where to go after an ordinary save: the next or an earlier screen, or away; `more` shows the same one with room for more people. */
export const saveDirections = ["next", "back", "leave", "more"] as const;
export type SaveDirection = (typeof saveDirections)[number];

/** A save of one screen of the launch. `counter` is the browser's count of its own saves, above the draft's last;
 *  a form sent without script has none. Everything else is a field of the draft. */
export const saveDraftInput = z.looseObject({
  engagementId: z.uuid(), counter: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  step: z.enum(launchSteps).optional(), go: z.enum(saveDirections).optional(),
}).transform(({ engagementId, counter, step: _step, go: _go, ...fields }, ctx) => {
  const patch = draftPatch.safeParse(fields);
  if (!patch.success) for (const issue of patch.error.issues) ctx.addIssue({ code: "custom", message: issue.message, path: issue.path });
  return { engagementId, counter, patch: patch.data ?? {} };
});
export type SaveDraftInput = z.output<typeof saveDraftInput>;
