import { announcementDoors } from "./announcement-doors";
import { meetingDoors } from "./meeting-doors";
import { releaseDoors } from "./release-doors";
import { noneOf, oneOf, settings } from "./settings";

const keep = (setting: keyof typeof settings, ids: string) =>
  `perform set_config('${settings[setting]}', coalesce((select array_agg(x) from (${ids}) ids(x)), '{}')::text, true);`;

const inRole = (role: string) => `select m.organization_id from public.memberships m join public.people p on p.organization_id = m.organization_id and p.id = m.person_id
    where p.id = any(mine) and p.removed_at is null and m.role ${role}`;

const asParty = (role: string, extra = "") => `select p.engagement_id from public.parties p join public.engagements e on e.id = p.engagement_id
    where p.person_id = any(mine) and p.role ${role} and p.left_at is null and e.status <> 'draft' ${extra}`;

/** The listed definer functions: the few look-ups that must happen before a viewer is known, or across what the
 *  viewer may see. Each has a fixed search path and answers ids, times or the viewer's own row.
 *  Owner: `entente_doors`, which nobody can log in as; policies named after it open just these rows. */
export const doorFunctions = `
-- A coach serves the leaders' sides once they have accepted: whoever is only named reads nothing that a leader told another.
create or replace function doors.view_as(mine uuid[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  ${keep("organizations", "select distinct p.organization_id from public.people p where p.id = any(mine) and p.removed_at is null")}
  ${keep("people", "select p.id from public.people p where p.id = any(mine) and p.removed_at is null")}
  ${keep("administered", inRole("= 'administrator'"))}
  ${keep("coaching", inRole("= 'coach'"))}
  ${keep("partnered", inRole("= 'hr'"))}
  ${keep("launching", inRole("in ('sponsor', 'hr')"))}
  ${keep("drafted", "select e.id from public.engagements e where e.created_by_id = any(mine) and e.status = 'draft'")}
  ${keep("coached", asParty("in ('coach', 'manager')", "and p.declined_at is null"))}
  ${keep("sponsored", asParty("= 'sponsor'"))}
  ${keep("led", asParty("in ('leader', 'employee')", "and p.told_at is not null and p.declined_at is null"))}
  ${keep("hrPartnered", asParty("= 'hr_partner'"))}
  ${keep("hrNamed", asParty("= 'hr_partner'", "and 'hrAgreement' = any(e.sharing)"))}
  ${keep("involved", "select p.engagement_id from public.parties p where p.person_id = any(mine)")}
  ${keep("sidesOwn", "select p.id from public.parties p where p.person_id = any(mine) and p.role in ('leader', 'employee') and p.told_at is not null and p.left_at is null and p.declined_at is null")}
  ${keep("sidesServed", "select unnest(p.serves) from public.parties p where p.person_id = any(mine) and (p.role = 'manager' or (p.role = 'coach' and p.accepted_at is not null)) and p.left_at is null and p.declined_at is null")}
  ${keep("sidesOffered", "select unnest(p.serves) from public.parties p where p.person_id = any(mine) and p.role = 'coach' and p.accepted_at is null and p.left_at is null and p.declined_at is null")}
  ${keep("interviewing", `select s.id from public.parties p
    join public.coaching_sessions s on s.engagement_id = p.engagement_id and s.kind = 'intake' and s.side_id is null
    join public.session_attendees a on a.session_id = s.id and a.person_id = p.person_id
    where p.person_id = any(mine) and p.role in ('coach', 'manager') and p.left_at is null and p.declined_at is null`)}
  ${keep("attending", `select s.id from public.parties p
    join public.session_attendees a on a.person_id = p.person_id and a.engagement_id = p.engagement_id
    join public.coaching_sessions s on s.id = a.session_id and s.announced_at is not null
    where p.person_id = any(mine) and p.left_at is null and p.role in ('sponsor', 'hr_partner')`)}
end $$;

create or replace function doors.open_session(session uuid, everywhere boolean, at timestamptz) returns jsonb
language plpgsql security definer set search_path = pg_catalog as $$
declare opened entrance.sign_in_sessions; me public.people; mine uuid[]; answer jsonb;
begin
  select * into opened from entrance.sign_in_sessions s
    where s.id = session and s.ended_at is null and s.expires_at > at and s.seen_at + make_interval(mins => s.idle_minutes) > at;
  if not found then return null; end if;
  if exists (select 1 from public.memberships m join public.people p on p.organization_id = m.organization_id and p.id = m.person_id
    where p.account_id = opened.account_id and p.removed_at is null and not m.role = any(opened.roles)) then return null; end if;
  select p.* into me from public.people p
    where p.account_id = opened.account_id and p.removed_at is null
      and exists (select 1 from public.memberships m where m.organization_id = p.organization_id and m.person_id = p.id)
    order by p.organization_id = opened.organization_id desc nulls last, p.created_at limit 1;
  if not found then return null; end if;
  select case when everywhere then array_agg(p.id) else array[me.id] end into mine
    from public.people p where p.account_id = opened.account_id and p.removed_at is null;
  perform doors.view_as(mine);
  perform set_config('app.at', at::text, true);
  if opened.seen_at < at - interval '1 minute' then
    update entrance.sign_in_sessions set seen_at = at where id = session;
  end if;
  select jsonb_build_object('sessionId', session, 'accountId', opened.account_id, 'personId', me.id, 'organizationId', me.organization_id,
    'people', mine, 'name', me.name, 'title', me.title, 'email', me.email, 'zone', me.zone, 'language', me.language, 'role', opened.role,
    'roles', (select jsonb_agg(m.role) from public.memberships m where m.organization_id = me.organization_id and m.person_id = me.id),
    'organizations', (select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name) from public.organizations o
       join public.people p on p.organization_id = o.id
       where p.account_id = opened.account_id and p.removed_at is null and exists (select 1 from public.memberships m where m.organization_id = p.organization_id and m.person_id = p.id)))
    into answer;
  return answer;
end $$;

create or replace function doors.member_accounts(address text) returns table (account_id uuid, person_id uuid, organization_id uuid, roles text[])
language sql stable security definer set search_path = pg_catalog as $$
  select p.account_id, p.id, p.organization_id, array_agg(m.role)
  from public.people p join public.memberships m on m.organization_id = p.organization_id and m.person_id = p.id
  where lower(p.email) = lower(address) and p.removed_at is null group by p.id
$$;

create or replace function doors.attach_account(address text, account uuid) returns integer
language sql security definer set search_path = pg_catalog as $$
  with attached as (update public.people p set account_id = account where lower(p.email) = lower(address) and p.removed_at is null
    and p.account_id is null and exists (select 1 from public.memberships m where m.organization_id = p.organization_id and m.person_id = p.id) returning 1)
  select count(*)::integer from attached
$$;

create or replace function doors.account_people(account uuid) returns table (person_id uuid, organization_id uuid, roles text[])
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.organization_id, array_agg(m.role)
  from public.people p join public.memberships m on m.organization_id = p.organization_id and m.person_id = p.id
  where p.account_id = account and p.removed_at is null group by p.id order by p.created_at
$$;

create or replace function doors.invitation(hash text, at timestamptz) returns table (invitation_id uuid, organization_id uuid, person_id uuid, email text)
language sql stable security definer set search_path = pg_catalog as $$
  select i.id, i.organization_id, i.person_id, p.email from public.invitations i join public.people p on p.id = i.person_id
  where i.token_hash = hash and i.accepted_at is null and i.expires_at > at and p.removed_at is null
$$;

create or replace function doors.accept_invitation(invitation uuid, at timestamptz) returns void
language sql security definer set search_path = pg_catalog as $$
  update public.invitations set accepted_at = at where id = invitation and accepted_at is null
$$;

create or replace function doors.busy(wanted uuid[], from_at timestamptz, to_at timestamptz, besides uuid[])
returns table (person_id uuid, starts_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select w.id, s.starts_at, s.starts_at + make_interval(mins => s.minutes)
  from public.people w
  join public.people same on same.id = w.id or (same.account_id is not null and same.account_id = w.account_id)
  join public.session_attendees a on a.person_id = same.id
  join public.coaching_sessions s on s.id = a.session_id
  where w.id = any(wanted) and ${oneOf("w.organization_id", "organizations")} and s.status = 'planned' and not s.id = any(besides)
    and s.starts_at < to_at and s.starts_at + make_interval(mins => s.minutes) > from_at
    and exists (select 1 from public.engagements e where e.id = s.engagement_id and e.status in ('launched', 'active'))
$$;

create or replace function doors.timeliness(wanted uuid[], since timestamptz, at timestamptz)
returns table (engagement_id uuid, due integer, kept integer, missed integer, moved integer, behind_days integer, most_moves integer, missed_in_row boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select s.engagement_id,
    (count(*) filter (where s.starts_at <= at))::integer,
    (count(*) filter (where s.status = 'held' and s.starts_at <= coalesce(m.first_start, s.starts_at) + interval '3 days'))::integer,
    (count(*) filter (where s.status = 'missed'))::integer,
    (count(*) filter (where s.status = 'planned' and m.first_start < s.starts_at))::integer,
    coalesce(max(extract(day from greatest(s.starts_at, at) - coalesce(m.first_start, s.starts_at))) filter (where s.status = 'planned'
      and least(m.first_start, s.starts_at) < at), 0)::integer,
    coalesce(max(m.times) filter (where s.status = 'planned'), 0)::integer,
    coalesce((select bool_or(x.row_of_two) from (select count(*) = 2 and bool_and(y.status = 'missed') as row_of_two
      from (select z.status, z.step_key, z.side_id, row_number() over (partition by z.step_key, z.side_id order by z.starts_at desc) as back
        from public.coaching_sessions z where z.engagement_id = s.engagement_id and z.kind <> 'intake' and z.status in ('held', 'missed')) y
      where y.back <= 2 group by y.step_key, y.side_id) x), false)
  from public.engagements e
  join public.coaching_sessions s on s.engagement_id = e.id and s.kind <> 'intake' and s.status <> 'cancelled' and s.starts_at >= since
  left join lateral (select min(v.from_starts_at) as first_start, count(*) as times from public.session_moves v where v.session_id = s.id) m on true
  where e.id = any(wanted) and 'timeliness' = any(e.sharing) and e.status in ('launched', 'active') and ${oneOf("e.organization_id", "organizations")}
    and ((${oneOf("e.organization_id", "partnered")} and ${noneOf("e.id", "involved")})
      or ${oneOf("e.id", "coached")} or ${oneOf("e.id", "led")} or ${oneOf("e.id", "sponsored")} or ${oneOf("e.id", "hrPartnered")})
  group by s.engagement_id
$$;

create or replace function doors.interests_settled(engagement uuid, accepting text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select not exists (select 1 from public.parties p
    where p.engagement_id = engagement and p.role = 'leader' and p.left_at is null and p.declined_at is null
      and not exists (select 1 from public.guide_entries g
        where g.engagement_id = engagement and g.side_id = p.id and g.field_key = 'iv-interests-answer' and g.words = accepting
          and g.updated_at >= coalesce((select max(c.accepted_at) from public.parties c where c.engagement_id = engagement and c.role = 'coach' and c.left_at is null and c.declined_at is null), g.updated_at)))
  and (${oneOf("engagement", "coached")} or ${oneOf("engagement", "led")} or ${oneOf("engagement", "sponsored")})
$$;

create or replace function doors.theme_sources(engagement uuid) returns table (theme_id uuid, sources integer)
language sql stable security definer set search_path = pg_catalog as $$
  select x.theme_id, count(distinct x.session_id)::integer from public.intake_excerpts x
  where x.engagement_id = engagement and x.theme_id is not null and ${oneOf("engagement", "coached")} group by x.theme_id
$$;

create or replace function doors.interviewees_heard(engagement uuid) returns integer
language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::integer from public.intake_consents c
  where c.engagement_id = engagement and c.answer = 'given' and c.withdrawn_at is null and c.side_id is null and ${oneOf("engagement", "coached")}
$$;

${meetingDoors}
${announcementDoors}
${releaseDoors}
create or replace function doors.set_up(organization uuid, person uuid, organization_name text, person_name text, address text, home_zone text, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(7301442);
  if not doors.installation_is_empty() then return false; end if;
  insert into public.organizations (id, name, home_zone) values (organization, organization_name, home_zone);
  insert into public.people (organization_id, id, name, email, zone, created_at) values (organization, person, person_name, lower(address), home_zone, at);
  insert into public.memberships (organization_id, person_id, role) values (organization, person, 'administrator');
  return true;
end $$;

create or replace function doors.installation_is_empty() returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select not exists (select 1 from public.memberships where role = 'administrator')
$$;
`;

/** The one way to put a job into the queue: owned by the worker, called in the command's own transaction. */
export const enqueueFunction = `
create or replace function doors.enqueue(task text, payload json, run_at timestamptz, job_key text) returns void
language sql security definer set search_path = pg_catalog as $$
  select graphile_worker.add_job(task, payload, run_at := run_at, job_key := job_key, max_attempts := 12)
$$;`;

/** Names of the definer functions, for the catalogue test. */
export const listedDoors = ["accept_invitation", "account_people", "announcement", "announcement_counts", "answer_announcement", "attach_account", "busy", "cancel_meetings", "close_releases", "commitments_kept", "complete_releases", "decline_survey", "effect_cohorts", "enqueue", "every_organization", "hand_meetings_over", "hours_coached", "installation_is_empty", "interests_settled", "interviewees_heard", "invitation", "keep_survey_draft", "member_accounts", "open_session", "post_survey_message", "rated_by_all", "remind_of_survey", "reveal_marks", "reveal_pair_ratings", "reveal_ratings", "sealed_pair_ratings", "sealed_ratings", "set_up", "survey_counts", "survey_link", "survey_message", "survey_names", "survey_requests", "take_survey_back", "theme_sources", "timeliness", "view_as"];
