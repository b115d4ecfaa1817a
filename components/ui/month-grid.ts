import { Temporal } from "temporal-polyfill";

/** A month laid out in weeks from Monday; null where the week holds a day of a neighbouring month. Days are `YYYY-MM-DD`. */
export type MonthGrid = {
  caption: string;
  weekdays: { short: string; long: string }[];
  weeks: (string | null)[][];
};

/** The months from `from` on, as `YYYY-MM`. */
export function monthsFrom(from: string, count: number): string[] {
  const first = Temporal.PlainYearMonth.from(from);
  return Array.from({ length: count }, (_, index) => first.add({ months: index }).toString());
}

/** Lays out one month, `YYYY-MM`. */
export function monthGrid(month: string, locale: string, showYear = false): MonthGrid {
  const first = Temporal.PlainYearMonth.from(month);
  const cells: (string | null)[] = Array.from({ length: first.toPlainDate({ day: 1 }).dayOfWeek - 1 }, () => null);
  for (let day = 1; day <= first.daysInMonth; day++) cells.push(first.toPlainDate({ day }).toString());
  while (cells.length % 7 > 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  const named = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const [short, long] = [named({ weekday: "narrow" }), named({ weekday: "long" })];
  const monday = Date.UTC(2024, 0, 1);
  const weekdays = Array.from({ length: 7 }, (_, index) => {
    const day = monday + index * 86_400_000;
    return { short: short.format(day), long: long.format(day) };
  });
  const caption = named(showYear ? { month: "long", year: "numeric" } : { month: "long" }).format(Date.UTC(first.year, first.month - 1, 1));
  return { caption, weekdays, weeks };
}
