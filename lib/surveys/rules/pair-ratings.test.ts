import { describe, expect, test } from "vitest";
import { everyTwo, gapBetween, hasPairRatings, pairState } from "./pair-ratings";

describe("leaders rate each other", () => {
  const days = { opensOn: "2026-03-02", closesOn: "2026-03-13" };

  test.each([
    ["scheduled", "2026-03-01", "soon"], ["scheduled", "2026-03-02", "open"], ["scheduled", "2026-03-13", "open"], ["scheduled", "2026-03-14", "over"], ["draft", "2026-03-01", "soon"],
    ["open", "2026-03-01", "open"], ["open", "2026-03-20", "open"], ["closed", "2026-03-14", "open"], ["sealed", "2026-03-05", "over"], ["void", "2026-03-05", "over"],
  ] as const)("in a wave that is %s, on %s: %s", (state, today, expected) => { expect(pairState({ state, ...days }, today)).toBe(expected); });

  test("at the start, in the middle and at the end, and not in a mini-survey", () => {
    expect(["baseline", "midpoint", "end", "mini"].map(hasPairRatings)).toEqual([true, true, true, false]);
  });

  test("two by two, with the points between them", () => {
    expect(everyTwo(["a", "b", "c", "d"]).map((two) => two.join(""))).toEqual(["ab", "ac", "ad", "bc", "bd", "cd"]);
    expect(everyTwo(["a"])).toEqual([]);
    expect([gapBetween(2, 5), gapBetween(5, 2), gapBetween(4, 4), gapBetween(null, 4), gapBetween(3, undefined)]).toEqual([3, 3, 0, null, null]);
  });
});
