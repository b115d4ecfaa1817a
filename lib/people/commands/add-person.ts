import "server-only";
import { and, eq } from "drizzle-orm";
import { memberships, people } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { directoryFor } from "../access";
import type { AddPersonInput } from "../input";
import { findManager } from "../queries/find-manager";
import { refusalToGrant } from "../rules";

/** Adds somebody to the directory, with roles up to the adder's own level. Without roles they are known and have no account;
 *  nobody is told: an invitation is a step of its own.
 *  @returns the person's id; the same when `id` is repeated.
 *  @throws AppError at the directory's door; `conflict` with the reason of `refusalToGrant`; `invalid` for an address that is
 *  taken or a manager who is not known. */
export async function addPerson(ctx: Ctx, { id, roles, managerEmail, ...said }: AddPersonInput): Promise<{ id: string }> {
  const { db, viewer, now } = ctx;
  const { organizationId } = viewer;
  directoryFor(ctx, "addPerson");
  const [added] = await db.select({ id: people.id }).from(people).where(and(eq(people.organizationId, organizationId), eq(people.id, id)));
  if (added) return added;
  const refusal = refusalToGrant({ granter: viewer, target: { personId: id, roles: [] }, next: roles, administrators: 1 });
  if (refusal) throw new AppError("conflict", words("people", viewer.locale)(refusal));
  const managerId = await findManager(ctx, managerEmail, id);
  const [row] = await db.insert(people).values({ ...said, organizationId, id, managerId, createdAt: now, updatedAt: now })
    .onConflictDoNothing().returning({ id: people.id });
  if (!row) throw new AppError("invalid", words("common", viewer.locale)("checkTheForm"), { email: ["fields.emailTaken"] });
  if (roles.length > 0) await db.insert(memberships).values(roles.map((role) => ({ organizationId, personId: id, role, grantedById: viewer.personId, grantedAt: now })));
  await record(ctx, "person.added", id, { audience: "directory" }, { roles });
  return row;
}
