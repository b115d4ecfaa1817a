import "server-only";
import { sql } from "drizzle-orm";
import type { Audience } from "@/lib/audit/rules";
import type { Ctx } from "@/lib/platform/context";
import type { SeenRecord } from "../rules/readers";

/** What the coaching support keeps of a leader: pulses, numbers that were revealed, commitments and accounts of them, issues
 *  and goals; and of surveys their reports, what was released of them, and what was decided. What is still sealed to the leader alone is nobody else's to see, and in no count. */
export async function supportRecordsOf({ db }: Pick<Ctx, "db">, { id, side }: { id: string; side: string | null }): Promise<SeenRecord[]> {
  const { rows } = await db.execute<{ kind: string; audience: Audience; count: number; only: string | null }>(sql`
    select 'pulses' as kind, audience, count(*)::int as count, null as only from pulses where engagement_id = ${id} and side_id = ${side} group by audience
    union all select 'ratings', audience, count(*)::int, null from relationship_ratings where engagement_id = ${id} and side_id = ${side} and audience = 'pair' group by audience
    union all select 'ofEachOther', audience, count(*)::int, null from pair_ratings where engagement_id = ${id} and side_id = ${side} and audience = 'pair' group by audience
    union all select case when party_id is null then 'jointCommitments' else 'commitments' end, audience, count(*)::int, case when audience = 'alliance' then 'commitments' || coalesce(':' || party_id, '') end
      from commitments where engagement_id = ${id} and (party_id is null or party_id = ${side}) group by audience, party_id
    union all select 'accounts', audience, count(*)::int, null from commitment_marks where engagement_id = ${id} and side_id = ${side} group by audience
    union all select 'issues', audience, count(*)::int, null from issues where engagement_id = ${id} and side_id = ${side} group by audience
    union all select case when audience = 'alliance' then 'sharedGoals' else 'goals' end, audience, count(*)::int, case when audience = 'alliance' then 'goal' end from goals where engagement_id = ${id} and (side_id is null or side_id = ${side}) group by audience
    union all select 'surveyReports', 'pair', count(*)::int, null from survey_snapshots where engagement_id = ${id}
    union all select 'surveyComments', 'pair', count(*)::int, null from survey_shown_comments where engagement_id = ${id}
    union all select 'surveyNames', 'pair', count(*)::int, null from survey_named_answers where engagement_id = ${id}
    union all select 'surveyTotals', 'alliance', count(*)::int, 'surveyTotal' from survey_summaries where engagement_id = ${id}
    union all select 'decisions', 'alliance', count(*)::int, 'corrections' from survey_corrections where engagement_id = ${id}`);
  return rows.map(({ only, ...record }) => ({ ...record, ...(only ? { onlyIf: only } : {}) }));
}
