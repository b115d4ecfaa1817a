import { oneOf } from "./settings";

/** Definer functions that touch meetings which whoever leaves, pauses or names a coach could not touch by themselves: planned
 *  ones alone, of their own engagement alone, and they answer how many; and the hours that a coach keeps. */
export const meetingDoors = `
create or replace function doors.cancel_meetings(engagement uuid, side uuid, scope text, from_at timestamptz, to_at timestamptz, at timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare cancelled integer;
begin
  if not (${oneOf("engagement", "coached")} or ${oneOf("engagement", "sponsored")}
    -- A leader's own side opens the engagement that it stands in, and no other.
    or (scope = 'side' and ${oneOf("side", "sidesOwn")} and exists (select 1 from public.parties p where p.id = side and p.engagement_id = engagement))) then return 0; end if;
  update public.coaching_sessions s set status = 'cancelled', logged_at = at, revision = s.revision + 1, updated_at = at
    where s.engagement_id = engagement and s.status = 'planned' and s.starts_at > from_at and s.starts_at <= to_at
      and (scope = 'all' or s.side_id = side or (s.side_id is null and s.kind <> 'intake'));
  get diagnostics cancelled = row_count;
  return cancelled;
end $$;

create or replace function doors.hand_meetings_over(engagement uuid, from_person uuid, to_person uuid, at timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare handed integer;
begin
  -- From a coach, former or not, to a present one: nobody else is put into a meeting by it, nor taken out of one.
  if not (${oneOf("engagement", "sponsored")} or ${oneOf("engagement", "coached")})
    or not exists (select 1 from public.parties p where p.engagement_id = engagement and p.person_id = to_person and p.role in ('coach', 'manager') and p.left_at is null)
    or not exists (select 1 from public.parties p where p.engagement_id = engagement and p.person_id = from_person and p.role in ('coach', 'manager')) then return 0; end if;
  update public.session_attendees a set person_id = to_person from public.coaching_sessions s
    where s.id = a.session_id and s.engagement_id = engagement and s.status = 'planned' and s.starts_at > at and a.person_id = from_person
      and not exists (select 1 from public.session_attendees b where b.session_id = a.session_id and b.person_id = to_person);
  get diagnostics handed = row_count;
  return handed;
end $$;

-- What somebody coached stays theirs as hours, also of an engagement that has gone to another coach: day, kind and minutes,
-- and of which engagement only where they still serve it.
create or replace function doors.hours_coached(from_at timestamptz, to_at timestamptz) returns table (held_at timestamptz, kind text, minutes integer, engagement_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select s.starts_at, s.kind, coalesce(s.held_minutes, s.minutes)::integer, case when ${oneOf("s.engagement_id", "coached")} then s.engagement_id end
  from public.coaching_sessions s
  where s.status = 'held' and s.starts_at >= from_at and s.starts_at < to_at and ${oneOf("s.logged_by_id", "people")} and ${oneOf("s.organization_id", "organizations")}
  order by s.starts_at desc, s.id
$$;
`;
