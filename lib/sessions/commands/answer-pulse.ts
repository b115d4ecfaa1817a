import "server-only";
import { and, eq } from "drizzle-orm";
import { pulses } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { sessionFor } from "../access";
import type { AnswerPulseInput } from "../input/support";
import { hasPulse } from "../queries/pulses";
import { pulseState } from "../rules/pulses";

/** A leader answers three questions and a word before a session of theirs; the coach reads it, nobody else. Until the
 *  session is over the answer can be given anew. The same answer again changes nothing.
 *  @throws AppError at the session's door; `not_found` for a session that is not theirs or has no pulse; `conflict` before
 *  it opens and once the session is over. */
export async function answerPulse(ctx: Ctx, { sessionId, ...answer }: AnswerPulseInput): Promise<{ sessionId: string }> {
  const { db, viewer, now } = ctx;
  const opened = await sessionFor(ctx, "answerPulse", sessionId, { lock: "words" });
  const { session, engagement } = opened;
  if (session.sideId === null || session.sideId !== engagement.side || !await hasPulse(ctx, opened)) throw new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));
  const t = messages("support", viewer.locale);
  refuse(runningStatuses.includes(engagement.status) ? null : messages("plans", viewer.locale)("refusals.ended"));
  const state = pulseState(session, now);
  refuse(state === "open" ? null : t(`refusals.pulse.${state}`));
  const [before] = await db.select().from(pulses).where(and(eq(pulses.sessionId, sessionId), eq(pulses.sideId, session.sideId)));
  if (before && before.kept === answer.kept && before.confidence === answer.confidence && before.energy === answer.energy && before.word === answer.word) return { sessionId };
  const readership = { sideId: session.sideId, audience: "leader_and_coach" as const };
  const id = before?.id ?? newId(now);
  if (before) await db.update(pulses).set({ ...answer, revision: before.revision + 1, updatedAt: now }).where(eq(pulses.id, id));
  else await db.insert(pulses).values({ organizationId: viewer.organizationId, id, engagementId: engagement.id, sessionId, authorId: viewer.personId, ...readership, ...answer, createdAt: now, updatedAt: now });
  await record(ctx, "pulse.answered", id, { engagementId: engagement.id, ...readership }, {});
  return { sessionId };
}
