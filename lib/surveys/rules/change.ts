import { correlationOf, deviationOf, meanOf, varianceOf } from "./describe";
import { lnGammaOfHalf } from "./special-functions";
import { noncentralityInterval, tQuantile, tShareBelow } from "./t-distribution";

/** How the same people moved from one wave to another: later minus earlier, person by person. */
export const changesOf = (earlier: readonly number[], later: readonly number[]): number[] => later.map((value, at) => value - (earlier[at] ?? value));

/** How many went up, stayed, and went down. */
export const directionsOf = (changes: readonly number[]): { up: number; same: number; down: number } => ({
  up: changes.filter((change) => change > 0).length,
  same: changes.filter((change) => change === 0).length,
  down: changes.filter((change) => change < 0).length,
});

/** The mean of some changes with the interval of Student's t. Source: Student (1908).
 *  `p` is two-sided; no report of a single leader shows it. */
export function meanChange(changes: readonly number[], level = 0.95) {
  const [mean, sd, n] = [meanOf(changes), deviationOf(changes), changes.length];
  const [df, error] = [n - 1, sd / Math.sqrt(n)];
  const t = mean / error;
  const half = tQuantile(1 - (1 - level) / 2, df) * error;
  return { mean, sd, n, t, df, p: 2 * tShareBelow(-Math.abs(t), df), interval: [mean - half, mean + half] as [number, number] };
}

/** Hedges' correction J for small samples, exact. Source: Hedges (1981): Γ(df/2) / (√(df/2) Γ((df-1)/2)).
 *  @param df from 2. */
export const smallSampleCorrection = (df: number): number => Math.exp(lnGammaOfHalf(df) - lnGammaOfHalf(df - 1)) / Math.sqrt(df / 2);

/** The standardised mean change d_z, mean over the standard deviation of the changes (divided by n - 1), its interval from
 *  the noncentral t divided by √n, and g_z = J d_z; null when all moved alike, since nothing can be measured in a spread of zero.
 *  Sources: Cohen (1988); Steiger & Fouladi (1997); Hedges (1981). */
export function effectSize(changes: readonly number[], level = 0.95) {
  const { mean, sd, t, df, n } = meanChange(changes, level);
  if (sd === 0) return null;
  const [low, high] = noncentralityInterval(t, df, level);
  const correction = smallSampleCorrection(df);
  return { d: mean / sd, interval: [low / Math.sqrt(n), high / Math.sqrt(n)] as [number, number], correction, g: (correction * mean) / sd };
}

/** Two other ways to standardise a change, for comparison with the literature: d_av by the root of the mean of both variances,
 *  d_rm = d_z √(2 (1 - r)). Source: Lakens (2013); Morris & DeShon (2002). */
export function otherEffectSizes(earlier: readonly number[], later: readonly number[]) {
  const changes = changesOf(earlier, later);
  const r = correlationOf(earlier, later);
  return {
    r,
    dAverage: meanOf(changes) / Math.sqrt((varianceOf(earlier) + varianceOf(later)) / 2),
    dRepeated: (meanOf(changes) / deviationOf(changes)) * Math.sqrt(2 * (1 - r)),
  };
}
