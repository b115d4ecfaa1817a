import { addDays, dayIn, isWorkingDay, toInstant, type Day } from "@/lib/platform/dates";

/** Turns the story's days into real ones, counted from the day of loading and moved to the next working day. */
export function calendarOf(loadedAt: Date, zone: string) {
  const today = dayIn(loadedAt, zone);
  const dayOf = (count: number): Day => {
    const wished = addDays(today, count);
    let day = wished;
    while (!isWorkingDay(day)) day = addDays(day, 1);
    // What the story puts before today must not slip into the future over a weekend.
    if (count < 0 && day >= today) for (day = wished; !isWorkingDay(day);) day = addDays(day, -1);
    return day;
  };
  return { today, dayOf, at: (count: number, time: string): Date => new Date(toInstant(dayOf(count), time, zone)) };
}
export type StoryCalendar = ReturnType<typeof calendarOf>;
