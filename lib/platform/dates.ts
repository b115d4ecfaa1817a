import en from "./messages/en/dates.json" with { type: "json" };

/** A calendar day without a zone, "2026-04-24". Days compare and sort as text. */
export type Day = string;
/** A time on the wall, 24 hours, "14:00". */
export type WallClock = string;
/** An IANA time zone, "Europe/Berlin". */
export type Zone = string;
/** A point in time: a Date, or ISO text with its offset. */
export type Moment = Date | string;
/** Days from the first to the last, both included. */
export type DayRange = { from: Day; to: Day };

const dayMs = 86_400_000;
const millis = (moment: Moment): number => (typeof moment === "string" ? Date.parse(moment) : moment.getTime());

/** Days since 1 January 1970, for arithmetic; no zone. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
/** The day of a number made by `dayNumber`. */
export const dayFromNumber = (number: number): Day => new Date(number * dayMs).toISOString().slice(0, 10);

/** Whether the text is a day that exists: "2026-02-30" is none. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(dayNumber(text)) && dayFromNumber(dayNumber(text)) === text;
/** Whether the text is a time of day from 00:00 to 23:59. */
export const isWallClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** The day so many days later; earlier when negative. */
export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days);
/** Days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
/** The same day so many months later, or the month's last day where it has no such day: 31 January + 1 is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
/** Day of the week, 1 Monday to 7 Sunday. */
export const weekday = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
/** Whether a day lies in one of the ranges. */
export const isWithin = (day: Day, ranges: readonly DayRange[]): boolean => ranges.some(({ from, to }) => from <= day && day <= to);
/** Monday to Friday, and in none of the ranges that are off (holidays, absences). */
export const isWorkingDay = (day: Day, off: readonly DayRange[] = []): boolean => weekday(day) <= 5 && !isWithin(day, off);
/** The first Monday on or after a day. */
export const mondayFrom = (day: Day): Day => addDays(day, (8 - weekday(day)) % 7);

const formatters = new Map<string, Intl.DateTimeFormat>();
/** Making a formatter costs a hundred times its use, so each is made once. */
function formatter(locale: string, zone: Zone, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formatters.set(key, made);
  return made;
}

/** Whether this system knows the zone by its IANA name; a bare offset such as "+02:00" is not a zone. */
export function isValidZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try { return Boolean(formatter("en-US", zone, {})); } catch { return false; }
}

