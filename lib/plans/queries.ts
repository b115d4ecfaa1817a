import "server-only";
import { and, asc, desc, eq, inArray, isNull, notInArray, or, sql, type SQL } from "drizzle-orm";
import { actionItems, engagements, people } from "@/db/schema";
import { whereInvolved } from "@/lib/engagements/queries/reach";
import type { Audience } from "@/lib/audit/rules";
import type { Ctx } from "@/lib/platform/context";
import type { ActionOutcome } from "./rules";

/** An action item with its owner's name. `outcomeAt` and `dueOn` are null while there is none. */
export type ActionItem = {
  id: string; engagementId: string; sessionId: string | null; sideId: string | null; audience: Audience;
  ownerId: string; ownerName: string; words: string; dueOn: string | null;
  outcome: ActionOutcome | null; outcomeAt: Date | null; outcomeSessionId: string | null; revision: number; createdAt: Date;
};

const columns = {
  id: actionItems.id, engagementId: actionItems.engagementId, sessionId: actionItems.sessionId, sideId: actionItems.sideId, audience: actionItems.audience,
  ownerId: actionItems.ownerId, ownerName: people.name, words: actionItems.words, dueOn: actionItems.dueOn,
  outcome: actionItems.outcome, outcomeAt: actionItems.outcomeAt, outcomeSessionId: actionItems.outcomeSessionId, revision: actionItems.revision, createdAt: actionItems.createdAt,
};

const list = ({ db }: Ctx, where: SQL | undefined): Promise<ActionItem[]> =>
  db.select(columns).from(actionItems).innerJoin(people, eq(people.id, actionItems.ownerId)).where(where).orderBy(asc(actionItems.createdAt), asc(actionItems.id));

/** Action items of one engagement that the viewer may read, in the order in which they were agreed. */
export const actionsOf = (ctx: Ctx, { engagementId }: { engagementId: string }): Promise<ActionItem[]> => list(ctx, eq(actionItems.engagementId, engagementId));

/** What a session begins and ends with: `promised` was agreed before it on the same side, and is open or was marked in
 *  it or since the session before; `agreed` is what was agreed in it. Pass the start of the previous session of the
 *  series, null for the first. */
export async function actionsOfSession(ctx: Ctx, session: { id: string; engagementId: string; sideId: string | null; startsAt: Date; previousAt: Date | null }): Promise<{ promised: ActionItem[]; agreed: ActionItem[] }> {
  const sameSide = session.sideId ? eq(actionItems.sideId, session.sideId) : isNull(actionItems.sideId);
  const since = session.previousAt ?? new Date(0);
  const carried = or(isNull(actionItems.outcome), eq(actionItems.outcomeSessionId, session.id), and(isNull(actionItems.outcomeSessionId), sql`${actionItems.outcomeAt} between ${since.toISOString()} and ${session.startsAt.toISOString()}`));
  const before = sql`(${actionItems.sessionId} is null or exists (select 1 from coaching_sessions s where s.id = ${actionItems.sessionId} and s.starts_at < ${session.startsAt.toISOString()}))`;
  const rows = await list(ctx, and(eq(actionItems.engagementId, session.engagementId), sameSide, or(eq(actionItems.sessionId, session.id), and(before, carried))));
  return { promised: rows.filter(({ sessionId }) => sessionId !== session.id), agreed: rows.filter(({ sessionId }) => sessionId === session.id) };
}

/** A promise on its owner's or reader's page, with the case it belongs to. */
export type Promised = ActionItem & { engagementTitle: string };

/** What the viewer promised, and what others promised where the viewer reads it, in all engagements of this request:
 *  open ones by due day first, then the latest outcomes, at most a hundred. */
export async function promisesOf({ db, viewer }: Ctx): Promise<{ mine: Promised[]; ofOthers: Promised[] }> {
  const read = (where: SQL) => db.select({ ...columns, engagementTitle: engagements.title }).from(actionItems)
    .innerJoin(people, eq(people.id, actionItems.ownerId)).innerJoin(engagements, eq(engagements.id, actionItems.engagementId))
    .where(and(whereInvolved("action_items.engagement_id"), where)).orderBy(sql`${actionItems.outcome} is not null`, asc(actionItems.dueOn), desc(actionItems.outcomeAt), asc(actionItems.id)).limit(100);
  return { mine: await read(inArray(actionItems.ownerId, viewer.people)), ofOthers: await read(notInArray(actionItems.ownerId, viewer.people)) };
}
