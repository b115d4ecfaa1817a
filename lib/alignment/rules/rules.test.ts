import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clauseKinds } from "../rules";
import { keptBack, readsClause, sharingOf, strikeable, withoutPart } from "./access";
import { refusalToAdd } from "./adding";
import { canonicalText, toBePut, type Clause } from "./content";
import { differenceBetween, differenceOf, isSame } from "./difference";
import { newPieces } from "./filling";
import { isOwnName, isSignedByAll, missingParts, missingSigners, refusalToSign, withoutExpectation, type Signer } from "./signing";

const clause = (over: Partial<Clause> = {}): Clause => ({
  id: "c1", lineageId: "l1", kind: "goal", form: null, position: 1, fromIds: [], toIds: [], sideId: null, words: "One date", looks: "", notice: "", startsOn: null, dueOn: null, feedbackItemId: null, chosenBy: [], ...over,
});
const content = (clauses: Clause[], over = {}) => ({ engagementId: "e", version: 1, clauses, items: ["goal", "dates"], withheld: [], ...over });
const signers: Signer[] = [
  { partyId: "a", personId: "pa", name: "Ines Carvalho", role: "leader" }, { partyId: "b", personId: "pb", name: "Marcus Whitfield", role: "leader" },
  { partyId: "s", personId: "ps", name: "Abena Oyelaran", role: "sponsor" }, { partyId: "k", personId: "pk", name: "Hannah Feldmann", role: "coach" },
];

describe("the canonical content", () => {
  it("is the same whatever the order of its rows, the ends of its lines, and who chose", () => {
    const [one, two] = [clause({ words: "One date\r\nfor all " }), clause({ id: "c2", lineageId: "l2", kind: "measure", fromIds: ["b", "a"], words: "Dates kept" })];
    const again = [{ ...two, id: "other", fromIds: ["a", "b"], chosenBy: ["a"] }, { ...one, words: "One date\nfor all" }];
    expect(canonicalText(content([one, two]))).toBe(canonicalText(content(again, { items: ["dates", "goal"] })));
  });

  it.each<[string, Clause, object]>([
    ["a word", clause({ words: "Two dates" }), {}], ["whose it is", clause({ fromIds: ["a"] }), {}], ["how it is noticed", clause({ notice: "In the list" }), {}], ["a day", clause({ dueOn: "2026-04-01" }), {}],
    ["a tick", clause(), { items: ["goal"] }], ["a part kept back", clause(), { withheld: ["goal:a"] }], ["the version", clause(), { version: 2 }], ["the engagement", clause(), { engagementId: "f" }],
  ])("is another with %s", (_, other, over) => { expect(canonicalText(content([other], over))).not.toBe(canonicalText(content([clause()]))); });

  it("of a draft holds what is written, and of the feedback day what every leader chose", () => {
    const item = (id: string, chosenBy: string[]) => clause({ id, lineageId: id, kind: "board_item", chosenBy });
    expect(toBePut([clause(), clause({ id: "blank", words: " \n" }), item("both", ["a", "b"]), item("one", ["a"]), item("none", [])], ["a", "b"]).map(({ id }) => id)).toEqual(["c1", "both"]);
  });
});

describe("the difference of two texts", () => {
  it("says what stayed, went and came, word by word", () => {
    expect(differenceOf("Answer within two working hours.", "Answer within one working day.")).toEqual([
      { is: "same", words: "Answer within " }, { is: "removed", words: "two " }, { is: "added", words: "one " }, { is: "same", words: "working " }, { is: "removed", words: "hours." }, { is: "added", words: "day." },
    ]);
  });

  it("without what went is the new text to the letter, without what came the old one", () => {
    const text = fc.array(fc.constantFrom("a", "b", "date", "we", " ", "\n", "day.", "é"), { maxLength: 40 }).map((parts) => parts.join(" "));
    const bare = (words: string) => words.replace(/\s+/g, " ").trim();
    fc.assert(fc.property(text, text, (before, after) => {
      const pieces = differenceOf(before, after);
      const side = (gone: string) => bare(pieces.filter(({ is }) => is !== gone).map(({ words }) => words).join(""));
      expect(side("removed")).toBe(bare(after));
      expect(side("added")).toBe(bare(before));
    }));
  });

  it("of two versions names clauses that came, went or changed, ticks, and what single leaders keep back", () => {
    const before = { clauses: [clause(), clause({ id: "m", lineageId: "m", kind: "measure" as const, words: "Dates" })], items: ["goal"], withheld: ["items:a"] };
    const after = { clauses: [clause({ id: "c9", words: "One good date" }), clause({ id: "n", lineageId: "n", kind: "barrier" as const, words: "Targets" })], items: ["stage"], withheld: ["commitments:b"] };
    const { clauses, ...rest } = differenceBetween(before, after);
    expect(clauses.map(({ is, clause: { lineageId } }) => [is, lineageId])).toEqual([["changed", "l1"], ["removed", "m"], ["added", "n"]]);
    expect(rest).toEqual({ ticked: ["stage"], unticked: ["goal"], opened: ["items:a"], keptBack: ["commitments:b"] });
    expect(isSame(differenceBetween(before, before))).toBe(true);
  });
});

