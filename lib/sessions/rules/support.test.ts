import { describe, expect, test } from "vitest";
import { isFalling, pulseOpensAt, pulseState } from "./pulses";
import { findingOf, ratingState } from "./ratings";

const zone = "Europe/Amsterdam";
const at = (iso: string) => new Date(iso);

describe("a pulse", () => {
  test.for([
    ["a Thursday's opens on Tuesday at the same time", "2026-03-05T09:00:00Z", "2026-03-03T09:00:00Z"],
    ["a Monday's opens on Thursday, before the weekend", "2026-03-02T09:00:00Z", "2026-02-26T09:00:00Z"],
    ["a Tuesday's opens on Friday", "2026-03-03T09:00:00Z", "2026-02-27T09:00:00Z"],
    ["keeps its wall-clock time across the change of clocks", "2026-03-30T08:00:00Z", "2026-03-26T09:00:00Z"],
  ] as const)("%s", ([, startsAt, opens]) => { expect(pulseOpensAt({ startsAt: at(startsAt), zone }).toISOString()).toBe(at(opens).toISOString()); });

  const session = { startsAt: at("2026-03-05T09:00:00Z"), minutes: 60, zone, status: "planned" as const };
  test.for([
    ["2026-03-03T08:59:59.999Z", "soon"], ["2026-03-03T09:00:00Z", "open"], ["2026-03-05T09:59:59.999Z", "open"], ["2026-03-05T10:00:00Z", "over"],
  ] as const)("at %s it is %s", ([now, state]) => { expect(pulseState(session, at(now))).toBe(state); });
  test.for(["held", "missed", "cancelled"] as const)("is over once the session was %s", (status) => { expect(pulseState({ ...session, status }, at("2026-03-04T09:00:00Z"))).toBe("over"); });

  const of = (...scores: [number, number][]) => scores.map(([confidence, energy]) => ({ confidence, energy }));
  test.for([
    ["two are too few", of([4, 4], [3, 3]), false],
    ["three that fall", of([4, 4], [4, 3], [3, 3]), true],
    ["three of which two are alike", of([4, 4], [3, 3], [3, 3]), false],
    ["the last three decide, not the first", of([1, 1], [5, 5], [4, 5], [4, 4]), true],
    ["a rise ends it", of([5, 5], [4, 5], [4, 4], [5, 5]), false],
  ] as const)("falls: %s", ([, pulses, falls]) => { expect(isFalling(pulses)).toBe(falls); });
});

describe("a rating at the call", () => {
  const call = { startsAt: at("2026-03-06T14:00:00Z"), status: "planned" as const };
  test.for([
    ["2026-03-06T12:59:59.999Z", "soon"], ["2026-03-06T13:00:00Z", "open"], ["2026-03-11T13:59:59.999Z", "open"], ["2026-03-11T14:00:00Z", "over"],
  ] as const)("at %s it is %s", ([now, state]) => { expect(ratingState(call, at(now))).toBe(state); });
  test("a held call is still rated, a missed one is not", () => {
    expect(ratingState({ ...call, status: "held" }, at("2026-03-07T09:00:00Z"))).toBe("open");
    expect(ratingState({ ...call, status: "missed" }, at("2026-03-07T09:00:00Z"))).toBe("over");
  });

  const calls = (...rows: (readonly [number, number])[]) => rows.map(([a, b], at) => ({ round: at + 1, values: [{ partyId: "a", value: a }, { partyId: "b", value: b }] }));
  test.for([
    ["nothing without ratings", [], null], ["one call is a beginning", calls([3, 4]), "first"], ["both higher", calls([3, 4], [4, 5]), "all_higher"],
    ["one higher, one alike", calls([3, 4], [4, 4]), "mixed"], ["both lower", calls([5, 4], [4, 3]), "all_lower"], ["none moved", calls([3, 4], [5, 5], [3, 4]), "same"],
  ] as const)("says together: %s", ([, rated, finding]) => { expect(findingOf(rated)).toBe(finding); });
  test("leaves out whoever came later", () => {
    expect(findingOf([{ round: 1, values: [{ partyId: "a", value: 3 }] }, { round: 2, values: [{ partyId: "a", value: 4 }, { partyId: "b", value: 1 }] }])).toBe("all_higher");
  });
});
