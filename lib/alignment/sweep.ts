import "server-only";
import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { agreements, engagements } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx, Worker } from "@/lib/platform/context";
import { daysToSign } from "./rules";

const dayMs = 86_400_000;

/** Gives versions that all have not signed within fourteen days back to sponsor and coach, each once: amend or stop. A new
 *  version begins to wait anew, and so does nothing while an engagement is paused or over.
 *  @returns how many came back. */
export async function returnUnsigned(ctx: Ctx<Worker>): Promise<number> {
  const { db, now } = ctx;
  const due = await db.select({ id: agreements.id, engagementId: agreements.engagementId, version: agreements.version, putAt: agreements.putAt }).from(agreements)
    .innerJoin(engagements, and(eq(engagements.organizationId, agreements.organizationId), eq(engagements.id, agreements.engagementId)))
    .where(and(eq(agreements.state, "for_signature"), isNull(agreements.returnedAt), lte(agreements.putAt, new Date(now.getTime() - daysToSign * dayMs)), sql`${engagements.status} = any(${sql.param([...runningStatuses])}::text[])`));
  let returned = 0;
  for (const { id, engagementId, version, putAt } of due) {
    const claimed = await db.update(agreements).set({ returnedAt: now, updatedAt: now }).where(and(eq(agreements.id, id), isNull(agreements.returnedAt))).returning({ id: agreements.id });
    if (claimed.length === 0) continue;
    const count = putAt ? Math.floor((now.getTime() - putAt.getTime()) / dayMs) : daysToSign;
    await record(ctx, "agreement.came_back", id, { engagementId, audience: "alliance" }, { version, count });
    returned += 1;
  }
  return returned;
}
