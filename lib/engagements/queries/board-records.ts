import "server-only";
import { sql } from "drizzle-orm";
import type { Audience } from "@/lib/audit/rules";
import type { Ctx } from "@/lib/platform/context";
import type { SeenRecord } from "../rules/readers";

/** What the feedback day keeps of a leader: items that speak to them, from their reveal on; their answers, which are between
 *  them and the coach until all are shown; what stands in the way; and their confirmation. Items that are still being
 *  prepared are the coach's own, and in no count. */
export async function boardRecordsOf({ db }: Pick<Ctx, "db">, { id, side }: { id: string; side: string | null }): Promise<SeenRecord[]> {
  const { rows } = await db.execute<{ kind: string; audience: Audience; count: number }>(sql`
    select 'boardItems' as kind, audience, count(*)::int as count from feedback_items where engagement_id = ${id} and ${side}::uuid = any(about) and audience = 'pair' group by audience
    union all select 'boardAnswers', audience, count(*)::int from board_marks where engagement_id = ${id} and side_id = ${side} group by audience
    union all select 'boardBarriers', audience, count(*)::int from board_barriers where engagement_id = ${id} group by audience
    union all select 'boardConfirmation', audience, count(*)::int from board_confirmations where engagement_id = ${id} and side_id = ${side} group by audience`);
  return rows;
}
