import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementAgainstMost, agreementOf, averageDeviation, closeUpTo, varianceByLot, withinGroupAgreement } from "./agreement";
import { changesOf, directionsOf, effectSize, meanChange, otherEffectSizes, smallSampleCorrection } from "./change";
import { deviationOf, meanOf, medianOf, toOneDecimal, varianceOf } from "./describe";
import { signFlipTest, signedRankTest } from "./exact-tests";
import { meanBounds, shareBounds, wilsonInterval } from "./proportions";
import { referenceNumbers as known } from "./reference-numbers.fixture";
import { normalQuantile } from "./special-functions";
import { noncentralTShareBelow, tQuantile, tShareBelow } from "./t-distribution";

type Numbers = number | readonly Numbers[];
/** Compares numbers, or lists of them, to a tolerance that the reference states. */
function expectNear(found: Numbers | null, wanted: Numbers, tolerance: number): void {
  if (typeof wanted === "number") {
    expect(Math.abs((found as number) - wanted), `${String(found)} against ${wanted}`).toBeLessThanOrEqual(tolerance);
    return;
  }
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((each, at) => { expectNear((found as readonly Numbers[])[at] ?? null, each, tolerance); });
}

describe("the statistics meet the reference numbers", () => {
  it("agreement on five points", () => {
    const { inputs: { ratings, scale }, outputs, tolerance } = known.agreementInline5pt1;
    expectNear([varianceOf(ratings), withinGroupAgreement(ratings, varianceByLot(scale)), agreementAgainstMost(ratings, scale) ?? NaN, averageDeviation(ratings), averageDeviation(ratings, "median")],
      [outputs.variance, outputs.rwgUniform2, outputs.awgRange15, outputs.aDMean, outputs.aDMedian], tolerance);
    expect(varianceByLot(scale)).toBe(2);
  });

  it("agreement from -3 to +3", () => {
    const { inputs: { ratings, scale }, outputs, tolerance } = known.agreementInline7pt;
    expectNear([ratings.length, meanOf(ratings), deviationOf(ratings), varianceOf(ratings)], [outputs.n, outputs.mean, outputs.sd, outputs.variance], tolerance);
    expectNear([withinGroupAgreement(ratings, varianceByLot(scale)), withinGroupAgreement(ratings, 2.9), agreementAgainstMost(ratings, scale) ?? NaN], [outputs.rwgUniform400, outputs.rwgSlightSkew290, outputs.awgRangeMinus33], tolerance);
    expectNear([averageDeviation(ratings), closeUpTo(scale)], [outputs.aDMean, outputs.aDCutoffAOver6], tolerance);
  });

  it("Wilson's interval, with and without continuity correction", () => {
    const { inputs: { casesXNLevel }, outputs, tolerance } = known.wilsonSmallN;
    expectNear(casesXNLevel.map(([x, n, level]) => wilsonInterval(x, n, level)), outputs.wilson, tolerance);
    expectNear(casesXNLevel.map(([x, n, level]) => wilsonInterval(x, n, level, true)), outputs.wilsonWithContinuity, tolerance);
  });

  it("Wilson's interval at the sizes met here", () => {
    const { inputs: { cases }, outputs, tolerance } = known.wilsonTypicalStakeholderCounts;
    expectNear(cases.map(([x, n]) => wilsonInterval(x, n)), outputs.wilson, tolerance);
  });

  it("change and effect size of Student's own data", () => {
    const { inputs: { before, after }, outputs, tolerance } = known.pairedSleep;
    const changes = changesOf(before, after);
    const { mean, sd, t, df, p, interval } = meanChange(changes);
    expectNear([mean, sd, t, df, p, interval], [outputs.meanChange, outputs.sdChange, outputs.t, outputs.df, outputs.p, outputs.ci95], tolerance);
    const effect = effectSize(changes)!;
    expectNear([effect.d, effect.interval, effect.correction, effect.g], [outputs.dZ, outputs.dZCi95NoncentralT, outputs.hedgesJDf9, outputs.gZ], tolerance);
    const other = otherEffectSizes(before, after);
    expectNear([other.r, other.dAverage, other.dRepeated], [outputs.r, outputs.dAv, outputs.dRm], tolerance);
    expectNear(signFlipTest(changes), outputs.pSignFlipExact, tolerance);
  });

  it("change over leaders", () => {
    const { inputs: { leaderMeanChange }, outputs, tolerance } = known.leaderLevelChange;
    const { mean, sd, t, df, interval } = meanChange(leaderMeanChange);
    expectNear([mean, sd, t, df, interval], [outputs.mean, outputs.sd, outputs.t, outputs.df, outputs.ci95], tolerance);
    const { d, interval: around } = effectSize(leaderMeanChange)!;
    expectNear([d, around, smallSampleCorrection(7)], [outputs.dZ, outputs.dZCi95, outputs.jDf7], tolerance);
    expectNear(signFlipTest(leaderMeanChange), outputs.pSignFlipExact, tolerance);
  });

  it("change of six matched people", () => {
    const { inputs: { baseline, end }, outputs, tolerance } = known.smallEngagementChange;
    const changes = changesOf(baseline, end);
    const { mean, t, p, interval } = meanChange(changes);
    expectNear([mean, t, p, interval], [outputs.meanChange, outputs.t, outputs.pT, outputs.ci95], tolerance);
    const { up, same, down } = directionsOf(changes);
    expect([up, same, down]).toEqual(outputs.nUpSameDown);
    expectNear([effectSize(changes)!.d, effectSize(changes)!.interval], [outputs.dZ, outputs.dZCi95], tolerance);
    expectNear([signFlipTest(changes) ?? NaN, signedRankTest(changes) ?? NaN], [outputs.pSignFlipExact, outputs.pWilcoxonExact], tolerance);
  });

  it("quantiles of Student's t", () => {
    const { inputs: { df }, outputs, tolerance } = known.tQuantiles975;
    expectNear(df.map((each) => tQuantile(0.975, each)), outputs.t, tolerance);
  });

  it("bounds for those who stayed silent", () => {
    const { inputs: { invited, answered, improved, sumOfAnswers, scale }, outputs, tolerance } = known.nonResponseBounds;
    expectNear([shareBounds(improved, answered, invited), meanBounds(sumOfAnswers, answered, invited, scale)], [outputs.shareImprovedBounds, outputs.meanBounds], tolerance);
  });
});

