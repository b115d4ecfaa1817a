import type { NominationKind, PartyRole } from "../rules";

/** Most people that one person names for the intakes; the coach chooses six to twelve of them all.
 *  Source: the intervention template, "People I will invite". */
export const namedAtMost = 12;

/** Whom somebody would name, and who is in the engagement already. */
export type Naming = { personId: string; kind: NominationKind; viewerPersonId: string; parties: readonly { personId: string; role: PartyRole; leftAt: Date | null }[]; named: number };

/** Why a person cannot be named for an intake, as a key under `refusals.naming`, or null. Leaders have intakes of
 *  their own, and a coach interviews nobody about themselves. */
export function refusalToName({ personId, viewerPersonId, parties, named }: Naming): "yourself" | "leader" | "coach" | "tooMany" | null {
  const roles = parties.filter((party) => party.personId === personId && party.leftAt === null).map(({ role }) => role);
  if (roles.includes("leader")) return "leader";
  if (roles.includes("coach")) return "coach";
  if (personId === viewerPersonId) return "yourself";
  return named >= namedAtMost ? "tooMany" : null;
}
