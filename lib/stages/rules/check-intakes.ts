import { dayNumber, type Zone } from "@/lib/platform/dates";
import { minuteOf, openDiary, type Obstacle } from "@/lib/sessions/rules/diary";
import { factsOf } from "@/lib/sessions/rules/notes";
import type { Attendee, Busy, Holiday, NoteValues } from "@/lib/sessions/rules/plan";

/** One date that the coach has chosen, in the coach's zone. `onPurpose`: also on a day off, because the coach knows of it. */
export type ChosenIntake = { personId: string; day: string; time: string; minutes: number; onPurpose?: boolean };

/** What is wrong with a date: a key under `intakes.problems` of the `stages` messages with the raw values of its places,
 *  and whether the day can be kept on purpose all the same. */
export type IntakeProblem = { key: "past" | "taken" | "noSuchTime" | Exclude<Obstacle["why"], "taken" | "skipped">; values: NoteValues; canKeep: boolean };

/** Everybody with their days off, the coach, the days all avoid, and what is taken. */
export type IntakeWorld = { people: readonly Attendee[]; coach: Attendee; zone: Zone; busy: readonly Busy[]; holidays?: readonly Holiday[]; now: Date };

/** What is wrong with each chosen date, by person: nobody is in two places, the coach least of all, and every intake is
 *  still to come and on a working day of both unless it is kept on purpose. */
export function problemsOfIntakes(chosen: readonly ChosenIntake[], { people, coach, zone, busy, holidays = [], now }: IntakeWorld): Record<string, IntakeProblem> {
  const diary = openDiary({ zone, people: [...people.filter(({ id }) => id !== coach.id), coach], busy, holidays });
  const problems: [string, IntakeProblem][] = [];
  for (const { personId, day, time, minutes, onPurpose } of chosen) {
    const attendees = [personId, coach.id];
    const slot = diary.slotAt(dayNumber(day), minuteOf(time), minutes);
    const obstacle = diary.obstacleAt(slot, attendees, onPurpose);
    const wrong = (key: IntakeProblem["key"], canKeep = false) => problems.push([personId, { key, values: factsOf(obstacle), canKeep }]);
    if (slot.start <= now.getTime()) wrong("past");
    else if (obstacle?.why === "skipped") wrong("noSuchTime");
    else if (obstacle?.why === "taken") wrong("taken");
    else if (obstacle) wrong(obstacle.why, diary.obstacleAt(slot, attendees, true) === null);
    else diary.book(slot, attendees);
  }
  return Object.fromEntries(problems);
}
