import "server-only";
import { and, eq, notInArray } from "drizzle-orm";
import { surveyKeys, surveyPlans, surveyWaves } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor } from "@/lib/engagements/access";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { freshKey } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { planFor } from "../access";
import type { AmendSurveyInput, PlanSurveyInput } from "../input";
import type { Instrument } from "../input/instruments";
import { isReadyKey, readyInstrument } from "../instruments/all";
import { instrumentFor, instrumentOf } from "../queries/instruments";
import { refusalOfForm, type SurveyGoal } from "../rules/form";
import { keyPlace } from "../rules/keys";
import { refusalOfK } from "../rules/thresholds";
import { waveKinds } from "../rules/waves";

const placeOf = (engagementId: string) => ({ engagementId, audience: "pair" as const });

/** What is asked: a ready instrument, or a published version of one of the organisation's own. */
async function chosen(ctx: Ctx, instrument: string): Promise<Instrument> {
  if (isReadyKey(instrument)) return readyInstrument(instrument);
  const { key, version, publishedAt } = await instrumentFor(ctx, "viewInstruments", instrument);
  refuse(publishedAt ? null : words("surveys", ctx.viewer.locale)("refusals.draftInstrument"));
  return instrumentOf(ctx, { instrumentKey: key, instrumentVersion: version });
}

/** Goals for which some wave would ask more than people answer with care are refused when they are worded. */
const refusalOfGoals = (instrument: Instrument, goals: readonly SurveyGoal[], asksThen = false) => (waveKinds.some((wave) => refusalOfForm(instrument, wave, goals, asksThen) === "tooManyRows") ? "tooManyRows" as const : null);

/** Plans the survey of an engagement and makes the key that ties a person's answers over its waves. The same id again gives the
 *  same plan.
 *  @throws AppError at the engagement's door; `conflict` when it is not running or has a survey already. */
export async function planSurvey(ctx: Ctx, { id, engagementId, instrument, goals, k, mode = "confidential" }: PlanSurveyInput): Promise<{ id: string }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "planSurvey", engagementId, { lock: true });
  const t = words("surveys", viewer.locale);
  const [known] = await db.select({ id: surveyPlans.id }).from(surveyPlans).where(eq(surveyPlans.engagementId, engagementId));
  if (known?.id === id) return { id };
  refuse(runningStatuses.includes(engagement.status) ? null : t("refusals.notRunning"));
  refuse(known ? t("refusals.planned") : null);
  const asked = await chosen(ctx, instrument);
  const tooMany = refusalOfGoals(asked, goals);
  refuse(tooMany && t(`refusals.${tooMany}`));
  const of = { organizationId: viewer.organizationId, engagementId };
  await db.insert(surveyPlans).values({ ...of, id, instrumentKey: asked.key, instrumentVersion: asked.version, goals, k, mode, authorId: viewer.personId, createdAt: now, updatedAt: now });
  await db.insert(surveyKeys).values({ ...of, planId: id, waveId: null, purpose: "pairing", wrapped: freshKey(env().key, keyPlace("pairing", id)).wrapped });
  await record(ctx, "survey.planned", id, placeOf(engagementId), { k, mode });
  return { id };
}

/** Changes goals, k, mode and the question about the remembered start of a planned survey. Goals that people were asked about stay word for word; k may rise for later waves,
 *  and the mode stands still once one has opened.
 *  @throws AppError at the survey's door; `conflict` with the refusal, or when it was changed meanwhile. */
export async function amendSurvey(ctx: Ctx, { engagementId, goals, k, mode: wished, asksThen: then, revision }: AmendSurveyInput): Promise<{ revision: number }> {
  const { db, viewer, now } = ctx;
  const { plan } = await planFor(ctx, "planSurvey", engagementId, { lock: true });
  const t = words("surveys", viewer.locale);
  const [mode, asksThen] = [wished ?? plan.mode, then ?? plan.asksThen];
  if (plan.k === k && plan.mode === mode && plan.asksThen === asksThen && JSON.stringify(plan.goals) === JSON.stringify(goals)) return { revision: plan.revision };
  if (plan.revision !== revision) throw new AppError("conflict", words("errors", viewer.locale)("savedConflict.what", { fromName: viewer.name }), {}, { theirs: { goals: plan.goals, k: plan.k, mode: plan.mode, revision: plan.revision } });
  const opened = await db.select({ k: surveyWaves.k, form: surveyWaves.form }).from(surveyWaves).where(and(eq(surveyWaves.planId, plan.id), notInArray(surveyWaves.state, ["draft", "scheduled"])));
  refuse(mode !== plan.mode && opened.length > 0 ? t("refusals.modeFrozen") : null);
  const asked = new Set(opened.flatMap(({ form }) => form ?? []).flatMap(({ goal }) => goal ?? []));
  const isKept = plan.goals.filter(({ text }) => asked.has(text)).every((goal) => goals.some(({ key, text }) => key === goal.key && text === goal.text));
  refuse(isKept ? null : t("refusals.frozen"));
  const tooMany = refusalOfGoals(await instrumentOf(ctx, plan), goals, asksThen);
  refuse(tooMany && t(`refusals.${tooMany}`));
  const reason = refusalOfK(k, opened.length > 0 ? Math.max(...opened.map((wave) => wave.k ?? 0)) : null, Infinity);
  refuse(reason && t(`refusals.${reason}`));
  await db.update(surveyPlans).set({ goals, k, mode, asksThen, revision: revision + 1, updatedAt: now }).where(eq(surveyPlans.id, plan.id));
  await record(ctx, "survey.amended", plan.id, placeOf(engagementId), { k, mode });
  return { revision: revision + 1 };
}
