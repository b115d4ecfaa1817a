import { describe, expect, test } from "vitest";
import { shippedTemplate } from "@/lib/programs/templates/all";
import { conditionsBetween, refusalToEnter, type StageFacts } from "./conditions";

const stages = shippedTemplate("intervention").stages;
const stage = (key: string) => { const found = stages.find((each) => each.key === key); if (!found) throw new Error(key); return found; };
/** Everything that the end of the support asks for. */
const all: StageFacts = {
  sponsors: 1, leaders: 2, acknowledged: 2, suitable: true, impactAndConsequences: true, declared: true, interestsSettled: true,
  stagesLeft: ["iv-expectations", "iv-intakes", "iv-feedback", "iv-alignment"], seriesPlanned: true, intakes: { listed: 3, leadersHeard: 2, unanswered: 0, supportedThemes: 2, baselineSettled: true }, untoldBy: null,
  agreement: { version: 1, inForce: true, missing: 0, silent: [] }, board: { opened: true, openItems: 0, goalWritten: true, frozen: true },
  roundsHeld: 5, rounds: 6, heldWith: [5, 5], earlyReason: false, unevenReason: false, courseDecided: true, endSurveySettled: true, undecidedWave: null,
};
const refused = (over: Partial<StageFacts>) => {
  const own = conditionsBetween(stage("iv-support"), stage("iv-achievement"), { ...all, ...over }).filter(({ key }) => key.startsWith("iv-support-out"));
  const refusal = refusalToEnter(own, []);
  return refusal === "unconfirmed" ? refusal : refusal?.sentence ?? null;
};

describe("the coaching support is left", () => {
  test("when nothing is missing, with nothing for the coach to confirm by hand", () => { expect(refused({})).toBeNull(); });
  test.for([
    ["four rounds of six", { roundsHeld: 4 }, "Only 4 of 6 rounds were held. Hold at least five, or record why the series ends early."],
    ["four rounds, and the reason why it ends early", { roundsHeld: 4, earlyReason: true }, null],
    ["an uneven number of sessions", { heldWith: [6, 4] }, "The leaders had an unequal number of individual sessions (6 and 4). Even it out, or record the reason."],
    ["of three leaders the most and the fewest", { leaders: 3, acknowledged: 3, heldWith: [5, 6, 4] }, "The leaders had an unequal number of individual sessions (6 and 4). Even it out, or record the reason."],
    ["uneven, and the reason", { heldWith: [6, 4], unevenReason: true }, null],
    ["no decision after the midpoint", { courseDecided: false }, 'The midpoint results have no recorded decision. Even "continue as agreed" is a decision.'],
  ] as const)("%s", ([, over, sentence]) => { expect(refused(over as Partial<StageFacts>)).toBe(sentence); });
});
