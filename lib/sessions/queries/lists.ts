import "server-only";
import { and, asc, count, desc, eq, gt, inArray, isNotNull, lte, ne, or, sql, type SQL } from "drizzle-orm";
import { coachingSessions, engagements } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import type { SessionKind, SessionStatus } from "../rules";

/** A session in a list: which, whose, when. `leaders` names those of the sides that meet, in their order, and of an intake with somebody else whoever is heard; `movedFrom` is
 *  the start it had last; `organizationId` tells a coach's organisations apart. */
export type SessionListItem = {
  id: string; organizationId: string; engagementId: string; engagementTitle: string; kind: SessionKind; sideId: string | null; round: number | null;
  startsAt: Date; minutes: number; zone: string; place: string; status: SessionStatus; heldMinutes: number | null; movedFrom: Date | null; leaders: string[];
};

/** One that its coach has still to log, with the characters of the draft begun (0: none), so that nothing feels lost. */
export type SessionToLog = SessionListItem & { draftCharacters: number };

const columns = {
  id: coachingSessions.id, organizationId: coachingSessions.organizationId, engagementId: coachingSessions.engagementId, engagementTitle: engagements.title,
  kind: coachingSessions.kind, sideId: coachingSessions.sideId, round: coachingSessions.round, startsAt: coachingSessions.startsAt, minutes: coachingSessions.minutes,
  zone: coachingSessions.zone, place: coachingSessions.place, status: coachingSessions.status, heldMinutes: coachingSessions.heldMinutes,
  movedFrom: sql<Date | null>`(select m.from_starts_at from session_moves m where m.session_id = coaching_sessions.id order by m.moved_at desc limit 1)`.mapWith(coachingSessions.startsAt),
  leaders: sql<string[]>`case when coaching_sessions.kind = 'intake' and coaching_sessions.side_id is null
    then array(select p.name from session_attendees a join people p on p.id = a.person_id where a.session_id = coaching_sessions.id and not exists (select 1 from parties c where c.engagement_id = coaching_sessions.engagement_id and c.person_id = a.person_id and c.role = 'coach'))
    else array(select p.name from parties l join people p on p.id = l.person_id where l.engagement_id = coaching_sessions.engagement_id and l.role = 'leader' and l.left_at is null and l.declined_at is null
    and (coaching_sessions.side_id is null or l.id = coaching_sessions.side_id) order by l.position) end`,
};

const draftCharacters = ({ viewer }: Ctx) => sql<number>`(select coalesce(sum(greatest(octet_length(e.sealed) - 28, 0)), 0)::int from guide_entries e
  where e.session_id = coaching_sessions.id and e.audience = 'coach_only' and e.author_id = any(${sql.param(viewer.people)}::uuid[]) and e.field_key <> 'guide-ticks')`;

const from = ({ db }: Ctx) => db.select(columns).from(coachingSessions).innerJoin(engagements, eq(engagements.id, coachingSessions.engagementId));

/** Where the viewer coaches: the sessions whose log is theirs. */
const coachedBy = ({ viewer }: Ctx): SQL => sql`exists (select 1 from parties c where c.engagement_id = ${coachingSessions.engagementId} and c.role in ('coach', 'manager')
  and c.left_at is null and c.declined_at is null and c.person_id = any(${sql.param(viewer.people)}::uuid[]))`;

const running = inArray(engagements.status, ["launched", "active"]);

/** What the viewer coaches and has still to log, the longest waiting first. */
export async function listSessionsToLog(ctx: Ctx): Promise<SessionToLog[]> {
  return ctx.db.select({ ...columns, draftCharacters: draftCharacters(ctx) }).from(coachingSessions).innerJoin(engagements, eq(engagements.id, coachingSessions.engagementId))
    .where(and(eq(coachingSessions.status, "planned"), lte(coachingSessions.startsAt, ctx.now), running, coachedBy(ctx)))
    .orderBy(asc(coachingSessions.startsAt));
}

/** Minutes that a meeting stays among the next ones after its start: its own length, so that it can still be joined. */
const notOver = (now: Date): SQL => sql`${coachingSessions.startsAt} + make_interval(mins => ${coachingSessions.minutes}) > ${now.toISOString()}`;

/** The viewer's next meetings, soonest first: all they coach, and of others those they attend and were told of.
 *  @param until no later than this instant; @param limit at most so many, 50 unless told. */
export async function listUpcoming(ctx: Ctx, { until, limit = 50 }: { until?: Date; limit?: number } = {}): Promise<SessionListItem[]> {
  const attends = sql`exists (select 1 from session_attendees a where a.session_id = ${coachingSessions.id} and a.person_id = any(${sql.param(ctx.viewer.people)}::uuid[]))`;
  return from(ctx)
    .where(and(eq(coachingSessions.status, "planned"), notOver(ctx.now), running, attends, or(coachedBy(ctx), isNotNull(coachingSessions.announcedAt)), until ? lte(coachingSessions.startsAt, until) : undefined))
    .orderBy(asc(coachingSessions.startsAt)).limit(limit);
}

/** Rows of past sessions on one page of the list. */
export const pageSize = 20;

/** A coach's sessions: those to log, the next ones, and one page of those that are over. `page` counts from 1. */
export type SessionsPage = { toLog: SessionToLog[]; upcoming: SessionListItem[]; past: SessionListItem[]; page: number; pastTotal: number };

/** The list of everything the viewer coaches in this organisation. */
export async function sessionsPage(ctx: Ctx, { page }: { page: number }): Promise<SessionsPage> {
  const over = and(ne(coachingSessions.status, "planned"), coachedBy(ctx));
  const [total] = await ctx.db.select({ value: count() }).from(coachingSessions).where(over);
  const pages = Math.max(1, Math.ceil((total?.value ?? 0) / pageSize));
  const at = Math.min(Math.max(1, page), pages);
  return {
    toLog: await listSessionsToLog(ctx),
    upcoming: await from(ctx).where(and(eq(coachingSessions.status, "planned"), gt(coachingSessions.startsAt, ctx.now), running, coachedBy(ctx))).orderBy(asc(coachingSessions.startsAt)).limit(10),
    past: await from(ctx).where(over).orderBy(desc(coachingSessions.startsAt), desc(coachingSessions.id)).limit(pageSize).offset((at - 1) * pageSize),
    page: at, pastTotal: total?.value ?? 0,
  };
}
