import "server-only";
import { and, eq } from "drizzle-orm";
import { nominations, people } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { engagementFor } from "../access";
import type { NameForIntakeInput } from "../input/expectations";
import { refusalToName } from "../rules/naming";

/** A leader, sponsor or coach names somebody whom the coach might interview, or takes the name back. Only they and the
 *  coach read it, and it never says what became of it.
 *  @throws AppError at the engagement's door; `not_found` for somebody unknown; `conflict` with the reason of `refusalToName`. */
export async function nameForIntake(ctx: Ctx, { engagementId, personId, kind, take }: NameForIntakeInput): Promise<{ named: number }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "nameForIntake", engagementId);
  const ofViewer = and(eq(nominations.engagementId, engagementId), eq(nominations.nominatedById, viewer.personId));
  const own = await db.select({ id: nominations.id, personId: nominations.personId }).from(nominations).where(ofViewer);
  const there = own.find((row) => row.personId === personId);
  if (Boolean(there) === (take === "name")) return { named: own.length };
  if (there) {
    await db.delete(nominations).where(eq(nominations.id, there.id));
  } else {
    const [person] = await db.select({ id: people.id }).from(people).where(and(eq(people.id, personId), eq(people.organizationId, viewer.organizationId)));
    if (!person) throw new AppError("not_found", words("errors", viewer.locale)("notFound.what"));
    const reason = refusalToName({ personId, kind, viewerPersonId: viewer.personId, parties: engagement.parties, named: own.length });
    refuse(reason && words("engagements", viewer.locale)(`refusals.naming.${reason}`));
    await db.insert(nominations).values({ organizationId: viewer.organizationId, id: newId(now), engagementId, personId, kind, nominatedById: viewer.personId, createdAt: now }).onConflictDoNothing();
  }
  await record(ctx, "intake.named", engagementId, { engagementId, audience: "coach_only" }, {});
  return { named: own.length + (there ? -1 : 1) };
}
