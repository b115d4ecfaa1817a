import { describe, expect, test } from "vitest";
import { decisionsFor, releasedCounts, repeats } from "./moderation";

describe("what a coach may do with a comment", () => {
  test("is what its author allows: nothing at all with one for the coach alone", () => {
    expect(decisionsFor).toEqual({ verbatim: ["shown", "reworded", "withheld"], paraphrased: ["reworded", "withheld"], not_shared: [] });
  });

  test("leaves none to be read where fewer than three remain, and then counts all as withheld", () => {
    expect(releasedCounts(["shown", "reworded", "shown"])).toEqual({ shown: 3, withheld: 0 });
    expect(releasedCounts(["shown", "reworded", "shown", "withheld"])).toEqual({ shown: 3, withheld: 1 });
    expect(releasedCounts(["shown", "reworded", "withheld"])).toEqual({ shown: 0, withheld: 3 });
    expect(releasedCounts(["withheld", "withheld", "withheld"])).toEqual({ shown: 0, withheld: 3 });
  });

  test.each([
    ["Tell the night team before the drivers do.", "Tell the night team before the drivers do!", true],
    ["It would help to tell the night team before anybody else.", "Tell the night team before the drivers do.", true],
    ["The night team wants to know first.", "Tell the night team before the drivers do.", false],
    ["Decide sooner.", "decide  SOONER", true],
    ["Decisions could come sooner.", "Decide sooner.", false],
    ["Deciding, sooner", "Decide sooner.", false],
    ["Zuerst der Nachtdienst, dann die Fahrer", "Sagt es dem Nachtdienst früher als den Fahrern", false],
    ["x", "…", false],
  ])("%s – of – %s: its author's words %s", (text, comment, expected) => { expect(repeats(text, comment)).toBe(expected); });
});
