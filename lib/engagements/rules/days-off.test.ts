import { describe, expect, it } from "vitest";
import { daysOffLimits, keptFreeOf, problemOfLastDay, refusalToKeepDays, withDaysOff } from "./days-off";

describe("days kept free", () => {
  const easter = { from: "2026-04-06", to: "2026-04-06", label: "Easter Monday" };
  const skiing = { from: "2026-12-24", to: "2027-01-01", label: "skiing" };

  it("are everybody's or one person's", () => {
    const free = keptFreeOf([{ ...easter, personId: null }, { ...skiing, personId: "ines" }, { ...easter, personId: "ines" }]);
    expect(free.holidays).toEqual([easter]);
    expect(withDaysOff({ id: "ines", zone: "UTC" }, free)).toEqual({ id: "ines", zone: "UTC", away: [skiing, easter] });
    expect(withDaysOff({ id: "katrin" }, free)).toEqual({ id: "katrin", away: [] });
  });

  it.each([
    ["2026-04-06", "2026-04-06", null], ["2026-04-06", "2026-04-05", "order"], ["2026-01-01", "2026-12-31", null], ["2028-01-01", "2028-12-31", null], ["2026-01-01", "2027-01-02", "tooLong"],
  ])("from %s to %s: %s", (from, to, problem) => { expect(problemOfLastDay(from, to)).toBe(problem); });

  it.each([
    ["launched", 0, null], ["active", daysOffLimits.entries - 1, null], ["paused", 0, null], ["active", daysOffLimits.entries, "tooMany"], ["closed", 0, "ended"], ["stopped", 0, "ended"],
  ] as const)("of an engagement that is %s with %i entries: %s", (status, entries, reason) => { expect(refusalToKeepDays(status, entries)).toBe(reason); });
});
