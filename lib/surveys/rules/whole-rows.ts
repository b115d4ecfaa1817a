/** A row of whole numbers; a row may be multiplied by anything but zero without changing what it says. */
export type Row = readonly bigint[];

const size = (value: bigint): bigint => (value < 0n ? -value : value);
function commonDivisor(one: bigint, two: bigint): bigint {
  let [a, b] = [size(one), size(two)];
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}

function shortened(row: Row): Row {
  const divisor = row.reduce(commonDivisor, 0n);
  return divisor > 1n ? row.map((value) => value / divisor) : row;
}

/** The first row freed from a column by the second, which is not zero there. Exact over the rationals, since nothing is divided
 *  but what all have in common. */
export function eliminated(row: Row, pivot: Row, column: number): Row {
  const [own, other] = [row[column] ?? 0n, pivot[column] ?? 0n];
  return own === 0n ? row : shortened(row.map((value, at) => value * other - (pivot[at] ?? 0n) * own));
}

/** Doubles as whole numbers in the same proportions: every double is a whole number over a power of two. */
export function wholeNumbers(values: readonly number[]): Row {
  let factor = 1;
  while (values.some((value) => !Number.isInteger(value * factor))) factor *= 2;
  return values.map((value) => BigInt(value * factor));
}