describe("what a signed version shares", () => {
  it("is its ticks, what is always shared, and the part of each leader who keeps nothing back", () => {
    expect(sharingOf(["commitments", "items"], ["items:a", "items:b", "commitments:b"], ["a", "b"])).toEqual(["underway", "who", "dates", "count", "commitments", "commitments:a"]);
  });

  it("loses one leader's part with a strike, and the item with the last part", () => {
    const sharing = sharingOf(["commitments", "goal"], [], ["a", "b"]);
    const one = withoutPart(sharing, "commitments", "a");
    expect(one).toEqual(["underway", "who", "dates", "count", "goal", "commitments", "commitments:b"]);
    expect(withoutPart(one, "commitments", "b")).toEqual(["underway", "who", "dates", "count", "goal"]);
    expect(keptBack(["commitments", "goal"], one, ["a", "b"])).toEqual(["commitments:a"]);
  });

  it("can be struck by a leader where it is about them alone, and by a single leader in all that is not locked", () => {
    const sharing = sharingOf(["commitments", "goal", "stage"], [], ["a", "b"]);
    expect(strikeable(sharing, "a", ["a", "b"])).toEqual(["commitments"]);
    expect(strikeable(sharingOf(["commitments", "goal"], [], ["a"]), "a", ["a"])).toEqual(["goal", "commitments"]);
  });

  it("never reaches HR unless it names HR, and nobody before it is put", () => {
    const reading = { items: ["goal", "commitments", "items"], withheld: [], struckSince: [] };
    for (const kind of clauseKinds) {
      expect(readsClause({ kind, sideId: null }, "sponsor", { ...reading, state: "draft", sharing: [] })).toBe(false);
      expect(readsClause({ kind, sideId: null }, "hr_partner", { ...reading, state: "for_signature", sharing: ["hrAgreement"] })).toBe(false);
      expect(readsClause({ kind, sideId: null }, "hr_partner", { ...reading, state: "in_force", sharing: ["goal", "commitments", "items"] })).toBe(false);
      expect(readsClause({ kind, sideId: null }, "sponsor", { ...reading, state: "for_signature", sharing: [] })).toBe(kind !== "board_item");
    }
    expect(readsClause({ kind: "commitment", sideId: "a" }, "sponsor", { ...reading, state: "in_force", sharing: ["commitments", "commitments:b"] })).toBe(false);
    expect(readsClause({ kind: "goal", sideId: null }, "sponsor", { ...reading, state: "replaced", sharing: ["goal"] })).toBe(false);
  });
});

