import "server-only";
import { record } from "@/lib/audit/record";
import { engagementFor } from "@/lib/engagements/access";
import { checkAnswers, writeAnswers } from "@/lib/engagements/commands/write-answers";
import { readEntries } from "@/lib/engagements/queries/entries";
import type { Ctx } from "@/lib/platform/context";
import { templateOf } from "@/lib/programs/queries";
import { guideFor } from "@/lib/programs/rules/guides";
import type { SaveDraftsInput } from "../input";
import { draftFields, draftStep } from "../rules/drafting";

/** A leader or the sponsor keeps what they want to bring to the alignment. A leader's drafts are sealed to themselves; the
 *  sponsor's are read by all who sign.
 *  @throws AppError at the engagement's door; `invalid` for a text that is too long. */
export async function saveDrafts(ctx: Ctx, { engagementId, answers }: SaveDraftsInput): Promise<{ changed: boolean }> {
  const engagement = await engagementFor(ctx, "draftForAlignment", engagementId, { lock: true });
  const keys: readonly string[] = engagement.side ? [draftFields.offer, draftFields.ask] : [draftFields.sponsor];
  const fields = guideFor(await templateOf(ctx, engagement.templateId), draftStep).filter(({ key }) => keys.includes(key));
  checkAnswers(ctx, fields, answers, { complete: false });
  const entries = (await readEntries(ctx, { engagementId, stepKeys: [draftStep] })).filter(({ authorId }) => ctx.viewer.people.includes(authorId));
  const changed = await writeAnswers(ctx, engagement, { stepKey: draftStep, sideId: engagement.side, fields, entries }, answers);
  if (changed > 0) await record(ctx, "agreement.drafted", engagementId, { engagementId, sideId: engagement.side, audience: engagement.side ? "leader_only" : "alliance" }, {});
  return { changed: changed > 0 };
}
