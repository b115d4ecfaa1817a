import "server-only";
import { and, eq } from "drizzle-orm";
import { daysOff } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { engagementFor } from "../access";
import type { KeepDaysOffInput, TakeOutDaysOffInput } from "../input/days-off";
import { listDaysOff, partiesWithDaysOff } from "../queries/days-off";
import { refusalToKeepDays } from "../rules/days-off";

/** The coach keeps days free for everybody or for one party, or changes days that are kept already. They count from now on
 *  for every date that is planned or moved; what stands in the calendar stays.
 *  @returns the revision they have; the same when repeated.
 *  @throws AppError at the engagement's door; `invalid` for somebody who takes no part; `conflict` when they were changed
 *  or taken out since `revision`, when the engagement has ended, or when it holds as many as it can. */
export async function keepDaysOff(ctx: Ctx, { engagementId, id, revision, partyId, from, to, label }: KeepDaysOffInput): Promise<{ revision: number }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "keepDaysOff", engagementId, { lock: true });
  const t = words("engagements", viewer.locale);
  const entries = await listDaysOff(ctx, engagementId);
  const there = entries.find((entry) => entry.id === id);
  if (there && there.partyId === partyId && there.from === from && there.to === to && there.label === label) return { revision: there.revision };
  if (there && there.revision !== revision) throw new AppError("conflict", t("daysOff.refusals.changed", { writer: there.writer }), {}, { theirs: there });
  refuse(!there && revision > 0 ? t("daysOff.refusals.gone") : null);
  const reason = refusalToKeepDays(engagement.status, there ? entries.length - 1 : entries.length);
  refuse(reason && t(`daysOff.refusals.${reason}`));
  if (partyId !== null && partyId !== there?.partyId && !partiesWithDaysOff(engagement).some((party) => party.id === partyId))
    throw new AppError("invalid", words("common", viewer.locale)("checkTheForm"), { partyId: ["whose"] });
  const said = { partyId, startsOn: from, endsOn: to, label, authorId: viewer.personId, revision: revision + 1, updatedAt: now };
  if (there) await db.update(daysOff).set(said).where(eq(daysOff.id, id));
  else await addDaysOff(ctx, { id, engagementId, ...said });
  await record(ctx, "days_off.kept", id, { engagementId, audience: "alliance" }, { partyId, from, to });
  return { revision: revision + 1 };
}

/** Writes new days off down. An id that stands in another engagement is nobody's to write to. */
async function addDaysOff({ db, viewer, now }: Ctx, row: Omit<typeof daysOff.$inferInsert, "organizationId" | "audience" | "createdAt">): Promise<void> {
  const made = await db.insert(daysOff).values({ ...row, organizationId: viewer.organizationId, audience: "alliance", createdAt: now }).onConflictDoNothing().returning({ id: daysOff.id });
  if (made.length === 0) throw new AppError("not_found", words("errors", viewer.locale)("notFound.what"));
}

/** The coach keeps some days free no longer. Gone already, it is done.
 *  @throws AppError at the engagement's door; `conflict` when they were changed since `revision`, or the engagement has ended. */
export async function takeOutDaysOff(ctx: Ctx, { engagementId, id, revision }: TakeOutDaysOffInput): Promise<{ id: string }> {
  const { db, viewer } = ctx;
  const engagement = await engagementFor(ctx, "keepDaysOff", engagementId, { lock: true });
  const t = words("engagements", viewer.locale);
  const there = (await listDaysOff(ctx, engagementId)).find((entry) => entry.id === id);
  if (!there) return { id };
  refuse(there.revision === revision ? null : t("daysOff.refusals.changed", { writer: there.writer }));
  refuse(refusalToKeepDays(engagement.status, 0) === "ended" ? t("daysOff.refusals.ended") : null);
  await db.delete(daysOff).where(and(eq(daysOff.id, id), eq(daysOff.engagementId, engagementId)));
  await record(ctx, "days_off.taken_out", id, { engagementId, audience: "alliance" }, { partyId: there.partyId, from: there.from, to: there.to });
  return { id };
}
