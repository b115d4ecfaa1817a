import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { dayIn, type Day, type Zone } from "@/lib/platform/dates";
import { messageTokenHash } from "../message-links";

/** A leader's word to everybody who was asked, as its one link shows it. */
export type HeardMessage = { organization: string; leader: string; words: string; sentOn: Day; recipients: number };

/** The message a link belongs to, or null where it opens none. Reading it changes nothing. */
export async function readMessage(db: Db, token: string): Promise<HeardMessage | null> {
  const { rows } = await db.execute<{ organization: string; leader: string; words: string; sent_at: string; zone: Zone; recipients: number }>(sql`select * from doors.survey_message(${messageTokenHash(token)})`);
  const [row] = rows;
  return row ? { organization: row.organization, leader: row.leader, words: row.words, recipients: row.recipients, sentOn: dayIn(new Date(row.sent_at), row.zone) } : null;
}
