import type { SharingItemId } from "@/lib/engagements/rules/sharing";
import { oneOf } from "./settings";

const within = (engagement: string) => `(${oneOf(engagement, "coached")} or ${oneOf(engagement, "led")})`;

/** Of a promise of one leader's own, that leader's part must be shared by its very mark: `partOf` of lib/engagements/rules/sharing. */
const partShared = (item: SharingItemId) => `('${item}' || coalesce(':' || c.party_id, '')) = any(e.sharing)`;

/** Whoever has left keeps to themselves what was sealed when they did. */
const bySomebodyHere = "exists (select 1 from public.parties h where h.id = r.side_id and h.left_at is null and h.declined_at is null)";

/** The doors of what leaders say apart and reveal together, and of what their accounts come to. A number leaves its
 *  leader's side only when every current leader has given one; before that these answer as if there were none. */
export const ratingDoorFunctions = `
create or replace function doors.rated_by_all(wanted_session uuid, wanted_field text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select count(*) > 1 and bool_and(exists (select 1 from public.relationship_ratings r
      where r.session_id = s.id and r.field_key = wanted_field and r.side_id = p.id))
  from public.coaching_sessions s join public.parties p on p.engagement_id = s.engagement_id
    and p.role = 'leader' and p.left_at is null and p.declined_at is null
  where s.id = wanted_session and s.side_id is null
$$;

create or replace function doors.sealed_ratings(wanted_session uuid, wanted_field text)
returns table (rating_id uuid, engagement_id uuid, author_id uuid, sealed bytea, wrapped bytea)
language sql stable security definer set search_path = pg_catalog as $$
  select r.id, r.engagement_id, r.author_id, r.sealed, k.wrapped
  from public.relationship_ratings r join public.content_keys k on k.engagement_id = r.engagement_id and k.author_id = r.author_id
  where r.session_id = wanted_session and r.field_key = wanted_field and r.audience = 'leader_only' and k.destroyed_at is null
    and ${within("r.engagement_id")} and ${bySomebodyHere} and doors.rated_by_all(wanted_session, wanted_field)
$$;

create or replace function doors.reveal_ratings(wanted_session uuid, wanted_field text, ids uuid[], numbers smallint[], at timestamptz) returns integer
language sql security definer set search_path = pg_catalog as $$
  with revealed as (
    update public.relationship_ratings r set audience = 'pair', value = n.number, sealed = null, revealed_at = at, revision = r.revision + 1, updated_at = at
    from unnest(ids, numbers) as n(id, number)
    where r.id = n.id and r.session_id = wanted_session and r.field_key = wanted_field and r.audience = 'leader_only'
      and ${within("r.engagement_id")} and ${bySomebodyHere} and doors.rated_by_all(wanted_session, wanted_field) returning 1)
  select count(*)::integer from revealed
$$;

create or replace function doors.commitments_kept(engagement uuid) returns table (commitment_id uuid, marks text[])
language sql stable security definer set search_path = pg_catalog as $$
  select c.id, array(select distinct m.mark from public.commitment_marks m where m.commitment_id = c.id and m.round = last.round order by m.mark)
  from public.commitments c join public.engagements e on e.id = c.engagement_id
  join lateral (select x.round from public.commitment_marks x where x.commitment_id = c.id and not exists (
      -- Of every current leader an account: one who has left since does not stand for one who is still to give theirs.
      select 1 from public.parties p where p.engagement_id = e.id and p.role = 'leader' and p.left_at is null and p.declined_at is null
        and not exists (select 1 from public.commitment_marks y where y.commitment_id = c.id and y.round = x.round and y.side_id = p.id))
    order by x.round desc limit 1) last on true
  where c.engagement_id = engagement and c.audience = 'alliance'
    and ${partShared("commitments")} and ${partShared("commitmentsKept")}
    and (${oneOf("e.id", "sponsored")} or (${oneOf("e.id", "hrPartnered")} and 'hrAgreement' = any(e.sharing)))
$$;

create or replace function doors.every_organization() returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$ select o.id from public.organizations o order by o.id $$;
`;
