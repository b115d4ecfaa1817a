import "server-only";
import type { Ctx } from "@/lib/platform/context";
import { partiesOf, type Engagement, type Party } from "../access";
import type { PartyRole } from "../rules";

/** The viewer's own party of one role. Ask only behind a door that this role alone opens: anything else is a bug. */
export function ownParty({ viewer }: Ctx, engagement: Pick<Engagement, "parties">, role: PartyRole): Party {
  const party = partiesOf(engagement, role).find(({ personId }) => viewer.people.includes(personId));
  if (!party) throw new Error(`The viewer is no ${role} here.`);
  return party;
}
