/** People unknown to the viewer on whom every figure must depend: the usual number and the least one.
 *  Source: SURVEYS "Anonymity rules". */
export const usualK = 5;
export const leastK = 4;

/** From how many something may be told. Sources: SURVEYS "Anonymity rules" 5 to 7 and "Statistics". */
export const toldFrom = {
  /** Respondents, and comments on one question. */
  textRespondents: 5, textComments: 3,
  /** Counts of below, at and above zero in a group; every value's count in a group, and in a total. */
  groupDirection: 5, groupDistribution: 8, totalDistribution: 5,
  /** Percentages, and Wilson's interval of a cohort. */
  percent: 10,
  /** A word for how answers lie together; the directions of matched people. */
  agreement: 5, matchedDirection: 5,
  /** Leaders of a cohort; leaders of an effect size; new leaders before a cohort is refreshed. */
  cohort: 5, effect: 8, refresh: 5,
} as const;

/** Keys under `refusals` of the `surveys` messages. */
export type KRefusal = "kTooLow" | "kFell" | "kTooHigh";

/** Why a wave cannot be opened with such a k, or null: never below the floor, never below an opened wave's, and never so high
 *  that the list cannot reach it.
 *  @param opened the highest k of the plan's opened waves; null before the first. */
export function refusalOfK(k: number, opened: number | null, invited: number): KRefusal | null {
  if (k < leastK) return "kTooLow";
  if (opened !== null && k < opened) return "kFell";
  return k > invited ? "kTooHigh" : null;
}
