import { releaseCheck, type CellTerm, type ReleaseVector } from "./release-check";
import { manyGroups, type SealedGroup } from "./groups";

/** Who gave a valid answer to one item in one wave, by the group their sealed answer carries. */
export type Membership = { item: string; wave: string; group: SealedGroup; person: string };

/** A figure that is or was offered: a total, the change of matched people since an earlier wave, a group, or a scale score
 *  over several items. Its kind stands in its key, so that what a report may tell is looked up by it. */
export type Cell = {
  kind: "total" | "matched" | "group" | "scale";
  wave: string; items: readonly string[]; group: SealedGroup | null; since: string | null; members: readonly string[];
};

/** Whose answers a reader knows already: their own ("person"), and a named manager's in the waves in which that manager chose
 *  to be named ("person@wave"). */
export type Known = ReadonlySet<string>;
/** One for each who can view. */
export type Viewers = readonly Known[];

export const cellKey = ({ kind, wave, items, group, since }: Cell): string => [kind, wave, items.join("+"), group ?? "", since ?? ""].join("|");

const variable = (item: string, wave: string) => `${item}@${wave}`;

const unknownOf = (members: readonly string[], wave: string, known: Known) => members.filter((person) => !known.has(person) && !known.has(`${person}@${wave}`));

/** The rows a cell adds to the ledger, without whom the reader knows. Matched people count as published in each of their
 *  waves, and a scale score as the sum of its items. Source: SURVEYS "Anonymity rules" 3. */
function rowsOf({ items, wave, since, members }: Cell, known: Known): CellTerm[][] {
  const sum = (of: string): CellTerm[] => items.map((item) => ({ members: unknownOf(members, of, known), var: variable(item, of), coef: 1 }));
  return since === null ? [sum(wave)] : [sum(since), sum(wave)];
}

/** The part of a ledger that can be combined with some cells at all: whatever shares a variable, or shares one with that. */
function connected(ledger: readonly CellTerm[][], to: readonly CellTerm[][]): CellTerm[][] {
  const reached = new Set(to.flat().map((term) => term.var));
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const row of ledger) if (row.some((term) => reached.has(term.var))) for (const term of row) reached.add(term.var);
  }
  return ledger.filter((row) => row.some((term) => reached.has(term.var)));
}

function mayJoin(cell: Cell, told: readonly Cell[], known: Known, k: number): boolean {
  const rows = rowsOf(cell, known);
  if (rows.some((row) => row.some(({ members }) => members.length < k))) return false;
  const cells = [...connected(told.flatMap((one) => rowsOf(one, known)), rows), ...rows];
  return releaseCheck({ k, knownToViewer: [], cells }).result === "pass";
}

const matchedWith = (earlier: readonly Membership[], now: readonly Membership[]) => {
  const there = new Set(earlier.map(({ person }) => person));
  return now.filter(({ person }) => there.has(person)).map(({ person }) => person);
};

/** Everything that could be told of a wave, in the fixed order in which it is tried: totals, matched change, groups from the
 *  largest, scale scores. A leader's own answers stand outside; a manager's, named or not, count in totals.
 *  @param all everybody's of every sealed wave and of this one; @param asked `items` in the order of the instrument, and `since` which
 *  wave the change of an item is measured, null for none. */
export function candidates(all: readonly Membership[], { wave, since, items, scales }: { wave: string; since: (item: string) => string | null; items: readonly string[]; scales: readonly (readonly string[])[] }): Cell[] {
  const others = all.filter(({ group }) => group !== "self");
  const of = (item: string, at: string) => others.filter((one) => one.item === item && one.wave === at);
  const cell = (kind: Cell["kind"], over: readonly string[], members: readonly string[], more: Partial<Cell> = {}): Cell =>
    ({ kind, wave, items: over, group: null, since: null, members: members.toSorted(), ...more });
  const groupsOf = (item: string): Cell[] => [...manyGroups, "colleagues" as const].map((group) =>
    cell("group", [item], of(item, wave).filter((one) => one.group === group).map(({ person }) => person), { group }));
  const onAll = (scale: readonly string[]) => scale.map((item) => of(item, wave)).reduce<string[] | null>((people, there) => {
    const here = there.map(({ person }) => person);
    return people === null ? here : people.filter((person) => here.includes(person));
  }, null) ?? [];
  return [
    ...items.map((item) => cell("total", [item], of(item, wave).map(({ person }) => person))),
    ...items.flatMap((item) => {
      const earlier = since(item);
      return earlier === null ? [] : [cell("matched", [item], matchedWith(of(item, earlier), of(item, wave)), { since: earlier })];
    }),
    ...items.flatMap(groupsOf).sort((one, two) => two.members.length - one.members.length || (cellKey(one) < cellKey(two) ? -1 : 1)),
    ...scales.map((scale) => cell("scale", scale, onAll(scale))),
  ].filter(({ members }) => members.length > 0);
}

/** Chooses greedily what is told of a wave: each candidate in turn, if with all that was ever told no combination depends on fewer
 *  than k people whom some reader does not know. Decides by who answered alone; ratings never reach this function.
 *  Source: SURVEYS "Anonymity rules" 2 to 4.
 *  @param published every cell told of this plan before, over all waves, roles and exports. */
export function choosePublication(offered: readonly Cell[], published: readonly Cell[], viewers: Viewers, k: number): { published: Cell[]; withheld: Cell[] } {
  const told = [...published];
  const chosen: { published: Cell[]; withheld: Cell[] } = { published: [], withheld: [] };
  for (const cell of offered) {
    const isTold = viewers.every((known) => mayJoin(cell, told, known, k));
    if (isTold) told.push(cell);
    (isTold ? chosen.published : chosen.withheld).push(cell);
  }
  return chosen;
}

/** A ledger as one reader meets it, for whoever checks it again. */
export const releaseOf = (cells: readonly Cell[], known: Known, k: number): ReleaseVector => ({ k, knownToViewer: [], cells: cells.flatMap((cell) => rowsOf(cell, known)) });
