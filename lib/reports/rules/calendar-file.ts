import { offsetAt, type Zone } from "@/lib/platform/dates";
import { clockChanges } from "./zone-rules";

/** One meeting as it stands in a calendar that others may look over: a neutral title, a time, a place, a link. */
export type CalendarEntry = {
  id: string; title: string; startsAt: Date; minutes: number; zone: Zone; place: string; link: string;
  /** How often it was moved; calendars replace an entry by one of a higher number. */
  sequence: number; cancelled: boolean;
};

const yearMs = 366 * 86_400_000;
/** Octets of a line at most. Source: RFC 5545 section 3.1. */
const lineOctets = 75;

/** Text of a property, escaped as RFC 5545 section 3.3.11 says. Line breaks of any kind become its `\n`, and other
 *  control characters vanish, so that a place typed by somebody cannot begin a property of its own. */
const escaped = (text: string): string =>
  text.replace(/\\/g, "\\\\").replace(/[;,]/g, (sign) => `\\${sign}`).replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, "\\n").replace(/[\u0000-\u001f\u007f]/g, "");

/** A line in pieces of at most 75 octets, never through the middle of a character. */
function folded(line: string): string {
  const full: string[] = [];
  let piece = "";
  for (const sign of line) {
    const room = full.length > 0 ? lineOctets - 1 : lineOctets;
    if (Buffer.byteLength(piece + sign) > room) {
      full.push(piece);
      piece = "";
    }
    piece += sign;
  }
  return [...full, piece].join("\r\n ");
}

const compact = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, "");
const offsetText = (ms: number): string => {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  return `${ms < 0 ? "-" : "+"}${String(Math.floor(minutes / 60)).padStart(2, "0")}${String(minutes % 60).padStart(2, "0")}`;
};

const observance = (kind: "STANDARD" | "DAYLIGHT", at: string, from: number, to: number): string[] =>
  [`BEGIN:${kind}`, `DTSTART:${at}`, `TZOFFSETFROM:${offsetText(from)}`, `TZOFFSETTO:${offsetText(to)}`, `END:${kind}`];

/** The zone's clocks around an instant, each change written out: no rule to guess, and none that could be outdated. */
function zoneLines(zone: Zone, around: number): string[] {
  const begin = around - yearMs;
  const first = offsetAt(begin, zone);
  const changes = clockChanges(begin, around + yearMs, zone);
  return [
    "BEGIN:VTIMEZONE", `TZID:${zone}`, ...observance("STANDARD", compact(begin + first), first, first),
    ...changes.flatMap(({ at, before, after }) => observance(after > before ? "DAYLIGHT" : "STANDARD", compact(at + before), before, after)),
    "END:VTIMEZONE",
  ];
}

/** A calendar file (RFC 5545) of one meeting, its time on the clocks of the zone it was planned in.
 *  @param madeAt when it is handed out. */
export function calendarFile(entry: CalendarEntry, madeAt: Date): string {
  const { startsAt, minutes, zone } = entry;
  const local = (ms: number) => compact(ms + offsetAt(ms, zone));
  const start = startsAt.getTime();
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Entente//Meetings//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    ...zoneLines(zone, start),
    "BEGIN:VEVENT", `UID:${entry.id}@entente`, `DTSTAMP:${compact(madeAt.getTime())}Z`, `SEQUENCE:${entry.sequence}`,
    `DTSTART;TZID=${zone}:${local(start)}`, `DTEND;TZID=${zone}:${local(start + minutes * 60_000)}`,
    `SUMMARY:${escaped(entry.title)}`, ...(entry.place ? [`LOCATION:${escaped(entry.place)}`] : []),
    `URL:${entry.link}`, `STATUS:${entry.cancelled ? "CANCELLED" : "CONFIRMED"}`, "CLASS:PRIVATE", "END:VEVENT", "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
