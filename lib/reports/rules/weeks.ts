import { addDays, dayIn, toInstant, weekday, type Day, type Moment, type Zone } from "@/lib/platform/dates";

/** The Monday of the week in which a day lies. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/** The week that a reader has before them: its seven days from Monday, from Saturday on those of the week to come, and
 *  the instants within which it and today lie on their clocks. */
export function weekAt(now: Moment, zone: Zone): { days: Day[]; today: Day; isNext: boolean; from: Date; to: Date } {
  const today = dayIn(now, zone);
  const isNext = weekday(today) > 5;
  const monday = addDays(mondayOf(today), isNext ? 7 : 0);
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
  const begin = isNext ? today : monday;
  return { days, today, isNext, from: new Date(toInstant(begin, "00:00", zone)), to: new Date(toInstant(addDays(monday, 7), "00:00", zone)) };
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
