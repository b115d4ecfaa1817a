import { sharingItemIds } from "@/lib/engagements/rules/sharing";
import { clauseFields, clauseKinds, type ClauseForm, type ClauseKind } from "../rules";

/** One clause as it stands in a version. Ids are of parties; days are ISO text. `chosenBy`: the leaders who chose to show
 *  an item of the feedback day. */
export type Clause = {
  id: string; lineageId: string; kind: ClauseKind; form: ClauseForm | null; position: number; fromIds: readonly string[]; toIds: readonly string[]; sideId: string | null;
  words: string; looks: string; notice: string; startsOn: string | null; dueOn: string | null; feedbackItemId: string | null; chosenBy: readonly string[];
};

/** A version as it is signed: its clauses, the ticked items of the sharing list, and the parts that single leaders keep
 *  back ("item:party"). */
export type Content = { engagementId: string; version: number; clauses: readonly Clause[]; items: readonly string[]; withheld: readonly string[] };

/** Clauses in the order in which they are read. */
export const inOrder = <T extends Pick<Clause, "kind" | "position" | "lineageId">>(clauses: readonly T[]): T[] =>
  [...clauses].sort((a, b) => clauseKinds.indexOf(a.kind) - clauseKinds.indexOf(b.kind) || a.position - b.position || (a.lineageId < b.lineageId ? -1 : 1));

/** Of a draft what is put to signature: what is written, and of the feedback day what every current leader chose. */
export const toBePut = <T extends Clause>(clauses: readonly T[], leaders: readonly string[]): T[] =>
  clauses.filter(({ kind, words, chosenBy }) => words.trim() !== "" && (kind !== "board_item" || leaders.every((side) => chosenBy.includes(side))));

const plain = (text: string): string => text.normalize("NFC").replace(/\r\n?/g, "\n").trim();

/** The content of a version as one text that is the same wherever it is made: keys in one order, texts in one form, lists
 *  sorted where order says nothing. Its SHA-256 is what everybody signs. */
export function canonicalText({ engagementId, version, clauses, items, withheld }: Content): string {
  const listed = inOrder(clauses).map(({ kind, form, lineageId, fromIds, toIds, sideId, feedbackItemId, ...texts }) => ({
    kind, form, lineage: lineageId, from: [...fromIds].sort(), to: [...toIds].sort(), side: sideId, feedbackItem: feedbackItemId,
    ...Object.fromEntries(clauseFields.map((field) => [field, plain(texts[field] ?? "")])),
  }));
  return JSON.stringify({ engagement: engagementId, version, clauses: listed, sharing: sharingItemIds.filter((id) => items.includes(id)), withheld: [...withheld].sort() });
}