describe("the statistics hold together", () => {
  const ratings = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 15 });

  it("quantiles invert shares, and without a shift the noncentral distribution is Student's", () => {
    fc.assert(fc.property(fc.double({ min: -6, max: 6, noNaN: true }), fc.integer({ min: 1, max: 40 }), (t, df) => {
      expect(noncentralTShareBelow(t, df, 0)).toBeCloseTo(tShareBelow(t, df), 10);
      expect(tQuantile(tShareBelow(t, df), df)).toBeCloseTo(t, 5);
    }));
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  });

  it("bounds hold whatever the silent would have said", () => {
    fc.assert(fc.property(ratings, ratings, (said, silent) => {
      const everybody = [...said, ...silent];
      const [low, high] = meanBounds(said.reduce((sum, value) => sum + value, 0), said.length, everybody.length, [-3, 3]);
      expect(meanOf(everybody)).toBeGreaterThanOrEqual(low - 1e-9);
      expect(meanOf(everybody)).toBeLessThanOrEqual(high + 1e-9);
      const above = (values: number[]) => values.filter((value) => value > 0).length;
      const [least, most] = shareBounds(above(said), said.length, everybody.length);
      expect(above(everybody) / everybody.length).toBeGreaterThanOrEqual(least - 1e-9);
      expect(above(everybody) / everybody.length).toBeLessThanOrEqual(most + 1e-9);
    }));
  });

  it("Wilson's interval holds the share it is about, and agreement has no unit of its own", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (n, x) => {
      fc.pre(x <= n);
      const [low, high] = wilsonInterval(x, n);
      expect(low).toBeLessThanOrEqual(x / n + 1e-12);
      expect(high).toBeGreaterThanOrEqual(x / n - 1e-12);
    }));
    fc.assert(fc.property(ratings, (values) => {
      expect(agreementOf(values, [-3, 3])).toBe(agreementOf(values.map((value) => value + 4), [1, 7]));
    }));
  });

  it("says close, mixed and split", () => {
    expect(agreementOf([2, 1, 2, 3, 1, 2], [-3, 3])).toBe("close");
    expect(agreementOf([-1, 2, 1, -2, 0, 3], [-3, 3])).toBe("mixed");
    expect(agreementOf([-3, -3, -2, 3, 3, 2], [-3, 3])).toBe("split");
  });

  it("finds no direction where nobody moved, and rounds halves away from zero", () => {
    expect(signedRankTest([0, 0])).toBe(1);
    expect(signFlipTest(Array.from({ length: 21 }, () => 1))).toBeNull();
    expect([toOneDecimal(1.25), toOneDecimal(-1.25), toOneDecimal(0.04)]).toEqual([1.3, -1.3, 0]);
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3])]).toEqual([2, 2.5]);
    expect(agreementAgainstMost([3, 3, 3], [-3, 3])).toBeNull();
    expect(effectSize([1, 1, 1])).toBeNull();
  });
});
