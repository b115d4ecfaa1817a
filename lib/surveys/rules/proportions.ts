import { normalQuantile } from "./special-functions";
import type { ScaleLimits } from "./scales";

/** Wilson's interval for a share. Source: Wilson (1927); with continuity correction Newcombe (1998), as R's prop.test.
 *  Reports show the one without correction, for cohorts from 10 alone.
 *  @param count of `n`. */
export function wilsonInterval(count: number, n: number, level = 0.95, corrected = false): [number, number] {
  const z = normalQuantile(1 - (1 - level) / 2);
  const correction = corrected ? Math.min(0.5, Math.abs(count - n / 2)) / n : 0;
  const limit = (direction: -1 | 1): number => {
    const share = count / n + direction * correction;
    if (share <= 0 && direction < 0) return 0;
    if (share >= 1 && direction > 0) return 1;
    const half = z * Math.sqrt((share * (1 - share)) / n + (z / (2 * n)) ** 2);
    return Math.min(1, Math.max(0, (share + z ** 2 / (2 * n) + direction * half) / (1 + z ** 2 / n)));
  };
  return [limit(-1), limit(1)];
}

/** What a count could be at least and at most if the silent had answered: nobody of them, or all. Source: worst-case bounds,
 *  Manski (1989).
 *  @returns people, of `invited`. */
export const countBounds = (count: number, answered: number, invited: number): [number, number] => [count, count + invited - answered];

/** The same as shares of everybody invited: x / N to (x + N - n) / N. */
export const shareBounds = (count: number, answered: number, invited: number): [number, number] => {
  const [least, most] = countBounds(count, answered, invited);
  return [least / invited, most / invited];
};

/** What a mean could be at least and at most if the silent had answered at one end of the scale. Source: as `countBounds`.
 *  @param sum of the answers given. */
export const meanBounds = (sum: number, answered: number, invited: number, [low, high]: ScaleLimits): [number, number] => [
  (sum + (invited - answered) * low) / invited,
  (sum + (invited - answered) * high) / invited,
];
