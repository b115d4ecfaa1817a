import "server-only";
import { and, eq } from "drizzle-orm";
import { sponsorQuestions } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { engagementFor } from "../access";
import type { AnswerQuestionInput, AskSponsorInput } from "../input/expectations";
import { ownParty } from "../queries/own-party";

/** A leader asks the sponsor something about expectations or consequences. The sponsor alone reads it.
 *  @returns the question's id; the same when repeated.
 *  @throws AppError at the engagement's door. */
export async function askSponsor(ctx: Ctx, { engagementId, id, question }: AskSponsorInput): Promise<{ id: string }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "askSponsor", engagementId, { lock: true });
  const party = ownParty(ctx, engagement, "leader");
  const [there] = await db.select({ id: sponsorQuestions.id }).from(sponsorQuestions).where(eq(sponsorQuestions.id, id));
  if (there) return there;
  await db.insert(sponsorQuestions).values({ organizationId: viewer.organizationId, id, engagementId, sideId: party.id, authorId: viewer.personId, words: question, askedAt: now });
  await record(ctx, "sponsor.asked", party.id, { engagementId, sideId: party.id, audience: "leader_only" }, { partyId: party.id });
  return { id };
}

/** The sponsor answers a leader's question, or says it better. The leader who asked is told and alone reads it.
 *  @throws AppError at the engagement's door; `not_found` for a question that is not of this engagement. */
export async function answerQuestion(ctx: Ctx, { engagementId, questionId, answer }: AnswerQuestionInput): Promise<{ id: string }> {
  const { db, viewer, now } = ctx;
  await engagementFor(ctx, "answerQuestion", engagementId, { lock: true });
  const [there] = await db.select().from(sponsorQuestions).where(and(eq(sponsorQuestions.id, questionId), eq(sponsorQuestions.engagementId, engagementId)));
  if (!there) throw new AppError("not_found", words("errors", viewer.locale)("notFound.what"));
  if (there.answer === answer) return { id: there.id };
  await db.update(sponsorQuestions).set({ answer, answeredById: viewer.personId, answeredAt: now }).where(eq(sponsorQuestions.id, questionId));
  await record(ctx, "sponsor.answered", there.sideId, { engagementId, sideId: there.sideId, audience: "leader_only" }, { partyId: there.sideId });
  return { id: there.id };
}
