import "server-only";
import { sql } from "drizzle-orm";
import { quoteUuids } from "@/db/client";
import type { Ctx } from "@/lib/platform/context";
import type { Busy } from "../rules/plan";

/** When people already have a meeting, in any of their engagements and organisations, and nothing else about it.
 *  @param besides sessions that do not count, because they are the ones to be moved. */
export async function busyTimes({ db }: Ctx, people: readonly string[], span: { from: Date; to: Date }, besides: readonly string[] = []): Promise<Busy[]> {
  if (people.length === 0) return [];
  const { rows } = await db.execute<{ person_id: string; starts_at: Date | string; ends_at: Date | string }>(sql`
    select person_id, starts_at, ends_at
    from doors.busy(${sql.raw(quoteUuids(people))}, ${span.from.toISOString()}::timestamptz, ${span.to.toISOString()}::timestamptz, ${sql.raw(quoteUuids(besides))})`);
  return rows.map((row) => ({ personId: row.person_id, from: new Date(row.starts_at), to: new Date(row.ends_at) }));
}
