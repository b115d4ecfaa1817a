/** A row of whole numbers; a row may be multiplied by anything but zero without changing what it says. */
export type Row = bigint[];

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

/** The first row without its part along the second, whose pivot stands in a column; exact, since nothing is divided. */
function without(row: Row, pivotRow: Row, column: number): Row {
  const [own, pivot] = [row[column] ?? 0n, pivotRow[column] ?? 0n];
  return own === 0n ? row : shortened(row.map((value, at) => value * pivot - (pivotRow[at] ?? 0n) * own));
}

/** Rows brought to reduced form: each has a column, its pivot, in which it alone is not zero. As many rows come back as the
 *  rank is. Exact over the rationals. */
export function reduced(rows: readonly Row[]): { row: Row; pivot: number }[] {
  const kept: { row: Row; pivot: number }[] = [];
  for (const given of rows) {
    const row = kept.reduce((left, { row: other, pivot }) => without(left, other, pivot), shortened(given));
    const pivot = row.findIndex((value) => value !== 0n);
    if (pivot < 0) continue;
    for (const other of kept) other.row = without(other.row, row, pivot);
    kept.push({ row, pivot });
  }
  return kept;
}

/** The rank over the rationals, without rounding. */
export const rankOf = (rows: readonly Row[]): number => reduced(rows).length;

/** Doubles as whole numbers in the same proportions: every double is a whole number over a power of two. */
export function wholeNumbers(values: readonly number[]): Row {
  let factor = 1;
  while (values.some((value) => !Number.isInteger(value * factor))) factor *= 2;
  return values.map((value) => BigInt(value * factor));
}
