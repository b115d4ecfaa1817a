import "server-only";
import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { surveySnapshots, surveyWaves } from "@/db/schema";
import { engagementFor, may, partiesOf, type Engagement } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { waveIn, type Wave } from "../access";
import type { WaveReport } from "../rules/report";
import { correctionsOf, type Correction } from "./corrections";
import { meansThrough, runsSince, type OverMini, type PublishedMean } from "../rules/through-waves";
import type { NamedAnswer } from "../rules/modes";
import { namedAnswers } from "./named-answers";
import { commentsToModerate, releasedComments, type ReadComment, type ReleasedComments } from "./comments";

/** The report of one wave. `report` is null until it is sealed; `means` are those of the question's total in every sealed wave up
 *  to this one, by the question's key, `runs` those of mini-surveys since the same day; `comments` are the coach's alone,
 *  `released` what leaders read of them, `corrections` what was decided after this and every other wave. */
export type ReportPage = { engagement: Engagement; leaders: string[]; wave: Wave; report: WaveReport | null; hash: string | null; means: Record<string, PublishedMean[]>; runs: Record<string, PublishedMean[]>; comments: ReadComment[]; released: ReleasedComments[]; corrections: Correction[]; /** Who said what, in an open survey. */ named: NamedAnswer[]; isOpen: boolean; isCoach: boolean };

/** Mini-surveys of the plan that are over, up to a wave, in their order. */
async function minisUpTo({ db }: Ctx, { planId, openedAt }: Wave): Promise<OverMini[]> {
  if (openedAt === null) return [];
  const { id, number, opensOn, referenceOn, form, kind, state } = surveyWaves;
  const rows = await db.select({ id, number, opensOn, referenceOn, form }).from(surveyWaves)
    .where(and(eq(surveyWaves.planId, planId), eq(kind, "mini"), inArray(state, ["sealed", "void"]), lte(surveyWaves.openedAt, openedAt))).orderBy(asc(surveyWaves.openedAt));
  return rows.map(({ form: asked, ...wave }) => ({ ...wave, asked: (asked ?? []).map(({ key }) => key) }));
}

/** The report of a wave with the earlier ones it is read beside. @throws AppError at the engagement's and the wave's door;
 *  `not_found` for another engagement's wave. */
export async function reportPage(ctx: Ctx, engagementId: string, waveId: string): Promise<ReportPage> {
  const engagement = await engagementFor(ctx, "viewSurvey", engagementId);
  const { plan, wave } = await waveIn(ctx, engagement, waveId);
  const kept = await ctx.db.select({ id: surveyWaves.id, openedAt: surveyWaves.openedAt, content: surveySnapshots.content, hash: surveySnapshots.hash }).from(surveySnapshots)
    .innerJoin(surveyWaves, eq(surveyWaves.id, surveySnapshots.waveId)).where(eq(surveySnapshots.planId, plan.id)).orderBy(asc(surveyWaves.openedAt));
  const own = kept.findIndex(({ id }) => id === waveId);
  const reports = kept.slice(0, own + 1).map(({ content }) => JSON.parse(content) as WaveReport);
  const report = reports.at(-1) ?? null;
  return {
    engagement, wave, report, means: meansThrough(reports), runs: report ? runsSince(await minisUpTo(ctx, wave), reports, report) : {}, leaders: partiesOf(engagement, "leader").map(({ name }) => name), hash: kept[own]?.hash ?? null,
    isCoach: may("moderateComments", engagement),
    comments: report && may("moderateComments", engagement) ? await commentsToModerate(ctx, waveId, report) : [],
    corrections: report ? await correctionsOf(ctx, engagementId) : [],
    isOpen: plan.mode === "open", named: report && plan.mode === "open" ? await namedAnswers(ctx, waveId) : [],
    released: report ? await releasedComments(ctx, waveId) : [],
  };
}
