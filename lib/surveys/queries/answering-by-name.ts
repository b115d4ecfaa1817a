import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { memberships, parties } from "@/db/schema";
import type { Ctx, Viewer } from "@/lib/platform/context";
import type { NamedAs } from "../rules/groups";

/** Who of these people answers an engagement's survey by name, by their ids: its sponsor, its HR partners, and whoever is HR of the
 *  organisation. The caller has passed the survey's door. */
export async function answeringByName({ db }: Ctx<Viewer>, { engagementId, organizationId }: { engagementId: string; organizationId: string }, people: readonly string[]): Promise<Map<string, NamedAs>> {
  if (people.length === 0) return new Map();
  const inHr = await db.select({ personId: memberships.personId }).from(memberships).where(and(eq(memberships.organizationId, organizationId), eq(memberships.role, "hr"), inArray(memberships.personId, [...people])));
  const partnered = await db.select({ personId: parties.personId, role: parties.role }).from(parties).where(and(eq(parties.engagementId, engagementId), inArray(parties.role, ["sponsor", "hr_partner"]), isNull(parties.leftAt), isNull(parties.declinedAt), inArray(parties.personId, [...people])));
  return new Map([...inHr.map(({ personId }) => [personId, "hr"] as const), ...partnered.map(({ personId, role }) => [personId, role === "sponsor" ? "sponsor" : "hr"] as const).sort(([, one]) => (one === "sponsor" ? 1 : -1))]);
}
