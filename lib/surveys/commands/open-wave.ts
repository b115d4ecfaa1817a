import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { engagements, surveyInvitations, surveyKeys, surveyStakeholders, surveyWaves } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx, Viewer } from "@/lib/platform/context";
import { freshKey } from "@/lib/platform/crypto";
import { dayIn } from "@/lib/platform/dates";
import { env } from "@/lib/platform/env";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { unorderedId } from "@/lib/platform/ids";
import { planFor, waveFor, type SurveyPlan, type Wave } from "../access";
import type { ScheduleWaveInput, WaveInput } from "../input";
import { withTranslations } from "../instruments/languages";
import { answeringByName } from "../queries/answering-by-name";
import { instrumentOf } from "../queries/instruments";
import { refusalOfForm, rowsOfForm } from "../rules/form";
import { keyPlace } from "../rules/keys";
import { refusalOfK } from "../rules/thresholds";
import { refusalToOpen } from "../rules/waves";
import { byLot } from "../lot";
import { surveyToken, surveyTokenHash } from "../survey-links";

const placeOf = (engagementId: string) => ({ engagementId, audience: "pair" as const });

/** Plans a wave; it opens by itself on its first day. The same id again gives the same wave.
 *  @throws AppError at the survey's door; `conflict` when there is such a wave already. */
export async function scheduleWave(ctx: Ctx, { id, engagementId, ...asked }: ScheduleWaveInput): Promise<{ id: string }> {
  const { db, viewer, now } = ctx;
  const { plan } = await planFor(ctx, "planSurvey", engagementId, { lock: true });
  const [known] = await db.select({ id: surveyWaves.id }).from(surveyWaves).where(and(eq(surveyWaves.planId, plan.id), eq(surveyWaves.kind, asked.kind), eq(surveyWaves.number, asked.number)));
  if (known?.id === id) return { id };
  refuse(known ? words("surveys", viewer.locale)("refusals.waveTwice") : null);
  await db.insert(surveyWaves).values({ organizationId: viewer.organizationId, id, planId: plan.id, engagementId, ...asked, state: "scheduled", createdAt: now, updatedAt: now });
  await record(ctx, "wave.scheduled", id, placeOf(engagementId), { kind: asked.kind, opensOn: asked.opensOn, closesOn: asked.closesOn });
  return { id };
}

/** Why a wave cannot open now, as a key of the refusals, or null. */
async function refusalOfOpening(ctx: Ctx<Viewer>, plan: SurveyPlan, wave: Wave, invited: number) {
  const { db, now } = ctx;
  const others = await db.select({ state: surveyWaves.state, k: surveyWaves.k }).from(surveyWaves).where(eq(surveyWaves.planId, plan.id));
  const [engagement] = await db.select({ zone: engagements.zone }).from(engagements).where(eq(engagements.id, plan.engagementId));
  const opened = others.flatMap(({ k }) => k ?? []);
  const instrument = await instrumentOf(ctx, plan);
  return refusalToOpen(wave, { invited, otherOpen: others.some(({ state }) => state === "open" || state === "closed"), closesOn: wave.closesOn, today: dayIn(now, engagement?.zone ?? "UTC") })
    ?? refusalOfForm(instrument, wave.kind, plan.goals, plan.asksThen)
    ?? refusalOfK(plan.k, opened.length > 0 ? Math.max(...opened) : null, plan.mode === "open" ? Infinity : invited);
}

/** Opens a wave: what is asked freezes, everybody on the list gets a link of their own, and its keys are made. Called by the
 *  coach's command and by the worker on the first day.
 *  @returns how many were invited, or why it cannot open. */
export async function openWaveOf(ctx: Ctx<Viewer>, plan: SurveyPlan, wave: Wave): Promise<{ invited: number } | { refused: NonNullable<Awaited<ReturnType<typeof refusalOfOpening>>> }> {
  const { db, now } = ctx;
  const list = await db.select({ id: surveyStakeholders.id, personId: surveyStakeholders.personId, group: surveyStakeholders.group }).from(surveyStakeholders).where(eq(surveyStakeholders.planId, plan.id));
  const refused = await refusalOfOpening(ctx, plan, wave, list.filter(({ group }) => group !== "self").length);
  if (refused) return { refused };
  const of = { organizationId: wave.organizationId, engagementId: wave.engagementId, planId: plan.id, waveId: wave.id };
  const link = freshKey(env().key, keyPlace("link", wave.id));
  await db.insert(surveyKeys).values([
    { ...of, purpose: "link", wrapped: link.wrapped }, { ...of, purpose: "comments", wrapped: freshKey(env().key, keyPlace("comments", wave.id)).wrapped },
  ]);
  const instrument = await instrumentOf(ctx, plan);
  await db.update(surveyWaves).set({ state: "open", k: plan.k, form: withTranslations(instrument, rowsOfForm(instrument, wave.kind, plan.goals, plan.asksThen)), openedAt: now, revision: wave.revision + 1, updatedAt: now }).where(eq(surveyWaves.id, wave.id));
  const byName = await answeringByName(ctx, wave, list.map(({ personId }) => personId));
  await db.insert(surveyInvitations).values(byLot(list).map((stakeholder) => {
    const id = unorderedId();
    return { ...of, id, stakeholderId: stakeholder.id, byName: byName.get(stakeholder.personId) ?? null, tokenHash: surveyTokenHash(surveyToken(link.key, id)) };
  }));
  // The worker writes to everybody at once; its job names the organisation alone.
  await db.execute(sql`select doors.enqueue('survey_mails', ${JSON.stringify({ organizationId: wave.organizationId })}::json, null, ${`survey mails ${wave.organizationId}`})`);
  await record(ctx, "wave.opened", wave.id, placeOf(wave.engagementId), { kind: wave.kind, count: list.length });
  return { invited: list.length };
}

/** The coach opens a planned wave now. Opening an open one does nothing.
 *  @throws AppError at the wave's door; `conflict` with the reason. */
export async function openWave(ctx: Ctx, { waveId }: WaveInput): Promise<{ state: "open" }> {
  const { plan, wave } = await waveFor(ctx, "planSurvey", waveId, { lock: true });
  if (wave.state === "open") return { state: "open" };
  const opened = await openWaveOf(ctx, plan, wave);
  if ("refused" in opened) throw new AppError("conflict", words("surveys", ctx.viewer.locale)(`refusals.${opened.refused}`));
  return { state: "open" };
}
