import { whereItReaches } from "./root";
import { incompleteBeta, lnGammaOfHalf, normalShareBelow } from "./special-functions";

/** The share of Student's t distribution below t. Source: DLMF 8.17, by the substitution df / (df + t²).
 *  @param df degrees of freedom, a whole number from 1. */
export function tShareBelow(t: number, df: number): number {
  // Near the middle the tail would be one half less almost nothing; what lies between 0 and t keeps its digits.
  if (t * t < df) return 0.5 + (Math.sign(t) * incompleteBeta((t * t) / (df + t * t), 1, df)) / 2;
  const tail = incompleteBeta(df / (df + t * t), df, 1) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** The t below which such a share of Student's distribution lies: 2.262157 for 0.975 and 9 degrees of freedom. */
export function tQuantile(share: number, df: number): number {
  if (share < 0.5) return -tQuantile(1 - share, df);
  return whereItReaches(share, (t) => tShareBelow(t, df), 0, 1e7);
}

/** The share of the noncentral t distribution below t, as a mixture of beta distributions with Poisson weights.
 *  Source: Lenth (1989), Applied Statistics 38, 185-189, algorithm AS 243; here each beta function is evaluated afresh.
 *  @param shift the noncentrality; from -37 to 37, beyond which the first weight is no double any more. */
export function noncentralTShareBelow(t: number, df: number, shift: number): number {
  if (t < 0) return 1 - noncentralTShareBelow(-t, df, -shift);
  const half = (shift * shift) / 2;
  const x = (t * t) / (df + t * t);
  let [even, odd, left, sum] = [Math.exp(-half), (shift * Math.exp(-half - lnGammaOfHalf(3))) / Math.SQRT2, 1, 0];
  for (let j = 0; j < 5_000; j += 1) {
    sum += even * incompleteBeta(x, 2 * j + 1, df) + odd * incompleteBeta(x, 2 * j + 2, df);
    left -= even;
    if (j > half && left < 1e-15) break;
    even *= half / (j + 1);
    odd *= half / (j + 1.5);
  }
  return normalShareBelow(-shift) + sum / 2;
}

/** Between which noncentralities an observed t is likely, at a level such as 0.95. Source: Steiger & Fouladi (1997),
 *  inversion of the noncentral distribution. */
export function noncentralityInterval(t: number, df: number, level: number): [number, number] {
  const tail = (1 - level) / 2;
  // The share below t falls as the shift grows, so its complement is what rises.
  const at = (share: number) => whereItReaches(1 - share, (shift) => 1 - noncentralTShareBelow(t, df, shift), Math.max(-37, t - 30), Math.min(37, t + 30));
  return [at(1 - tail), at(tail)];
}
