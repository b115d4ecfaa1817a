import type { ReleaseVector } from "./release-check";

const prime = 2_147_483_629n;
const inField = (value: bigint) => ((value % prime) + prime) % prime;
function inverse(value: bigint): bigint {
  let [result, base, exponent] = [1n, inField(value), prime - 2n];
  for (; exponent > 0n; exponent >>= 1n, base = (base * base) % prime) if (exponent & 1n) result = (result * base) % prime;
  return result;
}

/** The rank of a matrix over a large prime field, column by column. */
function rankInField(matrix: bigint[][]): number {
  const rows = matrix.map((row) => row.map(inField));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = rows.findIndex((row, index) => index >= rank && row[column] !== 0n);
    if (at < 0) continue;
    [rows[rank], rows[at]] = [rows[at] ?? [], rows[rank] ?? []];
    const pivot = rows[rank] ?? [];
    const scale = inverse(pivot[column] ?? 1n);
    for (let other = rank + 1; other < rows.length; other += 1) {
      const factor = inField((rows[other]?.[column] ?? 0n) * scale);
      if (factor !== 0n) rows[other] = (rows[other] ?? []).map((value, index) => inField(value - factor * (pivot[index] ?? 0n)));
    }
    rank += 1;
  }
  return rank;
}

function* subsets(people: readonly string[], size: number, from = 0): Generator<string[]> {
  if (size === 0) yield [];
  for (let at = from; size > 0 && at < people.length; at += 1) for (const rest of subsets(people, size - 1, at + 1)) yield [people[at] ?? "", ...rest];
}

/** The size of the smallest set of fewer than k people whose columns the rank needs, or null: by trying every set, person by
 *  person, in another arithmetic. Written apart from the release check, to judge it. */
export function exposesFewerThan({ k, knownToViewer, cells }: ReleaseVector): number | null {
  const everybody = [...new Set(cells.flat().flatMap(({ members }) => members))].filter((person) => !knownToViewer.includes(person));
  const variables = [...new Set(cells.flat().map((term) => term.var))];
  const without = (gone: readonly string[]) => rankInField(cells.map((cell) => everybody.filter((person) => !gone.includes(person)).flatMap((person) =>
    variables.map((variable) => cell.filter((term) => term.var === variable && term.members.includes(person)).reduce((sum, { coef }) => sum + BigInt(Math.round(coef * 4)), 0n)))));
  const whole = without([]);
  for (let size = 1; size < k; size += 1) for (const gone of subsets(everybody, size)) if (without(gone) < whole) return size;
  return null;
}
