import "server-only";
import { and, count, eq, inArray } from "drizzle-orm";
import { surveyStakeholders, surveyWaves } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { unorderedId } from "@/lib/platform/ids";
import { personFor } from "@/lib/people/access";
import { planFor, type SurveyPlan } from "../access";
import type { DropStakeholderInput, NameStakeholderInput } from "../input";
import { instrumentOf } from "../queries/instruments";

const listOf = async ({ db }: Ctx, plan: SurveyPlan) => {
  const [there] = await db.select({ many: count() }).from(surveyStakeholders).where(eq(surveyStakeholders.planId, plan.id));
  return there?.many ?? 0;
};

/** Notes how long the list is now, and of nobody that they joined or left it: with an answer that appears or ends at the same
 *  time that would be a name. */
const trace = async (ctx: Ctx, plan: SurveyPlan) => { await record(ctx, "survey.stakeholders_changed", plan.id, { engagementId: plan.engagementId, audience: "coach_only" }, { count: await listOf(ctx, plan) }); };

/** Puts somebody on the list of those who are asked, or says anew whom they stand for. They join the next wave that opens.
 *  @returns how many are on the list.
 *  @throws AppError at the survey's door and the person's; `conflict` when a leader has no form here, or groups stand still. */
export async function nameStakeholder(ctx: Ctx, { engagementId, personId, group }: NameStakeholderInput): Promise<{ count: number }> {
  const { db, viewer } = ctx;
  const { engagement, plan } = await planFor(ctx, "planSurvey", engagementId, { lock: true });
  const t = words("surveys", viewer.locale);
  await personFor(ctx, "viewDirectory", personId);
  const leads = engagement.parties.some((party) => party.role === "leader" && party.personId === personId);
  const asksSelf = (await instrumentOf(ctx, plan)).items.some(({ wording }) => wording.self !== undefined);
  refuse(leads !== (group === "self") || (group === "self" && !asksSelf) ? t("refusals.notAsked") : null);
  const [known] = await db.select({ id: surveyStakeholders.id, group: surveyStakeholders.group }).from(surveyStakeholders).where(and(eq(surveyStakeholders.planId, plan.id), eq(surveyStakeholders.personId, personId)));
  if (known?.group === group) return { count: await listOf(ctx, plan) };
  if (known) {
    refuse(await isOpen(ctx, plan) ? t("refusals.onList") : null);
    await db.update(surveyStakeholders).set({ group }).where(eq(surveyStakeholders.id, known.id));
  } else await db.insert(surveyStakeholders).values({ organizationId: viewer.organizationId, id: unorderedId(), planId: plan.id, engagementId, personId, group });
  await trace(ctx, plan);
  return { count: await listOf(ctx, plan) };
}

/** Takes somebody off the list; taking off who is not on it does nothing. What they answered in a sealed wave stays, as it cannot
 *  be told whose it is.
 *  @throws AppError at the survey's door; `conflict` while a wave is open. */
export async function dropStakeholder(ctx: Ctx, { engagementId, personId }: DropStakeholderInput): Promise<{ count: number }> {
  const { plan } = await planFor(ctx, "planSurvey", engagementId, { lock: true });
  const one = and(eq(surveyStakeholders.planId, plan.id), eq(surveyStakeholders.personId, personId));
  const [known] = await ctx.db.select({ id: surveyStakeholders.id }).from(surveyStakeholders).where(one);
  if (!known) return { count: await listOf(ctx, plan) };
  refuse(await isOpen(ctx, plan) ? words("surveys", ctx.viewer.locale)("refusals.onList") : null);
  await ctx.db.delete(surveyStakeholders).where(one);
  await trace(ctx, plan);
  return { count: await listOf(ctx, plan) };
}

const isOpen = async ({ db }: Ctx, plan: SurveyPlan): Promise<boolean> =>
  await db.$count(surveyWaves, and(eq(surveyWaves.planId, plan.id), inArray(surveyWaves.state, ["open", "closed"]))) > 0;
