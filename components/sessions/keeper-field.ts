import type { KeeperField, Theirs } from "./keeper-state";
import type { KeptText } from "./kept-words";

/** A text and how it stands: `saved` is what the server acknowledged, `mine` the counters of saves without an answer, `at`
 *  when it was last typed (ISO instant, empty before), `refused` why it cannot be saved; `others` are texts that other
 *  windows left unsent, the latest first. */
export type Field = KeeperField & {
  saved: string; mine: number[]; counter: number; at: string; sending: boolean;
  theirs: Theirs | null; refused: string | null; others: readonly KeptText[];
};

/** A field as the server holds it. */
export const begun = (field: KeeperField): Field =>
  ({ ...field, saved: field.words, mine: [], counter: 0, at: "", sending: false, theirs: null, refused: null, others: [] });

/** Whether words stand here that the server has not acknowledged. */
export const isUnsaved = ({ words, saved }: Field): boolean => words !== saved;

/** Everything of a field that lies nowhere but here: its own words while they are not acknowledged, and what was left by others. */
export const unsentOf = (field: Field): KeptText[] => {
  const { words, revision, mine, at } = field;
  return [...isUnsaved(field) ? [{ words, revision, mine, at }] : [], ...field.others];
};

/** Whether a version that the server holds must be met before this field can be sent. */
export const waitsForChoice = ({ theirs }: Field): boolean => theirs !== null && !theirs.kept;

/** Shows what another window left of a field, once what stands here is saved; what is the same by now is no version.
 *  @param writer the name of whoever writes here. */
export function compare(field: Field, writer: string): void {
  const isShown = field.theirs?.kept === true;
  if (isShown) field.theirs = null;
  field.others = field.others.filter(({ words }) => words !== field.words && words !== field.saved);
  const [next] = field.others;
  if (next && !field.theirs && (isShown || !isUnsaved(field))) field.theirs = { words: next.words, revision: field.revision, writer, at: next.at, kept: true };
}
