import { singleKinds, type ClauseForm, type ClauseKind } from "../rules";
import type { Clause } from "./content";

/** Something agreed elsewhere that an agreement takes in. `about`: the leaders' parties that an item of the feedback day
 *  addresses; of one alone it stands on that side. */
export type Piece = { kind: ClauseKind; form?: ClauseForm; words: string; dueOn?: string | null; feedbackItemId?: string; about?: readonly string[] };

const alike = (piece: Piece, clause: Pick<Clause, "kind" | "form" | "words" | "feedbackItemId">): boolean => {
  if (piece.kind !== clause.kind) return false;
  if (piece.feedbackItemId) return piece.feedbackItemId === clause.feedbackItemId;
  if (singleKinds.includes(piece.kind)) return true;
  return piece.form ? piece.form === clause.form : piece.words.trim() === clause.words.trim();
};

/** Of some pieces those that a draft does not hold yet and that say something. */
export const newPieces = (pieces: readonly Piece[], there: readonly Pick<Clause, "kind" | "form" | "words" | "feedbackItemId">[]): Piece[] =>
  pieces.filter((piece) => piece.words.trim() !== "" && !there.some((clause) => alike(piece, clause)));
