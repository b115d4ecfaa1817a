import "server-only";
import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { coachingSessions, looks, people, releases } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { addDays, dayIn, type Day } from "@/lib/platform/dates";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { templateOf } from "@/lib/programs/queries";
import { engagementFor, type Engagement, type Party } from "../access";
import { noteLook } from "../commands/look";
import { needsAll, refusalToRelease, releaseDays, stateOfRelease, type ReleaseState } from "../rules/releases";
import { stepTitles } from "../rules/records";
import { readEntries, type Entry } from "./entries";

/** A record that a leader may release: whose words, in which session, and what it is. */
export type ReleasableItem = { entryId: string; title: string; heldOn: Date | null; words: string; revision: number; writer: string; needsAll: boolean };

/** One release as its leader sees it, with every opening. */
export type OwnRelease = { id: string; title: string; to: string; releasedAt: Date; expiresOn: Day; state: ReleaseState; looked: { day: string; times: number }[] };

export type ReleasesPage = { engagement: Engagement; items: ReleasableItem[]; own: OwnRelease[]; chosen: ReleasableItem | null; readers: Party[]; expires: { min: Day; max: Day; usual: Day } };

const readerRoles = ["sponsor", "hr_partner", "leader", "coach"] as const;

/** Those to whom a leader may open a record: the other parties of the engagement. */
export const possibleReaders = ({ parties, side }: Engagement): Party[] =>
  parties.filter((party) => (readerRoles as readonly string[]).includes(party.role) && party.id !== side && party.leftAt === null && party.declinedAt === null);

async function itemsOf(ctx: Ctx, engagement: Engagement): Promise<ReleasableItem[]> {
  const entries = (await readEntries(ctx, { engagementId: engagement.id })).filter((entry) => entry.sessionId !== null && refusalToRelease(entry, engagement.side ?? "", ctx.viewer.personId) === null);
  const titles = stepTitles(await templateOf(ctx, engagement.templateId));
  const ids = [...new Set(entries.flatMap(({ sessionId }) => sessionId ?? []))];
  const held = ids.length === 0 ? [] : await ctx.db.select({ id: coachingSessions.id, startsAt: coachingSessions.startsAt }).from(coachingSessions).where(inArray(coachingSessions.id, ids));
  const at = new Map(held.map(({ id, startsAt }) => [id, startsAt]));
  return entries.map((entry: Entry) => ({
    entryId: entry.id, title: titles.get(entry.stepKey) ?? entry.stepKey, heldOn: entry.sessionId ? at.get(entry.sessionId) ?? null : null,
    words: entry.words ?? "", revision: entry.revision, writer: entry.authorName, needsAll: needsAll(entry),
  })).sort((a, b) => (b.heldOn?.getTime() ?? 0) - (a.heldOn?.getTime() ?? 0));
}

/** What a leader may release, what they have released, and who has opened it.
 *  @param entryId the record whose preview is open, if one is.
 *  @throws AppError at the engagement's door. */
export async function releasesPage(ctx: Ctx, engagementId: string, entryId: string | null): Promise<ReleasesPage> {
  const engagement = await engagementFor(ctx, "releaseItem", engagementId);
  const items = await itemsOf(ctx, engagement);
  const today = dayIn(ctx.now, ctx.viewer.zone);
  const rows = await ctx.db.select({ release: releases, to: people.name }).from(releases).innerJoin(people, eq(people.id, releases.toPersonId))
    .where(and(eq(releases.engagementId, engagementId), eq(releases.sideId, engagement.side ?? ""))).orderBy(desc(releases.releasedAt));
  const seen = rows.length === 0 ? [] : await ctx.db.select({ id: looks.subjectId, day: looks.day, times: looks.times }).from(looks)
    .where(and(eq(looks.engagementId, engagementId), eq(looks.subject, "release"), inArray(looks.subjectId, rows.map(({ release }) => release.id))));
  return {
    engagement, items, chosen: items.find((item) => item.entryId === entryId) ?? null, readers: possibleReaders(engagement),
    expires: { min: addDays(today, releaseDays.min), max: addDays(today, releaseDays.max), usual: addDays(today, releaseDays.usual) },
    own: rows.map(({ release, to }) => ({
      id: release.id, title: release.title, to, releasedAt: release.releasedAt, expiresOn: release.expiresOn, state: stateOfRelease(release, today),
      looked: seen.filter(({ id }) => id === release.id).map(({ day, times }) => ({ day, times })),
    })),
  };
}

/** A release as the one it was made for reads it. */
export type ReleasedItem = { id: string; title: string; from: string; words: string; releasedAt: Date; expiresOn: Day };

const released = async ({ db, viewer, now }: Ctx, engagementId: string) => (await db.select({ release: releases, from: people.name }).from(releases).innerJoin(people, eq(people.id, releases.authorId))
  .where(and(eq(releases.engagementId, engagementId), inArray(releases.toPersonId, viewer.people), isNull(releases.withdrawnAt))).orderBy(desc(releases.releasedAt)))
  .filter(({ release }) => release.completeAt !== null && release.expiresOn >= dayIn(now, viewer.zone));

/** What others have opened to the viewer and still is, without the words: reading them is an opening of its own. */
export async function releasedToMe(ctx: Ctx, engagementId: string): Promise<{ engagement: Engagement; items: Omit<ReleasedItem, "words">[] }> {
  const engagement = await engagementFor(ctx, "readReleased", engagementId);
  return { engagement, items: (await released(ctx, engagementId)).map(({ release: { id, title, releasedAt, expiresOn }, from }) => ({ id, title, from, releasedAt, expiresOn })) };
}

/** One record that was opened to the viewer. The leader sees that it was read, and on which day.
 *  @throws AppError at the engagement's door; `not_found` once it was withdrawn or its last day is over. */
export async function releasedItem(ctx: Ctx, engagementId: string, releaseId: string): Promise<{ engagement: Engagement; item: ReleasedItem }> {
  const engagement = await engagementFor(ctx, "readReleased", engagementId);
  const found = (await released(ctx, engagementId)).find(({ release }) => release.id === releaseId);
  if (!found) throw new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  const { release: { id, sideId, title, words: text, releasedAt, expiresOn }, from } = found;
  await noteLook(ctx, { engagementId, sideId, subject: "release", subjectId: id });
  return { engagement, item: { id, title, from, words: text, releasedAt, expiresOn } };
}
