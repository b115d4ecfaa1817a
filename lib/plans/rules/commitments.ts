/** How a commitment is worded: a promise of one's own, a request to another, or a promise of all together. */
export const commitmentKinds = ["i_will", "i_ask", "we_will"] as const;
export type CommitmentKind = (typeof commitmentKinds)[number];

/** What a leader may propose: a new commitment, other words for a standing one, or to let one go. */
export const changeKinds = ["add", "reword", "drop"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** How a proposal ended. `null` in its row while it waits. */
export const changeOutcomes = ["accepted", "declined", "withdrawn"] as const;
export type ChangeOutcome = (typeof changeOutcomes)[number];

/** Longest wording of a commitment, and of how its keeping is noticed, in characters. */
export const commitmentLength = { words: 400, sign: 200, noticed: 600 } as const;
