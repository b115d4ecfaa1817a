import { dayIn, formatTime, formatTimeRange, formatWhen, offsetAt, zoneCity } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import type { Meeting } from "@/lib/reports/queries/meetings";
import { firstName, listed, type Reader } from "./reader";

/** Whose meeting it is, to its reader: a coach meets leaders or an interviewee, everybody else all others. */
const counterparts = ({ logs, kind, others }: Meeting): string[] => {
  const wanted = logs && kind !== "intake" ? others.filter(({ role }) => role === "leader") : others;
  return (kind === "intake" && !logs ? others.filter(({ role }) => role === "coach") : wanted).map(({ name }) => name);
};

/** The title of a meeting as its reader would say it: "Individual session 4 with Inês Carvalho"; to the coach
 *  "Katrin Aldous, session 4". */
export function meetingTitle(meeting: Meeting, reader: Pick<Reader, "locale">): string {
  const t = words("meetings", reader.locale);
  const names = counterparts(meeting);
  if (names.length === 0) return t(`kind.${meeting.kind}`);
  return t(`${meeting.logs ? "coach" : "with"}.${meeting.kind}`, { round: meeting.round ?? 0, names: listed(names, reader) });
}

/** People named in a title; of a larger meeting it is the coach and how many others. */
const namesInTitle = 3;

/** First names of those whom the reader meets: "Katrin and Inês"; "Inês and 3 others". */
export function metNames(meeting: Meeting, reader: Pick<Reader, "locale">): string {
  const names = counterparts(meeting);
  if (names.length <= namesInTitle) return listed(names.map(firstName), reader);
  const first = meeting.others.find(({ role }) => role === "coach")?.name ?? names[0] ?? "";
  return words("meetings", reader.locale)("andOthers", { name: firstName(first), count: names.length - 1 });
}

const endOf = ({ startsAt, minutes }: Meeting): Date => new Date(startsAt.getTime() + minutes * 60_000);

/** Zones of the others whose clocks differ from the reader's when the meeting begins. */
const elsewhere = ({ startsAt, others }: Meeting, { zone }: Pick<Reader, "zone">): string[] => {
  const seen = new Set([offsetAt(startsAt.getTime(), zone)]);
  return others.map((other) => other.zone).filter((other) => {
    const offset = offsetAt(startsAt.getTime(), other);
    return !seen.has(offset) && seen.add(offset);
  });
};

/** When it begins, with its day: "Friday 24 April, 14:00 (15:00 in Berlin)". */
export const meetingWhen = (meeting: Meeting, reader: Pick<Reader, "zone" | "locale">): string =>
  formatWhen(meeting.startsAt, reader.zone, meeting.others.map(({ zone }) => zone), formatLocale[reader.locale]);

/** From when to when on the reader's clocks; where others' differ, the zones are named:
 *  "10:00 to 11:00, Dublin time (11:00 in Berlin)". */
export function meetingTime(meeting: Meeting, reader: Pick<Reader, "zone" | "locale">): string {
  const [t, dates, locale] = [words("meetings", reader.locale), words("dates", reader.locale), formatLocale[reader.locale]];
  const range = formatTimeRange(meeting.startsAt, endOf(meeting), reader.zone, locale);
  const zones = elsewhere(meeting, reader);
  if (zones.length === 0) return range;
  const there = zones.map((zone) => dates("timeInCity", { time: formatTime(meeting.startsAt, zone, locale), city: zoneCity(zone) })).join(", ");
  return dates("elsewhere", { here: t("zone", { time: range, city: zoneCity(reader.zone) }), there });
}

/** Where one joins, when the place is an address of the web; anything else is a place to go to. */
export const joinLink = (place: string): string | undefined => (/^https?:\/\/\S+$/i.test(place) ? place : undefined);

/** The place in words; a link is "Video". */
export const placeWords = (place: string, { locale }: Pick<Reader, "locale">): string => (joinLink(place) ? words("meetings", locale)("video") : place);

/** Minutes before the start from which a meeting is near: Join is then the one filled button. */
const nearMinutes = 10;

/** How a meeting stands for the card: begun, about to begin, moved, or simply planned. */
export function meetingState(meeting: Meeting, now: Date): "planned" | "soon" | "now" | "moved" | "cancelled" | "held" | "to_log" {
  if (meeting.status === "cancelled" || meeting.status === "held") return meeting.status;
  const ahead = meeting.startsAt.getTime() - now.getTime();
  if (ahead <= 0) return endOf(meeting) > now ? "now" : meeting.logs ? "to_log" : "planned";
  if (ahead <= nearMinutes * 60_000) return "soon";
  return meeting.movedFrom ? "moved" : "planned";
}

/** Days from the reader's today to a meeting. */
export const isOnDay = (meeting: Meeting, day: string, { zone }: Pick<Reader, "zone">): boolean => dayIn(meeting.startsAt, zone) === day;

/** The name of a kind of meeting. */
export const meetingKindTitle = (kind: Meeting["kind"], { locale }: Pick<Reader, "locale">): string => words("meetings", locale)(`kind.${kind}`);
