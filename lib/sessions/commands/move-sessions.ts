import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { coachingSessions, people, sessionMoves } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { dayIn, timeIn } from "@/lib/platform/dates";
import { partiesOf, type Engagement } from "@/lib/engagements/access";
import { readershipOf, sessionFor } from "../access";
import type { MoveSessionsInput } from "../input";
import { planMove } from "../queries/moving";

/** Holds the times of all who may attend until the transaction ends, so that two moves never see the same hour free:
 *  by account where there is one, always in one order, under the key that a launch holds too. */
async function holdTimes({ db }: Ctx, engagement: Engagement): Promise<void> {
  const ids = (["leader", "coach", "sponsor"] as const).flatMap((role) => partiesOf(engagement, role)).map(({ personId }) => personId);
  if (ids.length === 0) return;
  const rows = await db.select({ id: people.id, accountId: people.accountId }).from(people).where(inArray(people.id, ids));
  for (const key of [...new Set(rows.map(({ id, accountId }) => accountId ?? id))].sort())
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`times of ${key}`}, 0))`);
}

/** Why a move is refused, meeting by meeting; at the end what mends it where nothing but days off is in the way. */
function refusalOfMove({ viewer }: Ctx, refusals: readonly string[], canKeep: boolean): AppError {
  const mend = canKeep ? ` ${messages("calendar", viewer.locale)("moves.mend")}` : "";
  const reasons = refusals.map((reason, at) => (at === refusals.length - 1 ? `${reason}${mend}` : reason));
  return new AppError("invalid", reasons[0] ?? "", { day: reasons });
}

/** Moves a planned session, alone or with the later ones of its series: all or none. Each keeps its number and its
 *  history; those who attend are told. Days off are respected unless the coach keeps the day on purpose. A move to where it stands already does nothing.
 *  @throws AppError at the session's door; `invalid` beside `day` with the reason of each meeting that cannot be moved. */
export async function moveSessions(ctx: Ctx, input: MoveSessionsInput): Promise<{ sessionId: string; moved: number }> {
  const { db, viewer, now } = ctx;
  const opened = await sessionFor(ctx, "moveSession", input.sessionId, { lock: "session" });
  const { session, engagement } = opened;
  if (dayIn(session.startsAt, session.zone) === input.day && timeIn(session.startsAt, session.zone) === input.time) return { sessionId: session.id, moved: 0 };
  await holdTimes(ctx, engagement);
  const { moved, refusals, canKeep } = await planMove(ctx, opened, input);
  if (refusals.length > 0) throw refusalOfMove(ctx, refusals, canKeep);
  for (const { before, after } of moved) {
    const done = await db.update(coachingSessions).set({ startsAt: new Date(after.startsAt), revision: before.revision + 1, updatedAt: now })
      .where(and(eq(coachingSessions.id, after.id), eq(coachingSessions.revision, before.revision))).returning({ id: coachingSessions.id });
    refuse(done.length === 0 ? messages("sessions", viewer.locale)("refusals.changedMeanwhile") : null);
  }
  await db.insert(sessionMoves).values(moved.map(({ before, after }) => ({
    organizationId: viewer.organizationId, id: newId(now), engagementId: engagement.id, sessionId: after.id,
    fromStartsAt: new Date(before.startsAt), toStartsAt: new Date(after.startsAt), movedById: viewer.personId, movedAt: now,
  })));
  const keptOnPurpose = moved.filter(({ kept }) => kept !== null).length;
  await record(ctx, "session.moved", session.id, { engagementId: engagement.id, ...readershipOf(session) }, { moved: moved.length, ...(keptOnPurpose > 0 ? { onPurpose: keptOnPurpose } : {}) });
  return { sessionId: session.id, moved: moved.length };
}
