import { agreementOf, type Agreement } from "./agreement";
import { changesOf, directionsOf, meanChange, effectSize } from "./change";
import { deviationOf, meanOf, medianOf, toOneDecimal } from "./describe";
import { countBounds, meanBounds, wilsonInterval } from "./proportions";
import type { ScaleLimits } from "./scales";
import { toldFrom } from "./thresholds";

/** A figure, or that there are too few to say. Every one carries on how many answers it stands, and of how many people. */
export type Told<T> = { n: number; of: number } & ({ told: T } | { told: null; needed: number });

const from = <T>(needed: number, n: number, of: number, figure: () => T): Told<T> => (n >= needed ? { n, of, told: figure() } : { n, of, told: null, needed });

/** Answers below, at and above zero; "strong" from +2. Of a scale from -3 to +3 alone. */
export type Direction = { below: number; same: number; above: number; strong: number };

const directionOf = (answers: readonly number[]): Direction => {
  const { up, same, down } = directionsOf(answers);
  return { below: down, same, above: up, strong: answers.filter((answer) => answer >= 2).length };
};

/** How many chose each point of the scale, from the lowest. */
export const distributionOf = (answers: readonly number[], [low, high]: ScaleLimits): number[] =>
  Array.from({ length: high - low + 1 }, (_, at) => answers.filter((answer) => answer === low + at).length);

/** What is told of a published total: its middle and spread from k, counts from 5, percentages from 10, and bounds while somebody
 *  stayed silent. Source: SURVEYS "Statistics" and "Anonymity rules" 5. There is no lowest and no highest answer.
 *  @param of everybody invited. */
export function figuresOfTotal(answers: readonly number[], of: number, scale: ScaleLimits, k: number) {
  const n = answers.length;
  const signed = scale[0] < 0;
  const above = answers.filter((answer) => answer > 0).length;
  const below = answers.filter((answer) => answer < 0).length;
  const told = <T>(needed: number, figure: () => T) => from(Math.max(k, needed), n, of, figure);
  return {
    centre: told(k, () => ({ mean: toOneDecimal(meanOf(answers)), median: toOneDecimal(medianOf(answers)), spread: toOneDecimal(deviationOf(answers)) })),
    direction: signed ? told(k, () => directionOf(answers)) : null,
    distribution: told(toldFrom.totalDistribution, () => distributionOf(answers, scale)),
    percent: signed ? told(toldFrom.percent, () => ({ improved: Math.round((above / n) * 100), net: Math.round(((above - below) / n) * 100) })) : null,
    bounds: n < of ? told(k, () => ({ above: signed ? countBounds(above, n, of) : null, mean: meanBounds(answers.reduce((sum, answer) => sum + answer, 0), n, of, scale).map(toOneDecimal) })) : null,
    agreement: told(toldFrom.agreement, (): Agreement => agreementOf(answers, scale)),
  };
}

/** What is told of a published group: mean from k, directions from 5, the distribution from 8. Source: SURVEYS "Anonymity rules" 5. */
export function figuresOfGroup(answers: readonly number[], of: number, scale: ScaleLimits, k: number) {
  const n = answers.length;
  const told = <T>(needed: number, figure: () => T) => from(Math.max(k, needed), n, of, figure);
  return {
    mean: told(k, () => toOneDecimal(meanOf(answers))),
    direction: scale[0] < 0 ? told(toldFrom.groupDirection, () => directionOf(answers)) : null,
    distribution: told(toldFrom.groupDistribution, () => distributionOf(answers, scale)),
  };
}

/** How matched people moved, person by person in the same order: the mean from k, how many up, same and down from 5. */
export function figuresOfMatched(earlier: readonly number[], later: readonly number[], of: number, k: number) {
  const changes = changesOf(earlier, later);
  return {
    change: from(k, changes.length, of, () => toOneDecimal(meanOf(changes))),
    directions: from(Math.max(k, toldFrom.matchedDirection), changes.length, of, () => directionsOf(changes)),
  };
}

/** A leader's own answer beside the others' mean; "aligned" within half a point. Source: SURVEYS "Statistics". */
export const selfBesideOthers = (own: number, others: readonly number[], of: number, k: number) =>
  from(k, others.length, of, () => {
    const gap = own - meanOf(others);
    return { gap: toOneDecimal(gap), isAligned: Math.abs(gap) <= 0.5 + 1e-9 };
  });

/** Whether perceived and measured change disagree, so that a sentence must say so: in sign, or by more than one point. Both in
 *  points of their scales. */
export const disagree = (perceived: number, measured: number): boolean => perceived * measured < 0 || Math.abs(perceived - measured) > 1 + 1e-9;

/** What HR reads of a cohort, with leaders as the people: mean change and its interval from five leaders, Wilson's interval of
 *  those who improved from ten, the effect size from eight. Source: SURVEYS "Anonymity rules" 7 and "Statistics". */
export function figuresOfCohort(leaderChanges: readonly number[], of: number) {
  const n = leaderChanges.length;
  const improved = leaderChanges.filter((change) => change > 0).length;
  return {
    change: from(toldFrom.cohort, n, of, () => ({ mean: meanOf(leaderChanges), interval: meanChange(leaderChanges).interval })),
    improved: from(toldFrom.percent, n, of, () => ({ percent: Math.round((improved / n) * 100), interval: wilsonInterval(improved, n) })),
    effect: from(toldFrom.effect, n, of, () => effectSize(leaderChanges)),
  };
}
