import type { IntakeStanding } from "@/lib/engagements/rules/intakes";
import { addDays, dayNumber, type DayRange } from "@/lib/platform/dates";
import { intakeMinutes } from "../rules";
import { minuteMs, openDiary, type Slot } from "./diary";
import { burdenOf } from "./pattern";
import { meetingAt } from "./placing";
import { intakeDays, type Attendee, type PlannedMeeting, type PlanProblem, type PlanWish } from "./plan";

/** Somebody to be interviewed, beside the leaders. */
export type Interviewee = Attendee & { standing: Exclude<IntakeStanding, "leader">; minutes?: number };

/** Intakes of one day that a coach can listen to well; more only when the two weeks are too short for all. */
const usualPerDay = 3;
/** Time the coach keeps after an intake to write it up, in minutes. */
const pauseMinutes = 30;
const stepMinutes = 30;

/** Proposes a date for each leader's intake and each interviewee's, for the coach to take or change: within the first two
 *  weeks, leaders first, at most three a day while they fit, within the hours of coach and interviewee, and clear of
 *  everything in `busy`. Whoever finds no time is named in `problems`. Days and times are those of the wish's zone. */
export function planIntakes(wish: Pick<PlanWish, "startsOn" | "zone" | "leaders" | "coach" | "holidays" | "busy">, people: readonly Interviewee[]): { intakes: PlannedMeeting[]; problems: PlanProblem[] } {
  const { coach, zone } = wish;
  const leaders = wish.leaders.map((leader) => ({ ...leader, standing: "leader" as const, minutes: intakeMinutes.leader }));
  const everybody = [...leaders, ...people.filter(({ id }) => !leaders.some((leader) => leader.id === id))];
  const diary = openDiary({ ...wish, people: [...everybody, coach] });
  const window: DayRange = { from: wish.startsOn, to: addDays(wish.startsOn, intakeDays - 1) };
  const days = Array.from({ length: intakeDays }, (_, at) => dayNumber(window.from) + at);
  const starts = days.flatMap((day) => Array.from({ length: 1440 / stepMinutes }, (_, at) => ({ day, minute: at * stepMinutes })));
  const perDay = new Map<number, number>();
  const intakes: PlannedMeeting[] = [];
  const problems: PlanProblem[] = [];

  for (const person of everybody) {
    const attendees = [person.id, coach.id];
    const minutes = person.minutes ?? intakeMinutes[person.standing];
    const isFull = (day: number): number => ((perDay.get(day) ?? 0) >= usualPerDay ? 1 : 0);
    const isBetter = (a: { slot: Slot; burden: number }, b: { slot: Slot; burden: number } | null): boolean =>
      b === null || (isFull(a.slot.day) - isFull(b.slot.day) || a.burden - b.burden || a.slot.start - b.slot.start) < 0;
    let best: { slot: Slot; burden: number } | null = null;
    for (const { day, minute } of starts) {
      const slot = diary.slotAt(day, minute, minutes);
      const proposal = { slot, burden: burdenOf(diary, slot, attendees) };
      if (isBetter(proposal, best) && diary.obstacleAt(slot, attendees) === null) best = proposal;
    }
    if (!best) {
      problems.push({ key: "problems.intake", field: "interviewees", values: { kind: "intake", personId: person.id, ...window } });
      continue;
    }
    const { slot } = best;
    diary.book(slot, [person.id]);
    diary.book({ start: slot.start, end: slot.end + pauseMinutes * minuteMs }, [coach.id]);
    perDay.set(slot.day, (perDay.get(slot.day) ?? 0) + 1);
    intakes.push(meetingAt({ id: `intake-${person.id}`, kind: "intake", attendees, minutes, ...(person.standing === "leader" ? { leaderId: person.id } : {}) }, slot, zone));
  }
  return { intakes, problems };
}
