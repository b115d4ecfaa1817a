import { eliminated, wholeNumbers, type Row } from "./whole-rows";

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

/** What can still be combined once nothing may depend on some columns: for each of them one row is used up. */
function without(rows: readonly Row[], columns: readonly number[]): Row[] {
  let left = [...rows];
  for (const column of columns) {
    const pivot = left.find((row) => row[column] !== 0n);
    if (pivot) left = left.filter((row) => row !== pivot).map((row) => eliminated(row, pivot, column)).filter((row) => row.some((value) => value !== 0n));
  }
  return left;
}

/** All smallest sets of at most so many people whom some combination depends on and nobody else. Each step takes a class that
 *  combinations still depend on: either it belongs to the set, or they must do without it. The first uses up people, the second a
 *  row, so there are few steps; and every smallest set is met, since a combination that stands on it survives its steps. */
function smallestSets(rows: readonly Row[], classes: readonly Alike[], most: number): Alike[][] {
  let [found, limit]: [Alike[][], number] = [[], most];
  const search = (given: readonly Row[], chosen: readonly Alike[], people: number): void => {
    const others = classes.filter((one) => !chosen.includes(one));
    const left = without(given, others.filter((one) => people + one.people.length > limit).flatMap(({ columns }) => columns));
    if (left.length === 0) return;
    const next = others.find(({ columns }) => columns.some((column) => left.some((row) => row[column] !== 0n)));
    if (next) {
      search(left, [...chosen, next], people + next.people.length);
      search(without(left, next.columns), chosen, people);
    } else if (people <= limit) {
      found = people < limit ? [[...chosen]] : [...found, [...chosen]];
      limit = people;
    }
  };
  search(rows.filter((row) => row.some((value) => value !== 0n)), [], 0);
  return found;
}

/** Whether no combination of published figures depends on fewer than k people whom the viewer does not know. Exact, in whole
 *  numbers, and everybody who stands in the same cells is looked at once.
 *  Source: SURVEYS "Anonymity rules" 3: the rank without a set's columns is smaller exactly when some combination depends on that
 *  set alone, and the smallest such set holds all people alike or none.
 *  @returns `fail` with the smallest such set, the first by name among equals. */
export function releaseCheck(release: ReleaseVector): ReleaseVerdict {
  const { rows, classes } = matrixOf(release);
  const [smallest] = smallestSets(rows, classes, release.k - 1).map((set) => set.flatMap(({ people }) => people).sort())
    .sort((one, two) => (JSON.stringify(one) < JSON.stringify(two) ? -1 : 1));
  return smallest ? { result: "fail", smallestExposed: smallest } : { result: "pass", smallestExposed: null };
}