function readOffset(ms: number, zone: Zone): number {
  const [, sign, hours, minutes = "0", seconds = "0"] = /GMT([+-])(\d+):?(\d+)?:?(\d+)?/.exec(formatter("en-US", zone, { timeZoneName: "longOffset" }).format(ms)) ?? [];
  if (!sign) return 0;
  return (sign === "-" ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

const offsetsOfDays = new Map<Zone, Map<number, number>>();
function offsetAtStartOf(utcDay: number, zone: Zone): number {
  const days = offsetsOfDays.get(zone) ?? new Map<number, number>();
  const known = days.get(utcDay);
  if (known !== undefined) return known;
  if (days.size > 10_000) days.clear();
  const offset = readOffset(utcDay * dayMs, zone);
  offsetsOfDays.set(zone, days.set(utcDay, offset));
  return offset;
}

/** Milliseconds a zone's clocks are ahead of UTC at an instant (milliseconds since 1970). Remembered by UTC day, since
 *  planning asks thousands of times; a day on which clocks change is read exactly. */
export function offsetAt(ms: number, zone: Zone): number {
  const utcDay = Math.floor(ms / dayMs);
  const before = offsetAtStartOf(utcDay, zone);
  return before === offsetAtStartOf(utcDay + 1, zone) ? before : readOffset(ms, zone);
}

/** The instant at which clocks in the zone show a time, both in milliseconds since 1970, the time read as if it were UTC.
 *  A time that clocks skip moves on by what they skip (02:30 is 03:30); of a time shown twice it is the first
 *  (Temporal's "compatible", against which the tests hold it). */
export function wallToMillis(local: number, zone: Zone): number {
  const before = offsetAt(local - dayMs, zone);
  const after = offsetAt(local + dayMs, zone);
  if (before === after || offsetAt(local - before, zone) === before) return local - before;
  return offsetAt(local - after, zone) === after ? local - after : local - before;
}

/** The instant at which clocks in the zone show that time on that day, as ISO text in UTC, "2026-04-24T12:00:00.000Z".
 *  Skipped and repeated times as `wallToMillis` says. */
export const toInstant = (day: Day, time: WallClock, zone: Zone): string => new Date(wallToMillis(Date.parse(`${day}T${time}:00Z`), zone)).toISOString();

const wall = (moment: Moment, zone: Zone): string => new Date(millis(moment) + offsetAt(millis(moment), zone)).toISOString();
/** The day it is in the zone at that moment. */
export const dayIn = (moment: Moment, zone: Zone): Day => wall(moment, zone).slice(0, 10);
/** The time clocks in the zone show at that moment. */
export const timeIn = (moment: Moment, zone: Zone): WallClock => wall(moment, zone).slice(11, 16);

/** How dates are written unless a reader's locale says otherwise. */
export const usualLocale = "en-GB";
type Phrases = typeof en;
const phrasesByLanguage: Readonly<Record<string, Phrases>> = { en };
/** One phrase of the catalogue with its places filled; no message parser, because this runs in browsers too. */
const phrase = (locale: string, key: keyof Phrases, values: Readonly<Record<string, string>>): string =>
  (phrasesByLanguage[locale.split("-")[0] ?? ""] ?? en)[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
const written = (day: Day, locale: string, options: Intl.DateTimeFormatOptions): string => formatter(locale, "UTC", options).format(dayNumber(day) * dayMs);

/** "Friday 24 April" */
export const formatDay = (day: Day, locale = usualLocale): string => written(day, locale, { weekday: "long", day: "numeric", month: "long" });
/** "Fri 24 Apr" */
export const formatDayShort = (day: Day, locale = usualLocale): string => written(day, locale, { weekday: "short", day: "numeric", month: "short" });
/** "24 April 2026", for what is read in another year. */
export const formatDayWithYear = (day: Day, locale = usualLocale): string => written(day, locale, { day: "numeric", month: "long", year: "numeric" });
/** "12 to 19 January", "26 January to 9 February"; with years where they differ; one day where both are the same. */
export function formatRange({ from, to }: DayRange, locale = usualLocale): string {
  const year = from.slice(0, 4) === to.slice(0, 4) ? undefined : "numeric" as const;
  const parts = formatter(locale, "UTC", { day: "numeric", month: "long", year }).formatRangeToParts(dayNumber(from) * dayMs, dayNumber(to) * dayMs);
  const dash = parts.findIndex(({ type, source }, at) => type === "literal" && source === "shared" && parts[at + 1]?.source === "endRange");
  const text = (some: typeof parts): string => some.map(({ value }) => value).join("");
  return dash < 0 ? text(parts) : phrase(locale, "range", { from: text(parts.slice(0, dash)), to: text(parts.slice(dash + 1)) });
}

/** "14:00" on the zone's clocks. */
export const formatTime = (moment: Moment, zone: Zone, locale = usualLocale): string =>
  formatter(locale, zone, { hour: "2-digit", minute: "2-digit" }).format(millis(moment));
/** "14:00 to 15:00" on the zone's clocks, from one moment to another. */
export const formatTimeRange = (from: Moment, to: Moment, zone: Zone, locale = usualLocale): string =>
  phrase(locale, "range", { from: formatTime(from, zone, locale), to: formatTime(to, zone, locale) });
/** The city a zone is named for: "Europe/Berlin" is "Berlin", "America/St_Johns" is "St Johns". */
export const zoneCity = (zone: Zone): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** When something is, in the reader's zone, and beside it in each other zone whose clocks differ at that moment:
 *  "Friday 24 April, 14:00 (15:00 in Berlin)". Where it is another day there, that day is named too. */
export function formatWhen(moment: Moment, reader: Zone, others: Zone | readonly Zone[] = [], locale = usualLocale): string {
  const day = dayIn(moment, reader);
  const here = phrase(locale, "dayAndTime", { day: formatDay(day, locale), time: formatTime(moment, reader, locale) });
  const seen = new Set([offsetAt(millis(moment), reader)]);
  const there = [others].flat().flatMap((zone) => {
    const offset = offsetAt(millis(moment), zone);
    if (seen.has(offset)) return [];
    seen.add(offset);
    const other = dayIn(moment, zone);
    const time = formatTime(moment, zone, locale);
    const when = other === day ? time : phrase(locale, "dayAndTime", { day: formatDay(other, locale), time });
    return [phrase(locale, "timeInCity", { time: when, city: zoneCity(zone) })];
  });
  return there.length ? phrase(locale, "elsewhere", { here, there: there.join(", ") }) : here;
}
