import { boardFields } from "@/lib/feedback/rules/board";

const tables = ["board_items", "board_marks", "board_barriers", "board_confirmations"];

const guard = (table: string, verbs: string, when = "true") =>
  `drop trigger if exists frozen on public.${table};
create trigger frozen before ${verbs} on public.${table} for each row when (${when}) execute function public.refuse_when_frozen();`;

/** What the leaders have frozen is changed by nobody, the worker and the owner included. Taking it away is left to those
 *  two, who erase whole engagements when their time is over; the application cannot.
 *  A trigger and not a policy, since a policy would answer a forbidden change with "nothing changed". */
export const frozenScript = (): string => `
create or replace function public.refuse_when_frozen() returns trigger language plpgsql set search_path = pg_catalog as $$
declare engagement uuid := coalesce(case when tg_op = 'DELETE' then null else new.engagement_id end, old.engagement_id);
begin
  if tg_op = 'DELETE' and current_user <> 'entente_app' then return old; end if;
  if exists (select 1 from public.boards b where b.engagement_id = engagement and b.frozen_at is not null) then
    raise exception 'This board is frozen.' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
${tables.map((table) => guard(table, "insert or update or delete")).join("\n")}
${guard("boards", "update", "old.frozen_at is not null")}
${guard("feedback_items", "update", "old.audience = 'pair'")}
drop trigger if exists frozen_words on public.guide_entries;
create trigger frozen_words before insert or update on public.guide_entries for each row when (new.field_key = '${boardFields.goal}') execute function public.refuse_when_frozen();
drop trigger if exists frozen_words_gone on public.guide_entries;
create trigger frozen_words_gone before delete on public.guide_entries for each row when (old.field_key = '${boardFields.goal}') execute function public.refuse_when_frozen();`;
