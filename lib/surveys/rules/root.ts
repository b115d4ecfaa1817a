/** Where an increasing function meets a value, by halving an interval until doubles can tell no more apart.
 *  @param rising a function that never falls between `low` and `high`. */
export function whereItReaches(value: number, rising: (x: number) => number, low: number, high: number): number {
  let [below, above] = [low, high];
  for (let halving = 0; halving < 200; halving += 1) {
    const middle = (below + above) / 2;
    if (middle === below || middle === above) break;
    if (rising(middle) < value) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
