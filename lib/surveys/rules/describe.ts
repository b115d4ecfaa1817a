const added = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The mean. Of no answers there is none: callers ask for k first. */
export const meanOf = (values: readonly number[]): number => added(values) / values.length;

/** The middle answer, or the mean of the middle two. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return meanOf(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1));
}

/** The variance of a sample, divided by n - 1. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return added(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
}

/** The standard deviation of a sample: the spread, in points of the scale. */
export const deviationOf = (values: readonly number[]): number => Math.sqrt(varianceOf(values));

/** Pearson's correlation of two measurements of the same people, in the same order. */
export function correlationOf(one: readonly number[], two: readonly number[]): number {
  const [meanOne, meanTwo] = [meanOf(one), meanOf(two)];
  const shared = added(one.map((value, at) => (value - meanOne) * ((two[at] ?? meanTwo) - meanTwo))) / (one.length - 1);
  return shared / (deviationOf(one) * deviationOf(two));
}

/** To one decimal, halves away from zero, as every mean and spread is told. */
export const toOneDecimal = (value: number): number => (Math.sign(value) * Math.round(Math.abs(value) * 10 + 1e-9)) / 10;
