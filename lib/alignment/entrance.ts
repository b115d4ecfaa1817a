import "server-only";
import { sql } from "drizzle-orm";
import { atEntrance } from "@/lib/platform/database";
import { announcementTokenHash } from "./announcement-links";
import type { Confirmation } from "./rules/announcements";

/** What somebody who was told is shown by their link, and nothing else of anything. */
export type ToldPerson = { organization: string; leader: string; person: string; toldOn: string; confirmation: Confirmation | null };

/** The conversation a link belongs to, or null where it opens none. Reading it changes nothing. */
export const readAnnouncement = (token: string): Promise<ToldPerson | null> => atEntrance(async (db) => {
  const { rows } = await db.execute<{ organization: string; leader: string; person: string; told_on: string; confirmation: Confirmation | null }>(
    sql`select organization, leader, person, to_char(told_on, 'YYYY-MM-DD') as told_on, confirmation from doors.announcement(${announcementTokenHash(token)})`);
  const [row] = rows;
  return row ? { organization: row.organization, leader: row.leader, person: row.person, toldOn: row.told_on, confirmation: row.confirmation } : null;
});

/** The person told confirms that it was so, or says that it was not; the leader alone sees it, and the last answer stands.
 *  @returns whether the link opened anything. */
export const confirmAnnouncement = ({ token, answer }: { token: string; answer: Confirmation }): Promise<boolean> => atEntrance(async (db, at) => {
  const { rows } = await db.execute<{ done: boolean }>(sql`select doors.answer_announcement(${announcementTokenHash(token)}, ${answer}, ${at.toISOString()}::timestamptz) as done`);
  return rows[0]?.done === true;
});
