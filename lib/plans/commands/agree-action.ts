import "server-only";
import { eq } from "drizzle-orm";
import { actionItems, coachingSessions } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor, partiesOf } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import type { AgreeActionInput, WithdrawActionInput } from "../input";
import { readershipOfActions } from "../rules";

const nothing = (ctx: Ctx) => new AppError("not_found", messages("errors", ctx.viewer.locale)("notFound.what"));

/** Agrees an action item in a session, read by those who share the session.
 *  @returns its id; the same when the id is repeated.
 *  @throws AppError at the session's and the engagement's door; `invalid` when its owner does not attend. */
export async function agreeAction(ctx: Ctx, { id, sessionId, ownerId, words, dueOn }: AgreeActionInput): Promise<{ id: string; revision: number }> {
  const { db, viewer, now } = ctx;
  const [session] = await db.select({ engagementId: coachingSessions.engagementId, sideId: coachingSessions.sideId, kind: coachingSessions.kind }).from(coachingSessions).where(eq(coachingSessions.id, sessionId));
  // An intake is the coach's alone: a promise out of one would tell both leaders that it took place.
  if (!session || session.kind === "intake") throw nothing(ctx);
  const engagement = await engagementFor(ctx, "agreeAction", session.engagementId);
  const [agreed] = await db.select({ id: actionItems.id, revision: actionItems.revision }).from(actionItems).where(eq(actionItems.id, id));
  if (agreed) return agreed;
  const leaders = partiesOf(engagement, "leader").filter((party) => session.sideId === null || party.id === session.sideId);
  if (![...leaders, ...partiesOf(engagement, "coach")].some(({ personId }) => personId === ownerId)) {
    const sentence = messages("plans", viewer.locale)("refusals.notParty");
    throw new AppError("invalid", sentence, { ownerId: [sentence] });
  }
  const readership = readershipOfActions(session.sideId);
  const made = await db.insert(actionItems).values({
    organizationId: viewer.organizationId, id, engagementId: session.engagementId, sessionId, authorId: viewer.personId, ...readership, ownerId, words, dueOn,
    createdAt: now, updatedAt: now,
  }).onConflictDoNothing().returning({ id: actionItems.id, revision: actionItems.revision });
  if (made[0]) await record(ctx, "action.agreed", id, { engagementId: session.engagementId, ...readership }, {});
  return made[0] ?? { id, revision: 1 };
}

/** Takes back an action item that was agreed by mistake, by the one who wrote it and before it has an outcome.
 *  Nothing happens when it is gone already. @throws AppError `conflict` once it has an outcome, `forbidden` for somebody else's. */
export async function withdrawAction(ctx: Ctx, { actionId }: WithdrawActionInput): Promise<{ id: string }> {
  const [action] = await ctx.db.select().from(actionItems).where(eq(actionItems.id, actionId));
  if (!action) return { id: actionId };
  await engagementFor(ctx, "agreeAction", action.engagementId);
  refuse(action.outcome && messages("plans", ctx.viewer.locale)("refusals.marked"));
  const gone = await ctx.db.delete(actionItems).where(eq(actionItems.id, actionId)).returning({ id: actionItems.id });
  if (gone.length === 0) throw new AppError("forbidden", messages("errors", ctx.viewer.locale)("forbidden.what"));
  await record(ctx, "action.withdrawn", actionId, { engagementId: action.engagementId, sideId: action.sideId, audience: action.audience }, {});
  return { id: actionId };
}
