import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { invitations, memberships, people } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { personFor, type DirectoryPerson } from "../access";
import type { GrantRolesInput } from "../input";
import { memberRoles, refusalToGrant, type MemberRole } from "../rules";

/** Gives somebody exactly these roles. It takes effect with their next click, since roles are read on each request; an empty
 *  set ends their account here and keeps the person.
 *  @returns the roles they hold now, highest first.
 *  @throws AppError at the person's door; `conflict` with the reason of `refusalToGrant`. */
export async function grantRoles(ctx: Ctx, { personId, roles }: GrantRolesInput): Promise<{ roles: MemberRole[] }> {
  const person = await personFor(ctx, "grantRoles", personId, { lock: true });
  return changeRoles(ctx, person, roles);
}

/** Changes the roles of somebody whose door has been passed and whose row is held.
 *  @throws AppError `conflict` with the reason of `refusalToGrant`. */
export async function changeRoles(ctx: Ctx, person: DirectoryPerson, next: readonly MemberRole[]): Promise<{ roles: MemberRole[] }> {
  const { db, viewer, now } = ctx;
  const { organizationId } = viewer;
  const given = next.filter((role) => !person.roles.includes(role));
  const taken = person.roles.filter((role) => !next.includes(role));
  const refusal = refusalToGrant({ granter: viewer, target: { personId: person.id, roles: person.roles }, next, administrators: await countAdministrators(ctx) });
  if (refusal) throw new AppError("conflict", words("people", viewer.locale)(refusal));
  const ofPerson = and(eq(memberships.organizationId, organizationId), eq(memberships.personId, person.id));
  if (taken.length > 0) await db.delete(memberships).where(and(ofPerson, inArray(memberships.role, taken)));
  if (given.length > 0) await db.insert(memberships).values(given.map((role) => ({ organizationId, personId: person.id, role, grantedById: viewer.personId, grantedAt: now })));
  if (next.length === 0 && taken.length > 0) await endAccount(ctx, person.id);
  for (const role of given) await record(ctx, "role.granted", person.id, { audience: "directory" }, { role });
  for (const role of taken) await record(ctx, "role.taken", person.id, { audience: "directory" }, { role });
  return { roles: memberRoles.filter((role) => next.includes(role)) };
}

/** Administrators of the organisation, counted while nobody else changes roles there: two of them must not take each other's. */
async function countAdministrators({ db, viewer }: Ctx): Promise<number> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`roles ${viewer.organizationId}`}, 0))`);
  return db.$count(memberships, and(eq(memberships.organizationId, viewer.organizationId), eq(memberships.role, "administrator")));
}

/** Takes the account off the person, and whatever invitation is under way. */
async function endAccount({ db, viewer, now }: Ctx, personId: string): Promise<void> {
  await db.update(people).set({ accountId: null, updatedAt: now }).where(and(eq(people.organizationId, viewer.organizationId), eq(people.id, personId)));
  await db.update(invitations).set({ expiresAt: now })
    .where(and(eq(invitations.organizationId, viewer.organizationId), eq(invitations.personId, personId), isNull(invitations.acceptedAt), sql`${invitations.expiresAt} > ${now}`));
}
