import { expect, test } from "vitest";
import { refusalToMark, standingOfAction } from "./rules";

const now = new Date("2026-04-22T22:30:00Z"); // already the 23rd in Berlin
test.for([
  ["2026-04-22", null, "overdue"], ["2026-04-23", null, "due_soon"], ["2026-04-26", null, "due_soon"], ["2026-04-27", null, "open"], [null, null, "open"], ["2026-04-01", "partly", "partly"],
] as const)("due %s with outcome %s it is %s", ([dueOn, outcome, standing]) => {
  expect(standingOfAction({ dueOn, outcome }, now, "Europe/Berlin")).toBe(standing);
});
test.for([[["leader"], true, null], [["leader"], false, "refusals.notYours"], [["coach"], false, null], [["sponsor"], false, "refusals.notYours"]] as const)("standing %s, owner %s", ([standings, isViewer, refusal]) => {
  expect(refusalToMark({ isViewer }, standings)).toBe(refusal);
});
