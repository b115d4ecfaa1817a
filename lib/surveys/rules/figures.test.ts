import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disagree, figuresOfCohort, figuresOfGroup, figuresOfMatched, figuresOfTotal, selfBesideOthers } from "./figures";

const change = [-3, 3] as const;

describe("what is told of a total", () => {
  it("is too few to say below k, and says how many it stands on", () => {
    const { centre, distribution } = figuresOfTotal([1, 2, 2, 0], 8, change, 5);
    expect(centre).toEqual({ n: 4, of: 8, told: null, needed: 5 });
    expect(distribution.told).toBeNull();
  });

  it("tells counts and bounds of six among eight, and no percentage", () => {
    const { centre, direction, distribution, percent, bounds, agreement } = figuresOfTotal([2, 1, 2, 3, 0, -1], 8, change, 5);
    expect(centre.told).toEqual({ mean: 1.2, median: 1.5, spread: 1.5 });
    expect(direction?.told).toEqual({ below: 1, same: 1, above: 4, strong: 3 });
    expect(distribution.told).toEqual([0, 0, 1, 1, 1, 2, 1]);
    expect(percent).toEqual({ n: 6, of: 8, told: null, needed: 10 });
    expect(bounds?.told).toEqual({ above: [4, 6], mean: [0.1, 1.6] });
    expect(agreement.told).toBe("close");
  });

  it("tells percentages from ten, and no bounds when everybody answered", () => {
    const { percent, bounds } = figuresOfTotal([1, 1, 1, 1, 1, 1, 1, 0, -1, -1], 10, change, 5);
    expect(percent?.told).toEqual({ improved: 70, net: 50 });
    expect(bounds).toBeNull();
  });

  it("keeps the distribution of four back even where k is four, and has no direction without a zero", () => {
    const { centre, distribution, direction } = figuresOfTotal([1, 2, 5, 7], 4, [1, 7], 4);
    expect([centre.told?.mean, distribution.told, direction]).toEqual([3.8, null, null]);
  });

  it("never tells the lowest or highest answer, and counts everybody once", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 20 }), (answers) => {
      const told = figuresOfTotal(answers, answers.length + 1, change, 5);
      expect(JSON.stringify(told)).not.toMatch(/lowest|highest|minimum|maximum/);
      const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0);
      expect(told.distribution.told === null).toBe(answers.length < 5);
      if (told.distribution.told) expect(sum(told.distribution.told)).toBe(answers.length);
    }));
  });
});

describe("what is told of a group", () => {
  it("grows with its size: mean from k, directions from five, the distribution from eight", () => {
    const tellsOf = (n: number) => {
      const { mean, direction, distribution } = figuresOfGroup(Array<number>(n).fill(1), n, change, 4);
      return [mean.told, direction?.told?.above ?? null, distribution.told !== null];
    };
    expect([tellsOf(3), tellsOf(4), tellsOf(5), tellsOf(7), tellsOf(8)]).toEqual([[null, null, false], [1, null, false], [1, 5, false], [1, 7, false], [1, 8, true]]);
  });
});

describe("change", () => {
  it("of matched people is told from k, directions from five", () => {
    expect(figuresOfMatched([3, 4, 3, 4, 5, 3], [4, 5, 5, 4, 6, 5], 8, 5)).toEqual({ change: { n: 6, of: 8, told: 1.2 }, directions: { n: 6, of: 8, told: { up: 5, same: 1, down: 0 } } });
    expect(figuresOfMatched([3, 3, 3, 3], [4, 4, 4, 4], 8, 4).directions).toEqual({ n: 4, of: 8, told: null, needed: 5 });
  });

  it("perceived and measured disagree in sign, or by more than a point", () => {
    expect([disagree(1, -0.5), disagree(1.5, 0.4), disagree(1, 0), disagree(0, 0)]).toEqual([true, true, false, false]);
  });

  it("of a leader beside the others is aligned within half a point, once k answered", () => {
    expect(selfBesideOthers(5, [4, 5, 5, 4, 5], 6, 5).told).toEqual({ gap: 0.4, isAligned: true });
    expect(selfBesideOthers(6, [4, 5, 5, 4, 5], 6, 5).told).toEqual({ gap: 1.4, isAligned: false });
    expect(selfBesideOthers(6, [4, 5, 5], 6, 5).told).toBeNull();
  });

  it("of a cohort is told from five leaders, its effect from eight, a share from ten", () => {
    const tells = (n: number) => Object.values(figuresOfCohort(Array.from({ length: n }, (_, at) => at / 10), 12)).map(({ told }) => told !== null);
    expect([tells(4), tells(5), tells(8), tells(10)]).toEqual([[false, false, false], [true, false, false], [true, false, true], [true, true, true]]);
  });
});
