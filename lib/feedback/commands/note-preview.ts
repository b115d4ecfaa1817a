import "server-only";
import { record } from "@/lib/audit/record";
import { engagementFor, partiesOf, type Engagement } from "@/lib/engagements/access";
import { checkAnswers, writeAnswers, type AnswerSheet } from "@/lib/engagements/commands/write-answers";
import { readEntries } from "@/lib/engagements/queries/entries";
import { runningStatuses } from "@/lib/engagements/rules";
import { templateOf } from "@/lib/programs/queries";
import type { Writer } from "@/lib/programs/rules";
import { fieldsBy, stepOf } from "@/lib/programs/rules/guides";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import type { NotePreviewInput, WriteThoughtsInput } from "../input/preview";
import { previewDay, stepsOfFeedback } from "../rules/preparing";

async function sheetOf(ctx: Ctx, engagement: Engagement, sideId: string, writer: Writer): Promise<AnswerSheet> {
  refuse(runningStatuses.includes(engagement.status) ? null : words("feedback", ctx.viewer.locale)("refusals.notRunning"));
  const stepKey = stepsOfFeedback.preview;
  const guide = stepOf(await templateOf(ctx, engagement.templateId), stepKey).guide ?? [];
  return { stepKey, sideId, fields: fieldsBy(guide, writer), entries: await readEntries(ctx, { engagementId: engagement.id, stepKeys: [stepKey] }) };
}

/** The coach notes, for a leader they serve, that they went through the items about them before the day, and which, in a few
 *  words each; that leader reads it from now on, and nobody else does. No item is shown by it. Noting the same again
 *  changes nothing.
 *  @throws AppError at the engagement's door; `not_found` for a leader the coach does not serve; `invalid` for answers that
 *  are missing or wrong. */
export async function notePreview(ctx: Ctx, { engagementId, partyId, answers }: NotePreviewInput): Promise<{ changed: number }> {
  const engagement = await engagementFor(ctx, "prepareItems", engagementId, { lock: true });
  const isServed = engagement.served.includes(partyId) && partiesOf(engagement, "leader").some(({ id }) => id === partyId);
  if (!isServed) throw new AppError("not_found", words("feedback", ctx.viewer.locale)("preview.notServed"));
  const sheet = await sheetOf(ctx, engagement, partyId, "coach");
  checkAnswers(ctx, sheet.fields, answers);
  const changed = await writeAnswers(ctx, engagement, sheet, answers);
  if (changed > 0) await record(ctx, "preview.noted", partyId, { engagementId, sideId: partyId, audience: "leader_and_coach" }, { on: answers[previewDay] ?? "" });
  return { changed };
}

/** A leader writes down their own thoughts before the day, which nobody else ever reads.
 *  @throws AppError at the engagement's door. */
export async function writeThoughts(ctx: Ctx, { engagementId, answers }: WriteThoughtsInput): Promise<{ changed: number }> {
  const engagement = await engagementFor(ctx, "writeOwnNotes", engagementId, { lock: true });
  if (!engagement.side) throw new AppError("forbidden", words("errors", ctx.viewer.locale)("forbidden.what"));
  const sheet = await sheetOf(ctx, engagement, engagement.side, "each_leader");
  checkAnswers(ctx, sheet.fields, answers, { complete: false });
  const changed = await writeAnswers(ctx, engagement, sheet, answers);
  if (changed > 0) await record(ctx, "thoughts.written", engagement.side, { engagementId, sideId: engagement.side, audience: "leader_only" }, {});
  return { changed };
}
