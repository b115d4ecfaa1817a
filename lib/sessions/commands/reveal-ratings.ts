import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { coachingSessions } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Engagement } from "@/lib/engagements/access";
import { openKey } from "@/lib/engagements/commands/content-key";
import type { Ctx } from "@/lib/platform/context";
import { unseal } from "@/lib/platform/crypto";
import { templateOf } from "@/lib/programs/queries";
import { togetherFields } from "../rules/ratings";

type SealedRow = { rating_id: string; engagement_id: string; author_id: string; sealed: Buffer; wrapped: Buffer };

/** Opens the numbers of one question of a call, all at once, if every current leader has given one. The database answers
 *  as if there were none before that. Whose key was destroyed has no number any more, and whoever has left shows none.
 *  @returns how many were revealed. */
export async function revealTogether(ctx: Ctx, { session, engagement }: { session: { id: string }; engagement: { id: string } }, fieldKey: string): Promise<number> {
  const { db, now } = ctx;
  const { rows } = await db.execute<SealedRow>(sql`select * from doors.sealed_ratings(${session.id}::uuid, ${fieldKey})`);
  if (rows.length === 0) return 0;
  const numbers = rows.map(({ rating_id: id, engagement_id: of, author_id: author, sealed, wrapped }) => ({ id, value: Number(unseal(openKey(of, author, wrapped), id, sealed)) }));
  const ids = sql.param(numbers.map(({ id }) => id));
  const { rows: [done] } = await db.execute<{ count: number }>(sql`select doors.reveal_ratings(${session.id}::uuid, ${fieldKey}, ${ids}::uuid[], ${sql.param(numbers.map(({ value }) => value))}::smallint[], ${now.toISOString()}::timestamptz) as count`);
  const count = done?.count ?? 0;
  if (count > 0) await record(ctx, "relationship.revealed", session.id, { engagementId: engagement.id, audience: "pair" }, { count });
  return count;
}

/** The calls of all in one engagement, by id; whoever rates one of them waits until this transaction ends. It takes the same
 *  turn as rating does, and before any lock of the engagement, so that neither can wait for the other. */
export async function holdRatings({ db }: Ctx, engagementId: string): Promise<string[]> {
  const calls = await db.select({ id: coachingSessions.id }).from(coachingSessions)
    .where(and(eq(coachingSessions.engagementId, engagementId), eq(coachingSessions.kind, "three_way"), isNull(coachingSessions.sideId))).orderBy(asc(coachingSessions.id));
  for (const { id } of calls) await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`session ${id}`}, 0))`);
  return calls.map(({ id }) => id);
}

/** A leader has left: numbers that waited for theirs alone are revealed, of every question of every call. Where one leader
 *  remains there is nobody to reveal them to, and they stay sealed.
 *  @param calls as `holdRatings` gave them. @returns how many numbers were revealed. */
export async function revealRemaining(ctx: Ctx, engagement: Pick<Engagement, "id" | "templateId">, calls: readonly string[]): Promise<number> {
  const steps = (await templateOf(ctx, engagement.templateId)).stages.flatMap((stage) => stage.steps);
  const keys = new Set(steps.flatMap(({ guide, guides }) => [guide, guides?.first, guides?.middle, guides?.last].flatMap((each) => togetherFields(each ?? []))).map(({ key }) => key));
  let revealed = 0;
  for (const id of calls) for (const key of keys) revealed += await revealTogether(ctx, { session: { id }, engagement }, key);
  return revealed;
}
