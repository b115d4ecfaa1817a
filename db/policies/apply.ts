import { createHash } from "node:crypto";
import type { ClientBase } from "pg";
import { boardDoorFunctions } from "./board-doors";
import { doorFunctions, enqueueFunction } from "./doors";
import { frozenScript } from "./frozen";
import { signedScript } from "./signed";
import { pairRatingDoors } from "./pair-rating-doors";
import { ratingDoorFunctions } from "./rating-doors";
import { oneOf } from "./settings";
import type { TablePolicy } from "./conditions";
import { correctionsScript, messageDoors } from "./survey-corrections";
import { sealedSurveysScript } from "./sealed-surveys";
import { effectDoors } from "./effect-doors";
import { surveyDoors } from "./survey-doors";
import { tablePolicies } from "./tables";

/** Rows that the definer functions of `doors` may read or write, table by table. */
const doorRows: Record<string, string> = {
  organizations: "select, insert", people: "select, insert, update", memberships: "select, insert", invitations: "select, update",
  engagements: "select", parties: "select", coaching_sessions: "select, update", session_attendees: "select, update", guide_entries: "select", session_moves: "select", releases: "select, update", announcements: "select, update",
  relationship_ratings: "select, update", pair_ratings: "select, update", content_keys: "select", commitments: "select", commitment_marks: "select",
  boards: "select", board_items: "select", board_marks: "select, update", intake_consents: "select", intake_excerpts: "select",
  survey_plans: "select", survey_waves: "select, update", survey_stakeholders: "select", survey_invitations: "select, update", survey_drafts: "select, insert, update, delete", survey_keys: "select",
  survey_corrections: "select", survey_messages: "select, update", survey_message_posts: "insert",
  survey_instruments: "select", survey_cohorts: "select", survey_cohort_cells: "select",
};

const wall = (table: string) => oneOf(table === "organizations" ? "id" : "organization_id", "organizations");

type Verb = "read" | "add" | "change" | "remove";
const verbs: [Verb, string, (rule: string, changed: string) => string][] = [
  ["read", "select", (rule) => `using (${rule})`],
  ["add", "insert", (rule) => `with check (${rule})`],
  ["change", "update", (rule, changed) => `using (${rule}) with check (${changed})`],
  ["remove", "delete", (rule) => `using (${rule})`],
];

function policiesOf(table: string, policy: TablePolicy): string[] {
  const on = (name: string, rest: string) => `create policy "${name}" on public.${table} ${rest};`;
  const granted = verbs.filter(([verb]) => policy[verb] !== undefined);
  return [
    `alter table public.${table} enable row level security;`, `alter table public.${table} force row level security;`,
    on("wall of the organisation", `as restrictive for all to entente_app, entente_worker using (${wall(table)}) with check (${wall(table)})`),
    ...granted.map(([verb, command, clause]) => on(`who may ${verb}`, `for ${command} to entente_app ${clause(policy[verb] ?? "false", policy.changed ?? policy[verb] ?? "false")}`)),
    on("the worker", "for all to entente_worker using (true) with check (true)"),
    `grant ${granted.map(([, command]) => command).join(", ")} on public.${table} to entente_app;`,
    `grant select, insert, update, delete on public.${table} to entente_worker;`,
    ...(doorRows[table] ? [on("the doors", "for all to entente_doors using (true) with check (true)"), `grant ${doorRows[table]} on public.${table} to entente_doors;`] : []),
  ];
}

const dropEverything = `do $$ declare p record; f record; begin
  for p in select schemaname, tablename, policyname from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on %I.%I', p.policyname, p.schemaname, p.tablename);
  end loop;
  -- A changed signature would otherwise stand beside the former one.
  for f in select routine.oid::regprocedure as name from pg_proc routine where routine.pronamespace = 'doors'::regnamespace loop
    execute format('drop function %s', f.name);
  end loop; end $$;`;

const revokes = `
revoke all on schema public, entrance, doors from public;
revoke all on all tables in schema public, entrance from entente_app, entente_auth, entente_worker, entente_doors;`;

const grants = `
grant usage on schema public, doors to entente_app, entente_worker, entente_auth, entente_doors;
grant usage on schema entrance to entente_auth, entente_doors, entente_worker;
grant select, insert, update, delete on all tables in schema entrance to entente_auth;
grant select, update on entrance.sign_in_sessions to entente_doors;
grant select, update on entrance.sign_in_requests to entente_worker;
grant select, insert on entrance.mailbox_messages to entente_worker;
grant select on entrance.installation, entrance.accounts, entrance.sign_in_sessions to entente_worker;
grant select (key), delete on entrance.counters to entente_worker;
revoke all on all functions in schema doors from public;
grant execute on all functions in schema doors to entente_doors;
grant execute on function doors.open_session, doors.view_as, doors.busy, doors.timeliness, doors.interests_settled, doors.complete_releases, doors.close_releases, doors.announcement_counts, doors.cancel_meetings, doors.hand_meetings_over, doors.hours_coached, doors.theme_sources, doors.interviewees_heard, doors.sealed_ratings, doors.reveal_ratings, doors.sealed_pair_ratings, doors.reveal_pair_ratings, doors.reveal_marks, doors.commitments_kept, doors.survey_counts, doors.effect_cohorts, doors.post_survey_message, doors.enqueue, doors.set_up, doors.installation_is_empty to entente_app;
grant execute on function doors.member_accounts, doors.survey_link, doors.survey_requests, doors.survey_names, doors.survey_message, doors.keep_survey_draft, doors.take_survey_back, doors.decline_survey, doors.remind_of_survey, doors.announcement, doors.answer_announcement, doors.account_people, doors.attach_account, doors.invitation, doors.accept_invitation, doors.enqueue, doors.installation_is_empty to entente_auth;
grant execute on function doors.view_as, doors.enqueue, doors.every_organization to entente_worker;`;

const owners = `do $$ declare f record; begin
  for f in select p.oid::regprocedure as name, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'doors' loop
    execute format('alter function %s owner to %I', f.name, case f.proname when 'enqueue' then 'entente_worker' else 'entente_doors' end);
  end loop; end $$;`;

/** All of row-level security, grants and doors as one script that can be run again and again. */
export const policyScript = (): string => [
  dropEverything, revokes,
  "grant create on schema doors to entente_doors, entente_worker;",
  doorFunctions, ratingDoorFunctions, pairRatingDoors, boardDoorFunctions, surveyDoors, messageDoors, effectDoors, enqueueFunction,
  ...Object.entries(tablePolicies).flatMap(([table, policy]) => policiesOf(table, policy)),
  frozenScript(), signedScript(), sealedSurveysScript(), correctionsScript(),
  owners,
  "revoke create on schema doors from entente_doors, entente_worker;",
  grants,
].join("\n");

/** Puts row-level security in place, in the caller's transaction. Skipped when nothing has changed since.
 *  @returns whether anything was done. */
export async function applyPolicies(owner: ClientBase): Promise<boolean> {
  const script = policyScript();
  const value = createHash("sha256").update(script).digest("hex");
  const { rows } = await owner.query("select 1 from entrance.installation where key = 'policies' and value = $1", [value]);
  if (rows.length > 0) return false;
  await owner.query(script);
  await owner.query("insert into entrance.installation (key, value) values ('policies', $1) on conflict (key) do update set value = excluded.value", [value]);
  return true;
}
