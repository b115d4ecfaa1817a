import { addDays, dayNumber, daysBetween, isDay, isWallClock, type Day, type WallClock } from "@/lib/platform/dates";
import type { SessionKind, SessionStatus } from "../rules";
import { minuteOf, openDiary, type Obstacle } from "./diary";
import { factsOf, nameOf } from "./notes";
import { meetingAt } from "./placing";
import type { Attendee, Busy, Holiday, PlannedMeeting, PlanNote } from "./plan";

/** A meeting that stands in the calendar; without a status it is planned. */
export type StandingMeeting = PlannedMeeting & { status?: SessionStatus };

/** Moving one meeting alone, or it and the later ones of its series. */
export const moveScopes = ["this", "from_here"] as const;
export type MoveScope = (typeof moveScopes)[number];

/** `onPurpose`: days off and weekends are kept, because the coach has been told of them and wants the day. */
export type Move = { id: string; day: Day; time: WallClock; scope: MoveScope; onPurpose?: boolean };

/** Why one meeting cannot be moved, as a `calendar` message with raw values. */
export type MoveRefusal = PlanNote & { id: string };

/** What a move comes to. `kept` says of each moved meeting that it stands on a day off on purpose. */
export type Moved<M> = { moved: M[]; refusals: MoveRefusal[]; kept: MoveRefusal[] };

/** Everybody who attends any of the meetings, the days all avoid, and what is taken in other engagements. */
export type MoveWorld = { people: readonly Attendee[]; holidays?: readonly Holiday[]; busy?: readonly Busy[] };

/** The stages follow one another; rounds are one stage. An intake can be held late. */
const stageOf: Readonly<Partial<Record<SessionKind, number>>> = { feedback: 1, alignment: 2, individual: 3, three_way: 3, closing: 4 };

const isPlanned = ({ status = "planned" }: StandingMeeting): boolean => status === "planned";
const isStanding = ({ status = "planned" }: StandingMeeting): boolean => status === "planned" || status === "held";
const sameSeries = (a: StandingMeeting, b: StandingMeeting): boolean =>
  a.kind === b.kind && a.leaderId === b.leaderId && (a.kind === "individual" || a.kind === "three_way");

/** Which neighbour, before or after, a meeting would pass; a series keeps its order, and so do the stages. */
function refusalOfOrder(meeting: StandingMeeting, was: StandingMeeting, others: readonly StandingMeeting[]): "series" | "stages" | null {
  const passes = (other: StandingMeeting): boolean =>
    (was.startsAt < other.startsAt) !== (meeting.startsAt < other.startsAt);
  if (others.some((other) => sameSeries(was, other) && passes(other))) return "series";
  const stage = stageOf[was.kind] ?? 0;
  const outOfStage = (other: StandingMeeting): boolean => {
    const otherStage = stageOf[other.kind] ?? 0;
    return stage > 0 && otherStage > 0 && otherStage !== stage && passes(other);
  };
  return others.some(outOfStage) ? "stages" : null;
}

/** Moves a meeting, alone or with the later planned ones of its series: those take the same wall-clock time and shift by
 *  as many days. The new day and time are those of the meeting's own zone. Either all can be moved, and `moved` holds them
 *  as they become, or nothing is, and `refusals` says why, meeting by meeting. Moved meetings keep the rules of the plan:
 *  working days of all who attend unless a day is kept on purpose, nobody in two places, the order of series and stages. */
export function moveSession<M extends StandingMeeting>(meetings: readonly M[], move: Move, world: MoveWorld): Moved<M> {
  const found = meetings.find(({ id }) => id === move.id);
  const refuse = (key: string, meeting?: M): Moved<M> =>
    ({ moved: [], kept: [], refusals: [{ id: move.id, key: `moves.${key}`, values: { ...(meeting ? nameOf(meeting) : {}), day: move.day, time: move.time } }] });
  if (!found || !isPlanned(found)) return refuse("notPlanned", found);
  if (!isDay(move.day) || !isWallClock(move.time)) return refuse("noSuchTime", found);

  const days = daysBetween(found.day, move.day);
  const goes = (meeting: M): boolean => meeting === found
    || (move.scope === "from_here" && isPlanned(meeting) && sameSeries(found, meeting) && meeting.startsAt > found.startsAt);
  const going = meetings.filter(goes);
  const staying = meetings.filter((meeting) => !goes(meeting) && isStanding(meeting));
  const diary = openDiary({ ...world, zone: found.zone });
  for (const { startsAt, endsAt, attendees } of staying) diary.book({ start: Date.parse(startsAt), end: Date.parse(endsAt) }, attendees);

  const refusals: MoveRefusal[] = [];
  const kept: MoveRefusal[] = [];
  const moved = going.map((meeting): M => {
    const slot = diary.slotAt(dayNumber(addDays(meeting.day, days)), minuteOf(move.time), meeting.minutes);
    const next: M = { ...meeting, ...meetingAt(meeting, slot, found.zone) };
    const obstacle: Obstacle | null = diary.obstacleAt(slot, meeting.attendees, move.onPurpose);
    const reason = obstacle?.why ?? refusalOfOrder(next, meeting, staying);
    const note = (key: string, why: Obstacle | null): MoveRefusal => ({ id: meeting.id, key, values: { ...nameOf(meeting), ...factsOf(why), day: next.day, time: next.time } });
    if (reason) refusals.push(note(`moves.${reason}`, obstacle));
    const off = move.onPurpose && !reason ? diary.obstacleAt(slot, meeting.attendees) : null;
    if (off) kept.push(note(`daysOff.${off.why}`, off));
    diary.book(slot, meeting.attendees);
    return next;
  });
  return refusals.length > 0 ? { moved: [], refusals, kept: [] } : { moved, refusals, kept };
}

/** Whether nothing but days off and weekends stands against a move, so that it can be made on purpose. */
export const canBeKept = (meetings: readonly StandingMeeting[], move: Move, world: MoveWorld): boolean =>
  moveSession(meetings, { ...move, onPurpose: true }, world).refusals.length === 0;
