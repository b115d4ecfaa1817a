import { describe, expect, it } from "vitest";
import { shippedTemplate } from "@/lib/programs/templates/all";
import { conditionsBetween, type StageFacts } from "./conditions";

const template = shippedTemplate("intervention");
const stage = (key: string) => template.stages.find((each) => each.key === key)!;
const board = { opened: true, openItems: 0, goalWritten: true, frozen: true };
const facts: StageFacts = {
  sponsors: 1, leaders: 2, acknowledged: 2, suitable: true, impactAndConsequences: true, declared: true, interestsSettled: true,
  stagesLeft: ["iv-expectations", "iv-intakes"], seriesPlanned: true, intakes: { listed: 3, leadersHeard: 2, unanswered: 0, supportedThemes: 2, baselineSettled: true }, untoldBy: null, roundsHeld: 0, rounds: 7, heldWith: [], earlyReason: false, unevenReason: false, courseDecided: false, endSurveySettled: false, undecidedWave: null, board,
  agreement: { version: 1, inForce: false, missing: 0, silent: [] },
};
const between = (over: Partial<StageFacts["board"]>) => conditionsBetween(stage("iv-feedback"), stage("iv-alignment"), { ...facts, board: { ...board, ...over } });

describe("leaving the feedback session", () => {
  it.each([
    ["every_item_marked_by_every_leader", { openItems: 3 }, "3 items are not yet marked by both leaders. Mark them agreed, reword or disputed; disputed is a valid answer."],
    ["every_item_marked_by_every_leader", { opened: false }, null],
    ["shared_goal_written", { goalWritten: false }, "There is no shared goal yet. One sentence is enough, but both must accept it."],
    ["board_frozen_by_both", { frozen: false }, "The board is not frozen. Both leaders confirm the agreed content on their own device."],
  ] as const)("%s is unmet with %o", (check, over, refused) => {
    const condition = between(over).find((each) => each.check === check);
    expect(condition?.state).toBe("unmet");
    if (refused) expect(condition?.refused).toBe(refused);
  });
  it("needs nothing that the coach would have to confirm once the board is frozen", () => {
    const own = between({}).filter(({ check }) => ["every_item_marked_by_every_leader", "shared_goal_written", "board_frozen_by_both"].includes(check));
    expect(own.map(({ state }) => state)).toEqual(["met", "met", "met"]);
  });
});