describe("signing", () => {
  it("is done by leaders, sponsor and coach, all of them", () => {
    const signed = (...ids: string[]) => ids.map((partyId) => ({ partyId, decision: "signed" as const }));
    expect(isSignedByAll(signers, signed("a", "b", "s", "k"))).toBe(true);
    expect(missingSigners(signers, [...signed("a", "k"), { partyId: "b", decision: "refused" }]).map(({ partyId }) => partyId)).toEqual(["b", "s"]);
    expect(isSignedByAll(signers.filter(({ role }) => role !== "sponsor"), signed("a", "b", "k"))).toBe(false);
  });

  it.each<["draft" | "for_signature" | "in_force" | "replaced", string, "signed" | "refused", string | null]>([
    ["draft", "h", "signed", "refusals.notPut"], ["for_signature", "h", "signed", null], ["for_signature", "other", "signed", "refusals.replaced"],
    ["for_signature", "h", "refused", "refusals.refused"], ["in_force", "h", "signed", "refusals.replaced"], ["replaced", "h", "signed", "refusals.replaced"],
  ])("of a version that is %s, read as %s, where another has %s it: %s", (state, seen, decision, refusal) => {
    expect(refusalToSign({ state, contentHash: "h" }, seen, [{ partyId: "a", decision }])).toBe(refusal);
  });

  it("takes the signer's own name, however it is accented", () => {
    for (const typed of ["Inês Carvalho", "ines  carvalho", "INES CARVALHO."]) expect(isOwnName(typed, "Ines Carvalho")).toBe(true);
    for (const typed of ["", "Ines", "Marcus Whitfield", "..."]) expect(isOwnName(typed, "Ines Carvalho")).toBe(false);
  });

  it("waits for an expectation in every direction and for all that an agreement must say", () => {
    const expects = (fromIds: string[], toIds: string[]) => clause({ kind: "expectation", fromIds, toIds });
    expect(withoutExpectation([], signers).map(({ partyId }) => partyId)).toEqual(["a", "b", "s", "k"]);
    expect(withoutExpectation([expects(["a"], ["b"]), expects(["b"], ["s"]), expects(["s"], ["a", "b"]), expects(["k"], ["s"])], signers).map(({ partyId }) => partyId)).toEqual(["b"]);
    expect(withoutExpectation([{ ...expects(["a"], ["b"]), words: " " }], signers.slice(0, 1)).map(({ partyId }) => partyId)).toEqual(["a"]);
    expect(missingParts([clause(), clause({ kind: "measure" })])).toEqual(["commitment", "consequence", "escalation"]);
  });
});

describe("a new clause", () => {
  const add = (over: Partial<Parameters<typeof refusalToAdd>[0]>, there: Clause[] = []) => refusalToAdd({ kind: "expectation", form: null, fromIds: ["a"], toIds: ["b"], ...over }, signers, there)?.key ?? null;
  it("goes from somebody who signs to somebody else who does", () => {
    expect(add({})).toBeNull();
    expect(add({ fromIds: [] })).toBe("whose");
    expect(add({ toIds: ["nobody"] })).toBe("toWhom");
    expect(add({ toIds: ["a"] })).toBe("toOneself");
    expect(add({ kind: "commitment", form: "i_ask", toIds: [] })).toBe("toWhom");
    expect(add({ kind: "commitment", form: "we_will", fromIds: [], toIds: [] })).toBeNull();
    expect(add({ kind: "commitment", form: null })).toBe("form");
    expect(add({ kind: "commitment", form: "i_will", fromIds: ["a", "b"], toIds: [] })).toBe("whose");
    expect(add({ kind: "commitment", form: "i_ask", fromIds: ["a", "b"], toIds: ["s"] })).toBe("whose");
    expect(add({ kind: "measure", form: "fails", fromIds: [], toIds: [] })).toBe("form");
  });
  it("is at most the third that one leader expects of another, and once where one text is enough", () => {
    const three = [1, 2, 3].map((at) => clause({ id: `x${at}`, lineageId: `x${at}`, kind: "expectation", fromIds: ["a"], toIds: ["b"] }));
    expect(add({}, three)).toBe("enough");
    expect(add({ toIds: ["s"] }, three)).toBeNull();
    expect(add({ kind: "goal", fromIds: [], toIds: [] }, [clause()])).toBe("once");
  });
  it("from the feedback day comes once, and blank texts never", () => {
    const there = [clause(), clause({ kind: "board_item", feedbackItemId: "f1" }), clause({ kind: "barrier", words: "Targets" })];
    const pieces = [{ kind: "goal" as const, words: "Another" }, { kind: "board_item" as const, words: "x", feedbackItemId: "f1" }, { kind: "board_item" as const, words: "y", feedbackItemId: "f2" }, { kind: "barrier" as const, words: " Targets " }, { kind: "cadence" as const, words: " " }];
    expect(newPieces(pieces, there)).toEqual([pieces[2]]);
  });
});
