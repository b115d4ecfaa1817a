import { oneOf } from "./settings";

/** Definer functions of announcements: numbers for those who may not read whom a leader tells, and the link by which the
 *  person told may answer. */
export const announcementDoors = `
create or replace function doors.announcement_counts(engagement uuid) returns table (side_id uuid, planned integer, told integer, nobody boolean, last_told_on date)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, count(a.person_id)::integer, count(a.told_on)::integer, coalesce(bool_or(a.id is not null and a.person_id is null), false), max(a.told_on)
  from public.parties p join public.engagements e on e.id = p.engagement_id
  left join public.announcements a on a.side_id = p.id
  where p.engagement_id = engagement and p.role = 'leader' and p.left_at is null and p.declined_at is null and ${oneOf("p.organization_id", "organizations")}
    and (${oneOf("e.id", "coached")} or ${oneOf("e.id", "led")}
      or ((${oneOf("e.id", "sponsored")} or ${oneOf("e.id", "hrNamed")}) and ('announcements:' || p.id) = any(e.sharing)))
  group by p.id, p.position order by p.position
$$;

create or replace function doors.announcement(hash text) returns table (announcement_id uuid, organization text, leader text, person text, told_on date, confirmation text)
language sql stable security definer set search_path = pg_catalog as $$
  select a.id, o.name, l.name, t.name, a.told_on, a.confirmation
  from public.announcements a join public.organizations o on o.id = a.organization_id
  join public.people l on l.id = a.author_id join public.people t on t.id = a.person_id
  where a.token_hash = hash and a.told_on is not null and t.removed_at is null
$$;

create or replace function doors.answer_announcement(hash text, answer text, at timestamptz) returns boolean
language sql security definer set search_path = pg_catalog as $$
  with answered as (update public.announcements set confirmation = answer, confirmed_at = at
    where token_hash = hash and told_on is not null and answer in ('confirmed', 'not_so') returning 1)
  select exists (select 1 from answered)
$$;
`;
