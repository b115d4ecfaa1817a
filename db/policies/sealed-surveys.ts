const guard = (table: string, verbs: string, does: string) =>
  `drop trigger if exists kept on public.${table};
create trigger kept before ${verbs} on public.${table} for each row execute function public.${does}();`;
const refusal = (sentence: string) => `raise exception '${sentence}' using errcode = 'restrict_violation';`;
const asked = "(plan_id, engagement_id, kind, number, k, form, reference_on, opens_on, opened_at)";
const of = (row: string) => asked.replace(/\w+/g, (column) => `${row}.${column}`);

/** What sealing writes is written by sealing alone, once: while its wave is closed and no invitation of it names anybody any
 *  more. Afterwards it is changed by nobody, the worker and the owner included; whole surveys are taken away by those alone
 *  who erase engagements when their time is over. A wave goes the specification's ways and no others, and what it asks
 *  stands still from its opening on. A published instrument and a cohort that HR has read stand still too. Triggers, since a policy binds neither owner nor worker. */
export const sealedSurveysScript = (): string => `
create or replace function public.write_when_sealing() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' then ${refusal("What was sealed is not changed.")} end if;
  if not exists (select 1 from public.survey_waves w where w.id = new.wave_id and w.state = 'closed')
    or exists (select 1 from public.survey_invitations i where i.wave_id = new.wave_id and i.state <> 'done') then ${refusal("Only sealing writes this.")} end if;
  return new;
end $$;
create or replace function public.name_in_open_surveys_alone() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not exists (select 1 from public.survey_plans n join public.survey_waves w on w.plan_id = n.id where n.id = new.plan_id and w.id = new.wave_id and n.mode = 'open') then ${refusal("A confidential survey names nobody.")} end if;
  return new;
end $$;
drop trigger if exists confidential on public.survey_named_answers;
create trigger confidential before insert or update on public.survey_named_answers for each row execute function public.name_in_open_surveys_alone();
create or replace function public.keep_mode_as_promised() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.mode is distinct from old.mode and exists (select 1 from public.survey_waves w where w.plan_id = old.id and w.state not in ('draft', 'scheduled')) then ${refusal("What people were promised is not changed.")} end if;
  return new;
end $$;
create or replace function public.keep_authors_choice() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' then ${refusal("What was decided of a comment is not changed.")} end if;
  if not exists (select 1 from public.survey_comments c where c.id = new.comment_id and c.wave_id = new.wave_id and c.item = new.item and not c.is_self
    and (c.choice = 'verbatim' or (c.choice = 'paraphrased' and new.decision <> 'shown'))) then ${refusal("Its author does not allow that.")} end if;
  return new;
end $$;
create or replace function public.release_comments_once() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'UPDATE' then ${refusal("What was released is not changed.")} end if;
  if not exists (select 1 from public.survey_waves w where w.id = new.wave_id and w.state = 'sealed')
    or exists (select 1 from public.survey_comment_releases r where r.wave_id = new.wave_id and r.item = new.item) then ${refusal("Comments are released once, all of a question together.")} end if;
  if tg_table_name = 'survey_comment_releases' and (to_jsonb(new) ->> 'shown')::integer <> (select count(*) from public.survey_shown_comments s where s.wave_id = new.wave_id and s.item = new.item) then ${refusal("A release says how many comments are shown.")} end if;
  return new;
end $$;
create or replace function public.keep_wave_as_opened() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.state <> old.state and (old.state || '>' || new.state) <> all (array['draft>scheduled', 'draft>open', 'scheduled>draft', 'scheduled>open', 'open>closed', 'closed>open', 'closed>sealed', 'closed>void']) then ${refusal("A wave does not go this way.")} end if;
  if old.state in ('sealed', 'void') or (old.state in ('open', 'closed') and ${of("new")} is distinct from ${of("old")}) then ${refusal("A wave that has opened is not changed.")} end if;
  return new;
end $$;
create or replace function public.keep_group_while_asked() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if exists (select 1 from public.survey_waves w where w.plan_id = old.plan_id and w.state in ('open', 'closed')) then ${refusal("Groups stand still while a wave is open.")} end if;
  return new;
end $$;
create or replace function public.keep_as_told() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  ${refusal("What was told is not changed.")}
end $$;
drop trigger if exists kept on public.survey_instruments;
create trigger kept before update on public.survey_instruments for each row when (old.published_at is not null) execute function public.keep_as_told();
${["survey_cohorts", "survey_cohort_cells"].map((table) => guard(table, "update", "keep_as_told")).join("\n")}
${["survey_answers", "survey_named_answers", "survey_comments", "sealed_cells", "survey_snapshots"].map((table) => guard(table, "insert or update", "write_when_sealing")).join("\n")}
${guard("survey_comment_decisions", "insert or update", "keep_authors_choice")}
${["survey_shown_comments", "survey_comment_releases"].map((table) => guard(table, "insert or update", "release_comments_once")).join("\n")}
${guard("survey_waves", "update", "keep_wave_as_opened")}
${guard("survey_plans", "update", "keep_mode_as_promised")}
${guard("survey_stakeholders", "update", "keep_group_while_asked")}`;
