import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { surveyCorrections, surveyMessages, surveyWaves } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { waveFor } from "../access";
import type { SendMessageInput } from "../input/corrections";
import { messageToken, messageTokenHash } from "../message-links";
import { wordsOfOthers } from "../queries/words-of-others";
import { repeats } from "../rules/moderation";

/** A leader writes to everybody who was asked, whether they answered or not: what they heard and what they will do. One message a
 *  leader and debrief; the same id again sends nothing. A comment in its author's words is refused, of those that leaders have
 *  read: of any other a refusal would tell what it says.
 *  @returns how many it goes to.
 *  @throws AppError at the wave's door; `conflict` before the decision is recorded, or when it was sent; `invalid` beside the words. */
export async function sendMessage(ctx: Ctx, { id, waveId, words }: SendMessageInput): Promise<{ recipients: number }> {
  const { db, viewer, now } = ctx;
  const { engagement, plan, wave } = await waveFor(ctx, "sendMessage", waveId, { lock: true });
  const t = messages("surveys", viewer.locale);
  const [correction] = await db.select({ id: surveyCorrections.id }).from(surveyCorrections).where(eq(surveyCorrections.waveId, wave.id));
  if (!correction) throw new AppError("conflict", t("corrections.refusals.notRecorded"));
  const [known] = await db.select({ id: surveyMessages.id, recipients: surveyMessages.recipients }).from(surveyMessages).where(and(eq(surveyMessages.correctionId, correction.id), eq(surveyMessages.authorId, viewer.personId)));
  if (known?.id === id) return { recipients: known.recipients };
  refuse(known ? t("corrections.refusals.sent") : null);
  const waves = await db.select({ id: surveyWaves.id }).from(surveyWaves).where(eq(surveyWaves.planId, plan.id));
  const read = (await Promise.all(waves.map((each) => wordsOfOthers(ctx, each.id, null)))).flat();
  if (read.some((comment) => repeats(words, comment))) throw new AppError("invalid", t("corrections.refusals.pasted"), { words: [t("corrections.refusals.pasted")] });
  await db.insert(surveyMessages).values({ organizationId: wave.organizationId, engagementId: engagement.id, correctionId: correction.id, id, authorId: viewer.personId, words, sentAt: now, tokenHash: messageTokenHash(messageToken(id)), recipients: 0 });
  const { rows: [posted] } = await db.execute<{ sent: number }>(sql`select doors.post_survey_message(${id}::uuid) as sent`);
  await db.execute(sql`select doors.enqueue('survey_messages', ${JSON.stringify({ organizationId: wave.organizationId })}::json, null, ${`survey messages ${wave.organizationId}`})`);
  await record(ctx, "message.sent", id, { engagementId: engagement.id, audience: "pair" }, { recipients: posted?.sent ?? 0 });
  return { recipients: posted?.sent ?? 0 };
}
