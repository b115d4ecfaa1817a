import "server-only";
import { and, eq } from "drizzle-orm";
import { people } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { personFor } from "../access";
import type { AmendPersonInput } from "../input";
import { findManager } from "../queries/find-manager";
import { readPerson } from "../queries/read-person";

/** Corrects what is known of somebody. Their address changes by its own way, since it needs both addresses.
 *  @returns the instant of the change, ISO 8601, which the next correction must have seen.
 *  @throws AppError at the person's door; `conflict` with `details.theirs`, the person as somebody else left them, when they
 *  have changed since `seenAt`; `invalid` for a manager who is not known or would close a circle. */
export async function amendPerson(ctx: Ctx, { personId: id, seenAt, managerEmail, ...said }: AmendPersonInput): Promise<{ seenAt: string }> {
  const { db, viewer, now } = ctx;
  const person = await personFor(ctx, "amendPerson", id, { lock: true });
  if (person.updatedAt.getTime() !== new Date(seenAt).getTime()) {
    throw new AppError("conflict", words("people", viewer.locale)("changedMeanwhile"), {}, { theirs: await readPerson(ctx, id) });
  }
  const managerId = await findManager(ctx, managerEmail, id);
  const change = { ...said, managerId };
  const alike = (Object.keys(change) as (keyof typeof change)[]).every((field) => change[field] === person[field]);
  if (alike) return { seenAt: person.updatedAt.toISOString() };
  await db.update(people).set({ ...change, updatedAt: now }).where(and(eq(people.organizationId, viewer.organizationId), eq(people.id, id)));
  await record(ctx, "person.amended", id, { audience: "directory" }, {});
  return { seenAt: now.toISOString() };
}
