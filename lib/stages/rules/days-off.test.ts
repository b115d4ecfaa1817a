import { describe, expect, it } from "vitest";
import { daysOffOf } from "./days-off";

describe("days off", () => {
  it.each([
    ["2026-04-06 Easter Monday", { from: "2026-04-06", to: "2026-04-06", label: "Easter Monday" }],
    ["6 April 2026: Easter Monday", { from: "2026-04-06", to: "2026-04-06", label: "Easter Monday" }],
    ["6. Apr 2026", { from: "2026-04-06", to: "2026-04-06", label: "" }],
    ["6.4.2026, Ostermontag", { from: "2026-04-06", to: "2026-04-06", label: "Ostermontag" }],
    ["24 December 2026 to 2 January 2027 Company holiday", { from: "2026-12-24", to: "2027-01-02", label: "Company holiday" }],
    ["2026-12-24 – 2026-12-31", { from: "2026-12-24", to: "2026-12-31", label: "" }],
  ])("reads %s", (line, expected) => {
    expect(daysOffOf(line)).toEqual({ days: [expected], wrong: [] });
  });

  it("counts lines from 1, skips empty ones and names those that say no day", () => {
    const { days, wrong } = daysOffOf("Easter\n\n2026-02-30\n2026-04-06\r\n9 May 2026 to 1 May 2026");
    expect(days.map(({ from }) => from)).toEqual(["2026-04-06"]);
    expect(wrong).toEqual([1, 3, 5]);
  });
});
