/** Published and computed numbers that the statistics must meet, each with its source and the difference allowed. Written for
 *  the tests; no product code reads it. Computed: R 4.2.2 (psych, multilevel) and SciPy 1.17.1. */
export const referenceNumbers = {
  /** rwg, awg, average deviation for one item. Formulas: James, Demaree & Wolf (1984); Brown & Hauenstein (2005); Burke, Finkelstein & Dusig (1999). */
  agreementInline5pt1: {
    inputs: { ratings: [4, 4, 5, 4, 3], scale: [1, 5] },
    outputs: { variance: 0.5, rwgUniform2: 0.75, awgRange15: 0.733333333333, aDMean: 0.4, aDMedian: 0.4 },
    tolerance: 1e-09,
  },
  /** rwg, awg, average deviation for one -3..+3 item. Same formulas; A/6 cut-off from Dunlap, Burke & Smith-Crowe (2003) as told in the R multilevel ad.m help page. */
  agreementInline7pt: {
    inputs: { ratings: [2, 1, 2, 3, 1, 2], scale: [-3, 3] },
    outputs: { n: 6, mean: 1.83333333333, sd: 0.752772652709, variance: 0.566666666667, rwgUniform400: 0.858333333333, rwgSlightSkew290: 0.804597701149, awgRangeMinus33: 0.832512315271, aDMean: 0.555555555556, aDCutoffAOver6: 1.16666666667 },
    tolerance: 1e-09,
  },
  /** Wilson interval, small counts. SciPy tests (stats/tests/test_morestats.py), expected values from R 3.6.2 prop.test. */
  wilsonSmallN: {
    inputs: { casesXNLevel: [[3, 10, 0.95], [3, 10, 0.99], [0, 10, 0.95], [10, 10, 0.95]] },
    outputs: { wilson: [[0.1077913, 0.6032219], [0.07956632, 0.6799753], [0.0, 0.2775328], [0.7224672, 1.0]], wilsonWithContinuity: [[0.08094782, 0.64632928], [0.0586329, 0.7169416], [0.0, 0.3445372], [0.6554628, 1.0]] },
    tolerance: 1e-06,
  },
  /** Wilson interval, 95%, the sizes we meet. R prop.test(correct=FALSE). */
  wilsonTypicalStakeholderCounts: {
    inputs: { cases: [[3, 4], [4, 5], [5, 5], [6, 8], [0, 3]] },
    outputs: { wilson: [[0.300641842582, 0.95441273919], [0.375534629763, 0.963775891368], [0.565517535217, 1.0], [0.40927543031, 0.928520787248], [0.0, 0.561497031755]] },
    tolerance: 1e-10,
  },
  /** Paired t, standardised mean change, exact sign-flip test. Student (1908) / Cushny & Peebles data, R dataset 'sleep'. */
  pairedSleep: {
    inputs: { before: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0], after: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4] },
    outputs: { meanChange: 1.58, sdChange: 1.2299954832798732, t: 4.062127683382037, df: 9, p: 0.002832890197384273, ci95: [0.7001142367230176, 2.4598857632769824], dZ: 1.2845575625910546, dZCi95NoncentralT: [0.4146278, 2.118017], hedgesJDf9: 0.9138748917925525, gZ: 1.173924903514205, r: 0.7951702058335777, dAv: 0.8321810813495397, dRm: 0.8221766383863097, pSignFlipExact: 0.00390625 },
    tolerance: 1e-06,
  },
  /** Mean change over leaders (cohort report). Definitions. */
  leaderLevelChange: {
    inputs: { leaderMeanChange: [0.4, 1.1, -0.2, 0.8, 0.5, 0.0, 0.9, 0.3] },
    outputs: { mean: 0.475, sd: 0.446414285486, t: 3.009542768, df: 7, ci95: [0.10178831762, 0.84821168238], dZ: 1.06403404963, dZCi95: [0.1592837474541877, 1.9240613117766918], jDf7: 0.8882029076727512, pSignFlipExact: 0.03125 },
    tolerance: 1e-09,
  },
  /** Matched raters, six people, 1-7 item. Definitions. */
  smallEngagementChange: {
    inputs: { baseline: [3, 4, 3, 4, 5, 3], end: [4, 5, 5, 4, 6, 5] },
    outputs: { meanChange: 1.1666666666666667, nUpSameDown: [5, 1, 0], t: 3.796283011826483, pT: 0.012676602478014495, ci95: [0.3766802161747147, 1.9566531171586188], dZ: 1.5498260496951668, dZCi95: [0.29351350675968796, 2.7498134068878346], pSignFlipExact: 0.0625, pWilcoxonExact: 0.0625 },
    tolerance: 1e-09,
  },
  /** Student t 0.975 quantile. R qt. */
  tQuantiles975: {
    inputs: { df: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
    outputs: { t: [12.70620473617, 4.30265272975, 3.18244630528, 2.7764451052, 2.57058183564, 2.44691185114, 2.36462425159, 2.3060041352, 2.2621571628, 2.22813885199, 2.20098516009, 2.17881282967] },
    tolerance: 1e-09,
  },
  /** Bounds if the silent stakeholders had answered. Worst-case bounds (Manski style): x/N to (x+N-n)/N; (sum+(N-n)*min)/N to (sum+(N-n)*max)/N. */
  nonResponseBounds: {
    inputs: { invited: 8, answered: 6, improved: 5, sumOfAnswers: 7, scale: [-3, 3] },
    outputs: { shareImprovedBounds: [0.625, 0.875], meanBounds: [0.125, 1.625] },
    tolerance: 1e-12,
  },
} as const;
