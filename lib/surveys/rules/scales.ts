/** The lowest and the highest point of a scale, both included. */
export type ScaleLimits = readonly [low: number, high: number];
