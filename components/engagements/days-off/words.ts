import type { Engagement } from "@/lib/engagements/access";
import type { DaysOffRow } from "@/lib/engagements/queries/days-off";
import { formatDay, formatDayWithYear, formatRange, type Day, type DayRange } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";

/** Days off as a line: "Monday 6 April", "24 to 31 December", with the year where it is another than today's. */
export function daysOf({ from, to }: DayRange, today: Day, locale: Locale): string {
  const tag = formatLocale[locale];
  if (from === to) return from.slice(0, 4) === today.slice(0, 4) ? formatDay(from, tag) : formatDayWithYear(from, tag);
  const range = formatRange({ from, to }, tag);
  return from.slice(0, 4) === to.slice(0, 4) && from.slice(0, 4) !== today.slice(0, 4) ? `${range} ${from.slice(0, 4)}` : range;
}

/** Whose days they are: a name, or everybody's. */
export function whoseOf({ partyId }: Pick<DaysOffRow, "partyId">, { parties }: Pick<Engagement, "parties">, locale: Locale): string {
  const t = words("engagements", locale);
  const party = parties.find(({ id }) => id === partyId);
  if (partyId === null) return t("daysOff.everybody");
  return party && !party.leftAt && !party.declinedAt ? party.name : t("daysOff.formerly");
}
