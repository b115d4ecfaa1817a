/** How an interviewee stands to the conflict: one of the leaders, somebody affected, somebody who has seen it, the sponsor. */
export const intakeStandings = ["leader", "impacted", "observer", "sponsor"] as const;
export type IntakeStanding = (typeof intakeStandings)[number];

/** The stage of intakes. Its meetings are announced when the coach has dated them, not when it opens. */
export const intakeStage = "iv-intakes";

/** The intervention template's step of each kind of intake. */
export const intakeSteps: Readonly<Record<IntakeStanding, string>> = {
  leader: "iv-intake-leader", impacted: "iv-intake-impacted", observer: "iv-intake-observer", sponsor: "iv-intake-sponsor",
};

/** The kind of intake behind a step. */
export const standingOfStep = (stepKey: string): IntakeStanding => intakeStandings.find((standing) => intakeSteps[standing] === stepKey) ?? "impacted";

/** Whether an intake took place, by its meeting's status. */
export const hasHappened = ({ status }: { status: string }): boolean => status === "held";
