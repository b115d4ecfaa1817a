import "server-only";
import { sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { riskAfter } from "@/lib/sessions/rules/risk";
import { riskDays, riskFrom } from "../rules";

/** Whether the agreement in force lets sponsor and HR see if dates are kept. */
export const shared = (sharing: SQLWrapper): SQL => sql`'timeliness' = any(${sharing})`;

/** SQL: ids of an organisation's running engagements that share their timeliness, as far as the viewer may see them.
 *  @param within narrows them further, to the reach of a viewer who sees few of them. */
export const sharingTimeliness = (organizationId: string, within: SQL = sql`true`): SQL =>
  sql`(select coalesce(array_agg(t.id), '{}') from engagements t where t.organization_id = ${organizationId} and t.status in ('launched', 'active') and ${within} and ${shared(sql`t.sharing`)})`;

/** SQL: the timeliness of those engagements among `wanted` that share it, from the dates of the last `riskDays` and
 *  those to come. The door gives out sums alone: never which meeting, nor whose side it was on. */
export const timelinessOf = (wanted: SQL, now: Date): SQL => {
  const since = new Date(now.getTime() - riskDays * 86_400_000);
  return sql`doors.timeliness(${wanted}, ${since.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz)`;
};

/** SQL: whether a row `r` of it is at risk, as `isAtRisk` of the rules says. */
export const atRisk: SQL = sql`(r.missed >= ${riskFrom.missed} or r.moved >= ${riskFrom.moved} or r.behind_days >= ${riskFrom.behindDays}
  or r.most_moves >= ${riskAfter.movedTimes} or r.missed_in_row)`;
