import type { Engagement, Party } from "@/lib/engagements/access";
import type { PartyRole } from "@/lib/engagements/rules";

/** Current parties of one role, in order. */
export const partiesOf = ({ parties }: Pick<Engagement, "parties">, role: PartyRole): Party[] =>
  parties.filter((party) => party.role === role && party.leftAt === null && party.declinedAt === null).sort((a, b) => a.position - b.position);
