import type { NominationKind } from "@/lib/engagements/rules";
import type { IntakeStanding } from "@/lib/sessions/rules";

/** The stage of intakes. Its meetings are announced when the coach has dated them, not when it opens. */
export const intakeStage = "iv-intakes";

/** The intervention template's step of each kind of intake. */
export const intakeSteps: Readonly<Record<IntakeStanding, string>> = {
  leader: "iv-intake-leader", impacted: "iv-intake-impacted", observer: "iv-intake-observer", sponsor: "iv-intake-sponsor",
};

/** The kind of intake behind a step. */
export const standingOfStep = (stepKey: string): IntakeStanding =>
  (Object.keys(intakeSteps) as IntakeStanding[]).find((standing) => intakeSteps[standing] === stepKey) ?? "impacted";

/** Somebody named for an intake, by one or by several; who named them is kept apart from what becomes of it. */
export type Nominee = { personId: string; name: string; title: string; zone: string; kind: NominationKind; nominatedById: string };

/** Each person once, in the order of names; felt by one and seen by another is felt. */
export function nomineesOnce(nominees: readonly Nominee[]): (Omit<Nominee, "nominatedById"> & { namedBy: string[] })[] {
  const people = new Map<string, Omit<Nominee, "nominatedById"> & { namedBy: string[] }>();
  for (const { nominatedById, ...nominee } of nominees) {
    const known = people.get(nominee.personId);
    people.set(nominee.personId, {
      ...nominee, kind: known?.kind === "impacted" ? "impacted" : nominee.kind, namedBy: [...new Set([...(known?.namedBy ?? []), nominatedById])],
    });
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
}
