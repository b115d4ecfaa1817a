import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { releases } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { dayIn } from "@/lib/platform/dates";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { templateOf } from "@/lib/programs/queries";
import { engagementFor } from "../access";
import type { ReleaseItemInput, WithdrawReleaseInput } from "../input/releases";
import { readEntries } from "../queries/entries";
import { ownParty } from "../queries/own-party";
import { possibleReaders } from "../queries/releases";
import { needsAll, refusalToExpire, refusalToRelease } from "../rules/releases";
import { stepTitles } from "../rules/records";

/** A leader opens one record of their own to one more person, exactly as previewed, until a day. What belongs to all
 *  leaders opens once each of them has released the same version to the same person, until the first of their last days.
 *  @returns whether it is open now; the same when repeated.
 *  @throws AppError at the engagement's door; `not_found` for a record they cannot read; `conflict` when it is not theirs to
 *  release or changed since the preview; `invalid` for a reader or a day that cannot be. */
export async function releaseItem(ctx: Ctx, { engagementId, id, entryId, revision, toPartyId, expiresOn }: ReleaseItemInput): Promise<{ open: boolean }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "releaseItem", engagementId, { lock: true });
  const [t, side] = [messages("releases", viewer.locale), ownParty(ctx, engagement, "leader")];
  const [there] = await db.select({ completeAt: releases.completeAt }).from(releases).where(eq(releases.id, id));
  if (there) return { open: there.completeAt !== null };
  const entry = (await readEntries(ctx, { engagementId })).find((each) => each.id === entryId);
  if (!entry) throw new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));
  const reason = refusalToRelease(entry, side.id, viewer.personId);
  refuse(reason && t(`refusals.${reason}`));
  refuse(entry.revision === revision ? null : t("refusals.changed"));
  const reader = possibleReaders(engagement).find((party) => party.id === toPartyId);
  const wrong = (field: string, sentence: string) => new AppError("invalid", messages("common", viewer.locale)("checkTheForm"), { [field]: [sentence] });
  if (!reader) throw wrong("toPartyId", t("refusals.reader"));
  if (refusalToExpire(expiresOn, dayIn(now, viewer.zone))) throw wrong("expiresOn", t("refusals.expiry"));
  const title = stepTitles(await templateOf(ctx, engagement.templateId)).get(entry.stepKey) ?? entry.stepKey;
  await db.insert(releases).values({
    organizationId: viewer.organizationId, id, engagementId, sideId: side.id, authorId: viewer.personId, entryId, entryRevision: entry.revision, title, words: entry.words ?? "",
    toPersonId: reader.personId, releasedAt: now, expiresOn, completeAt: needsAll(entry) ? null : now,
  });
  const open = !needsAll(entry) || await completes(ctx, engagementId, entryId, entry.revision, reader.personId);
  const place = { engagementId, sideId: side.id, audience: "leader_only" as const };
  await record(ctx, "release.given", id, place, { toPartyId });
  if (open) await record(ctx, "release.opened", reader.personId, place, { releaseId: id });
  return { open };
}

async function completes({ db, now }: Ctx, engagementId: string, entryId: string, revision: number, personId: string): Promise<boolean> {
  const { rows } = await db.execute<{ complete: boolean }>(sql`select doors.complete_releases(${engagementId}::uuid, ${entryId}::uuid, ${revision}, ${personId}::uuid, ${now.toISOString()}::timestamptz) as complete`);
  return rows[0]?.complete === true;
}

/** A leader takes a release back: from now on it cannot be opened, whoever else had released it too, and its copy of the words
 *  is gone. The list of who looked stays. Repeating it does nothing.
 *  @throws AppError at the engagement's door; `not_found` for somebody else's release. */
export async function withdrawRelease(ctx: Ctx, { engagementId, releaseId }: WithdrawReleaseInput): Promise<{ withdrawnAt: Date }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "releaseItem", engagementId, { lock: true });
  const side = ownParty(ctx, engagement, "leader");
  const [release] = await db.select().from(releases).where(and(eq(releases.id, releaseId), eq(releases.sideId, side.id)));
  if (!release) throw new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));
  if (release.withdrawnAt) return { withdrawnAt: release.withdrawnAt };
  await db.update(releases).set({ withdrawnAt: now, words: "" }).where(and(eq(releases.id, releaseId), isNull(releases.withdrawnAt)));
  await db.execute(sql`select doors.close_releases(${engagementId}::uuid, ${release.entryId}::uuid, ${release.entryRevision}, ${release.toPersonId}::uuid)`);
  await record(ctx, "release.withdrawn", releaseId, { engagementId, sideId: side.id, audience: "leader_only" }, {});
  return { withdrawnAt: now };
}
