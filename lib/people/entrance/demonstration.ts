import "server-only";
import { eq, inArray } from "drizzle-orm";
import { organizations, people } from "@/db/schema";
import { quoteUuids } from "@/db/client";
import { appDatabase, atEntrance } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import type { MemberRole } from "../rules";
import { demonstrationMembers, type DemonstrationKey } from "../rules/demonstration";
import { membersAt } from "./door";

/** One of the invented members whom anybody may look around as. */
export type DemonstrationMember = { key: DemonstrationKey; role: MemberRole; name: string; title: string };

/** The demonstration's organisation, and its members who are offered by one click; null anywhere else. */
export async function demonstrationOffer(): Promise<{ organization: string; members: DemonstrationMember[] } | null> {
  if (env().mode !== "demo") return null;
  const found = await atEntrance(async (db, now) => {
    const offered = [];
    for (const member of demonstrationMembers) {
      const [standing] = await membersAt({ db, now }, member.email);
      if (standing) offered.push({ ...member, personId: standing.personId });
    }
    return offered;
  });
  if (found.length === 0) return null;
  const ids = found.map(({ personId }) => personId);
  const named = await appDatabase().transaction(`select doors.view_as(${quoteUuids(ids)})`, (db) =>
    db.select({ id: people.id, name: people.name, title: people.title, organization: organizations.name }).from(people)
      .innerJoin(organizations, eq(organizations.id, people.organizationId)).where(inArray(people.id, ids)));
  const members = found.flatMap(({ key, role, personId }) => {
    const person = named.find(({ id }) => id === personId);
    return person ? [{ key, role, name: person.name, title: person.title }] : [];
  });
  return { organization: named[0]?.organization.replace(/\s*\([^)]*\)$/, "") ?? "", members };
}

/** The address behind one of the offered members; null outside the demonstration. */
export const demonstrationAddress = (who: DemonstrationKey): string | null =>
  env().mode === "demo" ? demonstrationMembers.find(({ key }) => key === who)?.email ?? null : null;
