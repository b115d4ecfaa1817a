import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { coachingSessions } from "@/db/schema";
import { partiesOf, type Engagement } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import type { SessionKind, SessionStatus } from "../rules";
import { standingOf, type RoundStanding } from "../rules/rounds";

/** One meeting of an engagement for its page. `opens` says whether the viewer has a page of it. */
export type EngagementSession = {
  id: string; kind: SessionKind; stepKey: string; sideId: string | null; round: number | null; startsAt: Date; minutes: number; zone: string; status: SessionStatus;
  heldMinutes: number | null; announced: boolean; standing: RoundStanding; /** How often it was moved, as far as the viewer may know. */ moves: number; opens: boolean;
};

/** The rounds of an engagement as a table: for each round when it begins, for each leader and for the call of all a cell a
 *  round, null where the viewer has none; minutes held with each leader, so that neither is coached more; and the meetings
 *  outside the rounds. */
export type EngagementSessions = {
  rounds: { number: number; startsAt: Date }[];
  rows: { sideId: string | null; name: string | null; cells: (EngagementSession | null)[] }[];
  balance: { sideId: string; name: string; minutes: number; held: number }[];
  others: EngagementSession[];
};

const moves = sql<number>`(select count(*)::int from session_moves m where m.session_id = coaching_sessions.id)`;

/** The sessions of an engagement whose door the viewer has passed: a coach sees those of the sides they serve, a leader
 *  their own and the joint ones once announced, and everybody the days of those that were held. */
export async function sessionsOfEngagement({ db, viewer, now }: Ctx, engagement: Engagement): Promise<EngagementSessions> {
  const rows = await db.select({ session: coachingSessions, moves }).from(coachingSessions).where(eq(coachingSessions.engagementId, engagement.id)).orderBy(asc(coachingSessions.startsAt));
  const logs = engagement.standings.includes("coach") || engagement.standings.includes("manager");
  const isLeader = engagement.side !== null;
  const all = rows
    .filter(({ session }) => logs || session.status === "held" || session.announcedAt !== null)
    .map(({ session, moves: moved }): EngagementSession => ({
      id: session.id, kind: session.kind, stepKey: session.stepKey, sideId: session.sideId, round: session.round, startsAt: session.startsAt, minutes: session.minutes,
      zone: session.zone, status: session.status, heldMinutes: session.heldMinutes, announced: session.announcedAt !== null, moves: moved,
      standing: standingOf({ status: session.status, startsAt: session.startsAt, moves: moved }, { now, zone: viewer.zone, logs }),
      opens: !isLeader || ((session.sideId === null || session.sideId === engagement.side) && session.announcedAt !== null),
    }));
  const inRounds = all.filter(({ round, kind }) => round !== null && (kind === "individual" || kind === "three_way"));
  const numbers = [...new Set(inRounds.map(({ round }) => round ?? 0))].sort((a, b) => a - b);
  const rowOf = (sideId: string | null, name: string | null) => ({ sideId, name, cells: numbers.map((number) => inRounds.find((each) => each.round === number && each.sideId === sideId) ?? null) });
  const leaders = partiesOf(engagement, "leader");
  const table = [...leaders.map(({ id, name }) => rowOf(id, name)), rowOf(null, null)];
  return {
    rounds: numbers.map((number) => ({ number, startsAt: inRounds.find(({ round }) => round === number)?.startsAt ?? now })),
    rows: table.filter(({ cells }) => cells.some((cell) => cell !== null)),
    balance: leaders.map(({ id, name }) => {
      const held = all.filter(({ sideId, status, kind }) => sideId === id && status === "held" && kind === "individual");
      return { sideId: id, name, held: held.length, minutes: held.reduce((sum, { heldMinutes, minutes }) => sum + (heldMinutes ?? minutes), 0) };
    }),
    others: all.filter((session) => !inRounds.includes(session)),
  };
}
