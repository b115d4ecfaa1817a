import type { SharingItemId } from "@/lib/engagements/rules/sharing";
import { knowsFigures } from "@/lib/surveys/rules/cohorts";
import { toldFrom } from "@/lib/surveys/rules/thresholds";
import { oneOf } from "./settings";

/** Ticks of an agreement that show an engagement's survey totals to its HR partners. */
const totals = `array[${(["surveyTotal", "hrAgreement"] satisfies SharingItemId[]).map((id) => `'${id}'`).join(", ")}]::text[]`;

/** The cohorts that a reader for HR may read. People who stand behind the same figures cannot be told apart by them; where this
 *  reader knows somebody among such, five whom they do not know must stand beside. All others were checked when the figure was
 *  told. Whoever took part since is asked anew each time, whatever they were when it was told. */
export const effectDoors = `
create or replace function doors.effect_cohorts(home uuid) returns table (kind text, number integer, content text, hash text, created_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select h.kind, h.number, h.content, h.hash, h.created_at from public.survey_cohorts h
  where h.organization_id = home and ${oneOf("h.organization_id", "organizations")} and ${oneOf("h.organization_id", "partnered")} and not exists (
    select 1 from (
      select count(*) filter (where one.is_known) as known, count(*) filter (where not one.is_known) as unknown from (
        select m.id, array_agg(c.id order by c.id) as cells, exists (select 1 from public.parties p join public.engagements e on e.id = p.engagement_id
            where p.engagement_id = m.id and ${oneOf("p.person_id", "people")} and (p.role in (${knowsFigures.map((role) => `'${role}'`).join(", ")}) or (p.role = 'hr_partner' and ${totals} <@ e.sharing))) as is_known
        from public.survey_cohort_cells c join public.survey_cohorts o on o.id = c.cohort_id cross join lateral unnest(c.members) m(id)
        where o.organization_id = h.organization_id and o.kind = h.kind and o.number <= h.number group by m.id) one
      group by one.cells) alike
    where alike.known > 0 and alike.unknown < ${toldFrom.cohort})
  order by h.kind, h.number
$$;
`;
