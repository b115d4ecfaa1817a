import { hasHappened, type IntakeStanding } from "@/lib/engagements/rules/intakes";
import type { ConsentAnswer } from "../rules";

/** Which text of the `statements` messages is read aloud before an intake, and its version. Whoever changes a text or the
 *  exceptions read after it raises the number; the test beside this file knows every version by its words. */
export const consentTexts: Readonly<Record<"leader" | "other", { key: "consentIntakeLeader" | "consentIntakeStakeholder"; version: number }>> = {
  leader: { key: "consentIntakeLeader", version: 1 }, other: { key: "consentIntakeStakeholder", version: 1 },
};

/** The text for one kind of interviewee: a leader's, or everybody else's. */
export const consentTextFor = (standing: IntakeStanding) => consentTexts[standing === "leader" ? "leader" : "other"];

/** How consent stands: not asked yet, given, declined, or given and taken back. Notes are open while it is `given`. */
export type ConsentState = "open" | ConsentAnswer | "withdrawn";

/** The state of a recorded answer, or of none. */
export const stateOfConsent = (consent: { answer: ConsentAnswer; withdrawnAt: Date | null } | null): ConsentState =>
  consent === null ? "open" : consent.withdrawnAt ? "withdrawn" : consent.answer;

/** Keys, under `refusals` of the `intake` messages, of why something about consent is refused. */
export type ConsentRefusal = "answered" | "fellAway" | "notGiven" | "themesTogether";

/** Why an answer cannot be recorded, or null: a recorded one is changed by taking consent back alone, and an intake that fell
 *  away has none. */
export function refusalToAnswer(state: ConsentState, session: { status: string }): ConsentRefusal | null {
  if (state !== "open") return "answered";
  return hasHappened(session) || session.status === "planned" ? null : "fellAway";
}

/** Why consent cannot be taken back, or null. A leader was promised that their notes are deleted whenever they ask; everybody
 *  else until the themes are put together. Source: the consent texts.
 *  @param together whether the themes are put together: the stage of intakes has been left. */
export function refusalToWithdraw(state: ConsentState, standing: IntakeStanding, together: boolean): ConsentRefusal | null {
  if (state !== "given") return "notGiven";
  return together && standing !== "leader" ? "themesTogether" : null;
}
