import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { en } from "@/lib/platform/messages/en";
import { consentTextFor, consentTexts, refusalToAnswer, refusalToWithdraw, stateOfConsent } from "./consent";

describe("the text that is read aloud", () => {
  test("is a leader's own, and one for everybody else", () => {
    expect(consentTextFor("leader").key).toBe("consentIntakeLeader");
    for (const standing of ["impacted", "observer", "sponsor"] as const) expect(consentTextFor(standing).key).toBe("consentIntakeStakeholder");
  });

  test.each([["leader", 1], ["other", 1]] as const)("%s, version %i, has exactly these words", (kind, version) => {
    const words = { consentIntakeLeader: en.statements.consentIntakeLeader.body, consentIntakeStakeholder: en.statements.consentIntakeStakeholder.body }[consentTexts[kind].key];
    const hash = createHash("sha256").update(`${words}\n${en.statements.confidentialityExceptions.body}`).digest("hex").slice(0, 16);
    expect(consentTexts[kind].version).toBe(version);
    expect({ leader: { 1: "332039193101a932" }, other: { 1: "87d926de18722f78" } }[kind][version]).toBe(hash);
  });
});

describe("consent", () => {
  const at = new Date();
  test.each([[null, "open"], [{ answer: "given" as const, withdrawnAt: null }, "given"], [{ answer: "declined" as const, withdrawnAt: null }, "declined"], [{ answer: "given" as const, withdrawnAt: at }, "withdrawn"]])("%o stands as %s", (consent, state) => {
    expect(stateOfConsent(consent)).toBe(state);
  });
  test.each([["open", "planned", null], ["open", "held", null], ["open", "missed", "fellAway"], ["open", "cancelled", "fellAway"], ["given", "planned", "answered"], ["declined", "held", "answered"], ["withdrawn", "held", "answered"]] as const)(
    "%s, of an intake %s: answered, or %s", (state, status, reason) => { expect(refusalToAnswer(state, { status })).toBe(reason); });
  test.each([["given", "impacted", false, null], ["given", "sponsor", true, "themesTogether"], ["given", "observer", true, "themesTogether"], ["given", "leader", true, null], ["open", "leader", false, "notGiven"], ["declined", "impacted", false, "notGiven"], ["withdrawn", "impacted", false, "notGiven"]] as const)(
    "%s by a %s, themes together %s: taken back, or %s", (state, standing, together, reason) => { expect(refusalToWithdraw(state, standing, together)).toBe(reason); });
});
