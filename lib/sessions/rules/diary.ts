import { dayFromNumber, dayNumber, offsetAt, wallToMillis, type Day, type DayRange, type Moment, type WallClock, type Zone } from "@/lib/platform/dates";
import { workingHours, type Attendee, type Busy, type Holiday } from "./plan";

export const minuteMs = 60_000;
const dayMs = 86_400_000;

/** A possible start: day and minute on the plan's clocks, and the instants in milliseconds since 1970. */
export type Slot = { day: number; minute: number; start: number; end: number };

/** Why a time cannot be had. Who is taken is not said: their other meetings are their own. */
export type Obstacle =
  | { why: "weekend"; personId?: string }
  | { why: "holiday"; label: string; offOn: Day }
  | { why: "away"; personId: string; label: string; offOn: Day }
  | { why: "taken" }
  | { why: "skipped" };

/** Everybody's days off and taken times, to look into and to book in. */
export type Diary = {
  slotAt(day: number, minute: number, minutes: number): Slot;
  /** `onPurpose`: days off and weekends are no obstacle. */
  obstacleAt(slot: Slot, attendees: readonly string[], onPurpose?: boolean): Obstacle | null;
  book(slot: Pick<Slot, "start" | "end">, attendees: readonly string[]): void;
  isWeekendFor(slot: Slot, attendees: readonly string[]): boolean;
  minutesOutside(slot: Slot, personId: string): number;
  zoneOf(personId: string): Zone;
};

/** Minutes since midnight of a time on the wall, and back. */
export const minuteOf = (time: WallClock): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
export const clockOf = (minute: number): WallClock => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

const millis = (moment: Moment): number => new Date(moment).getTime();
const isWeekend = (day: number): boolean => (((day + 3) % 7) + 7) % 7 > 4;
const numbered = <R extends DayRange>(ranges: readonly R[]) => ranges.map((range) => ({ ...range, first: dayNumber(range.from), last: dayNumber(range.to) }));
const covering = <R extends { first: number; last: number }>(ranges: readonly R[], day: number): R | undefined => ranges.find(({ first, last }) => first <= day && day <= last);

type Interval = Pick<Slot, "start" | "end">;
const overlap = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;
/** Intervals in order, those that touch made one, so that one can be found by halving. */
function joined(intervals: Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const next of intervals.sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && next.start <= last.end) last.end = Math.max(last.end, next.end);
    else if (next.end > next.start) result.push({ ...next });
  }
  return result;
}
function overlapsOne(intervals: readonly Interval[], slot: Interval): boolean {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((intervals[middle] as Interval).end <= slot.start) low = middle + 1;
    else high = middle;
  }
  return (intervals[low]?.start ?? Infinity) < slot.end;
}
/** The day a slot begins and the day it ends in a zone, as day numbers. */
const daysOf = ({ start, end }: Interval, zone: Zone): [number, number] =>
  [Math.floor((start + offsetAt(start, zone)) / dayMs), Math.floor((end - 1 + offsetAt(end - 1, zone)) / dayMs)];

/** Opens the diary of those who attend. A meeting is on a working day of each of them, where they are, from its start
 *  to its end, and it begins on a working day of the plan's zone. */
export function openDiary(plan: { zone: Zone; people: readonly Attendee[]; holidays?: readonly Holiday[]; busy?: readonly Busy[] }): Diary {
  const holidays = numbered(plan.holidays ?? []);
  const people = new Map(plan.people.map(({ id, zone, away = [] }) => [id, {
    zone, away: numbered(away), booked: [] as Interval[],
    busy: joined((plan.busy ?? []).filter(({ personId }) => personId === id).map(({ from, to }) => ({ start: millis(from), end: millis(to) }))),
  }]));
  const person = (id: string) => {
    const found = people.get(id);
    if (!found) throw new Error(`Nobody with the id ${id} is in this diary`);
    return found;
  };

  const offDay = (day: number, personId?: string): Obstacle | null => {
    const holiday = covering(holidays, day);
    if (holiday) return { why: "holiday", label: holiday.label, offOn: dayFromNumber(day) };
    return isWeekend(day) ? { why: "weekend", personId } : null;
  };
  const offDayOf = (slot: Slot, id: string): Obstacle | null => {
    const { zone, away } = person(id);
    const [first, last] = daysOf(slot, zone);
    for (let day = first; day <= last; day += 1) {
      const off = offDay(day, id);
      if (off) return off;
      const absence = covering(away, day);
      if (absence) return { why: "away", personId: id, label: absence.label ?? "", offOn: dayFromNumber(day) };
    }
    return null;
  };
  const isTaken = (slot: Slot, id: string): boolean => {
    const { busy, booked } = person(id);
    return booked.some((other) => overlap(other, slot)) || overlapsOne(busy, slot);
  };

  return {
    slotAt(day, minute, minutes) {
      const start = wallToMillis(day * dayMs + minute * minuteMs, plan.zone);
      return { day, minute, start, end: start + minutes * minuteMs };
    },
    obstacleAt(slot, attendees, onPurpose = false) {
      if (slot.start + offsetAt(slot.start, plan.zone) !== slot.day * dayMs + slot.minute * minuteMs) return { why: "skipped" };
      const off = onPurpose ? null : offDay(slot.day);
      if (off) return off;
      for (const id of attendees) {
        const obstacle = onPurpose ? null : offDayOf(slot, id);
        if (obstacle) return obstacle;
        if (isTaken(slot, id)) return { why: "taken" };
      }
      return null;
    },
    book({ start, end }, attendees) {
      for (const id of attendees) person(id).booked.push({ start, end });
    },
    isWeekendFor: (slot, attendees) => isWeekend(slot.day) || attendees.some((id) => daysOf(slot, person(id).zone).some(isWeekend)),
    minutesOutside(slot, id) {
      const { zone } = person(id);
      const from = ((((slot.start + offsetAt(slot.start, zone)) / minuteMs) % 1440) + 1440) % 1440;
      const to = from + (slot.end - slot.start) / minuteMs;
      if (from >= workingHours.from && to <= workingHours.to) return 0;
      if (to - from > workingHours.to - workingHours.from) return Math.max(0, workingHours.from - from) + Math.max(0, to - workingHours.to);
      return Math.min((workingHours.from - from + 1440) % 1440, (to - workingHours.to + 1440) % 1440);
    },
    zoneOf: (id) => person(id).zone,
  };
}
