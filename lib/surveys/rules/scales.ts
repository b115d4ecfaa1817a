/** The lowest and the highest point of a scale, both included. */
export type ScaleLimits = readonly [low: number, high: number];

type Scale = { limits: ScaleLimits; /** Words of every point, from the lowest: negative on the left, positive on the right. */ points: readonly string[]; /** Whether "not enough contact to judge" stands beside it. */ mayAbstain: boolean };
const scale = (limits: ScaleLimits, points: readonly string[], mayAbstain = true): Scale => ({ limits, points, mayAbstain });

/** The scales of surveys, every point with words. Source: content/instruments `scales`. */
export const surveyScales = {
  "effectiveness-7": scale([1, 7], ["Very ineffective", "Ineffective", "Somewhat ineffective", "Neither effective nor ineffective", "Somewhat effective", "Effective", "Very effective"]),
  "change-7": scale([-3, 3], ["Much less effective", "Less effective", "Slightly less effective", "No change", "Slightly more effective", "More effective", "Much more effective"]),
  "better-7": scale([-3, 3], ["Much worse", "Worse", "Slightly worse", "No change", "Slightly better", "Better", "Much better"]),
  "follow-up-4": scale([0, 3], ["Not at all", "Once", "A few times", "Regularly"]),
  "frequency-7": scale([1, 7], ["Never", "Very rarely", "Rarely", "Sometimes", "Often", "Very often", "Every time"]),
} as const satisfies Record<string, Scale>;

export type SurveyScale = keyof typeof surveyScales;
export const surveyScaleKeys = Object.keys(surveyScales) as [SurveyScale, ...SurveyScale[]];

/** Whether a number is a point of a scale. */
export const isPoint = (key: SurveyScale, value: number): boolean => {
  const [low, high] = surveyScales[key].limits;
  return Number.isInteger(value) && low <= value && value <= high;
};
