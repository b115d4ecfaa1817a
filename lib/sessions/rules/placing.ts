import { dayFromNumber } from "@/lib/platform/dates";
import { clockOf, type Diary, type Obstacle, type Slot } from "./diary";
import { burdenOf, startsNear, type Pattern } from "./pattern";
import type { MeetingName, PlannedMeeting } from "./plan";

/** A meeting to be placed: who and how long, and where it stands when nothing is in its way. */
export type Wanted = MeetingName & { id: string; attendees: readonly string[]; minutes: number; pattern: Pattern };

/** Day numbers, both included. */
export type Window = { first: number; last: number };

/** How far outside somebody's hours a start may lie when only the preferred one is taken, in minutes of one person. A
 *  meeting in the night is not an answer to a full week; a series that lies in somebody's evening anyway may stay there. */
const bearableMinutes = 120;

/** The slots at which a meeting can be, best first: at its usual time on the nearest day, later before earlier. With
 *  `anyTime`, after those at other times of the day, within everybody's hours first, then nearest to the usual time. */
export function slotsFor(wanted: Wanted, nominalDay: number, window: Window, diary: Diary, anyTime: boolean): Slot[] {
  const { attendees, minutes, pattern } = wanted;
  const days = Array.from({ length: window.last - window.first + 1 }, (_, at) => window.first + at)
    .sort((a, b) => Math.abs(a - nominalDay) - Math.abs(b - nominalDay) || b - a);
  const free = (slot: Slot) => diary.obstacleAt(slot, attendees) === null;
  const steady = days.map((day) => diary.slotAt(day, pattern.minute, minutes)).filter(free);
  if (!anyTime) return steady;
  const usualBurden = (minute: number) => burdenOf(diary, diary.slotAt(nominalDay, minute, minutes), attendees);
  const bearable = Math.max(bearableMinutes ** 2, usualBurden(pattern.minute));
  const others = startsNear(pattern.minute).slice(1).map((minute) => ({ minute, burden: usualBurden(minute) }))
    .filter(({ burden }) => burden <= bearable)
    .sort((a, b) => a.burden - b.burden)
    .flatMap(({ minute }) => days.map((day) => diary.slotAt(day, minute, minutes)).filter(free));
  return [...steady, ...others];
}

/** The first slot at which one meeting can be, at its usual time if any day of the window has it. */
export const placeOne = (wanted: Wanted, nominalDay: number, window: Window, diary: Diary): Slot | null =>
  slotsFor(wanted, nominalDay, window, diary, false)[0] ?? slotsFor(wanted, nominalDay, window, diary, true)[0] ?? null;

const apart = (a: Slot, b: Slot): boolean => a.end <= b.start || b.end <= a.start;

/** One slot of each list so that none overlap, because the coach sits in all of them; null when there is no such set. */
function chooseApart(lists: readonly (readonly Slot[])[], chosen: readonly Slot[] = []): Slot[] | null {
  const [list, ...rest] = lists;
  if (!list) return [...chosen];
  for (const slot of list) {
    if (!chosen.every((other) => apart(slot, other))) continue;
    const all = chooseApart(rest, [...chosen, slot]);
    if (all) return all;
  }
  return null;
}

/** The slots of one round: each individual session, in the order given, and the call after all of them; null when the
 *  window has no room for them. First with every meeting at its usual time of day, then at any bearable time. */
export function placeRound(individual: readonly Wanted[], call: Wanted, monday: number, window: Window, diary: Diary): { individual: Slot[]; call: Slot } | null {
  const usually = [...individual, call].map(({ pattern, minutes }) => diary.slotAt(monday + pattern.offset, pattern.minute, minutes));
  const usualCall = usually.pop() as Slot;
  const isFree = usually.every((slot, leader) => slot.end <= usualCall.start && diary.obstacleAt(slot, (individual[leader] as Wanted).attendees) === null);
  if (isFree && diary.obstacleAt(usualCall, call.attendees) === null && usually.every((slot, at) => usually.slice(at + 1).every((other) => apart(slot, other)))) {
    return { individual: usually, call: usualCall };
  }
  for (const anyTime of [false, true]) {
    const slots = (wanted: Wanted) => slotsFor(wanted, monday + wanted.pattern.offset, window, diary, anyTime);
    const lists = individual.map(slots);
    if (lists.some((list) => list.length === 0)) continue;
    for (const callSlot of slots(call)) {
      const before = lists.map((list, leader) => ({ leader, list: list.filter(({ end }) => end <= callSlot.start) }));
      if (before.some(({ list }) => list.length === 0)) continue;
      // Who keeps the usual day goes first, then who has the least choice, so that one absence does not push the others
      // about and a dead end shows at once.
      const usual = ({ leader, list }: (typeof before)[number]) => (!anyTime && list[0]?.day === monday + (individual[leader]?.pattern.offset ?? 0) ? 0 : 1);
      before.sort((a, b) => usual(a) - usual(b) || a.list.length - b.list.length || a.leader - b.leader);
      const chosen = chooseApart(before.map(({ list }) => list));
      if (chosen) return { individual: individual.map((_, leader) => chosen[before.findIndex((each) => each.leader === leader)] as Slot), call: callSlot };
    }
  }
  return null;
}

/** What stands against a meeting at its usual day and time, or null when only the order within its round does. */
export const obstacleOf = (wanted: Wanted, nominalDay: number, diary: Diary): Obstacle | null =>
  diary.obstacleAt(diary.slotAt(nominalDay, wanted.pattern.minute, wanted.minutes), wanted.attendees);

/** The meeting at a slot, in the plan's zone. */
export function meetingAt({ id, kind, round, leaderId, attendees, minutes }: Omit<Wanted, "pattern">, slot: Slot, zone: string): PlannedMeeting {
  return {
    id, kind, ...(round === undefined ? {} : { round }), ...(leaderId === undefined ? {} : { leaderId }), attendees, minutes, zone,
    day: dayFromNumber(slot.day), time: clockOf(slot.minute), startsAt: new Date(slot.start).toISOString(), endsAt: new Date(slot.end).toISOString(),
  };
}
