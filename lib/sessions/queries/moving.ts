import "server-only";
import { asc, eq, inArray, sql } from "drizzle-orm";
import { coachingSessions, people } from "@/db/schema";
import type { Engagement } from "@/lib/engagements/access";
import { daysKeptFree } from "@/lib/engagements/queries/days-off";
import { withDaysOff } from "@/lib/engagements/rules/days-off";
import type { Ctx } from "@/lib/platform/context";
import { addDays, dayIn, daysBetween, formatWhen, timeIn, toInstant } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import { sessionFor, type OpenedSession } from "../access";
import type { MoveSessionsInput } from "../input";
import { refusalToMove, type SessionStatus } from "../rules";
import { canBeKept, moveSession, type StandingMeeting } from "../rules/move-session";
import { sentenceOf } from "../rules/sentences";
import { busyTimes } from "./busy";

/** A meeting as the calendar's rules know it, with what a move of it must know besides. */
export type MovableMeeting = StandingMeeting & { status: SessionStatus; revision: number; announced: boolean };

/** What a move would do: each meeting with its start before and after, and where it stands on a day off on purpose the
 *  sentence that says so; or the sentences that refuse it, and whether the day can be kept on purpose all the same. */
export type PlannedMove = { moved: { before: MovableMeeting; after: MovableMeeting; kept: string | null }[]; refusals: string[]; canKeep: boolean };

const attendees = sql<string[]>`array(select a.person_id from session_attendees a where a.session_id = coaching_sessions.id order by a.person_id)`;

async function meetingsOf({ db }: Ctx, engagement: Engagement): Promise<MovableMeeting[]> {
  const leader = new Map(engagement.parties.map((party) => [party.id, party.personId]));
  const rows = await db.select({ session: coachingSessions, attendees }).from(coachingSessions)
    .where(eq(coachingSessions.engagementId, engagement.id)).orderBy(asc(coachingSessions.startsAt));
  return rows.map(({ session, attendees: who }) => ({
    id: session.id, kind: session.kind, minutes: session.minutes, zone: session.zone, attendees: who, status: session.status, revision: session.revision,
    announced: session.announcedAt !== null,
    ...(session.round === null ? {} : { round: session.round }), ...(session.sideId ? { leaderId: leader.get(session.sideId) ?? session.sideId } : {}),
    day: dayIn(session.startsAt, session.zone), time: timeIn(session.startsAt, session.zone),
    startsAt: session.startsAt.toISOString(), endsAt: new Date(session.startsAt.getTime() + session.minutes * 60_000).toISOString(),
  }));
}

/** Everybody who attends any of the meetings, with their zones: parties, and those who come to an intake alone. */
async function attendeesOf({ db }: Ctx, meetings: readonly MovableMeeting[]): Promise<{ id: string; zone: string }[]> {
  return db.select({ id: people.id, zone: people.zone }).from(people).where(inArray(people.id, [...new Set(meetings.flatMap(({ attendees: ids }) => ids))]));
}

/** Plans the move of a session, alone or from here on, against the engagement's days off and the calendars of all who
 *  attend, in any engagement. */
