import { describe, expect, test } from "vitest";
import { shippedTemplate } from "@/lib/programs/templates/all";
import { conditionsBetween, type StageFacts } from "./conditions";

const { stages } = shippedTemplate("intervention");
const named = (key: string) => { const found = stages.find((stage) => stage.key === key); if (!found) throw new Error(`No stage ${key}.`); return found; };
const met: StageFacts["intakes"] = { listed: 3, leadersHeard: 2, unanswered: 0, supportedThemes: 2, baselineSettled: true };
const facts = (intakes: StageFacts["intakes"]): StageFacts => ({
  sponsors: 1, leaders: 2, acknowledged: 2, suitable: true, impactAndConsequences: true, declared: true, interestsSettled: true, stagesLeft: ["iv-expectations"], seriesPlanned: true, untoldBy: null, heldWith: [], earlyReason: false, unevenReason: false, courseDecided: false, endSurveySettled: false, undecidedWave: null, agreement: { inForce: false, version: 0, missing: 0, silent: [] },
  roundsHeld: 0, rounds: 7, intakes, board: { opened: false, openItems: 0, goalWritten: false, frozen: false },
});
const unmet = (over: Partial<StageFacts["intakes"]>) => conditionsBetween(named("iv-intakes"), named("iv-feedback"), facts({ ...met, ...over })).filter(({ state }) => state !== "met").map(({ check, state, refused }) => [check, state, refused]);

describe("the intakes are left when", () => {
  test("every condition is met, and none of them is the coach's to confirm by hand", () => expect(unmet({})).toEqual([]));
  test.each([
    ["somebody is to be heard", { listed: 0 }, "interview_list_agreed", "The list of people to interview is empty."],
    ["each leader had an intake", { leadersHeard: 1 }, "every_leader_intake_held", "1 of 2 are still to come."],
    ["neither leader had one", { leadersHeard: 0 }, "every_leader_intake_held", "2 of 2 are still to come."],
    ["every answer to the consent text is recorded", { unanswered: 3 }, "consent_recorded_for_every_intake", "3 intakes have no recorded consent."],
    ["two themes rest on two sources", { supportedThemes: 1 }, "at_least_two_themes_with_two_sources", "There are not yet two themes"],
    ["a baseline is open, or it is recorded why there is none", { baselineSettled: false }, "baseline_wave_open_or_waived", "Open the baseline survey before the feedback session"],
  ] as const)("%s", (_, over, check, sentence) => {
    expect(unmet(over)).toEqual([[check, "unmet", expect.stringContaining(sentence) as string]]);
  });
});
