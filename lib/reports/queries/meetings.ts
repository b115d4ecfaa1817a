import "server-only";
import { and, asc, desc, eq, gte, inArray, isNotNull, lt, ne, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { coachingSessions, engagements, organizations, sessionAttendees } from "@/db/schema";
import { whereInvolved } from "@/lib/engagements/queries/reach";
import type { PartyRole } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import type { SessionKind, SessionStatus } from "@/lib/sessions/rules";
import type { MeetingListInput } from "../input";
import { pageSize } from "../rules";

/** Somebody else who is expected; `role` is theirs in the engagement, none for an interviewee without a party. */
export type Attendee = { id: string; name: string; zone: string; role: PartyRole | null };

/** A meeting that the viewer attends. `logs`: as its coach. `movedFrom`: when it was before it was last moved. */
export type Meeting = {
  id: string; engagementId: string; title: string; organizationId: string; organizationName: string; kind: SessionKind; round: number | null;
  startsAt: Date; minutes: number; zone: string; place: string; status: SessionStatus; others: Attendee[]; logs: boolean; moves: number; movedFrom: Date | null;
};

const mine = alias(sessionAttendees, "mine");
const session = coachingSessions;

const others = sql<Attendee[]>`(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'zone', p.zone, 'role',
    (select pt.role from parties pt where pt.engagement_id = a.engagement_id and pt.person_id = a.person_id and pt.left_at is null order by pt.role limit 1)) order by p.name), '[]')
  from session_attendees a join people p on p.id = a.person_id where a.session_id = ${session.id} and a.person_id <> ${mine.personId})`;
const logs = sql<boolean>`exists (select 1 from parties c where c.engagement_id = ${session.engagementId} and c.person_id = ${mine.personId}
  and c.role in ('coach', 'manager') and c.left_at is null)`;
const moves = sql<number>`(select count(*)::int from session_moves m where m.session_id = ${session.id})`;
const movedFrom = sql<Date | null>`(select m.from_starts_at from session_moves m where m.session_id = ${session.id} order by m.moved_at desc limit 1)`
  .mapWith((value: string) => new Date(value));

const columns = {
  id: session.id, engagementId: session.engagementId, title: engagements.title, organizationId: session.organizationId, organizationName: organizations.name,
  kind: session.kind, round: session.round, startsAt: session.startsAt, minutes: session.minutes, zone: session.zone, place: session.place,
  status: session.status, others, logs, moves, movedFrom,
};

/** Meetings that the viewer attends and was told of; a coach's plans too. Row-level security leaves out the rest. */
const meetings = ({ db, viewer }: Ctx, where: SQL | undefined) =>
  db.select(columns).from(mine)
    .innerJoin(session, eq(session.id, mine.sessionId))
    .innerJoin(engagements, eq(engagements.id, session.engagementId))
    .innerJoin(organizations, eq(organizations.id, session.organizationId))
    .where(and(inArray(mine.personId, viewer.people), whereInvolved("engagements.id"), ne(engagements.status, "draft"), or(isNotNull(session.announcedAt), logs), where));

/** Meetings to come or running now that are neither over nor taken back, soonest first. */
export const nextMeetings = (ctx: Ctx, limit: number): Promise<Meeting[]> =>
  meetings(ctx, and(eq(session.status, "planned"), inArray(engagements.status, ["launched", "active"]), sql`${session.startsAt} + make_interval(mins => ${session.minutes}) > ${ctx.now.toISOString()}::timestamptz`))
    .orderBy(asc(session.startsAt), asc(session.id)).limit(limit);

/** The viewer's meetings between two instants, in order of time. */
export const meetingsBetween = (ctx: Ctx, from: Date, to: Date): Promise<Meeting[]> =>
  meetings(ctx, and(gte(session.startsAt, from), lt(session.startsAt, to))).orderBy(asc(session.startsAt), asc(session.id));

export type MeetingPage = { meetings: Meeting[]; page: number; more: boolean };

/** One page of the viewer's meetings: from today on with the soonest first, or before today with the latest first. */
export async function listMeetings(ctx: Ctx, { past, page }: MeetingListInput, today: Date): Promise<MeetingPage> {
  const rows = await meetings(ctx, past ? lt(session.startsAt, today) : gte(session.startsAt, today))
    .orderBy(...(past ? [desc(session.startsAt), desc(session.id)] : [asc(session.startsAt), asc(session.id)]))
    .limit(pageSize + 1).offset((page - 1) * pageSize);
  return { meetings: rows.slice(0, pageSize), page, more: rows.length > pageSize };
}

/** One meeting that the viewer attends.
 *  @throws AppError `not_found` for everybody else, and before those who attend were told. */
export async function meetingFor(ctx: Ctx, sessionId: string): Promise<Meeting> {
  const [row] = await meetings(ctx, eq(session.id, sessionId));
  if (!row) throw new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  return row;
}
