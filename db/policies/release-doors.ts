import { oneOf } from "./settings";

/** Opens what every current leader has released in the same version to the same person. A leader could not touch the
 *  other's row, nor may know before that it is there. */
export const releaseDoors = `
create or replace function doors.complete_releases(engagement uuid, entry uuid, seen integer, reader uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare complete boolean;
begin
  if not ${oneOf("engagement", "led")} then return false; end if;
  select not exists (select 1 from public.parties p where p.engagement_id = engagement and p.role = 'leader' and p.left_at is null and p.declined_at is null
    and not exists (select 1 from public.releases r where r.side_id = p.id and r.entry_id = entry and r.entry_revision = seen and r.to_person_id = reader and r.withdrawn_at is null and r.expires_on >= at::date)) into complete;
  if complete then
    -- Each leader's last day binds: it is open no longer than the one who opened it for the shortest time said.
    update public.releases set complete_at = at, expires_on = least(expires_on, (select min(y.last_day) from (select max(x.expires_on) as last_day
      from public.releases x join public.parties p on p.id = x.side_id and p.left_at is null and p.declined_at is null
      where x.engagement_id = engagement and x.entry_id = entry and x.entry_revision = seen and x.to_person_id = reader and x.withdrawn_at is null group by x.side_id) y))
      where engagement_id = engagement and entry_id = entry and entry_revision = seen and to_person_id = reader and withdrawn_at is null and complete_at is null;
  end if;
  return complete;
end $$;

create or replace function doors.close_releases(engagement uuid, entry uuid, seen integer, reader uuid) returns void
language sql security definer set search_path = pg_catalog as $$
  update public.releases r set complete_at = null from public.guide_entries g
    where g.id = r.entry_id and g.audience = 'pair' and r.engagement_id = engagement and r.entry_id = entry and r.entry_revision = seen and r.to_person_id = reader
      and r.withdrawn_at is null and ${oneOf("engagement", "led")}
$$;
`;
