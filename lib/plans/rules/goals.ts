/** Longest wording of a goal, of its observable behaviours together, and of a milestone, in characters. */
export const goalLength = { words: 400, behaviours: 1200, milestone: 300 } as const;
