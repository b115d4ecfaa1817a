import { describe, expect, test } from "vitest";
import { isAccepted, refusalToAnswer, refusalToPropose, roundForAccounts, stands, versionInForce } from "./commitments";

describe("the ledger", () => {
  test("an entry stands in the version signed last, or outside the agreement, until it is let go", () => {
    const inForce = versionInForce([{ version: 1 }, { version: 2 }, { version: null }]);
    expect(inForce).toBe(2);
    expect([1, 2, null].map((version) => stands({ version, retiredAt: null }, inForce))).toEqual([false, true, true]);
    expect(stands({ version: null, retiredAt: new Date() }, inForce)).toBe(false);
  });
  test("a change counts once every current leader has accepted, with two, three or four", () => {
    expect(isAccepted(["a"], ["a", "b"])).toBe(false);
    expect(isAccepted(["a", "b"], ["a", "b"])).toBe(true);
    expect(isAccepted(["a", "b"], ["a", "b", "c", "d"])).toBe(false);
    expect(isAccepted(["d", "c", "b", "a"], ["a", "b", "c", "d"])).toBe(true);
    expect(isAccepted([], [])).toBe(false);
  });
  test.for([
    [{ kind: "add", entry: null, openOnEntry: false, same: false }, null],
    [{ kind: "reword", entry: { stands: true }, openOnEntry: false, same: false }, null],
    [{ kind: "reword", entry: { stands: true }, openOnEntry: false, same: true }, "sameWords"],
    [{ kind: "drop", entry: { stands: true }, openOnEntry: true, same: false }, "openAlready"],
    [{ kind: "drop", entry: { stands: false }, openOnEntry: false, same: false }, "notStanding"],
    [{ kind: "reword", entry: null, openOnEntry: false, same: false }, "notStanding"],
  ] as const)("a proposal %o is refused with %s", ([facts, refusal]) => { expect(refusalToPropose(facts)).toBe(refusal); });
  test.for([
    ["accept", { outcome: null, isOwn: false, hasAccepted: false }, null], ["accept", { outcome: null, isOwn: true, hasAccepted: true }, "ownProposal"],
    ["decline", { outcome: null, isOwn: false, hasAccepted: true }, "acceptedAlready"], ["withdraw", { outcome: null, isOwn: false, hasAccepted: false }, "notOwnProposal"],
    ["withdraw", { outcome: null, isOwn: true, hasAccepted: true }, null], ["accept", { outcome: "declined", isOwn: false, hasAccepted: false }, "settledAlready"],
  ] as const)("%s %o is refused with %s", ([answer, facts, refusal]) => { expect(refusalToAnswer(answer, facts)).toBe(refusal); });
  test("accounts are given for the next call, for the last one after all, and for none without rounds", () => {
    expect(roundForAccounts([])).toBeNull();
    expect(roundForAccounts([{ round: 1, status: "held" }, { round: 3, status: "planned" }, { round: 2, status: "planned" }])).toBe(2);
    expect(roundForAccounts([{ round: 1, status: "held" }, { round: 2, status: "missed" }])).toBe(2);
  });
});
