import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { coachingSessions } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";

/** Tells those who attend of the planned meetings of some steps that they do not know of yet; until then those are a
 *  plan. The caller has passed the engagement's door and knows that it is time. Repeating it tells nobody twice.
 *  @returns how many were announced. */
export async function announceSessions(ctx: Ctx, { engagementId, stepKeys, audience }: { engagementId: string; stepKeys: readonly string[]; audience: "pair" | "coach_only" }): Promise<number> {
  const announced = await ctx.db.update(coachingSessions).set({ announcedAt: ctx.now, updatedAt: ctx.now }).where(and(
    eq(coachingSessions.engagementId, engagementId), inArray(coachingSessions.stepKey, [...stepKeys]),
    eq(coachingSessions.status, "planned"), isNull(coachingSessions.announcedAt),
  )).returning({ id: coachingSessions.id });
  if (announced.length > 0) await record(ctx, "sessions.announced", engagementId, { engagementId, audience }, { count: announced.length });
  return announced.length;
}
