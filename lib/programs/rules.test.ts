import { describe, expect, it } from "vitest";
import { fieldsBy, guideFor, seriesPosition, stageOf } from "./rules/guides";
import { fillPlaceholders } from "./rules/text";
import { shippedTemplate } from "./templates/all";

const intervention = shippedTemplate("intervention");

describe("seriesPosition", () => {
  it.each([
    [1, 7, "first"], [2, 7, "middle"], [6, 7, "middle"], [7, 7, "last"],
    [8, 7, "last"], [1, 1, "first"], [1, 2, "first"], [2, 2, "last"],
  ] as const)("round %i of %i is the %s", (round, rounds, position) => {
    expect(seriesPosition(round, rounds)).toBe(position);
  });

  it.each([0, -1, 1.5])("knows no round %d", (round) => {
    expect(() => seriesPosition(round, 7)).toThrow(RangeError);
  });
});

describe("guideFor", () => {
  it("gives a series another guide at its opening, in its middle and at its close", () => {
    const opening = (position: "first" | "middle" | "last") => guideFor(intervention, "iv-individual", position)[0]?.key;
    expect([opening("first"), opening("middle"), opening("last")]).toEqual(["iv-in1-agenda", "iv-in2-agenda", "iv-in3-look"]);
  });

  it("gives every other step its one guide, whatever the position", () => {
    expect(guideFor(intervention, "iv-impact")).toBe(guideFor(intervention, "iv-impact", "last"));
  });

  it("does not guess the position in a series, nor a step", () => {
    expect(() => guideFor(intervention, "iv-threeway")).toThrow("depends on the position");
    expect(() => guideFor(intervention, "iv-nothing")).toThrow('has no step "iv-nothing"');
  });
});

describe("stageOf", () => {
  it("finds the stage of a step", () => {
    expect(stageOf(intervention, "iv-sign").key).toBe("iv-alignment");
  });
});

describe("fieldsBy", () => {
  it("gives each writer their prompts, in order, at one moment or at any", () => {
    const guide = guideFor(intervention, "iv-individual", "first");
    expect(fieldsBy(guide, "each_leader").map((field) => field.key)).toEqual(["iv-in1-agenda", "iv-in1-own"]);
    expect(fieldsBy(guide, "each_leader", "before").map((field) => field.key)).toEqual(["iv-in1-agenda"]);
    expect(fieldsBy(guide, "sponsor")).toEqual([]);
  });
});

describe("fillPlaceholders", () => {
  it.each([
    ["{missing_count} of {leader_count} are to come.", { missing_count: 1, leader_count: 2 }, "1 of 2 are to come."],
    ["{leader_one} and {leader_one}", { leader_one: "Ana" }, "Ana and Ana"],
    ["What touches the work of {other_leader}?", {}, "What touches the work of other leader?"],
    ["No name here.", { leader: "Ana" }, "No name here."],
    ["{leader}", { leader: "$& {party}" }, "$& {party}"],
  ])("%s", (text, values, filled) => {
    expect(fillPlaceholders(text, values)).toBe(filled);
  });
});
