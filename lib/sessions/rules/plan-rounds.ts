import { dayFromNumber, dayNumber, type Day } from "@/lib/platform/dates";
import { minuteOf, clockOf, type Diary, type Slot } from "./diary";
import { noteOfHours, noteOfMove, noteOfPattern, problemOf } from "./notes";
import { choosePattern, type Pattern } from "./pattern";
import { meetingAt, obstacleOf, placeRound, type Wanted } from "./placing";
import type { PlannedRound, PlanNote, PlanProblem, PlanWish } from "./plan";

/** Days of a round counted from its Monday: Monday to Friday, the call on Friday where the zones allow. */
const weekdays = [0, 1, 2, 3, 4];
const friday = 4;

type Series = { call: Pattern; individual: Pattern[] };
type Meetings = { call: Wanted; individual: Wanted[] };

/** Each series' weekday and time: the call late in the week, the individual sessions on the days before it. */
function chooseSeries(wish: PlanWish, diary: Diary, mondays: readonly number[]): Series {
  const { leaders, coach, minutes, times } = wish;
  const attendees = [...leaders.map(({ id }) => id), coach.id];
  const call = choosePattern({ anchors: mondays, attendees, minutes: minutes.three_way, ideal: { offset: friday, minute: minuteOf(times.joint) }, offsets: weekdays }, diary);
  const individual: Pattern[] = [];
  for (const [at, { id }] of leaders.entries()) {
    individual.push(choosePattern({
      anchors: mondays, attendees: [id, coach.id], minutes: minutes.individual, before: call,
      ideal: { offset: Math.max(0, call.offset - leaders.length + at), minute: minuteOf(times.individual) },
      offsets: weekdays.filter((offset) => offset <= call.offset),
      apart: individual.map((pattern) => ({ ...pattern, minutes: minutes.individual })),
    }, diary));
  }
  return { call, individual };
}

function meetingsOfRound(wish: PlanWish, series: Series, round: number): Meetings {
  const { leaders, coach, minutes } = wish;
  return {
    individual: leaders.map(({ id }, at) => ({
      id: `round-${round}-leader-${at + 1}`, kind: "individual", round, leaderId: id, attendees: [id, coach.id], minutes: minutes.individual, pattern: series.individual[at] as Pattern,
    })),
    call: { id: `round-${round}-call`, kind: "three_way", round, attendees: [...leaders.map(({ id }) => id), coach.id], minutes: minutes.three_way, pattern: series.call },
  };
}

/** All rounds of the coaching support, from a Monday on, as long as their call's usual day comes before `until`. A round
 *  that finds no room within its own days is a problem as a whole, so that no leader loses a session that another keeps.
 *  `mondays` are the day numbers on which rounds begin, those that found no room included. */
export function planRounds(wish: PlanWish, diary: Diary, support: { from: Day; until: Day }, said: { notes: PlanNote[]; problems: PlanProblem[] }): { rounds: PlannedRound[]; mondays: number[] } {
  const mondays: number[] = [];
  for (let monday = dayNumber(support.from); monday + friday < dayNumber(support.until); monday += wish.everyDays) mondays.push(monday);
  const series = chooseSeries(wish, diary, mondays);
  const slotsOf = new Map<string, Slot[]>();
  const keep = (key: string, slot: Slot) => slotsOf.set(key, [...(slotsOf.get(key) ?? []), slot]);

  const rounds = mondays.flatMap((monday, index): PlannedRound[] => {
    const { individual, call } = meetingsOfRound(wish, series, index + 1);
    const window = { first: monday, last: monday + wish.everyDays - 1 };
    const placed = placeRound(individual, call, monday, window, diary);
    if (!placed) {
      const hindered = [...individual, call].find((wanted) => obstacleOf(wanted, monday + wanted.pattern.offset, diary)) ?? call;
      said.problems.push(problemOf(hindered, monday + hindered.pattern.offset, { from: dayFromNumber(window.first), to: dayFromNumber(window.last) }, diary));
      return [];
    }
    const all = [...individual.map((wanted, at) => ({ wanted, slot: placed.individual[at] as Slot })), { wanted: call, slot: placed.call }];
    for (const { wanted, slot } of all) {
      said.notes.push(...noteOfMove(wanted, monday + wanted.pattern.offset, slot, diary));
      keep(wanted.leaderId ?? "call", slot);
    }
    for (const { wanted, slot } of all) diary.book(slot, wanted.attendees);
    return [{ number: index + 1, individual: all.slice(0, -1).map(({ wanted, slot }) => meetingAt(wanted, slot, wish.zone)), threeWay: meetingAt(call, placed.call, wish.zone) }];
  });

  const { individual, call } = meetingsOfRound(wish, series, 1);
  for (const { round: _, ...wanted } of [...individual, call]) {
    const preferred = wanted.kind === "individual" ? wish.times.individual : wish.times.joint;
    said.notes.push(...noteOfPattern(wanted, clockOf(minuteOf(preferred))), ...noteOfHours(wanted, slotsOf.get(wanted.leaderId ?? "call") ?? [], diary));
  }
  return { rounds, mondays };
}
