import type { EngagementStatus } from "../rules";

/** Steps of expectation setting and of planning the intakes, by their keys in the intervention's template. */
export const expectationSteps = {
  suitability: "iv-suitability", impact: "iv-impact", interests: "iv-interests", inform: "iv-inform",
  acknowledge: "iv-acknowledge", intakeList: "iv-intake-list",
} as const;

/** Fields of those steps that a rule depends on; everything else a guide asks is carried as it is. */
export const expectationFields = {
  outcome: "iv-suit-outcome", complaint: "iv-suit-complaint", represented: "iv-suit-represented", limits: "iv-suit-limits",
  consequences: "iv-impact-consequences", impact: ["iv-impact-performance", "iv-impact-leadership", "iv-impact-organization"],
  said: "iv-inform-said", toldOn: "iv-inform-date", process: "iv-ack-process", understood: "iv-ack-consequences",
  answer: "iv-interests-answer", view: "iv-ack-view", both: "iv-interests-both", questions: "iv-inform-questions", hopes: "iv-ack-hopes",
} as const;

/** What an HR partner reads before anything is signed: what follows, and what does not. The row policies say the same. */
export const readByHr = ["iv-impact-consequences", "iv-impact-not"] as const;

/** What the coach's check came to. `conditional`: suitable once a named point is settled, so nobody is told yet. */
export const suitabilityOutcomes = ["suitable", "conditional", "unsuitable"] as const;
export type SuitabilityOutcome = (typeof suitabilityOutcomes)[number];

/** The outcome behind the option that was chosen; the template lists its options in this order. */
export const outcomeOf = (options: readonly string[], chosen: string | null | undefined): SuitabilityOutcome | null =>
  (chosen ? suitabilityOutcomes[options.indexOf(chosen)] ?? null : null);

/** What a leader answers to the coach's declaration, in the order of the template's options. */
export const interestAnswers = ["accepted", "question", "other_coach"] as const;
export type InterestAnswer = (typeof interestAnswers)[number];

/** The answer behind the option that was chosen. */
export const answerOf = (options: readonly string[], chosen: string | null | undefined): InterestAnswer | null =>
  (chosen ? interestAnswers[options.indexOf(chosen)] ?? null : null);

/** What must be known before a sponsor records a conversation with a leader. */
export type TellingFacts = {
  status: EngagementStatus;
  /** Whether there is a coach at all, and every one of them has accepted and declared. */
  coach: "none" | "open" | "accepted";
  suitability: SuitabilityOutcome | null;
  consequencesWritten: boolean;
  /** `none`: HR is no party. */
  hr: "none" | "open" | "confirmed";
};

/** Keys, under `refusals.tell` of the `engagements` messages, of what is still missing before a leader is told. */
export type MissingToTell = "notRunning" | "noCoach" | "coachOpen" | "suitabilityOpen" | "suitabilityConditional" | "unsuitable" | "noConsequences" | "hrOpen";

/** Everything that is missing before any leader is told, in the order in which it is done; empty when nothing is. */
export function missingToTell({ status, coach, suitability, consequencesWritten, hr }: TellingFacts): MissingToTell[] {
  if (status !== "launched" && status !== "active") return ["notRunning"];
  const missing: (MissingToTell | false)[] = [
    coach === "none" && "noCoach",
    coach === "open" && "coachOpen",
    suitability === null && coach !== "none" && "suitabilityOpen",
    suitability === "conditional" && "suitabilityConditional",
    suitability === "unsuitable" && "unsuitable",
    !consequencesWritten && "noConsequences",
    hr === "open" && "hrOpen",
  ];
  return missing.filter((each) => each !== false);
}

/** Why a check cannot end with "go ahead" beside its own answers; keys under `refusals.suitability`. */
export function refusalToGoAhead(answers: Readonly<Record<string, string>>): "complaint" | "represented" | "limits" | null {
  if (answers[expectationFields.complaint] === "yes") return "complaint";
  if (answers[expectationFields.represented] === "no") return "represented";
  return answers[expectationFields.limits] === "no" ? "limits" : null;
}

/** Why the day of a conversation is refused, or null: it was held after the launch and is not still to come.
 *  Days are those of the sponsor's zone. */
export function refusalToDate(on: string, launchedOn: string, today: string): "toCome" | "beforeLaunch" | null {
  if (on > today) return "toCome";
  return on < launchedOn ? "beforeLaunch" : null;
}
