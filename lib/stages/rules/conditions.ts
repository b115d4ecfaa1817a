import type { TemplateCondition, TemplateStage } from "@/lib/programs/input";
import { fillPlaceholders } from "@/lib/programs/rules/text";

/** What a stage's conditions are held against, from today's rows. */
export type StageFacts = {
  sponsors: number;
  leaders: number;
  acknowledged: number;
  suitable: boolean;
  impactAndConsequences: boolean;
  declared: boolean;
  /** Whether every current leader accepts the coach as declared. */
  interestsSettled: boolean;
  /** Keys of the stages that have been left. */
  stagesLeft: readonly string[];
  seriesPlanned: boolean;
  /** The version in force, else the one that waits for signatures, else the draft; how many signatures it lacks, and who
   *  expects nothing of the others in it (names). Version 0: there is none. */
  agreement: { version: number; inForce: boolean; missing: number; silent: readonly string[] };
  /** The first current leader who has neither planned whom to tell nor said why nobody, by name; null when all have. */
  untoldBy: string | null;
  /** Rounds in which every meeting was held, and rounds there are. */
  roundsHeld: number;
  rounds: number;
  /** The intakes, for their coach; to everybody else none of it is known and nothing of it is asked. */
  intakes: { listed: number; leadersHeard: number; unanswered: number; supportedThemes: number; baselineSettled: boolean };
  /** The feedback session's board: items that still want an answer of every leader, the shared goal, and the freezing. */
  board: { opened: boolean; openItems: number; goalWritten: boolean; frozen: boolean };
  /** Individual sessions held with each current leader, in their order. */
  heldWith: readonly number[];
  /** Whether the coach has put on record why the series ends early, or the sessions are uneven. */
  earlyReason: boolean;
  unevenReason: boolean;
  /** Whether a decision after the midpoint is on record. */
  courseDecided: boolean;
  /** Whether the survey at the end is final, or it is on record why there is none; and the first final wave without a decision. */
  endSurveySettled: boolean;
  undecidedWave: string | null;
};

/** `confirm`: nothing in the system answers it, so the coach does, and it is on record that they did. */
export type ConditionState = "met" | "unmet" | "confirm";

/** How today's rows answer each condition that they can. */
const answers: Partial<Record<TemplateCondition["check"], (facts: StageFacts, condition: TemplateCondition) => boolean>> = {
  sponsor_named: ({ sponsors }) => sponsors > 0,
  at_least_two_leaders: ({ leaders }) => leaders >= 2,
  suitability_confirmed: ({ suitable }) => suitable,
  impact_and_consequences_recorded: ({ impactAndConsequences }) => impactAndConsequences,
  conflict_of_interest_declared_if_shared_coach: ({ declared, interestsSettled }) => declared && interestsSettled,
  all_leaders_acknowledged: ({ leaders, acknowledged }) => leaders > 0 && acknowledged === leaders,
  stage_done: ({ stagesLeft }, condition) => condition.check === "stage_done" && stagesLeft.includes(condition.stage),
  interview_list_agreed: ({ intakes }) => intakes.listed > 0,
  every_leader_intake_held: ({ leaders, intakes }) => leaders > 0 && intakes.leadersHeard >= leaders,
  consent_recorded_for_every_intake: ({ intakes }) => intakes.unanswered === 0,
  at_least_two_themes_with_two_sources: ({ intakes }) => intakes.supportedThemes >= 2,
  baseline_wave_open_or_waived: ({ intakes }) => intakes.baselineSettled,
  announcements_planned_for_each_leader: ({ untoldBy }) => untoldBy === null,
  every_item_marked_by_every_leader: ({ board }) => board.opened && board.openItems === 0,
  shared_goal_written: ({ board }) => board.goalWritten,
  board_frozen_by_both: ({ board }) => board.frozen,
  series_planned: ({ seriesPlanned }) => seriesPlanned,
  agreement_signed_by_all_parties: ({ agreement }) => agreement.inForce,
  sharing_agreement_signed: ({ agreement }) => agreement.inForce,
  expectations_in_both_directions: ({ agreement }) => agreement.version > 0 && agreement.silent.length === 0,
  rounds_held_at_least: ({ roundsHeld, earlyReason }, condition) => condition.check === "rounds_held_at_least" && (roundsHeld >= condition.atLeast || earlyReason),
  sessions_balanced: ({ heldWith, unevenReason }) => unevenReason || new Set(heldWith).size <= 1,
  midpoint_course_correction_recorded: ({ courseDecided }) => courseDecided,
  end_wave_sealed_or_waived: ({ endSurveySettled }) => endSurveySettled,
  course_correction_recorded_for_every_wave: ({ undecidedWave }) => undecidedWave === null,
};

