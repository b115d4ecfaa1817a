import "server-only";
import { sql } from "drizzle-orm";
import type { Engagement } from "@/lib/engagements/access";
import { timelinessSharing } from "@/lib/engagements/rules/readers";
import type { Ctx } from "@/lib/platform/context";
import { riskAfter, riskOf, type RiskReason } from "../rules/risk";
import type { EngagementSessions } from "./of-engagement";

/** Why an engagement is at risk by its dates alone. The coach is told in any case; everybody else where the agreement in
 *  force shares timeliness, and then from sums: never which meeting, nor whose side it was on. Empty where nothing is to say. */
export async function riskFor({ db, now }: Ctx, { id, status, standings, sharing }: Engagement, sessions: EngagementSessions): Promise<RiskReason[]> {
  if (status !== "launched" && status !== "active") return [];
  if (standings.includes("coach")) {
    const all = [...sessions.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])), ...sessions.others.filter(({ kind }) => kind !== "intake")];
    return riskOf(all.map(({ stepKey, sideId, startsAt, status: state, moves }) => ({ series: `${stepKey} ${sideId ?? ""}`, startsAt, status: state, moves })));
  }
  if (!sharing.includes(timelinessSharing)) return [];
  const { rows: [told] } = await db.execute<{ most_moves: number; missed_in_row: boolean }>(sql`select most_moves, missed_in_row from doors.timeliness(array[${id}]::uuid[], '-infinity', ${now.toISOString()}::timestamptz)`);
  return [...(told && told.most_moves >= riskAfter.movedTimes ? ["moved" as const] : []), ...(told?.missed_in_row ? ["missed" as const] : [])];
}
