/** Whether the answers of a wave may carry the keys that people have in every wave. Whoever reads the rows sees in which waves a key
 *  stands; somebody who joined or left the list between two waves stands in some of them alone, and who that is others
 *  know. So keys go on only when everybody who stands in the same waves as somebody has k - 1 others beside them. Where they do
 *  not, the change of matched people could not be told either: total and matched would differ by fewer than k.
 *  @param earlier by sealed wave, the keys of its raters but a leader's own and a named manager's; @param now of this one. */
export function mayBeLinked(earlier: ReadonlyMap<string, ReadonlySet<string>>, now: ReadonlySet<string>, k: number): boolean {
  const waves = [...earlier.values(), now];
  const patterns = new Map<string, number>();
  for (const key of new Set(waves.flatMap((keys) => [...keys]))) {
    const pattern = waves.map((keys) => (keys.has(key) ? "1" : "0")).join("");
    patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
  }
  return [...patterns.values()].every((people) => people >= k);
}
