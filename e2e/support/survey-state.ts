/* Prints a hash of every row that one survey has in the installation under test, with the transactions that wrote them: what reading
   must not change. Mails on their way are left out, since the worker notes them. Argument: the secret of one of its links. */
import { sql } from "drizzle-orm";
import { surveyTokenHash } from "@/lib/surveys/survey-links";
import { make } from "./made/world";

const [secret = ""] = process.argv.slice(2);
const tables = ["survey_plans", "survey_waves", "survey_stakeholders", "survey_drafts", "survey_answers", "survey_keys", "survey_snapshots", "audit_events"];

await make((world) => world.owner(async (db) => {
  const { rows: [of] } = await db.execute<{ plan: string; wave: string; engagement: string }>(sql`select plan_id as plan, wave_id as wave, engagement_id as engagement from survey_invitations where token_hash = ${surveyTokenHash(secret)}`);
  if (!of) throw new Error("No survey has this link.");
  const where = (table: string) => (table === "survey_plans" ? sql`t.id = ${of.plan}` : table === "survey_drafts" ? sql`t.wave_id = ${of.wave}` : table === "audit_events" ? sql`t.engagement_id = ${of.engagement}` : sql`t.plan_id = ${of.plan}`);
  const state: Record<string, string> = {};
  for (const table of tables) {
    const { rows: [row] } = await db.execute<{ state: string }>(sql`select count(*) || ' ' || coalesce(md5(string_agg(t.xmin::text || t::text, '' order by t::text)), '') as state from ${sql.identifier(table)} t where ${where(table)}`);
    state[table] = row?.state ?? "";
  }
  const { rows: [invited] } = await db.execute<{ state: string }>(sql`select md5(string_agg(id::text || state || coalesce(remind_on::text, ''), '' order by id)) as state from survey_invitations where plan_id = ${of.plan}`);
  return { ...state, invitations: invited?.state };
}));
