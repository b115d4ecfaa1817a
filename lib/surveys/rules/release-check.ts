import { rankOf, reduced, wholeNumbers, type Row } from "./rank";

/** Answers of some people to one question of one wave (`var`), added up with a factor. */
export type CellTerm = { members: readonly string[]; var: string; coef: number };
/** One published figure: the sum of its terms. A difference of waves has two. */
export type ReleasedCell = readonly CellTerm[];
/** All figures ever published that share a question, and whose answers the viewer knows already. */
export type ReleaseVector = { k: number; knownToViewer: readonly string[]; cells: readonly ReleasedCell[] };
export type ReleaseVerdict = { result: "pass" | "fail"; /** The fewest people some combination of figures depends on, in order of their names. */ smallestExposed: string[] | null };

/** People who stand in exactly the same cells in the same way, and so cannot be told apart by figures: they share their columns. */
type Alike = { people: string[]; columns: number[] };

function matrixOf({ cells, knownToViewer }: ReleaseVector): { rows: Row[]; classes: Alike[] } {
  const known = new Set(knownToViewer);
  const places = new Map<string, Map<string, number>>();
  cells.forEach((cell, at) => {
    for (const { members, var: variable, coef } of cell) {
      for (const person of members) {
        if (known.has(person)) continue;
        const own = places.get(person) ?? new Map<string, number>();
        const place = JSON.stringify([variable, at]);
        places.set(person, own.set(place, (own.get(place) ?? 0) + coef));
      }
    }
  });
  const alike = new Map<string, string[]>();
  for (const [person, own] of places) {
    const signature = JSON.stringify([...own].filter(([, coef]) => coef !== 0).sort());
    if (signature !== "[]") alike.set(signature, [...(alike.get(signature) ?? []), person]);
  }
  const columns: number[][] = [];
  const classes = [...alike].map(([signature, people]) => {
    const byVariable = new Map<string, number[]>();
    for (const [place, coef] of JSON.parse(signature) as [string, number][]) {
      const [variable, at] = JSON.parse(place) as [string, number];
      const column = byVariable.get(variable) ?? cells.map(() => 0);
      column[at] = coef;
      byVariable.set(variable, column);
    }
    const first = columns.length;
    columns.push(...byVariable.values());
    return { people: people.sort(), columns: columns.map((_, at) => at).slice(first) };
  });
  return { rows: cells.map((_, at) => wholeNumbers(columns.map((column) => column[at] ?? 0))), classes };
}

/** Every choice of classes that holds exactly so many people. */
function* choicesOf(classes: readonly Alike[], people: number, from = 0): Generator<Alike[]> {
  if (people === 0) yield [];
  for (let at = from; at < classes.length; at += 1) {
    const one = classes[at];
    if (!one || one.people.length > people) continue;
    for (const rest of choicesOf(classes, people - one.people.length, at + 1)) yield [one, ...rest];
  }
}

/** Whether some combination of figures depends on the people of these columns alone: the rank falls without them. In
 *  reduced form a combination is held to its pivots, so only rows whose pivot lies inside can take part. */
function isExposed(basis: readonly { row: Row; pivot: number }[], inside: ReadonlySet<number>): boolean {
  const candidates = basis.filter(({ pivot }) => inside.has(pivot)).map(({ row }) => row.filter((_, column) => !inside.has(column)));
  return candidates.length > 0 && rankOf(candidates) < candidates.length;
}

/** The part of what figures can be combined to that leaves out everybody in a class of k or more: only there can fewer than k
 *  be all that is left. With the columns of large classes first, it is the rows whose pivot stands behind them. */
function withoutLarge(rows: readonly Row[], classes: readonly Alike[], k: number): { basis: { row: Row; pivot: number }[]; small: Alike[] } {
  const isLarge = ({ people }: Alike) => people.length >= k;
  const large = classes.filter(isLarge).flatMap(({ columns }) => columns);
  const ordered = [...large, ...classes.filter((one) => !isLarge(one)).flatMap(({ columns }) => columns)];
  const place = new Map(ordered.map((column, at) => [column, at]));
  const basis = reduced(rows.map((row) => ordered.map((column) => row[column] ?? 0n))).filter(({ pivot }) => pivot >= large.length);
  const moved = classes.filter((one) => !isLarge(one)).map(({ people, columns }) => ({ people, columns: columns.map((column) => place.get(column) ?? 0) }));
  return { basis, small: moved.filter(({ columns }) => columns.some((column) => basis.some(({ row }) => row[column] !== 0n))) };
}

/** Whether no combination of published figures depends on fewer than k people whom the viewer does not know. Exact: ranks over
 *  the rationals, and everybody who stands in the same cells is looked at once.
 *  Source: SURVEYS "Anonymity rules" 3. The smallest set on which a combination depends holds all people alike or none, so
 *  it is enough to take whole classes away, and a class of k or more is never part of it.
 *  @returns `fail` with the smallest such set, the first by name among equals. */
export function releaseCheck(release: ReleaseVector): ReleaseVerdict {
  const { rows, classes } = matrixOf(release);
  const { basis, small } = withoutLarge(rows, classes, release.k);
  for (let people = 1; people < release.k && basis.length > 0; people += 1) {
    const exposed: string[][] = [];
    for (const choice of choicesOf(small, people)) {
      if (isExposed(basis, new Set(choice.flatMap(({ columns }) => columns)))) exposed.push(choice.flatMap((one) => one.people).sort());
    }
    const [smallest] = exposed.sort((one, two) => (JSON.stringify(one) < JSON.stringify(two) ? -1 : 1));
    if (smallest) return { result: "fail", smallestExposed: smallest };
  }
  return { result: "pass", smallestExposed: null };
}
