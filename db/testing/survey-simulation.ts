import { and, eq, sql } from "drizzle-orm";
import { people, surveyAnswers, surveyInvitations, surveyKeys, surveyPlans, surveyStakeholders, surveyWaves } from "@/db/schema";
import type { Db } from "@/db/client";
import { only } from "@/db/only";
import type { Builders } from "@/db/testing/build";
import type { Ctx, Worker } from "@/lib/platform/context";
import { freshKey, unwrapKey } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { newId, unorderedId } from "@/lib/platform/ids";
import { closeWaveOf } from "@/lib/surveys/commands/close-wave";
import { openWaveOf } from "@/lib/surveys/commands/open-wave";
import { sealWave } from "@/lib/surveys/commands/seal-wave";
import type { Wave } from "@/lib/surveys/access";
import { respondentKey, sealDraft, surveyToken } from "@/lib/surveys/survey-links";
import type { RaterGroup } from "@/lib/surveys/rules/groups";
import { keyPlace } from "@/lib/surveys/rules/keys";
import { draftRoom, type SurveyResponse } from "@/lib/surveys/rules/response";

const dayMs = 86_400_000;
const waves = [{ kind: "baseline", on: "2026-03-02", to: "2026-03-13" }, { kind: "midpoint", on: "2026-05-04", to: "2026-05-15" }, { kind: "end", on: "2026-07-06", to: "2026-07-17" }] as const;

/** Numbers from a seed, from 0 to just below 1 (a linear congruence, as in "Numerical Recipes"). */
export const numbersFrom = (seed: number) => { let state = seed * 2_654_435_761 % 4_294_967_296; return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296; };

/** Somebody who answers in one wave: who they are, their link, and what they say. */
export type Arrival = { stakeholderId: string; token: string; invitationId: string; response: Pick<SurveyResponse, "answers" | "comments"> };
export type Sealing = (ctx: Ctx<Worker>, wave: Wave, arrived: readonly Arrival[], pairing: Buffer) => Promise<void>;

/** Three waves as an attacker may meet them afterwards: `truth` is each person's key in rows, by wave; `answered` who said what, in the
 *  order in which they came, as colleagues may have told each other. */
export type Simulated = { truth: Map<string, Map<string, string>>; answered: Map<string, Answered[]> };
/** Somebody's ratings in one wave, and whom the list says they stand for. */
export type Answered = { personId: string; group: RaterGroup; ratings: Record<string, number | null> };

/** The product's own way. */
const sealAsShipped: Sealing = async (ctx, wave) => { await sealWave(ctx, wave.id); };

/** What one would write without thinking of rows' order: answers as they come, under one key a person, invitations as they are. */
export const sealInOrderOfArrival: Sealing = async ({ db }, wave, arrived, pairing) => {
  await db.execute(sql`set local session_replication_role = replica`);
  for (const { stakeholderId, response } of arrived) {
    await db.insert(surveyAnswers).values(Object.entries(response.answers).map(([item, value]) => ({ organizationId: wave.organizationId, engagementId: wave.engagementId, planId: wave.planId, waveId: wave.id, id: newId(), item, group: "pooled" as const, respondentKey: respondentKey(pairing, stakeholderId), value })));
  }
  await db.update(surveyWaves).set({ state: "sealed", sealedAt: new Date() }).where(eq(surveyWaves.id, wave.id));
  await db.execute(sql`set local session_replication_role = origin`);
};

/** Lets answers arrive one after the other, each in a transaction of its own as the database counts: a block that could fail. */
export const arrivals = `create function pg_temp.arrive(links text[], drafts bytea[]) returns void language plpgsql as $$
begin
  for at in 1 .. cardinality(links) loop
    begin
      perform doors.keep_survey_draft(links[at], drafts[at], 1, true);
    exception when division_by_zero then raise;
    end;
  end loop;
end $$`;

/** Everybody's answer in the order in which they happened to come, each in a transaction of its own as the database counts. */
async function arrive(db: Db, wave: Wave, next: () => number): Promise<Arrival[]> {
  const { wrapped } = only(await db.select().from(surveyKeys).where(and(eq(surveyKeys.waveId, wave.id), eq(surveyKeys.purpose, "link"))));
  const link = unwrapKey(env().key, keyPlace("link", wave.id), wrapped);
  const invited = await db.select().from(surveyInvitations).where(eq(surveyInvitations.waveId, wave.id)).orderBy(surveyInvitations.id);
  const coming = invited.filter(() => next() < 0.85).map((row) => ({ row, at: next() })).sort((one, two) => one.at - two.at);
  const [arrived, links, drafts]: [Arrival[], string[], Buffer[]] = [[], [], []];
  for (const { row: { id, stakeholderId, tokenHash } } of coming) {
    const token = surveyToken(link, id);
    const answers = Object.fromEntries((wave.form ?? []).filter(({ scale }) => scale !== null).map(({ key }) => [key, next() < 0.05 ? null : Math.floor(next() * 4)]));
    const comments: SurveyResponse["comments"] = next() < 0.3 ? { "wr-suggest": { text: `A suggestion of ${Math.floor(next() * 400)} words.`, choice: "verbatim" } } : {};
    links.push(tokenHash);
    drafts.push(sealDraft(token, { answers, comments }, draftRoom(wave.form ?? [])));
    arrived.push({ stakeholderId: stakeholderId ?? "", token, invitationId: id, response: { answers, comments } });
  }
  await db.execute(sql`select pg_temp.arrive(${sql.param(links)}::text[], ${sql.param(drafts)}::bytea[])`);
  return arrived;
}

