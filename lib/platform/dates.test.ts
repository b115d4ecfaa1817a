import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addDays, addMonths, dayFromNumber, dayIn, daysBetween, formatDay, formatDayShort, formatDayWithYear, formatRange, formatTime, formatTimeRange,
  formatWhen, isDay, isValidZone, isWallClock, isWorkingDay, mondayFrom, timeIn, toInstant, wallToMillis, weekday, zoneCity,
} from "./dates";

const zones = ["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Auckland", "America/Chicago", "Africa/Casablanca", "Asia/Tehran"];

describe("days", () => {
  it("exist or do not", () => {
    expect(["2026-02-28", "2028-02-29"].map(isDay)).toEqual([true, true]);
    expect(["2026-02-29", "2026-2-1", "2026-13-01", "tomorrow", ""].map(isDay)).toEqual([false, false, false, false, false]);
    expect(["00:00", "23:59", "24:00", "9:00", "12:60"].map(isWallClock)).toEqual([true, true, false, false, false]);
  });

  it("add up across months, years and leap days", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
    expect(daysBetween("2026-01-12", "2026-04-24")).toBe(102);
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2026-11-30", 3)).toBe("2027-02-28");
    expect(addMonths("2026-03-09", 3)).toBe("2026-06-09");
  });

  it("know their weekday", () => {
    expect(weekday("2026-04-24")).toBe(5);
    expect(weekday("1969-12-29")).toBe(1);
    expect(mondayFrom("2026-04-20")).toBe("2026-04-20");
    expect(mondayFrom("2026-04-21")).toBe("2026-04-27");
    expect(isWorkingDay("2026-04-24")).toBe(true);
    expect(isWorkingDay("2026-04-25")).toBe(false);
    expect(isWorkingDay("2026-04-06", [{ from: "2026-04-06", to: "2026-04-06" }])).toBe(false);
  });
});

describe("zones", () => {
  it("are IANA names", () => {
    expect(["Europe/Berlin", "UTC", "Pacific/Apia"].map(isValidZone)).toEqual([true, true, true]);
    expect(["", "+02:00", "Mars/Olympus", "Europe Berlin"].map(isValidZone)).toEqual([false, false, false, false]);
  });

  it("move a skipped time on by what is skipped", () => {
    expect(toInstant("2026-03-29", "02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
    expect(timeIn("2026-03-29T01:30:00Z", "Europe/Berlin")).toBe("03:30");
  });

  it("take the first of a repeated time", () => {
    expect(toInstant("2026-10-25", "02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
    expect(toInstant("2026-04-05", "01:45", "Australia/Lord_Howe")).toBe("2026-04-04T14:45:00.000Z");
  });

  it("agree with Temporal at any minute in any zone", () => {
    const minute = fc.integer({ min: Date.parse("2024-01-01T00:00Z") / 60_000, max: Date.parse("2035-12-31T00:00Z") / 60_000 });
    // Besides any minute, the hours in which clocks change, which chance would seldom meet.
    const change = fc.constantFrom(...zones.flatMap((zone) => {
      const next = Temporal.Instant.from("2026-01-01T00:00Z").toZonedDateTimeISO(zone).getTimeZoneTransition("next");
      return next ? [next.epochMilliseconds / 60_000] : [];
    }));
    const near = fc.tuple(change, fc.integer({ min: -1500, max: 1500 })).map(([at, by]) => at + by);
    fc.assert(fc.property(fc.oneof(minute, near), fc.constantFrom(...zones), (at, zone) => {
      const ours = new Date(at * 60_000);
      const theirs = Temporal.Instant.fromEpochMilliseconds(at * 60_000).toZonedDateTimeISO(zone);
      expect(`${dayIn(ours, zone)}T${timeIn(ours, zone)}`).toBe(theirs.toPlainDateTime().toString({ smallestUnit: "minute" }));
      const day = dayFromNumber(Math.floor(at / 1440));
      const time = ours.toISOString().slice(11, 16);
      expect(wallToMillis(at * 60_000, zone)).toBe(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds);
    }), { numRuns: 1500 });
  });
});

describe("written dates", () => {
  it("read as people here write them", () => {
    expect(formatDay("2026-04-24")).toBe("Friday 24 April");
    expect(formatDayShort("2026-04-24")).toBe("Fri 24 Apr");
    expect(formatDayWithYear("2026-04-24")).toBe("24 April 2026");
    expect(formatTime("2026-04-24T12:00:00Z", "Europe/Berlin")).toBe("14:00");
    expect(formatTime(new Date("2026-04-24T22:05:00Z"), "Europe/Berlin")).toBe("00:05");
    expect(formatTimeRange("2026-04-24T12:00:00Z", "2026-04-24T13:00:00Z", "Europe/Berlin")).toBe("14:00 to 15:00");
    expect(zoneCity("Europe/Berlin")).toBe("Berlin");
    expect(zoneCity("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
  });

  it("say a range once", () => {
    expect(formatRange({ from: "2026-01-12", to: "2026-01-19" })).toBe("12 to 19 January");
    expect(formatRange({ from: "2026-01-26", to: "2026-02-09" })).toBe("26 January to 9 February");
    expect(formatRange({ from: "2026-12-28", to: "2027-01-08" })).toBe("28 December 2026 to 8 January 2027");
    expect(formatRange({ from: "2026-01-12", to: "2026-01-12" })).toBe("12 January");
    expect(formatRange({ from: "2026-01-12", to: "2026-01-19" }, "de-DE")).toContain("19. Januar");
  });

  it("name another zone only while its clocks differ", () => {
    const summer = "2026-04-24T13:00:00Z";
    expect(formatWhen(summer, "Europe/London", "Europe/Berlin")).toBe("Friday 24 April, 14:00 (15:00 in Berlin)");
    expect(formatWhen(summer, "Europe/Paris", "Europe/Berlin")).toBe("Friday 24 April, 15:00");
    expect(formatWhen(summer, "Europe/Berlin")).toBe("Friday 24 April, 15:00");
    expect(formatWhen(summer, "Europe/Lisbon", ["Europe/London", "America/Chicago"])).toBe("Friday 24 April, 14:00 (08:00 in Chicago)");
    expect(formatWhen(summer, "Europe/Berlin", "Pacific/Auckland")).toBe("Friday 24 April, 15:00 (Saturday 25 April, 01:00 in Auckland)");
    // Chicago changes its clocks two weeks before Europe: six hours apart in between instead of seven.
    expect(formatWhen("2026-03-16T15:00:00Z", "Europe/Berlin", "America/Chicago")).toBe("Monday 16 March, 16:00 (10:00 in Chicago)");
  });
});
