import { oneOf } from "./settings";

/** Definer functions of a leader's message after a survey: to whom it goes, which leaders do not read, and what its link shows. */
export const messageDoors = `
create or replace function doors.post_survey_message(message uuid) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare one record; sent integer;
begin
  select m.id, m.organization_id, m.engagement_id, c.plan_id into one from public.survey_messages m join public.survey_corrections c on c.id = m.correction_id
    where m.id = message and m.recipients = 0 and ${oneOf("m.author_id", "people")} and ${oneOf("m.engagement_id", "led")};
  if not found then return 0; end if;
  insert into public.survey_message_posts (organization_id, engagement_id, message_id, person_id)
    select one.organization_id, one.engagement_id, one.id, p.id from public.survey_stakeholders s join public.people p on p.id = s.person_id
    where s.plan_id = one.plan_id and s."group" <> 'self' and p.removed_at is null order by p.id;
  get diagnostics sent = row_count;
  update public.survey_messages set recipients = sent where id = one.id;
  return sent;
end $$;

create or replace function doors.survey_message(hash text) returns table (organization text, leader text, words text, sent_at timestamptz, zone text, recipients integer)
language sql stable security definer set search_path = pg_catalog as $$
  select o.name, l.name, m.words, m.sent_at, e.zone, m.recipients::integer from public.survey_messages m join public.organizations o on o.id = m.organization_id
  join public.people l on l.id = m.author_id join public.engagements e on e.id = m.engagement_id where m.token_hash = hash
$$;
`;

const refusal = (sentence: string) => `raise exception '${sentence}' using errcode = 'restrict_violation';`;
const guard = (table: string, verbs: string, does: string) =>
  `drop trigger if exists kept on public.${table};
create trigger kept before ${verbs} on public.${table} for each row execute function public.${does}();`;

/** A course correction is written once, of a final wave and its very report; of an action only its mark is added, once. Triggers,
 *  since a policy binds neither owner nor worker. */
export const correctionsScript = (): string => `
create or replace function public.keep_correction() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' then ${refusal("What was decided is not changed.")} end if;
  if not exists (select 1 from public.survey_snapshots s where s.wave_id = new.wave_id and s.hash = new.hash) then ${refusal("A decision belongs to a final report.")} end if;
  return new;
end $$;
create or replace function public.keep_as_decided() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  ${refusal("What was decided is not changed.")}
end $$;
create or replace function public.mark_action_once() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.mark is not null or (to_jsonb(new) - 'mark' - 'marked_on') <> (to_jsonb(old) - 'mark' - 'marked_on') then ${refusal("An action is marked once.")} end if;
  return new;
end $$;
create or replace function public.keep_message() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.recipients <> 0 or (to_jsonb(new) - 'recipients') <> (to_jsonb(old) - 'recipients') then ${refusal("What was sent is not changed.")} end if;
  return new;
end $$;
${guard("survey_corrections", "insert or update", "keep_correction")}
${["survey_debriefs", "survey_summaries"].map((table) => guard(table, "update", "keep_as_decided")).join("\n")}
${guard("survey_actions", "update", "mark_action_once")}
${guard("survey_messages", "update", "keep_message")}`;
