import { clauseFields, fieldsOf, type ClauseField } from "../rules";
import { inOrder, type Clause } from "./content";

/** A stretch of words that stayed, came or went. */
export type Piece = { is: "same" | "added" | "removed"; words: string };

/** Words with the space after them, so that joined again they are the text to the letter. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];
const bare = (word: string): string => word.trim();

function lengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      (table[i] as Uint16Array)[j] = bare(a[i] ?? "") === bare(b[j] ?? "") ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, table[i]?.[j + 1] ?? 0);
    }
  }
  return table;
}

/** What became of a text, word by word: what stayed, what went and what came, in reading order. Without what went it is
 *  the new text, without what came the old one, but for spaces. */
export function differenceOf(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const table = lengths(a, b);
  const pieces: Piece[] = [];
  const put = (is: Piece["is"], words: string) => {
    const last = pieces.at(-1);
    if (last?.is === is) last.words += words;
    else pieces.push({ is, words });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && other !== undefined && bare(one) === bare(other)) { put("same", other.length >= one.length ? other : one); i += 1; j += 1; }
    else if (other === undefined || (one !== undefined && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) { put("removed", one ?? ""); i += 1; }
    else { put("added", other); j += 1; }
  }
  return pieces;
}

/** One clause of which the new version says something else. `fields` are those that changed, with their difference; for a
 *  clause that came or went all it says. */
export type ClauseChange = { is: "added" | "removed" | "changed"; clause: Clause; fields: { field: ClauseField; pieces: Piece[] }[] };
/** Everything that changed from one version to another; `ticked` and `unticked` are items of the sharing list, `opened`
 *  and `keptBack` parts of single leaders ("item:party"). */
export type Difference = { clauses: ClauseChange[]; ticked: string[]; unticked: string[]; opened: string[]; keptBack: string[] };

type Version = { clauses: readonly Clause[]; items: readonly string[]; withheld: readonly string[] };
const textOf = (clause: Clause | undefined, field: ClauseField): string => clause?.[field] ?? "";
const without = (all: readonly string[], some: readonly string[]) => all.filter((each) => !some.includes(each));
const sameParties = (a: Clause, b: Clause) => [...a.fromIds].sort().join() === [...b.fromIds].sort().join() && [...a.toIds].sort().join() === [...b.toIds].sort().join();

/** Lays two versions side by side, clause by clause as each first appeared and word by word. */
export function differenceBetween(before: Version, after: Version): Difference {
  const clauses = inOrder([...after.clauses, ...before.clauses.filter(({ lineageId }) => !after.clauses.some((clause) => clause.lineageId === lineageId))]);
  const changes = clauses.flatMap((clause): ClauseChange[] => {
    const old = before.clauses.find(({ lineageId }) => lineageId === clause.lineageId);
    const now = after.clauses.find(({ lineageId }) => lineageId === clause.lineageId);
    const fields = clauseFields.filter((field) => fieldsOf[clause.kind].includes(field) && textOf(old, field) !== textOf(now, field))
      .map((field) => ({ field, pieces: differenceOf(textOf(old, field), textOf(now, field)) }));
    if (old && now && fields.length === 0 && sameParties(old, now)) return [];
    return [{ is: !old ? "added" : !now ? "removed" : "changed", clause, fields }];
  });
  return {
    clauses: changes, ticked: without(after.items, before.items), unticked: without(before.items, after.items),
    opened: without(before.withheld, after.withheld), keptBack: without(after.withheld, before.withheld),
  };
}

/** Whether two versions say the same. */
export const isSame = ({ clauses, ticked, unticked, opened, keptBack }: Difference): boolean => [clauses, ticked, unticked, opened, keptBack].every(({ length }) => length === 0);
