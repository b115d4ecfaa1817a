import { describe, expect, test } from "vitest";
import { compareVersions, mergedText } from "./merge";

const theirs = "We looked at the four incidents.\nThree had one owner from the first alert.\nDaniel’s desk will add order and site.";
const mine = "We looked at the four incidents.\nThree had one owner within thirty minutes.\nOperations will name a deputy.";

describe("two versions of a text", () => {
  test("have in common what neither changed, and the rest to choose or to keep", () => {
    expect(compareVersions("A. B. C.", "A. X. C. D.").map(({ is }) => is)).toEqual(["both", "choice", "both", "mine"]);
  });
  test.for([["", ""], ["A.", ""], ["", "B."], ["A. B.", "A. B."], [theirs, mine], ["no full stop", "none here either"], ["One!\n\n\nTwo?", "Two? One!"], ["a.b.c", "a.b"]])("lose no word between them: %o", ([a, b]) => {
    const merged = mergedText(compareVersions(a ?? "", b ?? ""));
    for (const word of `${a} ${b}`.split(/\s+/).filter(Boolean)) expect(merged).toContain(word);
  });
  test("of which one is the other and more give the longer one", () => {
    expect(mergedText(compareVersions("A. B.", "A. B. C."))).toBe("A. B. C.");
  });
  test("become one as chosen", () => {
    const stretches = compareVersions("A. B. C.", "A. X. C.");
    expect(mergedText(stretches, { 1: "theirs" })).toBe("A. B. C.");
    expect(mergedText(stretches, { 1: "mine" })).toBe("A. X. C.");
    expect(mergedText(stretches)).toBe("A. B. X. C.");
  });
});
