import "server-only";
import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/platform/context";
import { sourcesOfTheme } from "../rules/themes";

/** What the stage of intakes is left by. `listed`: people to be heard beside leaders and sponsor; `sidesHeard`: leaders' parties
 *  whose own intake was held; `unanswered`: the viewer's held intakes without a recorded answer to the consent text;
 *  `supported`: themes that rest on two sources or more. */
export type IntakeFacts = { listed: number; sidesHeard: string[]; unanswered: number; supported: number };

/** The intakes of one engagement as numbers, for its coach. The caller has passed its door. */
export async function intakeFacts({ db, viewer }: Ctx, engagementId: string): Promise<IntakeFacts> {
  const mine = sql.param(viewer.people);
  const of = sql`s.engagement_id = ${engagementId} and s.kind = 'intake'`;
  const { rows } = await db.execute<{ listed: number; sides: string[]; unanswered: number; supported: number }>(sql`select
    (select count(*)::int from coaching_sessions s where ${of} and s.side_id is null and s.step_key <> 'iv-intake-sponsor' and s.status in ('planned', 'held')) + doors.interviewees_heard(${engagementId}::uuid) as listed,
    array(select distinct s.side_id::text from coaching_sessions s where ${of} and s.side_id is not null and s.status = 'held') as sides,
    (select count(*)::int from coaching_sessions s where ${of} and s.status = 'held' and not exists (select 1 from intake_consents c where c.session_id = s.id)
      and exists (select 1 from session_attendees a where a.session_id = s.id and a.person_id = any(${mine}::uuid[]))) as unanswered,
    (select count(*)::int from doors.theme_sources(${engagementId}::uuid) t join intake_themes h on h.id = t.theme_id and h.dissolved_at is null where t.sources >= ${sourcesOfTheme}) as supported`);
  const [row] = rows;
  return { listed: row?.listed ?? 0, sidesHeard: row?.sides ?? [], unanswered: row?.unanswered ?? 0, supported: row?.supported ?? 0 };
}
