import type { CommentChoice } from "./comments";
import { toldFrom } from "./thresholds";

/** What a coach may do with a comment before leaders read any: show it as it is written, put it into other words, or withhold
 *  it with a reason. Source: SURVEYS "Anonymity rules" 6. */
export const commentDecisions = ["shown", "reworded", "withheld"] as const;
export type CommentDecision = (typeof commentDecisions)[number];

/** Longest reason for withholding a comment, in characters. */
export const reasonLength = 300;

/** What the author's choice leaves to the coach. Of a comment for the coach alone nothing is decided: it is shown to nobody. */
export const decisionsFor: Readonly<Record<CommentChoice, readonly CommentDecision[]>> = {
  verbatim: ["shown", "reworded", "withheld"], paraphrased: ["reworded", "withheld"], not_shared: [],
};

/** Words in a row that two texts may not have in common, if one is to be the other in other words. */
const sameInARow = 5;
const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a text still says a comment in its author's words: five in a row, or the whole of a shorter one. Whoever knows how
 *  somebody writes would know them by it. */
export function repeats(text: string, comment: string): boolean {
  const [said, written] = [wordsIn(text), wordsIn(comment)];
  const run = Math.min(sameInARow, written.length);
  const heard = ` ${said.join(" ")} `;
  return run > 0 && written.slice(0, written.length - run + 1).some((_, at) => heard.includes(` ${written.slice(at, at + run).join(" ")} `));
}

/** How many comments leaders read and how many are withheld from them, of those whose authors allow it. Where fewer than three
 *  would remain none is shown: of two comments each is somebody's sooner than of three. */
export function releasedCounts(decisions: readonly CommentDecision[]): { shown: number; withheld: number } {
  const left = decisions.filter((decision) => decision !== "withheld").length;
  const shown = left >= toldFrom.textComments ? left : 0;
  return { shown, withheld: decisions.length - shown };
}
