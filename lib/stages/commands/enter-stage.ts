import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { engagements, engagementStages } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor, type Engagement } from "@/lib/engagements/access";
import { acknowledge } from "@/lib/engagements/commands/acknowledge";
import { answerInterests } from "@/lib/engagements/commands/answer-interests";
import type { AcknowledgeInput, AnswerInterestsInput } from "@/lib/engagements/input/expectations";
import { readExpectations } from "@/lib/engagements/queries/expectations";
import { runningStatuses } from "@/lib/engagements/rules";
import { intakeStage } from "@/lib/engagements/rules/intakes";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import type { TemplateStage } from "@/lib/programs/input";
import { announceSessions } from "@/lib/sessions/commands/announce-sessions";
import type { EnterStageInput } from "../input/intakes";
import { meetingsOf } from "../queries/meetings";
import { nextStepOf, type NextStep } from "../queries/next-step";
import { stageRowsOf } from "../queries/stage-facts";
import { refusalToEnter } from "../rules/conditions";

async function nextStep(ctx: Ctx, engagement: Engagement): Promise<NextStep | null> {
  const rows = await stageRowsOf(ctx, engagement.id);
  return nextStepOf(ctx, engagement, await readExpectations(ctx, engagement), rows, await meetingsOf(ctx, engagement.id));
}

/** Leaves one stage and enters the next; the first meeting of the leaders with their coach makes the engagement active. */
async function moveOn(ctx: Ctx, engagement: Engagement, from: TemplateStage, to: TemplateStage): Promise<void> {
  const { db, now } = ctx;
  const ofEngagement = eq(engagementStages.engagementId, engagement.id);
  await db.update(engagementStages).set({ leftAt: now }).where(and(ofEngagement, eq(engagementStages.key, from.key), isNull(engagementStages.leftAt)));
  await db.update(engagementStages).set({ enteredAt: now }).where(and(ofEngagement, eq(engagementStages.key, to.key), isNull(engagementStages.enteredAt)));
  if (engagement.status === "launched") await db.update(engagements).set({ status: "active", updatedAt: now }).where(eq(engagements.id, engagement.id));
  await record(ctx, "engagement.stage_entered", engagement.id, { engagementId: engagement.id, audience: "pair" }, { stage: to.key });
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
  const own = step.conditions.filter(({ key, state }) => state === "confirm" && confirmed.includes(key)).map(({ key }) => key);
  if (own.length > 0) await record(ctx, "engagement.conditions_confirmed", engagementId, { engagementId, audience: "coach_only" }, { stage, confirmed: own });
  await moveOn(ctx, engagement, step.from, step.to);
  if (step.to.key !== intakeStage) await announceSessions(ctx, { engagementId, stepKeys: step.to.steps.map(({ key }) => key), audience: "pair" });
  return { stage };
}

/** A leader acknowledges; the last of them, all being well, opens the intakes. @throws AppError as `acknowledge` does. */
export async function acknowledgeExpectations(ctx: Ctx, input: AcknowledgeInput): Promise<{ entered: string | null }> {
  await acknowledge(ctx, input);
  return { entered: await advanceWhenReady(ctx, input.engagementId) };
}

/** A leader answers the declaration anew, which may be the last thing that the intakes waited for.
 *  @throws AppError as `answerInterests` does. */
export async function settleInterests(ctx: Ctx, input: AnswerInterestsInput): Promise<{ entered: string | null }> {
  await answerInterests(ctx, input);
  return { entered: await advanceWhenReady(ctx, input.engagementId) };
}
