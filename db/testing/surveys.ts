import { and, eq, sql } from "drizzle-orm";
import { surveyInvitations, surveyKeys, surveyStakeholders, surveyWaves } from "@/db/schema";
import { only } from "@/db/only";
import type { World } from "@/db/testing/test";
import { unwrapKey } from "@/lib/platform/crypto";
import type { Ctx, Worker } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { closeWave } from "@/lib/surveys/commands/close-wave";
import { nameStakeholder } from "@/lib/surveys/commands/name-stakeholders";
import { openWave, scheduleWave } from "@/lib/surveys/commands/open-wave";
import { planSurvey } from "@/lib/surveys/commands/plan-survey";
import { keepResponse } from "@/lib/surveys/entrance";
import type { PlanSurveyInput, ScheduleWaveInput } from "@/lib/surveys/input";
import type { RaterGroup } from "@/lib/surveys/rules/groups";
import { keyPlace } from "@/lib/surveys/rules/keys";
import type { SurveyResponse } from "@/lib/surveys/rules/response";
import { surveyToken } from "@/lib/surveys/survey-links";
import { moveWaves } from "@/lib/surveys/sweep/move-waves";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
export type Asked = { id: string; personId: string; group: RaterGroup };

const hour = 3_600_000;
/** The instant of the tests, said again: their own file cannot be read outside a test. */
const now = new Date("2026-03-02T12:00:00Z");
/** So many hours after the instant of the tests. */
export const hoursOn = (hours: number) => new Date(now.getTime() + hours * hour);

export const goal = { key: "shared", text: "keeping to what was decided together" };

/** A planned survey with so many colleagues on its list, in the order given. */
export async function planned(world: World, it: It, groups: readonly RaterGroup[], over: Partial<PlanSurveyInput> = {}): Promise<{ id: string; asked: Asked[] }> {
  const id = newId();
  await world.as(it.coach, (ctx) => planSurvey(ctx, { id, engagementId: it.id, instrument: "working-relationship", goals: [goal], k: 5, ...over }));
  const asked: Asked[] = [];
  for (const group of groups) asked.push(await join(world, it, group));
  return { id, asked };
}

/** One more person on the list. */
export async function join(world: World, it: It, group: RaterGroup, personId?: string): Promise<Asked> {
  const id = personId ?? (await world.build.person(it.organizationId)).id;
  await world.as(it.coach, (ctx) => nameStakeholder(ctx, { engagementId: it.id, personId: id, group }));
  const row = only(await world.owner((db) => db.select({ id: surveyStakeholders.id }).from(surveyStakeholders).where(and(eq(surveyStakeholders.personId, id), eq(surveyStakeholders.engagementId, it.id)))));
  return { id: row.id, personId: id, group };
}

/** A wave planned and opened at once. */
export async function opened(world: World, it: It, over: Partial<ScheduleWaveInput> = {}, at = now): Promise<string> {
  const id = newId();
  await world.as(it.coach, (ctx) => scheduleWave(ctx, { id, engagementId: it.id, kind: "baseline", number: 0, opensOn: "2026-03-02", closesOn: "2026-03-13", referenceOn: null, ...over }), at);
  await world.as(it.coach, (ctx) => openWave(ctx, { waveId: id }), at);
  return id;
}

/** Everybody's link of an open wave by stakeholder, as whoever sends the mail makes it. */
export const linksOf = (world: World, waveId: string): Promise<Map<string, string>> => world.owner(async (db) => {
  const { wrapped } = only(await db.select().from(surveyKeys).where(sql`${surveyKeys.waveId} = ${waveId} and ${surveyKeys.purpose} = 'link'`));
  const link = unwrapKey(env().key, keyPlace("link", waveId), wrapped);
  const rows = await db.select().from(surveyInvitations).where(eq(surveyInvitations.waveId, waveId));
  return new Map(rows.map(({ id, stakeholderId }) => [stakeholderId ?? "", surveyToken(link, id)]));
});

/** An answer to all rows of a wave with one value, and what else is said. */
export async function answersTo(world: World, waveId: string, value: number | null, over: Partial<SurveyResponse> = {}): Promise<Partial<SurveyResponse>> {
  const [wave] = await world.owner((db) => db.select({ form: surveyWaves.form }).from(surveyWaves).where(eq(surveyWaves.id, waveId)));
  return { answers: Object.fromEntries((wave?.form ?? []).filter(({ scale }) => scale !== null).map(({ key, scale }) => [key, scale === "follow-up-4" || scale === "change-7" || scale === "better-7" ? Math.min(3, value ?? 0) : value])), ...over };
}

let edits = 0;
/** Sends an answer by a link. */
export const send = (world: World, token: string, response: unknown, isFinal = true) => world.entrance(({ db }) => keepResponse(db, token, { response, edit: (edits += 1), isFinal }));

/** Does the worker's sweep at an instant. */
export const sweepAt = (world: World, it: It, at: Date) => world.owner((db) => moveWaves({ db, viewer: { kind: "worker", organizationId: it.organizationId }, now: at } satisfies Ctx<Worker>));

/** Closes a wave and lets the 48 hours pass. */
export async function settled(world: World, it: It, waveId: string, at = now): Promise<void> {
  await world.as(it.coach, (ctx) => closeWave(ctx, { waveId }), at);
  await sweepAt(world, it, new Date(at.getTime() + 48 * hour));
}
