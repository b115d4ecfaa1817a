import { mostItems } from "../rules";

/** Keys, in the `feedback` messages, of the sentences that say why an item cannot be prepared or changed. */
export type PreparingRefusal = "refusals.notRunning" | "refusals.revealed" | "refusals.boardOpen" | "refusals.tooMany";

/** Why an item cannot be changed, or null when it can: what the room has seen is changed on the board alone. */
export const refusalToPrepare = ({ isRunning, revealedAt }: { isRunning: boolean; revealedAt: Date | null }): PreparingRefusal | null =>
  !isRunning ? "refusals.notRunning" : revealedAt ? "refusals.revealed" : null;

/** Why an item cannot be added, withdrawn, put back or moved to another segment, or null when it can: once the board is
 *  open, the leaders see how many items each segment has. */
export const refusalToCount = ({ isBoardOpen, items = 0 }: { isBoardOpen: boolean; items?: number }): PreparingRefusal | null =>
  isBoardOpen ? "refusals.boardOpen" : items >= mostItems ? "refusals.tooMany" : null;

/** Steps of the feedback stage by their keys in the intervention's template. */
export const stepsOfFeedback = { items: "iv-items", preview: "iv-private-preview", day: "iv-feedback-day" } as const;

/** The prompt that says what each part of an item is; its help stands under the part. */
export const promptOf = { situation: "iv-it-situation", behaviour: "iv-it-behaviour", impact: "iv-it-impact", direction: "iv-it-direction", segment: "iv-it-segment", about: "iv-it-about" } as const;

/** The prompt that holds the day of a preview. */
export const previewDay = "iv-pp-day";
