import { meanOf, medianOf, varianceOf } from "./describe";
import type { ScaleLimits } from "./scales";

/** Steps of a scale: 7 for 1 to 7 and for -3 to +3. */
export const stepsOf = ([low, high]: ScaleLimits): number => high - low + 1;

/** The variance of answers given by lot, (A² - 1) / 12. Source: James, Demaree & Wolf (1984). */
export const varianceByLot = (scale: ScaleLimits): number => (stepsOf(scale) ** 2 - 1) / 12;

/** Within-group agreement r_wg for one item; 0 where it would be negative. Source: James, Demaree & Wolf (1984).
 *  @param expected the variance without any agreement: `varianceByLot`, or 2.90 on 7 points for a slight skew. */
export const withinGroupAgreement = (ratings: readonly number[], expected: number): number => Math.max(0, 1 - varianceOf(ratings) / expected);

/** Agreement a_wg: the variance against the largest possible one about this mean; null when everybody chose an end of the
 *  scale, where no other variance is possible. Source: Brown & Hauenstein (2005). */
export function agreementAgainstMost(ratings: readonly number[], [low, high]: ScaleLimits): number | null {
  const [mean, n] = [meanOf(ratings), ratings.length];
  const most = (((high + low) * mean - mean ** 2 - high * low) * n) / (n - 1);
  return most <= 0 ? null : 1 - (2 * varianceOf(ratings)) / most;
}

/** Average deviation from the mean, or from the median, in points of the scale. Source: Burke, Finkelstein & Dusig (1999). */
export function averageDeviation(ratings: readonly number[], from: "mean" | "median" = "mean"): number {
  const centre = from === "mean" ? meanOf(ratings) : medianOf(ratings);
  return meanOf(ratings.map((rating) => Math.abs(rating - centre)));
}

/** The average deviation up to which answers count as close, A / 6: 1.17 on 7 points. Source: Dunlap, Burke & Smith-Crowe (2003). */
export const closeUpTo = (scale: ScaleLimits): number => stepsOf(scale) / 6;

/** How answers lie together, in a word. */
export type Agreement = "close" | "mixed" | "split";

/** "close" up to A / 6; beyond it "split" from A / 4, which answers reach only when about half of them stand well away from
 *  the other half, and "mixed" between. Source: `closeUpTo`; the second border is this product's own. */
export function agreementOf(ratings: readonly number[], scale: ScaleLimits): Agreement {
  const deviation = averageDeviation(ratings);
  if (deviation <= closeUpTo(scale) + 1e-9) return "close";
  return deviation >= stepsOf(scale) / 4 - 1e-9 ? "split" : "mixed";
}
