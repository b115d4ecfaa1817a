/** How many were interviewed, beside the leaders themselves, before a theme's support is spoken of outside the coach's own view.
 *  Source: PRODUCT "Exploratory intakes". Leaders do not count: each knows of their own and would take it away in thought. */
export const fewestInterviewees = 5;

/** From how many sources on a theme's support is called "several"; below it is "one or two". */
const several = 3;

/** The two words that tell of a theme's support to anybody but its coach. */
export type SupportWord = "oneOrTwo" | "several";

/** How a theme's support reads outside the coach's own view: worded, never a number, and nothing at all while so few were
 *  interviewed that a word would point at somebody. A key under `support` of the `intake` messages, or null.
 *  @param sources distinct intakes that the theme rests on. @param interviewees people heard, leaders not counted. */
export function wordedSupport({ sources, interviewees }: { sources: number; interviewees: number }): SupportWord | null {
  if (interviewees < fewestInterviewees || sources < 1) return null;
  return sources >= several ? "several" : "oneOrTwo";
}
