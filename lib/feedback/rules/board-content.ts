import { createHash } from "node:crypto";
import type { Direction, Segment } from "../rules";
import type { ItemOutcome, Mark, Remover } from "./board";

/** An answer as it was shown to all. `sideId` is the leader's party. */
export type ContentMark = { sideId: string; round: number; mark: Mark; proposal: string; reason: string; byCoach: boolean };

/** One item with what came of it. `words` is what all stand by: the behaviour as brought, or the wording they accepted. */
export type ContentItem = {
  id: string; segment: Segment; direction: Direction; about: readonly string[]; situation: string; behaviour: string; impact: string;
  outcome: ItemOutcome; putSideId: string | null; wording: string; note: string; marks: readonly ContentMark[];
};

export type ContentBarrier = { what: string; remover: Remover; removerSideId: string | null; dueOn: string | null };

/** Everything that the leaders freeze. */
export type BoardContent = { items: readonly ContentItem[]; barriers: readonly ContentBarrier[]; goal: string };

/** The content's hash, SHA-256 in hex: the same content gives the same hash whatever order its answers were read in. */
export function hashOf({ items, barriers, goal }: BoardContent): string {
  const mark = ({ sideId, round, mark: said, proposal, reason, byCoach }: ContentMark) => [round, sideId, said, proposal, reason, byCoach];
  const item = (one: ContentItem) => [one.id, one.segment, one.direction, [...one.about].sort(), one.situation, one.behaviour, one.impact, one.outcome, one.putSideId, one.wording, one.note,
    one.marks.map(mark).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))];
  const barrier = ({ what, remover, removerSideId, dueOn }: ContentBarrier) => [what, remover, removerSideId, dueOn];
  return createHash("sha256").update(JSON.stringify([items.map(item), barriers.map(barrier), goal])).digest("hex");
}

/** The sentences that stand on the board for an item: one that all stand by, or those that stand side by side, the item's
 *  own first. `sideId` says whose wording a sentence is; null is the item as it was brought. */
export function sentencesOf({ outcome, behaviour, wording, putSideId, marks }: Pick<ContentItem, "outcome" | "behaviour" | "wording" | "putSideId" | "marks">): { words: string; sideId: string | null }[] {
  if (outcome === "reworded") return [{ words: wording, sideId: putSideId }];
  const brought = { words: behaviour, sideId: null };
  if (outcome !== "side_by_side") return [brought];
  const last = new Map<string, ContentMark>();
  for (const mark of [...marks].sort((a, b) => a.round - b.round)) if (mark.proposal) last.set(mark.sideId, mark);
  return [brought, ...[...last.values()].map(({ proposal, sideId }) => ({ words: proposal, sideId }))];
}
