/** How an action item or commitment came out, by its owner's or the session's account. */
export const outcomes = ["kept", "partly", "not_kept"] as const;
export type ActionOutcome = (typeof outcomes)[number];

/** Longest wording of an action item, in characters: one sentence that somebody could see happen. */
export const actionTextLength = 400;
