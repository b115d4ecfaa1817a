/** Least and greatest number that a leader can give when all rate alone and reveal together. */
export const ratingRange = { from: 1, to: 7 } as const;
