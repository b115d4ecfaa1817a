import { describe, expect, test } from "vitest";
import { guideFor } from "@/lib/programs/rules/guides";
import { shippedTemplate } from "@/lib/programs/templates/all";
import { logFields, ownNotesField, sharedAtTheEnd, ticksField, type LogPlace } from "./log-fields";

const template = shippedTemplate("intervention");
const individual = guideFor(template, "iv-individual", "middle");
const call = guideFor(template, "iv-threeway", "middle");
const alone = (over: Partial<LogPlace> = {}): LogPlace => ({ part: "coach", kind: "individual", status: "planned", consented: true, sideId: "a", sides: ["a"], ownSide: null, ...over });
const joint = (over: Partial<LogPlace> = {}): LogPlace => ({ part: "coach", kind: "three_way", status: "planned", consented: true, sideId: null, sides: ["a", "b"], ownSide: null, ...over });
const written = (fields: ReturnType<typeof logFields>) => fields.filter(({ writesAs }) => writesAs).map(({ key, writesAs }) => `${key} ${String(writesAs)}`);

describe("a coach's log", () => {
  test("keeps every word a draft of the coach's own until it is finished", () => {
    const fields = logFields(individual, alone());
    expect(fields.filter(({ writesAs }) => writesAs && writesAs !== "coach_only")).toEqual([]);
    expect(sharedAtTheEnd(fields).map(({ key }) => key)).toContain("iv-in2-summary");
    expect(sharedAtTheEnd(fields).map(({ key }) => key)).not.toContain("iv-in2-notes");
  });
  test("is corrected in the open once it was held, the private notes excepted", () => {
    expect(written(logFields(individual, alone({ status: "held" })))).toEqual(expect.arrayContaining(["iv-in2-summary leader_and_coach", "iv-in2-notes coach_only"]));
  });
  test.for([["individual", individual, alone()], ["three-way", call, joint()]] as const)("never holds what a leader keeps for themselves: %s", ([, guide, place]) => {
    expect(logFields(guide, place).filter(({ audience }) => audience === "leader_only")).toEqual([]);
  });
  test("has the agenda of each leader in a three-way call, to read", () => {
    const agenda = logFields(call, joint()).filter(({ role }) => role === "agenda");
    expect(agenda.map(({ sideId, writesAs }) => [sideId, writesAs])).toEqual([["a", null], ["b", null]]);
  });
  test("ticks what the action items answer, and writes it nowhere else", () => {
    const kept = logFields(individual, alone()).find(({ key }) => key === "iv-in2-actions");
    expect(kept).toMatchObject({ role: "prompt", byActions: true, writesAs: null });
    expect(logFields(individual, alone()).at(-1)).toMatchObject({ key: ticksField, writesAs: "coach_only" });
  });
});

describe("a leader's page", () => {
  const leader = { part: "leader", ownSide: "a" } as const;
  test("has the agenda until the session, and notes of their own at any time", () => {
    expect(written(logFields(individual, alone(leader)))).toEqual(["iv-in2-agenda leader_and_coach", "iv-in2-own leader_only"]);
    expect(written(logFields(individual, alone({ ...leader, status: "held" })))).toEqual(["iv-in2-own leader_only"]);
  });
  test("never holds what the coach keeps", () => {
    for (const [guide, place] of [[individual, alone(leader)], [call, joint(leader)]] as const)
      expect(logFields(guide, place).filter(({ audience }) => audience === "coach_only")).toEqual([]);
  });
  test("has notes of their own in a call whose guide has none", () => {
    expect(logFields(call, joint(leader)).find(({ key }) => key === ownNotesField)).toMatchObject({ role: "own", sideId: "a", writesAs: "leader_only" });
  });
  test("writes their own agenda of a call and reads the other's", () => {
    const agenda = logFields(call, joint(leader)).filter(({ role }) => role === "agenda");
    expect(agenda.map(({ sideId, writesAs }) => [sideId, writesAs])).toEqual([["a", "pair"], ["b", null]]);
  });
});

test("nobody else has a field", () => {
  for (const part of ["attendee", "progress"] as const) expect(logFields(individual, alone({ part }))).toEqual([]);
});
