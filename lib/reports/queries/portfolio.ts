import "server-only";
import { sql } from "drizzle-orm";
import { expectationFields } from "@/lib/engagements/rules/expectations";
import type { Ctx } from "@/lib/platform/context";
import { courseKeys, courses, type Course, type Timeliness } from "../rules";
import { atRisk, sharingTimeliness, timelinessOf } from "./timeliness";

/** An engagement whose dates say that it is at risk, with what they say. */
export type RiskRow = { id: string; title: string } & Omit<Timeliness, "due" | "kept">;
/** How many running engagements a coach serves. */
export type CoachLoad = { personId: string; name: string; running: number };
/** An engagement whose consequences are written and not yet confirmed by the viewer as its HR partner. */
export type ToConfirm = { id: string; title: string };

/** The numbers of HR's home. Cadence counts the sessions due in the last four weeks, of those engagements alone that
 *  share their timeliness (`sharing` of all running ones). Nothing of a single person's content. */
export type Portfolio = {
  counts: Record<Course, number>; running: number; sharing: number; cadence: { due: number; kept: number };
  risks: RiskRow[]; riskCount: number; coaches: CoachLoad[]; toConfirm: ToConfirm[]; programs: { key: string; title: string }[];
};

type Read = Omit<Portfolio, "counts" | "running"> & { statuses: Record<string, number> | null };

/** Risks and coaches named on the home; the lists behind them have all. */
const named = { risks: 5, coaches: 12 } as const;

/** The portfolio of the viewer's organisation as far as HR may see it, in one statement. */
export async function portfolioOf({ db, viewer, now }: Ctx): Promise<Portfolio> {
  const home = viewer.organizationId;
  const { rows } = await db.execute<{ portfolio: Read }>(sql`
    with sharing as materialized (select unnest(${sharingTimeliness(home)}) as id),
      late as materialized (select r.* from ${timelinessOf(sql`(select coalesce(array_agg(id), '{}') from sharing)`, now)} r),
      risky as materialized (select e.id, e.title, r.missed, r.moved, r.behind_days, r.most_moves, r.missed_in_row from late r join engagements e on e.id = r.engagement_id where ${atRisk})
    select json_build_object(
      'statuses', (select json_object_agg(x.status, x.n) from (select e.status, count(*)::int n from engagements e where e.organization_id = ${home} group by e.status) x),
      'sharing', (select count(*)::int from sharing),
      'cadence', (select json_build_object('due', coalesce(sum(due), 0)::int, 'kept', coalesce(sum(kept), 0)::int) from late),
      'riskCount', (select count(*)::int from risky),
      'risks', (select coalesce(json_agg(json_build_object('id', x.id, 'title', x.title, 'missed', x.missed, 'moved', x.moved, 'behindDays', x.behind_days,
        'mostMoves', x.most_moves, 'missedInRow', x.missed_in_row)), '[]')
        from (select * from risky order by behind_days desc, missed desc, title limit ${named.risks}) x),
      'coaches', (select coalesce(json_agg(json_build_object('personId', x.person_id, 'name', x.name, 'running', x.running)), '[]') from (
        select l.person_id, h.name, l.running from (select p.person_id, count(*)::int as running from parties p join engagements e on e.id = p.engagement_id
          where p.organization_id = ${home} and p.role = 'coach' and p.left_at is null and p.declined_at is null and e.status in ('launched', 'active', 'paused')
          group by p.person_id order by running desc limit ${named.coaches}) l join people h on h.id = l.person_id order by l.running desc, h.name) x),
      'toConfirm', (select coalesce(json_agg(json_build_object('id', e.id, 'title', e.title) order by e.launched_at), '[]') from parties p join engagements e on e.id = p.engagement_id
        where p.person_id = ${viewer.personId} and p.role = 'hr_partner' and p.left_at is null and p.accepted_at is null and e.status in ('launched', 'active')
        and exists (select 1 from guide_entries g where g.engagement_id = e.id and g.field_key = ${expectationFields.consequences} and g.words <> '')),
      'programs', (select coalesce(json_agg(json_build_object('key', x.key, 'title', x.title) order by x.title), '[]')
        from (select distinct on (t.key) t.key, t.title from program_templates t where t.organization_id = ${home} order by t.key, t.version desc) x)
    ) as portfolio`);
  const read = rows[0]?.portfolio;
  if (!read) throw new Error("A statement without FROM has one row.");
  const { statuses, ...rest } = read;
  const counts = Object.fromEntries(courseKeys.map((course) => [course, courses[course].reduce((sum, status) => sum + (statuses?.[status] ?? 0), 0)])) as Record<Course, number>;
  return { ...rest, counts, running: (statuses?.active ?? 0) + (statuses?.launched ?? 0) };
}
