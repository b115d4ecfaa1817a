import "server-only";
import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { coachingSessions, engagements, engagementStages } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor, type Engagement } from "@/lib/engagements/access";
import { readExpectations } from "@/lib/engagements/queries/expectations";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import type { TemplateStage } from "@/lib/programs/input";
import type { EnterStageInput } from "../input/intakes";
import { meetingsOf } from "../queries/meetings";
import { stageFactsOf, stageRowsOf } from "../queries/stage-facts";
import { conditionsBetween, refusalToEnter, type Condition } from "../rules/conditions";
import { stageAfter } from "../rules/timeline";

/** The step from the stage at hand to the next one, with everything that it takes. */
async function nextStep(ctx: Ctx, engagement: Engagement): Promise<{ from: TemplateStage; to: TemplateStage; conditions: Condition[] } | null> {
  const expectations = await readExpectations(ctx, engagement);
  const rows = await stageRowsOf(ctx, engagement.id);
  const { stages } = expectations.template;
  const current = rows.find(({ enteredAt, leftAt }) => enteredAt && !leftAt);
  const from = stages.find(({ key }) => key === current?.key);
  const to = from && stageAfter(stages, from.key);
  if (!from || !to) return null;
  const facts = await stageFactsOf(ctx, engagement, expectations, rows, await meetingsOf(ctx, engagement.id));
  return { from, to, conditions: conditionsBetween(from, to, facts) };
}

/** Leaves one stage and enters the next; the first meeting of the leaders with their coach makes the engagement active. */
async function moveOn({ db, viewer, now, ...ctx }: Ctx, engagement: Engagement, from: TemplateStage, to: TemplateStage): Promise<void> {
  const ofEngagement = eq(engagementStages.engagementId, engagement.id);
  await db.update(engagementStages).set({ leftAt: now }).where(and(ofEngagement, eq(engagementStages.key, from.key), isNull(engagementStages.leftAt)));
  await db.update(engagementStages).set({ enteredAt: now }).where(and(ofEngagement, eq(engagementStages.key, to.key), isNull(engagementStages.enteredAt)));
  if (engagement.status === "launched") await db.update(engagements).set({ status: "active", updatedAt: now }).where(eq(engagements.id, engagement.id));
  await record({ ...ctx, db, viewer, now }, "engagement.stage_entered", engagement.id, { engagementId: engagement.id, audience: "pair" }, { stage: to.key });
}

/** Announces the planned meetings of a stage that has just opened; those of intakes wait for the coach's dates. */
async function announceMeetings(ctx: Ctx, engagementId: string, stage: TemplateStage): Promise<void> {
  const announced = await ctx.db.update(coachingSessions).set({ announcedAt: ctx.now, updatedAt: ctx.now }).where(and(
    eq(coachingSessions.engagementId, engagementId), inArray(coachingSessions.stepKey, stage.steps.map(({ key }) => key)),
    ne(coachingSessions.kind, "intake"), eq(coachingSessions.status, "planned"), isNull(coachingSessions.announcedAt),
  )).returning({ id: coachingSessions.id });
  if (announced.length > 0) await record(ctx, "sessions.announced", engagementId, { engagementId, audience: "pair" }, { count: announced.length });
}

/** Goes from expectation setting to the intakes as soon as the last condition is met, whoever met it. Nothing happens
 *  while one is not, or in any other stage: those are opened by the coach.
 *  @returns the stage that was entered, or null. */
export async function advanceWhenReady(ctx: Ctx, engagementId: string): Promise<string | null> {
  const engagement = await engagementFor(ctx, "viewStages", engagementId, { lock: true });
  if (engagement.status !== "launched") return null;
  const step = await nextStep(ctx, engagement);
  if (!step || step.conditions.some(({ state }) => state !== "met")) return null;
  await moveOn(ctx, engagement, step.from, step.to);
  return step.to.key;
}

/** The coach opens the next stage. What rows can tell is checked; what they cannot, the coach confirms point by point.
 *  The meetings of the stage are announced to those who attend. Repeating it does nothing.
 *  @throws AppError at the engagement's door; `conflict` with the sentence of the first condition that is not met. */
export async function enterStage(ctx: Ctx, { engagementId, stage, confirmed }: EnterStageInput): Promise<{ stage: string }> {
  const engagement = await engagementFor(ctx, "advanceStage", engagementId, { lock: true });
  const t = words("stages", ctx.viewer.locale);
  const rows = await stageRowsOf(ctx, engagementId);
  if (rows.some(({ key, enteredAt }) => key === stage && enteredAt)) return { stage };
  refuse(runningStatuses.includes(engagement.status) ? null : t("refusals.notRunning"));
  const step = await nextStep(ctx, engagement);
  if (!step || step.to.key !== stage) throw new AppError("conflict", t("refusals.notNext"));
  const refusal = refusalToEnter(step.conditions, confirmed);
  if (refusal === "unconfirmed") throw new AppError("invalid", words("common", ctx.viewer.locale)("checkTheForm"), { confirmed: [t("refusals.unconfirmed")] });
  refuse(refusal && refusal.sentence);
  await moveOn(ctx, engagement, step.from, step.to);
  await announceMeetings(ctx, engagementId, step.to);
  return { stage };
}
