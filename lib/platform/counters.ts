import "server-only";
import { createHmac } from "node:crypto";
import { inArray, sql } from "drizzle-orm";
import { setTimeout as wait } from "node:timers/promises";
import { counters } from "@/db/schema";
import type { Db } from "@/db/client";
import { verdictOn, type Limit } from "./attempts";
import { purposeKey } from "./crypto";
import { atEntrance } from "./database";
import { env } from "./env";
import { AppError } from "./errors";
import { words } from "./i18n";

/** One count to add to: the limit, its name, and whom it counts (an address, a block, an account's id). */
export type Attempt = { kind: string; limit: Limit; of: string };

/** What the database keeps of whom is counted: nobody can read an address out of it without the installation's secret. */
const keyOf = ({ kind, of }: Attempt): string => createHmac("sha256", purposeKey(env().secret, "counters")).update(`${kind} ${of}`).digest("hex");

/** Counts one try everywhere it counts, in an order that cannot deadlock.
 *  @returns how long it must wait, and for how many minutes it is refused (0 when it is not). */
export async function countAttempts(db: Db, attempts: readonly Attempt[], at: Date): Promise<{ delayMs: number; blockedMinutes: number }> {
  let worst = { delayMs: 0, blockedMinutes: 0 };
  const keyed = attempts.map((attempt) => ({ ...attempt, key: keyOf(attempt) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { key, limit } of keyed) {
    const over = sql`${counters.windowStartedAt} <= ${new Date(at.getTime() - limit.windowMinutes * 60_000)}`;
    const [row] = await db.insert(counters).values({ key, windowStartedAt: at, count: 1 }).onConflictDoUpdate({
      target: counters.key,
      set: { count: sql`case when ${over} then 1 else ${counters.count} + 1 end`, windowStartedAt: sql`case when ${over} then excluded.window_started_at else ${counters.windowStartedAt} end` },
    }).returning({ count: counters.count, startedAt: counters.windowStartedAt });
    const verdict = verdictOn(limit, row?.count ?? 1, row?.startedAt ?? at, at);
    worst = { delayMs: Math.max(worst.delayMs, verdict.delayMs), blockedMinutes: Math.max(worst.blockedMinutes, verdict.blockedMinutes) };
  }
  return worst;
}

/** Takes a try back that turned out to be right, so that only wrong ones count. */
export async function refundAttempts(db: Db, attempts: readonly Attempt[]): Promise<void> {
  for (const key of attempts.map(keyOf).sort()) await db.update(counters).set({ count: sql`greatest(0, ${counters.count} - 1)` }).where(sql`${counters.key} = ${key}`);
}

/** Deletes counts, as if nobody had ever tried. */
export async function forgetAttempts(db: Db, attempts: readonly Attempt[]): Promise<void> {
  if (attempts.length > 0) await db.delete(counters).where(inArray(counters.key, attempts.map(keyOf)));
}

/** Counts one try in a transaction of its own, so that a refusal counts too, and lets it wait where tries are many.
 *  @throws AppError `too_many` with the minutes to wait. */
export async function takeTurn(attempts: readonly Attempt[]): Promise<void> {
  const { delayMs, blockedMinutes } = await atEntrance((db, at) => countAttempts(db, attempts, at));
  if (blockedMinutes > 0) throw tooMany(blockedMinutes);
  if (delayMs > 0) await wait(delayMs);
}

/** The refusal that says for how long. */
export function tooMany(minutes: number): AppError {
  const t = words("errors");
  return new AppError("too_many", `${t("tooMany.what")} ${t("tooMany.mend", { minutes })}`, {}, { minutes });
}
