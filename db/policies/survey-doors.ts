import { oneOf } from "./settings";

/** The invitation of a link whose wave takes answers, held until the transaction ends, with its wave held open: the wave first, as
 *  sealing takes them too. */
const openInvitation = `perform 1 from public.survey_waves w where w.id = (select i.wave_id from public.survey_invitations i where i.token_hash = hash) for share;
  select i.id, i.organization_id, i.wave_id, i.state, w.state as wave_state, w.closes_on into one
    from public.survey_invitations i join public.survey_waves w on w.id = i.wave_id where i.token_hash = hash for update of i;
  if not found then return 'unknown'; end if;
  if one.wave_state <> 'open' or one.state = 'done' then return 'over'; end if;`;

/** Whom a survey is about, of the wave under a name; and the words of an own instrument, of the plan `n`. */
const leadersOf = (wave: string) => `(select array_agg(l.name order by p.position) from public.parties p join public.people l on l.id = p.person_id
      where p.engagement_id = ${wave}.engagement_id and p.role in ('leader', 'employee') and p.left_at is null and p.declined_at is null)`;
const ownAbout = `(select jsonb_build_object('title', q.content->'title', 'intro', q.content->'intro', 'minutes', q.content->'minutes') from public.survey_instruments q where q.organization_id = n.organization_id and q.key = n.instrument_key and q.version = n.instrument_version)`;

/** Definer functions of surveys: what a link opens and what may be done by it, and how many have answered. None tells who. */
export const surveyDoors = `
create or replace function doors.survey_link(hash text) returns table (wave_id uuid, organization text, leaders text[], kind text, wave_state text, state text, stood_for text, k integer, asked integer, form jsonb, instrument text, own jsonb,
  opens_on date, closes_on date, reference_on date, zone text, blob bytea, edit bigint, is_final boolean, requests integer, by_name text, mode text)
language sql stable security definer set search_path = pg_catalog as $$
  select w.id, o.name, ${leadersOf("w")},
    w.kind, w.state, i.state, s."group", w.k::integer, (select count(*) from public.survey_invitations other where other.wave_id = w.id)::integer, w.form, n.instrument_key,
    ${ownAbout},
    w.opens_on, w.closes_on, w.reference_on, e.zone, d.blob, d.counter, d.is_final,
    (select count(*) from public.survey_stakeholders a join public.survey_invitations x on x.stakeholder_id = a.id join public.survey_waves v on v.id = x.wave_id and v.state = 'open' where a.organization_id = s.organization_id and a.person_id = s.person_id)::integer, i.by_name, n.mode
  from public.survey_invitations i join public.survey_waves w on w.id = i.wave_id join public.survey_plans n on n.id = w.plan_id
  join public.engagements e on e.id = w.engagement_id join public.organizations o on o.id = i.organization_id
  left join public.survey_stakeholders s on s.id = i.stakeholder_id left join public.survey_drafts d on d.invitation_id = i.id
  where i.token_hash = hash
$$;

-- Which of some words are part of a name in the directory, whoever was asked: for the warning before a comment is sent.
create or replace function doors.survey_names(hash text, words text[]) returns setof text
language sql stable security definer set search_path = pg_catalog as $$
  select distinct part from public.survey_invitations i join public.people l on l.organization_id = i.organization_id, unnest(string_to_array(l.name, ' ')) part
  where i.token_hash = hash and i.state <> 'done' and part = any(words)
$$;

-- All that the holder of one link is asked at the moment. Its secrets are made from the keys outside the database alone.
create or replace function doors.survey_requests(hash text) returns table (invitation_id uuid, wave_id uuid, wrapped bytea, organization text, leaders text[], kind text, state text, instrument text, own jsonb, opens_on date, closes_on date, reference_on date, mode text)
language sql stable security definer set search_path = pg_catalog as $$
  select x.id, v.id, k.wrapped, o.name, ${leadersOf("v")},
    v.kind, x.state, n.instrument_key,
    ${ownAbout},
    v.opens_on, v.closes_on, v.reference_on, n.mode
  from public.survey_invitations i join public.survey_stakeholders s on s.id = i.stakeholder_id
  join public.survey_stakeholders a on a.organization_id = s.organization_id and a.person_id = s.person_id
  join public.survey_invitations x on x.stakeholder_id = a.id join public.survey_waves v on v.id = x.wave_id and v.state = 'open'
  join public.survey_keys k on k.wave_id = v.id and k.purpose = 'link' join public.survey_plans n on n.id = v.plan_id join public.organizations o on o.id = x.organization_id
  where i.token_hash = hash order by v.closes_on, x.id
$$;

create or replace function doors.keep_survey_draft(hash text, content bytea, edit bigint, final boolean) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare one record;
begin
  ${openInvitation}
  insert into public.survey_drafts as d (organization_id, wave_id, invitation_id, blob, counter, is_final) values (one.organization_id, one.wave_id, one.id, content, edit, final)
    on conflict (invitation_id) do update set blob = excluded.blob, counter = excluded.counter, is_final = d.is_final or excluded.is_final where d.counter < excluded.counter;
  if not found then return 'stale'; end if;
  update public.survey_invitations i set state = case when d.is_final then 'finished' else 'started' end from public.survey_drafts d where d.invitation_id = i.id and i.id = one.id;
  return 'kept';
end $$;

create or replace function doors.take_survey_back(hash text) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare one record;
begin
  ${openInvitation}
  delete from public.survey_drafts d where d.invitation_id = one.id;
  update public.survey_invitations i set state = 'invited' where i.id = one.id;
  return 'kept';
end $$;

create or replace function doors.decline_survey(hash text) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare one record;
begin
  ${openInvitation}
  delete from public.survey_drafts d where d.invitation_id = one.id;
  update public.survey_invitations i set state = 'declined' where i.id = one.id;
  return 'kept';
end $$;

create or replace function doors.remind_of_survey(hash text, remind date) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare one record;
begin
  ${openInvitation}
  if remind >= one.closes_on then return 'over'; end if;
  update public.survey_invitations i set remind_on = remind where i.id = one.id;
  return 'kept';
end $$;

create or replace function doors.survey_counts(wave uuid) returns table (invited integer, answered integer, declined integer, undeliverable integer)
language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::integer, count(*) filter (where i.state = 'finished')::integer,
    -- Leaders see one total: who has declined is nothing they could ask about.
    case when ${oneOf("w.engagement_id", "coached")} then (count(*) filter (where i.state = 'declined'))::integer end, case when ${oneOf("w.engagement_id", "coached")} then (count(*) filter (where i.state = 'undeliverable'))::integer end
  from public.survey_invitations i join public.survey_waves w on w.id = i.wave_id
  where w.id = wave and w.state in ('open', 'closed') and (${oneOf("w.engagement_id", "coached")} or ${oneOf("w.engagement_id", "led")}) group by w.engagement_id
$$;
`;
