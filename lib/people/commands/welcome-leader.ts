import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { invitations, memberships, people } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { newId } from "@/lib/platform/ids";
import { invitationDays } from "../rules/sign-in";
import { invitationToken, invitationTokenHash } from "../sign-in-secrets";

/** Lets somebody in whom a sponsor has just spoken with as a leader: they become a member in that role if they were
 *  none, and get a first way in if they have no account and no invitation that still works. The caller has passed the
 *  engagement's door, whose permission this is.
 *  @returns whether they were invited. */
export async function welcomeLeader(ctx: Ctx, personId: string): Promise<{ invited: boolean }> {
  const { db, viewer, now } = ctx;
  const { organizationId } = viewer;
  const held = await db.select({ role: memberships.role }).from(memberships).where(and(eq(memberships.organizationId, organizationId), eq(memberships.personId, personId)));
  if (held.length === 0) {
    await db.insert(memberships).values({ organizationId, personId, role: "leader", grantedById: viewer.personId, grantedAt: now }).onConflictDoNothing();
  }
  const [person] = await db.select({ accountId: people.accountId }).from(people).where(and(eq(people.organizationId, organizationId), eq(people.id, personId)));
  const [waiting] = await db.select({ id: invitations.id }).from(invitations)
    .where(and(eq(invitations.organizationId, organizationId), eq(invitations.personId, personId), isNull(invitations.acceptedAt), gt(invitations.expiresAt, now)));
  if (!person || person.accountId || waiting) return { invited: false };
  const id = newId(now);
  const expiresAt = new Date(now.getTime() + invitationDays * 24 * 60 * 60_000);
  await db.insert(invitations).values({ organizationId, id, personId, invitedById: viewer.personId, tokenHash: invitationTokenHash(invitationToken(id)), expiresAt, createdAt: now });
  await record(ctx, "person.invited", personId, { audience: "directory" }, { invitationId: id });
  return { invited: true };
}
