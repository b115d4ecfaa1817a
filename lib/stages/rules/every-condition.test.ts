import { describe, expect, it } from "vitest";
import { shippedTemplate } from "@/lib/programs/templates/all";
import { conditionsBetween, stateOfCondition, type StageFacts } from "./conditions";

const { stages } = shippedTemplate("intervention");
const all = stages.flatMap((stage) => [...stage.entry, ...stage.exit].map((condition) => ({ stage: stage.key, condition })));

/** An intervention in which nothing is missing. */
const complete: StageFacts = {
  sponsors: 1, leaders: 2, acknowledged: 2, suitable: true, impactAndConsequences: true, declared: true, interestsSettled: true,
  stagesLeft: stages.map(({ key }) => key), seriesPlanned: true, agreement: { version: 1, inForce: true, missing: 0, silent: [] }, untoldBy: null, roundsHeld: 7, rounds: 7,
  intakes: { listed: 4, leadersHeard: 2, unanswered: 0, supportedThemes: 2, baselineSettled: true }, board: { opened: true, openItems: 0, goalWritten: true, frozen: true },
  heldWith: [7, 7], earlyReason: false, unevenReason: false, courseDecided: true, endSurveySettled: true, undecidedWave: null,
};
const { intakes, board, agreement } = complete;

/** Every condition of every stage that today's rows answer: what breaks it, and what is said then. */
const table: [check: string, broken: Partial<StageFacts>, refused: RegExp][] = [
  ["sponsor_named", { sponsors: 0 }, /^An intervention needs a sponsor/],
  ["at_least_two_leaders", { leaders: 1 }, /needs at least two leaders/],
  ["suitability_confirmed", { suitable: false }, /^The suitability check is not complete/],
  ["impact_and_consequences_recorded", { impactAndConsequences: false }, /^The business impact and the consequences are not both recorded/],
  ["conflict_of_interest_declared_if_shared_coach", { interestsSettled: false }, /^One coach serves both leaders/],
  ["all_leaders_acknowledged", { acknowledged: 1 }, /^1 of 2 leaders have not yet acknowledged/],
  ["interview_list_agreed", { intakes: { ...intakes, listed: 0 } }, /^The list of people to interview is empty/],
  ["every_leader_intake_held", { intakes: { ...intakes, leadersHeard: 1 } }, /^Each leader must have had an intake of their own\. 1 /],
  ["consent_recorded_for_every_intake", { intakes: { ...intakes, unanswered: 3 } }, /^3 intakes have no recorded consent/],
  ["at_least_two_themes_with_two_sources", { intakes: { ...intakes, supportedThemes: 1 } }, /^There are not yet two themes/],
  ["baseline_wave_open_or_waived", { intakes: { ...intakes, baselineSettled: false } }, /^Open the baseline survey/],
  ["every_item_marked_by_every_leader", { board: { ...board, openItems: 2 } }, /^2 items are not yet marked/],
  ["shared_goal_written", { board: { ...board, goalWritten: false } }, /^There is no shared goal yet/],
  ["board_frozen_by_both", { board: { ...board, frozen: false } }, /^(The board is not frozen|Alignment builds on the frozen board)/],
  ["series_planned", { seriesPlanned: false }, /^The coaching series is not in the calendar/],
  ["agreement_signed_by_all_parties", { agreement: { ...agreement, inForce: false, missing: 2 } }, /2 signatures are missing/],
  ["expectations_in_both_directions", { agreement: { ...agreement, silent: ["Ines Carvalho"] } }, /^The agreement has no expectation from Ines Carvalho/],
  ["announcements_planned_for_each_leader", { untoldBy: "Ines Carvalho" }, /^Ines Carvalho has not yet planned whom to tell/],
  ["rounds_held_at_least", { roundsHeld: 4 }, /^Only 4 of 7 rounds were held/],
  ["sessions_balanced", { heldWith: [7, 5] }, /\(7 and 5\)/],
  ["midpoint_course_correction_recorded", { courseDecided: false }, /^The midpoint results have no recorded decision/],
  ["end_wave_sealed_or_waived", { endSurveySettled: false }, /^The end survey is not sealed/],
  ["course_correction_recorded_for_every_wave", { undecidedWave: "midpoint" }, /^The midpoint survey has no recorded decision/],
];

/** What nothing in the system tells yet: the coach confirms it, and that is on record. */
const confirmed = ["closing_meeting_held"];

/** The refusals of a check on the way out of any stage or into it, with some facts. */
const refusalsOf = (check: string, facts: StageFacts) => stages.flatMap((from, at) => {
  const to = stages[at + 1] ?? from;
  return conditionsBetween(from, to, facts).filter((condition) => condition.check === check && condition.state === "unmet").map(({ refused }) => refused);
});

describe("every condition of the intervention's stages", () => {
  it.each(table)("%s, broken by %j, is refused with %s", (check, broken, refused) => {
    expect(refusalsOf(check, complete)).toEqual([]);
    const said = refusalsOf(check, { ...complete, ...broken });
    expect(said.length).toBeGreaterThan(0);
    for (const sentence of said) { expect(sentence).toMatch(refused); expect(sentence).not.toMatch(/[{}]/); }
  });

  it.each(all.flatMap(({ stage, condition }) => (condition.check === "stage_done" ? [[stage, condition.stage, condition] as const] : [])))("%s begins when %s is done", (_, before, condition) => {
    expect(stateOfCondition(condition, complete)).toBe("met");
    expect(stateOfCondition(condition, { ...complete, stagesLeft: complete.stagesLeft.filter((left) => left !== before) })).toBe("unmet");
  });

  it("stands in the table, or is confirmed by the coach", () => {
    const known = new Set([...table.map(([check]) => check), ...confirmed, "stage_done"]);
    expect(all.map(({ condition }) => condition.check).filter((check) => !known.has(check))).toEqual([]);
    for (const check of confirmed) expect(all.some(({ condition }) => condition.check === check && stateOfCondition(condition, complete) === "confirm"), check).toBe(true);
  });
});
