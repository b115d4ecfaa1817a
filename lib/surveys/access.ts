import "server-only";
import { and, eq } from "drizzle-orm";
import { surveyPlans, surveyWaves } from "@/db/schema";
import { engagementFor, type Engagement, type EngagementPermission } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { isId } from "@/lib/platform/ids";

export type SurveyPlan = typeof surveyPlans.$inferSelect;
export type Wave = typeof surveyWaves.$inferSelect;
type SurveyPermission = Extract<EngagementPermission, "planSurvey" | "viewSurvey" | "moderateComments" | "recordCorrection" | "sendMessage" | "readEachOther" | "rateEachOther">;

const unknown = ({ viewer }: Ctx) => new AppError("not_found", words("errors", viewer.locale)("notFound.what"));

/** The only door to an engagement's survey.
 *  @param lock those who change it take turns until the transaction ends.
 *  @throws AppError at the engagement's door; `not_found` when none is planned. */
export async function planFor(ctx: Ctx, permission: SurveyPermission, engagementId: string, { lock = false } = {}): Promise<{ engagement: Engagement; plan: SurveyPlan }> {
  const engagement = await engagementFor(ctx, permission, engagementId, { lock });
  const [plan] = await ctx.db.select().from(surveyPlans).where(eq(surveyPlans.engagementId, engagementId));
  if (!plan) throw unknown(ctx);
  return { engagement, plan };
}

/** The only door to one wave. @throws AppError as `planFor`; `not_found` when there is no such wave. */
export async function waveFor(ctx: Ctx, permission: SurveyPermission, waveId: string, { lock = false } = {}): Promise<{ engagement: Engagement; plan: SurveyPlan; wave: Wave }> {
  if (!isId(waveId)) throw unknown(ctx);
  const [seen] = await ctx.db.select({ engagementId: surveyWaves.engagementId }).from(surveyWaves).where(eq(surveyWaves.id, waveId));
  if (!seen) throw unknown(ctx);
  const { engagement, plan } = await planFor(ctx, permission, seen.engagementId, { lock });
  const [wave] = await ctx.db.select().from(surveyWaves).where(eq(surveyWaves.id, waveId));
  if (!wave) throw unknown(ctx);
  return { engagement, plan, wave };
}

/** One wave of an engagement whose door the viewer has passed, with its plan, in one statement.
 *  @throws AppError `not_found` when there is no such wave, or it is another engagement's. */
export async function waveIn(ctx: Ctx, engagement: Engagement, waveId: string): Promise<{ plan: SurveyPlan; wave: Wave }> {
  if (!isId(waveId)) throw unknown(ctx);
  const [found] = await ctx.db.select({ plan: surveyPlans, wave: surveyWaves }).from(surveyWaves).innerJoin(surveyPlans, eq(surveyPlans.id, surveyWaves.planId)).where(and(eq(surveyWaves.id, waveId), eq(surveyWaves.engagementId, engagement.id)));
  if (!found) throw unknown(ctx);
  return found;
}
