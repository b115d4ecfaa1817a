import { describe, expect, it } from "vitest";
import { instrumentKeys, readyInstrument } from "../instruments/all";
import { rowsOfForm } from "../rules/form";
import { differences } from "../rules/instrument-differences";
import { copyOf, exampleGoals, mayCopy, type InstrumentDraft } from "../rules/own-instruments";
import { waveKinds } from "../rules/waves";
import { saveInstrumentForm } from "./edit-instrument";
import { instrumentDraft, instrumentFrom, problemsOf } from "./own-instruments";

const copies = instrumentKeys.filter((key) => mayCopy(readyInstrument(key)));
const leader = copyOf(readyInstrument("executive-coaching"));
const [today] = leader.items;
const withItem = (over: Partial<InstrumentDraft["items"][number]>, draft = leader): InstrumentDraft => ({ ...draft, items: [{ ...today!, ...over }, ...draft.items.slice(1)] });

describe("a copy of a ready instrument", () => {
  it("can be published as it stands, and asks the very same rows", () => {
    for (const key of copies) {
      const [ready, copy] = [readyInstrument(key), copyOf(readyInstrument(key))];
      expect(problemsOf(copy), key).toEqual({});
      const own = instrumentFrom(instrumentDraft.parse(copy), "own-x", 1);
      for (const wave of waveKinds) expect(rowsOfForm(own, wave, exampleGoals(1))).toEqual(rowsOfForm(ready, wave, exampleGoals(1)));
    }
  });
  it("is made for as many goals as eight rows hold, and what leaders say of each other is not copied", () => {
    expect([leader.goals, copyOf(readyInstrument("working-relationship")).goals]).toEqual([3, 1]);
    expect(copies).not.toContain("working-with-each-other");
  });
});

describe("what an own instrument is refused for", () => {
  it.each<[string, InstrumentDraft, string, string]>([
    ["more rows than eight for the goals it is made for", { ...copyOf(readyInstrument("working-relationship")), goals: 2 }, "goals", "9 rows, and 8 are the most"],
    ["a question of today before there is a wave", withItem({ waves: [] }), "items.ec-today.baseline", "at least one wave"],
    ["a question of today in a mini-survey", withItem({ waves: ["mini"] }), "items.ec-today.mini", "does not belong"],
    ["a wave in which nothing is rated", { ...leader, items: leader.items.filter(({ kind }) => kind === "suggestion") }, "items.ec-suggest.baseline", "nothing would be rated"],
    ["a form of their own for leaders rated as one", withItem({ wording: { default: "{leaders} at {goal}?", self: "you at {goal}?" } }, { ...leader, rated: "leaders" }), "items.ec-today.self", "no form of their own"],
    ["the first leader's name for all", { ...leader, rated: "leaders" }, "title", "{leaders}"],
    ["a goal in the title", { ...leader, title: "On {goal}" }, "title", "Here stand"],
    ["words that are missing", withItem({ wording: { default: "" } }), "items.ec-today.default", "fill this in"],
    ["a fixed item that is not there", withItem({ about: "fixed" }), "items.ec-today.about", "there are none"],
    ["nothing at all", { ...leader, items: [] }, "items.q-1.default", "fill this in"],
  ])("%s", (_, draft, field, sentence) => {
    expect(problemsOf(draft)[field]?.join(" ")).toContain(sentence);
  });
});

describe("the form of an own instrument", () => {
  const sent = { id: "0197f3a0-0000-7000-8000-000000000001", revision: "1", act: "save", title: "T", intro: "I", rated: "leader", minutes: "2", goals: "1" };
  it("takes questions in the order of their places, leaves out what has no words, and keeps keys", () => {
    const { draft } = saveInstrumentForm.parse({ ...sent, fixed: { "f-1": "listening", "f-2": " " }, items: {
      "q-1.default": "Second {goal}?", "q-1.kind": "today", "q-1.about": "goals", "q-1.scale": "effectiveness-7", "q-1.place": "2", "q-1.end": "yes", "q-1.peers": "",
      "ec-today.default": "First {goal}?", "ec-today.kind": "today", "ec-today.about": "goals", "ec-today.scale": "effectiveness-7", "ec-today.place": "1", "ec-today.baseline": "yes", "ec-today.self": "You at {goal}?",
      "q-2.default": "", "q-2.kind": "today", "q-2.about": "goals", "q-2.scale": "", "q-2.place": "3",
    } });
    expect(draft.fixed).toEqual([{ key: "f-1", text: "listening" }]);
    expect(draft.items.map(({ key, waves, wording }) => [key, waves, wording])).toEqual([["ec-today", ["baseline"], { default: "First {goal}?", self: "You at {goal}?" }], ["q-1", ["end"], { default: "Second {goal}?" }]]);
  });
  it("takes nothing it does not know", () => {
    expect(saveInstrumentForm.safeParse({ ...sent, published: "yes" }).success).toBe(false);
    expect(saveInstrumentForm.safeParse({ ...sent, items: { "q-1.default": "x", "q-1.kind": "pair", "q-1.about": "whole" } }).success).toBe(false);
  });
  it("tells where two wordings differ", () => {
    expect(differences(leader, leader)).toEqual([]);
    expect(differences({ ...leader, title: "Mine" }, leader)).toEqual([["title", leader.title]]);
    expect(differences(leader, { ...leader, items: leader.items.slice(1) }).map(([field]) => field)).toContain("items.ec-today.default");
  });
});