export async function planMove(ctx: Ctx, { session, engagement }: OpenedSession, { day, time, scope, onPurpose: ticked }: MoveSessionsInput): Promise<PlannedMove> {
  const { locale } = ctx.viewer;
  const t = words("calendar", locale);
  const meetings = await meetingsOf(ctx, engagement);
  const reason = refusalToMove(engagement, session, new Date(toInstant(day, time, session.zone)), ctx.now);
  if (reason) return { moved: [], refusals: [t(reason)], canKeep: false };
  const shift = Math.abs(daysBetween(dayIn(session.startsAt, session.zone), day)) + 2;
  const last = meetings.reduce((latest, { day: other }) => (other > latest ? other : latest), day);
  const free = await daysKeptFree(ctx, engagement);
  const everybody = (await attendeesOf(ctx, meetings)).map((person) => withDaysOff(person, free));
  const busy = await busyTimes(ctx, everybody.map(({ id }) => id), { from: ctx.now, to: new Date(`${addDays(last, shift)}T00:00:00Z`) }, meetings.map(({ id }) => id));
  const onPurpose = ticked === "yes";
  const move = { id: session.id, day, time, scope, onPurpose };
  const world = { people: everybody, holidays: free.holidays, busy };
  const { moved, refusals, kept } = moveSession(meetings, move, world);
  const name = new Map(engagement.parties.map((party) => [party.personId, party.name]));
  const say = (note: (typeof refusals)[number]) => {
    const { key, values } = sentenceOf(note, { personName: (id) => name.get(id) ?? "", meetingName: (meeting) => t("meeting", meeting), locale: formatLocale[locale] });
    return t(key as "moves.taken", values as never);
  };
  const before = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const keptOf = (id: string) => { const note = kept.find((one) => one.id === id); return note ? say(note) : null; };
  return {
    refusals: refusals.map(say), canKeep: refusals.length > 0 && !onPurpose && canBeKept(meetings, move, world),
    moved: moved.flatMap((after) => { const was = before.get(after.id); return was && was.startsAt !== after.startsAt ? [{ before: was, after, kept: keptOf(after.id) }] : []; }),
  };
}

/** The page that moves a session: what it is, what the move would do, and who would hear of it. */
export type MovePage = {
  session: { id: string; kind: string; round: number | null; day: string; time: string; zone: string; minutes: number; status: SessionStatus };
  engagement: { id: string; title: string };
  leader: string | null;
  /** Others of its series that would go with it, counted from here on. */
  later: number;
  effect: { rows: { id: string; meeting: string; from: string; to: string; kept: string | null }[]; told: string[]; refusals: string[]; canKeep: boolean } | null;
};

/** What the page shows before anything is moved. Without a wish it shows no effect.
 *  @throws AppError at the session's door. */
export async function movePage(ctx: Ctx, sessionId: string, wish: MoveSessionsInput | null): Promise<MovePage> {
  const opened = await sessionFor(ctx, "moveSession", sessionId);
  const { session, engagement } = opened;
  const { viewer } = ctx;
  const locale = formatLocale[viewer.locale];
  const name = new Map(engagement.parties.map((party) => [party.personId, party.name]));
  const leaderId = engagement.parties.find(({ id }) => id === session.sideId)?.personId;
  const plan = wish && await planMove(ctx, opened, wish);
  const when = (meeting: MovableMeeting) => formatWhen(meeting.startsAt, viewer.zone, meeting.attendees.flatMap((id) => engagement.parties.find(({ personId }) => personId === id)?.zone ?? []), locale);
  const t = words("calendar", viewer.locale);
  const all = await meetingsOf(ctx, engagement);
  const here = all.find(({ id }) => id === sessionId);
  return {
    session: { id: session.id, kind: session.kind, round: session.round, day: dayIn(session.startsAt, session.zone), time: timeIn(session.startsAt, session.zone), zone: session.zone, minutes: session.minutes, status: session.status },
    engagement: { id: engagement.id, title: engagement.title },
    leader: leaderId ? name.get(leaderId) ?? null : null,
    later: all.filter((other) => here && other.kind === here.kind && other.leaderId === here.leaderId && other.status === "planned" && other.startsAt > here.startsAt && ["individual", "three_way"].includes(other.kind)).length,
    effect: plan && {
      refusals: plan.refusals, canKeep: plan.canKeep,
      rows: plan.moved.map(({ before, after, kept }) => ({
        id: after.id, from: when(before), to: when(after), kept,
        meeting: t("meeting", { kind: after.kind, round: after.round ?? 0, leader: after.leaderId ? name.get(after.leaderId) ?? "" : "" }),
      })),
      told: [...new Set(plan.moved.filter(({ after }) => after.announced).flatMap(({ after }) => after.attendees))].filter((id) => !viewer.people.includes(id)).flatMap((id) => name.get(id) ?? []),
    },
  };
}
