import { describe, expect, test } from "vitest";
import { monthGrid, monthsFrom } from "./month-grid";

describe("a month laid out in weeks", () => {
  test("begins on Monday and leaves the days of neighbouring months empty", () => {
    const { caption, weeks, weekdays } = monthGrid("2026-01", "en-GB");
    expect(caption).toBe("January");
    expect(weekdays.map((day) => day.short).join("")).toBe("MTWTFSS");
    expect(weeks[0]).toEqual([null, null, null, "2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"]);
    expect(weeks.at(-1)).toEqual(["2026-01-26", "2026-01-27", "2026-01-28", "2026-01-29", "2026-01-30", "2026-01-31", null]);
  });

  test("fits four weeks exactly when February begins on a Monday", () => {
    expect(monthGrid("2027-02", "en-GB").weeks).toHaveLength(4);
  });

  test("holds the leap day", () => {
    expect(monthGrid("2028-02", "en-GB").weeks.flat()).toContain("2028-02-29");
  });

  test("months run on over the year", () => {
    expect(monthsFrom("2026-11", 3)).toEqual(["2026-11", "2026-12", "2027-01"]);
  });
});