/** People added to the list at the end, and some taken off it, as happens between waves. */
async function change(db: Db, of: { organizationId: string; planId: string; engagementId: string }, joining: number, leaving: number, next: () => number): Promise<void> {
  const list = await db.select({ id: surveyStakeholders.id }).from(surveyStakeholders).where(eq(surveyStakeholders.planId, of.planId)).orderBy(surveyStakeholders.id);
  for (const { id } of list.map((row) => ({ ...row, at: next() })).sort((one, two) => one.at - two.at).slice(0, leaving)) await db.delete(surveyStakeholders).where(eq(surveyStakeholders.id, id));
  const fresh = Array.from({ length: joining }, (_, at) => ({ organizationId: of.organizationId, id: newId(new Date(Date.parse("2026-01-01T00:00:00Z") + Math.floor(next() * 1e9))), name: `Colleague ${at}`, email: `${newId()}@example.test`, zone: "UTC" }));
  if (fresh.length === 0) return;
  await db.insert(people).values(fresh);
  await db.insert(surveyStakeholders).values(fresh.map(({ id }) => ({ ...of, id: unorderedId(), personId: id, group: next() < 0.6 ? "peers" as const : "direct_reports" as const })));
}

/** Lets so many people answer three waves, between which a few join and leave the list. */
export async function simulate(db: Db, build: Builders, { seed, respondents, leaving = 2, seal = sealAsShipped }: { seed: number; respondents: number; leaving?: number; seal?: Sealing }): Promise<Simulated> {
  const next = numbersFrom(seed);
  const it = await build.intervention();
  const planId = newId();
  const of = { organizationId: it.organizationId, engagementId: it.id, planId };
  const pairing = freshKey(env().key, keyPlace("pairing", planId));
  await db.insert(surveyPlans).values({ ...of, id: planId, instrumentKey: "working-relationship", instrumentVersion: 1, goals: [], k: 5, authorId: it.coach.id });
  await db.insert(surveyKeys).values({ ...of, purpose: "pairing", wrapped: pairing.wrapped });
  const simulated: Simulated = { truth: new Map(), answered: new Map() };
  for (const [turn, { kind, on, to }] of waves.entries()) {
    await change(db, of, turn === 0 ? respondents : 3, turn === 0 ? 0 : leaving, next);
    const id = newId();
    const at = new Date(`${on}T08:00:00Z`);
    const ctx = (days: number): Ctx<Worker> => ({ db, viewer: { kind: "worker", organizationId: it.organizationId }, now: new Date(at.getTime() + days * dayMs) });
    await db.insert(surveyWaves).values({ ...of, id, kind, state: "scheduled", opensOn: on, closesOn: to, referenceOn: turn === 0 ? null : waves[0].on });
    const waveNow = async () => only(await db.select().from(surveyWaves).where(eq(surveyWaves.id, id)));
    const plan = only(await db.select().from(surveyPlans).where(eq(surveyPlans.id, planId)));
    await openWaveOf(ctx(0), plan, await waveNow());
    const arrived = await arrive(db, await waveNow(), next);
    const list = await db.select().from(surveyStakeholders).where(eq(surveyStakeholders.planId, planId));
    await closeWaveOf(ctx(11), await waveNow());
    await seal(ctx(13), await waveNow(), arrived, pairing.key);
    simulated.truth.set(id, await truthOf(db, id, arrived, list, pairing.key));
    const listed = new Map(list.map((row) => [row.id, row]));
    simulated.answered.set(id, arrived.flatMap(({ stakeholderId, response }): Answered[] => { const row = listed.get(stakeholderId); return row ? [{ personId: row.personId, group: row.group, ratings: response.answers }] : []; }));
  }
  return simulated;
}

/** Which key in a wave's rows is whose. Where keys were drawn for the wave alone nobody can say, not even this test: then a person's
 *  rows are known by what they answered. */
async function truthOf(db: Db, waveId: string, arrived: readonly Arrival[], list: readonly (typeof surveyStakeholders.$inferSelect)[], pairing: Buffer): Promise<Map<string, string>> {
  const rows = await db.select().from(surveyAnswers).where(eq(surveyAnswers.waveId, waveId));
  const said = new Map<string, string[]>();
  for (const key of new Set(rows.map((row) => row.respondentKey))) {
    const answers = rows.filter((row) => row.respondentKey === key).map(({ item, value }) => `${item}=${value ?? "-"}`).sort().join(" ");
    said.set(answers, [...(said.get(answers) ?? []), key]);
  }
  return new Map(arrived.flatMap(({ stakeholderId, response }) => {
    const personId = list.find(({ id }) => id === stakeholderId)?.personId;
    const stable = respondentKey(pairing, stakeholderId);
    const alike = said.get(Object.entries(response.answers).map(([item, value]) => `${item}=${value ?? "-"}`).sort().join(" ")) ?? [];
    const key = rows.some((row) => row.respondentKey === stable) ? stable : alike.shift();
    return personId && key ? [[personId, key] as const] : [];
  }));
}
