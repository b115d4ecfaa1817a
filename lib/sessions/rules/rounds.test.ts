import { expect, test } from "vitest";
import { standingOf } from "./rounds";

const now = new Date("2026-04-22T10:00:00Z"); // a Wednesday
const reader = { now, zone: "Europe/Berlin", logs: true };
const at = (startsAt: string, over = {}) => ({ status: "planned" as const, startsAt: new Date(startsAt), moves: 0, ...over });

test.for([
  [at("2026-04-22T09:00:00Z"), "to_log"], [at("2026-04-22T13:00:00Z"), "this_week"], [at("2026-04-26T21:59:00Z"), "this_week"],
  [at("2026-04-26T22:30:00Z"), "planned"], [at("2026-05-06T08:00:00Z", { moves: 1 }), "moved"], [at("2026-05-06T08:00:00Z"), "planned"],
  [at("2026-04-01T08:00:00Z", { status: "held" }), "held"], [at("2026-04-01T08:00:00Z", { status: "missed" }), "missed"],
] as const)("a meeting stands as it does for its coach: %o", ([session, standing]) => {
  expect(standingOf(session, reader)).toBe(standing);
});
test("what waits to be logged waits for the coach alone", () => {
  expect(standingOf(at("2026-04-22T09:00:00Z"), { ...reader, logs: false })).toBe("planned");
});
