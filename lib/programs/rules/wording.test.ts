import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lexicon } from "../lexicon/all";
import { counterExamples, expressions } from "../lexicon/examples";
import { flagWording, pointedOut } from "./wording";

const idsIn = (text: string) => flagWording(text).map(({ id }) => id);
const all = Object.entries(expressions).flatMap(([id, said]) => said.map((expression, place) => ({ id, expression, isFirst: place === 0 })));

describe("the lexicon", () => {
  it("has a hundred entries, each with its expressions, a reason and an alternative", () => {
    expect(lexicon).toHaveLength(100);
    expect(lexicon.map(({ id }) => id).sort()).toEqual(Object.keys(expressions).sort());
    for (const { why, instead } of lexicon) expect([why, instead].every((sentence) => sentence.length > 5)).toBe(true);
  });

  it("has no pattern that repeats a repetition, which could take for ever", () => {
    for (const { pattern } of lexicon) expect(pattern.source).not.toMatch(/[+*}]\)[+*{]|[+*][+*]/);
  });
});

describe("wording", () => {
  it.each(all)("points out “$expression”", ({ id, expression, isFirst }) => {
    for (const text of [expression, `In May ${expression} was said.`, expression.toUpperCase(), expression.replaceAll("'", "’"), expression.replaceAll(" ", "\n "), `“${expression}”`]) {
      if (isFirst) expect(idsIn(text), text).toContain(id);
      else expect(idsIn(text).length, text).toBeGreaterThan(0);
    }
  });

  it.each(Object.entries(counterExamples))("points at nothing in %s: %s", (_, text) => { expect(idsIn(text)).toEqual([]); });

  it("says where the words stand, in the text as it was typed", () => {
    const text = "Well,  you\nalways say so; he isn’t\tproactive.";
    expect(flagWording(text).map(({ id, start, end, words }) => ({ id, words, there: text.slice(start, end) }))).toEqual([
      { id: "w-always", words: "you\nalways", there: "you\nalways" }, { id: "w-more-proactive", words: "isn’t\tproactive", there: "isn’t\tproactive" },
    ]);
  });

  it("counts an entry that is met several times once", () => {
    expect(pointedOut("Lazy, lazy and rude.").map(({ id, times }) => [id, times])).toEqual([["w-lazy", 2], ["w-rude", 1]]);
  });

  const fragments = fc.constantFrom(...all.flatMap(({ expression }) => expression.split(" ")), " ", "  ", "\n", "\t", "'", "’", "-", "you", "they", "so", "not", "too", "a", "é", "😀", "\u00a0");
  const text = fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join(""));

  it("gives places in order, inside the text, and the same ones whatever stands around", () => {
    fc.assert(fc.property(text, (typed) => {
      const flags = flagWording(typed);
      for (const { start, end, words } of flags) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(typed.length);
        expect(typed.slice(start, end)).toBe(words);
      }
      expect(flags.map(({ start }) => start)).toEqual(flags.map(({ start }) => start).sort((a, b) => a - b));
      expect(flagWording(`Yes. ${typed} `).map(({ start }) => start - 5)).toEqual(flags.map(({ start }) => start));
    }));
  });

  it("never takes long over twenty thousand characters, whatever is typed", () => {
    flagWording("warm up");
    const longest = (typed: string) => { const begun = performance.now(); flagWording(typed); return performance.now() - begun; };
    const filled = (part: string) => part.repeat(Math.ceil(20_000 / Math.max(1, part.length))).slice(0, 20_000);
    for (const part of ["you ", "you  are ", " ", "\n", "not really ", "so so ", "too old to ", "because of the ", "i have ", "feels threatened ", "refus", "a", "nag ", "it's-'"]) expect(longest(filled(part)), part).toBeLessThan(250);
    fc.assert(fc.property(text.filter((typed) => typed.length > 0), (typed) => { expect(longest(filled(typed))).toBeLessThan(250); }), { numRuns: 60 });
  });
});
