import { describe, expect, it } from "vitest";
import { daysOffOf, whoseDaysOff } from "./days-off";

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

describe("whose days off", () => {
  const people = [{ id: "ines", name: "Inês Duarte" }, { id: "may", name: "May Lindqvist" }, { id: "tomas", name: "Tomás Costa" }, { id: "rui", name: "Rui Costa" }, { id: "katrin", name: "Katrin" }];
  const whose = (line: string) => whoseDaysOff(daysOffOf(line).days, people);

  it.each([
    ["2026-12-24 to 2027-01-01 Ines", "ines", ""],
    ["2026-12-24 to 2027-01-01 Inês: skiing", "ines", "skiing"],
    ["24 December 2026 INES DUARTE at sea", "ines", "at sea"],
    ["2026-12-24, Inês Duarte (at sea)", "ines", "at sea"],
    ["2026-12-24 Inês’s birthday", "ines", "birthday"],
    ["2026-12-24 Ine\u0302s - skiing", "ines", "skiing"],
    ["2026-12-24 Duarte", "ines", ""],
    ["2026-05-01 May", "may", ""],
    ["2026-12-24 Rui Costa", "rui", ""],
    ["2026-12-24 Katrin: away", "katrin", "away"],
    ["2026-05-01 May Day", null, "May Day"],
    ["2026-12-24 Inesita", null, "Inesita"],
    ["2026-12-24 Katrin and Rui meet customers", null, "Katrin and Rui meet customers"],
    ["2026-12-24", null, ""],
    ["2026-04-06 Easter Monday", null, "Easter Monday"],
  ])("%s", (line, personId, label) => {
    expect(whose(line)).toEqual({ daysOff: [expect.objectContaining({ personId, label })], unclear: [] });
  });

  it("says what could be either of two", () => {
    expect(whose("2026-12-24 Costa\n2026-12-28 Katrin")).toMatchObject({ unclear: ["Costa"], daysOff: [{ personId: null, label: "Costa" }, { personId: "katrin" }] });
  });
});
