import { describe, expect, test } from "vitest";
import { calendarFile, type CalendarEntry } from "./calendar-file";
import { byWeek, weekAt } from "./weeks";

const entry: CalendarEntry = {
  id: "0190", title: "Meeting", startsAt: new Date("2026-04-24T12:00:00Z"), minutes: 60, zone: "Europe/Berlin", place: "Video",
  link: "https://entente.example/sessions/0190", sequence: 1, cancelled: false,
};
const made = new Date("2026-04-01T08:00:00Z");

/** Reads a calendar file as a client does: unfolds lines and gives back names and values in order. */
const read = (file: string) => file.replace(/\r\n[ \t]/g, "").split("\r\n").filter(Boolean).map((line) => {
  const [, name = "", value = ""] = /^([^:]+):(.*)$/.exec(line) ?? [];
  return { name, value };
});
const valueOf = (file: string, name: string) => read(file).filter((line) => line.name === name).map((line) => line.value);

describe("the calendar file of a meeting", () => {
  test("says the time on the clocks of its zone, with those clocks described", () => {
    const file = calendarFile(entry, made);
    expect(valueOf(file, "DTSTART;TZID=Europe/Berlin")).toEqual(["20260424T140000"]);
    expect(valueOf(file, "DTEND;TZID=Europe/Berlin")).toEqual(["20260424T150000"]);
    expect(valueOf(file, "TZID")).toEqual(["Europe/Berlin"]);
    const begin = read(file).findIndex(({ name, value }) => name === "DTSTART" && value === "20260329T020000");
    expect(read(file).slice(begin - 1, begin + 4).map(({ name, value }) => `${name}:${value}`))
      .toEqual(["BEGIN:DAYLIGHT", "DTSTART:20260329T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT"]);
  });
  test("nests and closes every part, and ends each line with CR LF", () => {
    const file = calendarFile(entry, made);
    const open: string[] = [];
    for (const { name, value } of read(file)) {
      if (name === "BEGIN") open.push(value);
      if (name === "END") expect(open.pop()).toBe(value);
    }
    expect(open).toEqual([]);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
  test("takes no property from a place that was typed", () => {
    const file = calendarFile({ ...entry, place: "Room 4\r\nATTENDEE:mailto:x@example.test\u2028SUMMARY:Conflict; a, b\\c" }, made);
    expect(read(file).some(({ name }) => name === "ATTENDEE")).toBe(false);
    expect(valueOf(file, "SUMMARY")).toEqual(["Meeting"]);
    expect(valueOf(file, "LOCATION")).toEqual(["Room 4\\nATTENDEE:mailto:x@example.test\\nSUMMARY:Conflict\\; a\\, b\\\\c"]);
  });
  test("folds long lines at 75 octets without cutting a character", () => {
    const place = "Übungsraum ".repeat(20);
    const file = calendarFile({ ...entry, place }, made);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(valueOf(file, "LOCATION")).toEqual([place]);
  });
  test("knows zones without summer time and zones of the south", () => {
    expect(valueOf(calendarFile({ ...entry, zone: "Asia/Singapore" }, made), "DTSTART;TZID=Asia/Singapore")).toEqual(["20260424T200000"]);
    expect(valueOf(calendarFile({ ...entry, zone: "Asia/Singapore" }, made), "TZOFFSETTO")).toEqual(["+0800"]);
    expect(valueOf(calendarFile({ ...entry, zone: "Australia/Sydney" }, made), "DTSTART")).toContain("20260405T030000");
  });
  test("takes a cancelled meeting back", () => {
    expect(valueOf(calendarFile({ ...entry, cancelled: true }, made), "STATUS")).toEqual(["CANCELLED"]);
  });
});

describe("a reader's week", () => {
  test("begins on Monday on the reader's clocks", () => {
    const week = weekAt("2026-04-19T23:30:00Z", "Europe/Berlin");
    expect([week.today, week.days[0], week.days[6], week.from.toISOString()]).toEqual(["2026-04-20", "2026-04-20", "2026-04-26", "2026-04-19T22:00:00.000Z"]);
  });
  test("is the one to come from Saturday on", () => {
    const week = weekAt("2026-04-25T10:00:00Z", "Europe/Berlin");
    expect([week.isNext, week.today, week.days[0], week.from.toISOString(), week.to.toISOString()]).toEqual([true, "2026-04-25", "2026-04-27", "2026-04-24T22:00:00.000Z", "2026-05-03T22:00:00.000Z"]);
  });
  test("groups meetings", () => {
    const groups = byWeek([{ startsAt: "2026-04-24T12:00:00Z" }, { startsAt: "2026-04-26T12:00:00Z" }, { startsAt: "2026-04-27T12:00:00Z" }], "Europe/Berlin");
    expect(groups.map(({ monday, items }) => [monday, items.length])).toEqual([["2026-04-20", 2], ["2026-04-27", 1]]);
  });
});
