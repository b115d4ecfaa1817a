import "server-only";
import { and, asc, eq, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { announcements, people } from "@/db/schema";
import { engagementFor, type Engagement } from "@/lib/engagements/access";
import { ownContentKey } from "@/lib/engagements/commands/content-key";
import { findPeople, type FoundPerson } from "@/lib/engagements/queries/find-people";
import type { Ctx } from "@/lib/platform/context";
import { unseal } from "@/lib/platform/crypto";
import { dayIn, type Day } from "@/lib/platform/dates";
import type { AnnouncementCount, Confirmation, ToldWords } from "../rules/announcements";

/** One person on a leader's own list. `said` is null when the words' key is destroyed. */
export type Announcement = {
  id: string; personId: string; name: string; title: string; plannedOn: Day | null; toldOn: Day | null; said: ToldWords | null; revision: number; asked: boolean; confirmation: Confirmation | null;
};

/** Announcements as one party meets them: a leader's own list, and numbers of everybody's for whoever may know them. */
export type AnnouncementsPage = { engagement: Engagement; own: Announcement[] | null; nobody: string | null; counts: AnnouncementCount[]; find: string; found: FoundPerson[]; today: Day };

/** How far each current leader is with telling, where the viewer may know: numbers and the last day. */
export async function announcementCounts({ db }: Ctx, engagementId: string): Promise<AnnouncementCount[]> {
  const { rows } = await db.execute<{ side_id: string; planned: number; told: number; nobody: boolean; last_told_on: string | null }>(
    sql`select side_id, planned, told, nobody, to_char(last_told_on, 'YYYY-MM-DD') as last_told_on from doors.announcement_counts(${engagementId}::uuid)`);
  return rows.map(({ side_id: sideId, planned, told, nobody, last_told_on: lastToldOn }) => ({ sideId, planned, told, nobody, lastToldOn }));
}

async function ownList(ctx: Ctx, engagement: Engagement): Promise<{ own: Announcement[]; nobody: string | null }> {
  const rows = await ctx.db.select({ row: announcements, name: people.name, title: people.title }).from(announcements)
    .leftJoin(people, eq(people.id, announcements.personId)).where(eq(announcements.sideId, engagement.side ?? "")).orderBy(asc(announcements.createdAt), asc(announcements.id));
  const key = rows.length > 0 ? await ownContentKey(ctx, engagement.id) : null;
  const saidOf = ({ id, sealed }: typeof announcements.$inferSelect): ToldWords | null => (key && sealed ? JSON.parse(unseal(key, id, sealed)) as ToldWords : null);
  const none = rows.find(({ row }) => row.personId === null);
  return {
    nobody: none ? saidOf(none.row)?.words ?? "" : null,
    own: rows.flatMap(({ row, name, title }) => (row.personId && name !== null ? [{
      id: row.id, personId: row.personId, name, title: title ?? "", plannedOn: row.plannedOn, toldOn: row.toldOn, said: saidOf(row), revision: row.revision, asked: row.tokenHash !== null, confirmation: row.confirmation,
    }] : [])),
  };
}

/** How many people a leader planned to tell by today, on their own clocks, and has not told yet. The list is the leader's
 *  alone, so for everybody else there are none. The caller has passed the engagement's door. */
export const announcementsDue = ({ db, viewer, now }: Ctx, engagementId: string): Promise<number> =>
  db.$count(announcements, and(eq(announcements.engagementId, engagementId), isNotNull(announcements.personId), isNull(announcements.toldOn), lte(announcements.plannedOn, dayIn(now, viewer.zone))));

/** The page of announcements. @throws AppError at the engagement's door; HR learns of them from the agreement alone. */
export async function announcementsPage(ctx: Ctx, engagementId: string, find: string): Promise<AnnouncementsPage> {
  const engagement = await engagementFor(ctx, "viewAnnouncements", engagementId);
  const list = engagement.side ? await ownList(ctx, engagement) : { own: null, nobody: null };
  return {
    engagement, ...list, counts: await announcementCounts(ctx, engagementId), find, today: dayIn(ctx.now, ctx.viewer.zone),
    found: engagement.side && find ? await findPeople(ctx, engagement, find) : [],
  };
}
