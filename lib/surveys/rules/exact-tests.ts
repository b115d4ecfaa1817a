/** Changes up to which every pattern of signs is looked at; beyond it the number of patterns passes a million. */
export const exactUpTo = 20;

/** The share of all 2^n patterns of signs whose sum lies as far from zero as the observed one, or farther. */
function shareAsFar(sizes: readonly number[], observed: number): number {
  // What is equal on paper differs by rounding in doubles.
  const far = Math.abs(observed) - 1e-9 * sizes.reduce((sum, size) => sum + Math.abs(size), 1);
  let sums = [0];
  for (const size of sizes) sums = sums.flatMap((sum) => [sum - size, sum + size]);
  return sums.filter((sum) => Math.abs(sum) >= far).length / sums.length;
}

/** The exact two-sided test by flipping signs; null beyond `exactUpTo` people. Source: Fisher (1935), §21. No report of a
 *  single leader shows it. */
export const signFlipTest = (changes: readonly number[]): number | null =>
  changes.length > exactUpTo ? null : shareAsFar(changes.map(Math.abs), changes.reduce((sum, change) => sum + change, 0));

/** Wilcoxon's exact two-sided signed-rank test: zeros left out, ties given their mean rank; null beyond `exactUpTo`, 1 when
 *  nobody moved. Source: Wilcoxon (1945). No report of a single leader shows it. */
export function signedRankTest(changes: readonly number[]): number | null {
  const moved = changes.filter((change) => change !== 0);
  if (moved.length > exactUpTo) return null;
  const sizes = moved.map(Math.abs);
  const rank = (size: number) => sizes.filter((other) => other < size).length + (sizes.filter((other) => other === size).length + 1) / 2;
  const ranks = sizes.map(rank);
  return shareAsFar(ranks, ranks.reduce((sum, each, at) => sum + Math.sign(moved[at] ?? 0) * each, 0));
}
