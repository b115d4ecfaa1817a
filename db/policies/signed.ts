const guard = (table: string, verbs: string, does: string) =>
  `drop trigger if exists as_put on public.${table};
create trigger as_put before ${verbs} on public.${table} for each row execute function public.${does}();`;
const refusal = "raise exception 'A version that was put to signature is not changed.' using errcode = 'restrict_violation';";
const put = "(version, items, withheld, reason, content_hash, put_at, engagement_id)";
const of = (row: string) => put.replace(/\w+/g, (column) => `${row}.${column}`);

/** A version of the agreement that was put to signature is changed by nobody, the worker and the owner included, and
 *  neither is what somebody decided about it; only its state goes on. Whole versions are taken away by those alone who
 *  erase engagements when their time is over. */
export const signedScript = (): string => `
create or replace function public.keep_agreement_as_put() returns trigger language plpgsql set search_path = pg_catalog as $$
declare states text[] := array['draft', 'for_signature', 'in_force', 'replaced'];
begin
  if (old.state <> 'draft' and ${of("new")} is distinct from ${of("old")}) or array_position(states, new.state) < array_position(states, old.state) then ${refusal} end if;
  return new;
end $$;
create or replace function public.keep_clause_as_put() returns trigger language plpgsql set search_path = pg_catalog as $$
declare agreement uuid := case when tg_op = 'DELETE' then old.agreement_id else new.agreement_id end;
begin
  if exists (select 1 from public.agreements a where a.id = agreement and a.state <> 'draft') then ${refusal} end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create or replace function public.keep_decision() returns trigger language plpgsql set search_path = pg_catalog as $$
begin ${refusal} end $$;
${guard("agreements", "update", "keep_agreement_as_put")}
${guard("agreement_clauses", "insert or update or delete", "keep_clause_as_put")}
${guard("agreement_signatures", "update", "keep_decision")}`;
