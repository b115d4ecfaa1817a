import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { invitations, memberships } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { personFor } from "../access";
import type { InvitePersonInput } from "../input/sign-in";
import { refusalToInvite } from "../rules/invitation";
import { invitationDays } from "../rules/sign-in";
import { invitationToken, invitationTokenHash } from "../sign-in-secrets";

/** Invites somebody who has a role to sign in for the first time; their earlier invitations stop working.
 *  @returns until when it works; the same when `id` is repeated.
 *  @throws AppError at the person's door; `conflict` with the reason of `refusalToInvite`, `forbidden` for somebody
 *  whom the viewer did not add. */
export async function invitePerson(ctx: Ctx, { personId, id = newId(ctx.now) }: InvitePersonInput): Promise<{ expiresAt: Date }> {
  const { db, viewer, now } = ctx;
  const person = await personFor(ctx, "invitePerson", personId, { lock: true });
  const [repeated] = await db.select({ expiresAt: invitations.expiresAt }).from(invitations).where(and(eq(invitations.id, id), eq(invitations.personId, personId)));
  if (repeated) return repeated;
  const roles = await db.select({ role: memberships.role, grantedById: memberships.grantedById }).from(memberships)
    .where(and(eq(memberships.organizationId, viewer.organizationId), eq(memberships.personId, personId)));
  const refusal = refusalToInvite({ inviter: viewer, person: { accountId: person.accountId, roles } });
  if (refusal) throw new AppError(refusal === "notTheirs" ? "forbidden" : "conflict", words("signIn", viewer.locale)(`invite.${refusal}`));
  await db.update(invitations).set({ expiresAt: now })
    .where(and(eq(invitations.organizationId, viewer.organizationId), eq(invitations.personId, personId), isNull(invitations.acceptedAt), gt(invitations.expiresAt, now)));
  const expiresAt = new Date(now.getTime() + invitationDays * 24 * 60 * 60_000);
  await db.insert(invitations).values({
    organizationId: viewer.organizationId, id, personId, invitedById: viewer.personId, tokenHash: invitationTokenHash(invitationToken(id)), expiresAt, createdAt: now,
  });
  await record(ctx, "person.invited", personId, { audience: "directory" }, { invitationId: id });
  return { expiresAt };
}
