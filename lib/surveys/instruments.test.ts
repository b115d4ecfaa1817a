import { describe, expect, it } from "vitest";
import { instrumentSchema } from "./input/instruments";
import { instrumentKeys, readyInstrument } from "./instruments/all";
import { questionOf, refusalOfForm, rowsOfForm, type SurveyGoal } from "./rules/form";
import { raterGroups } from "./rules/groups";
import { surveyScales } from "./rules/scales";
import { waveKinds } from "./rules/waves";

const goals = (many: number): SurveyGoal[] => Array.from({ length: many }, (_, at) => ({ key: `g${at + 1}`, text: `goal ${at + 1}` }));
const words = { name: "Sofia", leaders: "Sofia and Jonas", other_leader: "Jonas", date: "2 March" };
const keysOf = (...of: Parameters<typeof rowsOfForm>) => rowsOfForm(...of).map(({ key }) => key);

describe("the ready instruments", () => {
  it("pass the one schema, name everything that is filled in, and give every key once", () => {
    for (const key of instrumentKeys) {
      const instrument = readyInstrument(key);
      for (const wave of waveKinds) for (const row of rowsOfForm(instrument, wave, goals(1))) for (const group of raterGroups) expect(questionOf(row, group, words)).not.toMatch(/[{}]|undefined/);
    }
    const all = instrumentKeys.flatMap((key) => readyInstrument(key).items.map((item) => item.key));
    expect(new Set(all).size).toBe(all.length);
  });

  it("never ask more than eight rows, however many goals", () => {
    for (const key of instrumentKeys) for (const wave of waveKinds) for (const many of [1, 2, 3]) {
      if (key === "working-relationship" && many > 1) continue; // an intervention has one shared goal
      expect(rowsOfForm(readyInstrument(key), wave, goals(many)).length).toBeLessThanOrEqual(8);
    }
    expect(refusalOfForm(readyInstrument("executive-coaching"), "end", goals(3), true)).toBe("tooManyRows");
    expect(refusalOfForm(readyInstrument("executive-coaching"), "end", goals(4))).toBe("tooManyGoals");
    expect(refusalOfForm(readyInstrument("executive-coaching"), "baseline", [])).toBe("noGoals");
    expect(refusalOfForm(readyInstrument("working-relationship"), "baseline", [])).toBeNull();
  });

  it("let the overall question give way to a third goal alone", () => {
    expect(keysOf(readyInstrument("executive-coaching"), "end", goals(2))).toContain("ec-overall");
    expect(keysOf(readyInstrument("executive-coaching"), "end", goals(3))).toEqual(["ec-today.g1", "ec-today.g2", "ec-today.g3", "ec-change.g1", "ec-change.g2", "ec-change.g3", "ec-follow", "ec-suggest"]);
  });

  it("ask the fixed items of the relationship in the same words in every wave, and of the shared goal from the midpoint on", () => {
    const instrument = readyInstrument("working-relationship");
    const fixedOf = (wave: (typeof waveKinds)[number]) => rowsOfForm(instrument, wave, goals(1)).filter(({ key }) => key.startsWith("wr-today"));
    expect(fixedOf("midpoint")).toEqual(fixedOf("baseline"));
    expect(fixedOf("end")).toEqual(fixedOf("baseline"));
    expect(keysOf(instrument, "baseline", goals(1))).toEqual(["wr-today.wr-decide", "wr-today.wr-respect", "wr-today.wr-inform", "wr-suggest"]);
    expect(keysOf(instrument, "midpoint", goals(1))).toEqual([...fixedOf("baseline").map(({ key }) => key), "wr-goal-today.g1", "wr-overall", "wr-goal-change.g1", "wr-follow", "wr-suggest"]);
  });

  it("ask in a mini-survey of change, of having been spoken with, and for a suggestion, and of nothing else", () => {
    expect(keysOf(readyInstrument("working-relationship"), "mini", [])).toEqual(["wr-overall", "wr-follow", "wr-suggest"]);
    expect(keysOf(readyInstrument("working-relationship"), "mini", goals(1))).toEqual(["wr-overall", "wr-goal-change.g1", "wr-follow", "wr-suggest"]);
    expect(keysOf(readyInstrument("executive-coaching"), "mini", goals(2))).toEqual(["ec-change.g1", "ec-change.g2", "ec-follow", "ec-suggest"]);
    for (const key of ["working-relationship", "executive-coaching"] as const) expect(refusalOfForm(readyInstrument(key), "mini", goals(1))).toBeNull();
  });

  it("word a question for each group, and speak to the leader in the self form", () => {
    const [first] = rowsOfForm(readyInstrument("executive-coaching"), "baseline", goals(1));
    expect([questionOf(first!, "direct_reports", words), questionOf(first!, "self", words)]).toEqual(["These days, as your manager, how effective is Sofia at goal 1?", "These days, how effective are you at goal 1?"]);
    expect(readyInstrument("working-relationship").items.every(({ wording }) => wording.self === undefined)).toBe(true);
  });

  it("label every point, the negative first", () => {
    for (const { limits: [low, high], points } of Object.values(surveyScales)) expect(points).toHaveLength(high - low + 1);
  });
});

describe("the schema of instruments", () => {
  const small = readyInstrument("mini");
  const [change] = small.items;
  it.each([
    ["an unknown placeholder", { ...small, title: "For {nobody}" }, "Nothing fills in the placeholder {nobody}."],
    ["a change on a scale without zero", { ...small, items: [{ ...change!, scale: "effectiveness-7" }] }, "its scale has a zero"],
    ["a goal that is not named", { ...small, items: [{ ...change!, wording: { default: "Since {date}?" } }] }, "must name {goal}"],
    ["a change without its date", { ...small, items: [{ ...change!, wording: { default: "More effective at {goal}?" } }] }, "must print the reference date"],
    ["a key given twice", { ...small, items: [change!, change!] }, "is given twice"],
    ["neither scale nor text", { ...small, items: [{ ...change!, scale: undefined }] }, "needs either a scale or a length"],
    ["words between leaders as a survey figure", { ...readyInstrument("working-with-each-other"), audience: undefined }, "audience is pair"],
  ])("refuses %s", (_, instrument, sentence) => {
    const { error } = instrumentSchema.safeParse(instrument);
    expect(JSON.stringify(error?.issues)).toContain(sentence);
  });
});
