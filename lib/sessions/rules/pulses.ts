/** The scales of the three items of a pulse, from the least to the most. Source: content/instruments, "leader-pulse".
 *  `kept` may be left open by whoever had made no promise. */
export const pulseScales = { kept: { from: 0, to: 3 }, confidence: { from: 1, to: 5 }, energy: { from: 1, to: 5 } } as const;
export type PulseItem = keyof typeof pulseScales;

/** Characters of the one word. Source: the same instrument. */
export const pulseWordLength = 30;