/** What fills the braces of a refusal where one check counts something of its own. */
const fills: Partial<Record<TemplateCondition["check"], (facts: StageFacts) => Record<string, string | number>>> = {
  every_leader_intake_held: ({ leaders, intakes }) => ({ missing_count: leaders - intakes.leadersHeard }),
  consent_recorded_for_every_intake: ({ intakes }) => ({ missing_count: intakes.unanswered }),
  agreement_signed_by_all_parties: ({ agreement: { missing, version } }) => ({ missing_count: missing, version }),
  sharing_agreement_signed: ({ agreement: { missing } }) => ({ missing_count: missing }),
  course_correction_recorded_for_every_wave: ({ undecidedWave }) => ({ wave: undecidedWave ?? "" }),
  expectations_in_both_directions: ({ agreement: { silent } }) => ({ party: silent[0] ?? "" }),
};

/** Whether the rows of today meet a condition. What none of them tell is for the coach to confirm. */
export function stateOfCondition(condition: TemplateCondition, facts: StageFacts): ConditionState {
  const known = answers[condition.check];
  return known ? (known(facts, condition) ? "met" : "unmet") : "confirm";
}

/** The two counts of an uneven balance: of two leaders each one's, of more the most and the fewest. */
const unequal = (held: readonly number[]): { count_one: number; count_two: number } =>
  held.length <= 2 ? { count_one: held[0] ?? 0, count_two: held[1] ?? 0 } : { count_one: Math.max(...held), count_two: Math.min(...held) };

/** One condition on the way to the next stage, with its sentence for the reader when it is not met. */
export type Condition = { key: string; check: TemplateCondition["check"]; state: ConditionState; refused: string; coachAlone: boolean };

/** Everything that must be true to leave one stage and enter the next, each thing once; what let it be entered and has
 *  been lost since stands in the way too. Leaving makes "done" true, so
 *  that entry asks no more of the stage just left. */
export function conditionsBetween(from: TemplateStage, to: TemplateStage, facts: StageFacts): Condition[] {
  const numbers = {
    missing_count: facts.leaders - facts.acknowledged, leader_count: facts.leaders,
    held_count: facts.roundsHeld, planned_count: facts.rounds, leader_name: facts.untoldBy ?? "", open_count: facts.board.openItems, ...unequal(facts.heldWith),
  };
  const after = { ...facts, stagesLeft: [...facts.stagesLeft, from.key] };
  const seen = new Set<string>();
  const lost = from.entry.filter((condition) => stateOfCondition(condition, facts) === "unmet");
  return [...lost, ...from.exit, ...to.entry].filter(({ check }) => check === "stage_done" || (!seen.has(check) && Boolean(seen.add(check))))
    .map((condition) => ({
      key: condition.key, check: condition.check, state: stateOfCondition(condition, after),
      refused: fillPlaceholders(condition.refused, { ...numbers, ...fills[condition.check]?.(facts) }), coachAlone: condition.coachAlone === true,
    }))
    .filter(({ check, state }) => check !== "stage_done" || state !== "met");
}

/** Why the next stage cannot be entered: the sentence of the first condition that is not met, or `unconfirmed` for one
 *  that the coach has not confirmed; null when it can. */
export function refusalToEnter(conditions: readonly Condition[], confirmed: readonly string[]): { sentence: string } | "unconfirmed" | null {
  const unmet = conditions.find(({ state }) => state === "unmet");
  if (unmet) return { sentence: unmet.refused };
  return conditions.some(({ key, state }) => state === "confirm" && !confirmed.includes(key)) ? "unconfirmed" : null;
}
