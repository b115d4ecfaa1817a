import { describe, expect, it } from "vitest";
import type { GuideField } from "@/lib/programs/input";
import { problemsOfAnswers } from "./answers";
import { missingToTell, outcomeOf, refusalToDate, refusalToGoAhead, type TellingFacts } from "./expectations";
import { refusalToName } from "./naming";
import { readersOf, seenBy, stageSharing } from "./readers";

const ready: TellingFacts = { status: "launched", coach: "accepted", suitability: "suitable", consequencesWritten: true, hr: "confirmed" };

describe("before a leader is told", () => {
  it.each<[string, Partial<TellingFacts>, string[]]>([
    ["nothing is missing when all is done", {}, []],
    ["HR confirms only where HR is a party", { hr: "none" }, []],
    ["the coach accepts", { coach: "open", suitability: null }, ["coachOpen", "suitabilityOpen"]],
    ["there is a coach", { coach: "none", suitability: null }, ["noCoach"]],
    ["the check is complete", { suitability: null }, ["suitabilityOpen"]],
    ["a named point is settled", { suitability: "conditional" }, ["suitabilityConditional"]],
    ["coaching is suitable", { suitability: "unsuitable" }, ["unsuitable"]],
    ["the consequences are written and lawful", { consequencesWritten: false, hr: "open" }, ["noConsequences", "hrOpen"]],
    ["nobody is told in an engagement that has ended", { status: "stopped", coach: "open" }, ["notRunning"]],
    ["nor in a draft", { status: "draft" }, ["notRunning"]],
  ])("%s", (_, over, missing) => { expect(missingToTell({ ...ready, ...over })).toEqual(missing); });

  it("reads an outcome by its place among the options", () => {
    expect(outcomeOf(["a", "b", "c"], "b")).toBe("conditional");
    expect(outcomeOf(["a", "b", "c"], "d")).toBeNull();
    expect(outcomeOf(["a", "b", "c"], null)).toBeNull();
  });

  it("does not go ahead against its own answers", () => {
    expect(refusalToGoAhead({ "iv-suit-complaint": "yes" })).toBe("complaint");
    expect(refusalToGoAhead({ "iv-suit-complaint": "no", "iv-suit-represented": "no" })).toBe("represented");
    expect(refusalToGoAhead({ "iv-suit-complaint": "no", "iv-suit-represented": "yes", "iv-suit-limits": "no" })).toBe("limits");
    expect(refusalToGoAhead({ "iv-suit-complaint": "no", "iv-suit-represented": "yes", "iv-suit-limits": "yes" })).toBeNull();
  });

  it.each([["2026-01-11", null], ["2026-01-10", null], ["2026-01-09", "beforeLaunch"], ["2026-01-13", "toCome"], ["2026-01-12", null]])("a conversation on %s", (on, reason) => {
    expect(refusalToDate(on, "2026-01-10", "2026-01-12")).toBe(reason);
  });
});

describe("answers to a guide", () => {
  const field = (over: Partial<GuideField>): GuideField => ({ key: "a", type: "long_text", audience: "pair", required: true, by: "coach", when: "before", label: "A", help: "B", ...over });
  it("must be there, be one of the options, and have been asked for", () => {
    const fields = [field({}), field({ key: "b", type: "yes_no" }), field({ key: "c", type: "single_choice", options: ["x", "y"], required: false }), field({ key: "d", type: "date", required: false })];
    expect(problemsOfAnswers(fields, { a: " ", b: "perhaps", c: "z", d: "2026-02-30", e: "!" }, true)).toEqual({ e: "notAsked", a: "empty", b: "notAnOption", c: "notAnOption", d: "notADay" });
    expect(problemsOfAnswers(fields, { a: "words", b: "no" }, true)).toEqual({});
    expect(problemsOfAnswers(fields, {}, false)).toEqual({});
    expect(problemsOfAnswers([field({})], { a: "x".repeat(20_001) }, true)).toEqual({ a: "tooLong" });
  });
});

describe("naming somebody for an intake", () => {
  const parties = [{ personId: "l", role: "leader" as const, leftAt: null }, { personId: "c", role: "coach" as const, leftAt: null }, { personId: "gone", role: "leader" as const, leftAt: new Date(0) }];
  it.each([["l", 0, "leader"], ["c", 0, "coach"], ["me", 0, "yourself"], ["gone", 0, null], ["x", 12, "tooMany"], ["x", 11, null]])("%s with %i named", (personId, named, reason) => {
    expect(refusalToName({ personId, kind: "impacted", viewerPersonId: "me", parties, named })).toBe(reason);
  });
});

describe("what others see of a leader", () => {
  it("follows the table of audiences and the agreement in force", () => {
    const records = (["coach_only", "leader_only", "leader_and_coach", "pair", "alliance"] as const).map((audience) => ({ kind: audience, audience, count: 1 }));
    const all = [...records, { kind: "stage", audience: "progress" as const, count: 1, onlyIf: stageSharing }, { kind: "heldDates", audience: "progress" as const, count: 0 }, { kind: "consequences", audience: "alliance" as const, count: 1, toHr: true }];
    const kinds = (sharing: string[]) => Object.fromEntries(Object.entries(seenBy(all, sharing)).map(([reader, seen]) => [reader, seen.map(({ kind }) => kind)]));
    expect(kinds([])).toEqual({
      sponsor: ["alliance", "consequences"], hr_partner: ["consequences"], overseer: [], administrator: [],
      coach: ["coach_only", "leader_and_coach", "pair", "alliance", "stage", "consequences"], other_leader: ["pair", "alliance", "stage", "consequences"],
    });
    expect(kinds([stageSharing])).toMatchObject({ sponsor: ["alliance", "stage", "consequences"], hr_partner: ["stage", "consequences"], overseer: ["stage"], administrator: [] });
    expect(readersOf.leader_only).toEqual([]);
  });
});
