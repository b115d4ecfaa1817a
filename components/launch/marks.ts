import type { CalendarMark, CalendarMarkKind } from "@/components/ui/month-calendar";
import { addDays, daysBetween, isWorkingDay } from "@/lib/platform/dates";
import { meetingsOf, type CalendarPlan, type Holiday, type PlannedKind } from "@/lib/sessions/rules/plan";

const looks: Record<PlannedKind, CalendarMarkKind> = { feedback: "meeting", alignment: "meeting", individual: "individual", three_way: "three_way", closing: "meeting" };

/** The marked days of a plan. Intakes have no dates yet, so each working day on which they can be held is marked. */
export function marksOf(plan: CalendarPlan, holidays: readonly Holiday[], intakes: string): CalendarMark[] {
  const { from, to } = plan.intakeWindow;
  const window = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at)).filter((day) => isWorkingDay(day, holidays));
  return [
    ...window.map((day) => ({ day, kind: "intake" as const, label: intakes })),
    ...meetingsOf(plan).map(({ day, kind }) => ({ day, kind: looks[kind as PlannedKind] })),
  ];
}

const lastDayOf = (plan: CalendarPlan) => meetingsOf(plan).at(-1)?.day ?? plan.intakeWindow.to;
/** Days of a month on average. */
const monthDays = 365.25 / 12;

/** How long a plan lasts, in months, rounded; at least one. */
export const lastingMonths = (plan: CalendarPlan): number => Math.max(1, Math.round(daysBetween(plan.intakeWindow.from, lastDayOf(plan)) / monthDays));

/** The months a plan covers: the first as `YYYY-MM`, and how many. */
export function monthsOf(plan: CalendarPlan): { from: string; count: number } {
  const last = lastDayOf(plan);
  const number = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return { from: plan.intakeWindow.from.slice(0, 7), count: number(last) - number(plan.intakeWindow.from) + 1 };
}
