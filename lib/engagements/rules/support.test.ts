import { describe, expect, test } from "vitest";
import { wordedSupport } from "./support";

describe("a theme's support outside the coach's own view", () => {
  test.each([
    [1, 5, "oneOrTwo"], [2, 5, "oneOrTwo"], [3, 5, "several"], [9, 12, "several"],
    [1, 4, null], [4, 4, null], [3, 0, null], [0, 9, null],
  ] as const)("%i sources of %i interviewees: %s", (sources, interviewees, word) => {
    expect(wordedSupport({ sources, interviewees })).toBe(word);
  });
});
