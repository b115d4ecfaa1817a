import { describe, expect, it } from "vitest";
import { shippedTemplate } from "@/lib/programs/templates/all";
import { conditionsBetween, type StageFacts } from "./conditions";

const { stages } = shippedTemplate("intervention");
const stage = (key: string) => {
  const found = stages.find((each) => each.key === key);
  if (!found) throw new Error(`The template has no stage ${key}.`);
  return found;
};
const facts = (over: Partial<StageFacts> = {}): StageFacts => ({
  ...({ sponsors: 1, leaders: 2, acknowledged: 2, suitable: true, impactAndConsequences: true, declared: true, interestsSettled: true } as StageFacts),
  stagesLeft: [], seriesPlanned: true, untoldBy: null, board: { opened: true, openItems: 0, goalWritten: true, frozen: true }, roundsHeld: 0, rounds: 7, heldWith: [], earlyReason: false, unevenReason: false, courseDecided: false, agreement: { version: 2, inForce: true, missing: 0, silent: [] }, ...over,
});
const conditions = (over: Partial<StageFacts>) => conditionsBetween(stage("iv-alignment"), stage("iv-support"), facts(over));

describe("leaving the alignment", () => {
  it.each<[string, Partial<StageFacts>, string | null]>([
    ["agreement_signed_by_all_parties", {}, null],
    ["agreement_signed_by_all_parties", { agreement: { version: 2, inForce: false, missing: 3, silent: [] } }, "3 signatures are missing on version 2. Everyone must sign the same version."],
    ["expectations_in_both_directions", {}, null],
    ["expectations_in_both_directions", { agreement: { version: 1, inForce: false, missing: 1, silent: ["Ines Carvalho"] } }, "The agreement has no expectation from Ines Carvalho to the others. Expectations must run in every direction."],
    ["expectations_in_both_directions", { agreement: { version: 0, inForce: false, missing: 4, silent: ["Ines Carvalho"] } }, "The agreement has no expectation from Ines Carvalho to the others. Expectations must run in every direction."],
    ["series_planned", {}, null],
    ["series_planned", { seriesPlanned: false }, "The coaching series is not in the calendar. Plan all rounds at once while everyone is at the table; single dates can be moved later."],
  ])("%s with %j is refused with %s", (check, over, refusal) => {
    const found = conditions(over).find((condition) => condition.check === check);
    expect(found?.state).toBe(refusal === null ? "met" : "unmet");
    if (refusal !== null) expect(found?.refused).toBe(refusal);
  });

  it("leaves nothing of the agreement for the coach to confirm by hand", () => {
    const own = ["agreement_signed_by_all_parties", "expectations_in_both_directions", "series_planned"];
    expect(conditions({}).filter(({ check, state }) => own.includes(check) && state === "confirm")).toEqual([]);
  });

  it("and coming back into support without a signed agreement is refused where it was lost", () => {
    const lost = conditionsBetween(stage("iv-support"), stage("iv-achievement"), facts({ agreement: { version: 3, inForce: false, missing: 1, silent: [] } }));
    expect(lost.find(({ check }) => check === "agreement_signed_by_all_parties")).toMatchObject({ state: "unmet", refused: "The coaching support starts with the signed agreement. 1 signatures are missing." });
  });
});
