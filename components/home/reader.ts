import { dayIn, formatDay, formatDayShort, type Day, type Moment, type Zone } from "@/lib/platform/dates";
import { formatLocale, type Locale } from "@/lib/platform/i18n";

/** Who reads a home or list, where and when. `organizationId` is the one they look at. */
export type Reader = { name: string; zone: Zone; locale: Locale; now: Date; organizationId: string; personId: string };

/** What people inside an engagement call each other. */
export const firstName = (name: string): string => name.split(" ")[0] ?? name;

/** Names as a sentence lists them: "Katrin and Daniel". */
export const listed = (names: readonly string[], { locale }: Pick<Reader, "locale">): string =>
  new Intl.ListFormat(formatLocale[locale]).format(names);

/** The day of an instant on the reader's clocks: "Friday 24 April". */
export const dayOf = (moment: Moment, { zone, locale }: Pick<Reader, "zone" | "locale">): string => formatDay(dayIn(moment, zone), formatLocale[locale]);

/** The same, short, for rows: "Fri 24 Apr". */
export const shortDayOf = (moment: Moment, { zone, locale }: Pick<Reader, "zone" | "locale">): string => formatDayShort(dayIn(moment, zone), formatLocale[locale]);

/** Letters of a month that fit into a card's day block; a longer one is written short. */
const monthLetters = 5;

/** A calendar day in parts, as a card shows it: "Thu", "23", "April"; "Nov" for November. */
export function dayParts(day: Day, locale: Locale): { weekday: string; day: string; month: string } {
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(formatLocale[locale], { ...options, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
  const month = part({ month: "long" });
  return { weekday: part({ weekday: "short" }), day: part({ day: "numeric" }), month: month.length <= monthLetters ? month : part({ month: "short" }) };
}
