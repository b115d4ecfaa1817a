import { dayNumber, type Zone } from "@/lib/platform/dates";
import { minuteOf, openDiary } from "@/lib/sessions/rules/diary";
import type { Attendee, Busy } from "@/lib/sessions/rules/plan";

/** One date that the coach has chosen, in the coach's zone. */
export type ChosenIntake = { personId: string; day: string; time: string; minutes: number };

/** Keys, under `intakes.problems` of the `stages` messages, of what is wrong with a date. */
export type IntakeProblem = "past" | "weekend" | "away" | "taken" | "noSuchTime";

/** What is wrong with each chosen date, by person: nobody is in two places, the coach least of all, and every intake is
 *  on a working day of both and still to come. */
export function problemsOfIntakes(chosen: readonly ChosenIntake[], { people, coach, zone, busy, now }: { people: readonly Attendee[]; coach: Attendee; zone: Zone; busy: readonly Busy[]; now: Date }): Record<string, IntakeProblem> {
  const diary = openDiary({ zone, people: [...people.filter(({ id }) => id !== coach.id), coach], busy });
  const problems: [string, IntakeProblem][] = [];
  for (const { personId, day, time, minutes } of chosen) {
    const attendees = [personId, coach.id];
    const slot = diary.slotAt(dayNumber(day), minuteOf(time), minutes);
    const why = slot.start <= now.getTime() ? "past" as const : diary.obstacleAt(slot, attendees)?.why;
    if (why === "skipped") problems.push([personId, "noSuchTime"]);
    else if (why === "weekend" || why === "holiday") problems.push([personId, "weekend"]);
    else if (why) problems.push([personId, why]);
    else diary.book(slot, attendees);
  }
  return Object.fromEntries(problems);
}
