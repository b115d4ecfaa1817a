import type { PartyRole } from "../rules";

type Known = { role: PartyRole; position: number; leftAt: Date | null; declinedAt: Date | null };

/** Whether a party takes part now: neither left nor declined. */
export const isPresent = ({ leftAt, declinedAt }: Pick<Known, "leftAt" | "declinedAt">): boolean => leftAt === null && declinedAt === null;

/** Current parties of one role, in order. */
export const presentOf = <P extends Known>(parties: readonly P[], role: PartyRole): P[] =>
  parties.filter((party) => party.role === role && isPresent(party)).sort((a, b) => a.position - b.position);
