import { addDays, dayIn, toInstant, weekday, type Day, type Moment, type Zone } from "@/lib/platform/dates";

/** The Monday of the week in which a day lies. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/** A reader's week: its seven days from Monday, and the instants between which it lies on their clocks. */
export function weekAt(now: Moment, zone: Zone): { days: Day[]; today: Day; from: Date; to: Date } {
  const today = dayIn(now, zone);
  const monday = mondayOf(today);
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
  return { days, today, from: new Date(toInstant(monday, "00:00", zone)), to: new Date(toInstant(addDays(monday, 7), "00:00", zone)) };
}

/** Things with a start, grouped by the Monday of their week in the reader's zone, in the order given. */
export function byWeek<T extends { startsAt: Moment }>(items: readonly T[], zone: Zone): { monday: Day; items: T[] }[] {
  const weeks: { monday: Day; items: T[] }[] = [];
  for (const item of items) {
    const monday = mondayOf(dayIn(item.startsAt, zone));
    const last = weeks.at(-1);
    if (last?.monday === monday) last.items.push(item);
    else weeks.push({ monday, items: [item] });
  }
  return weeks;
}
