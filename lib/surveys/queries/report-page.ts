import "server-only";
import { asc, eq } from "drizzle-orm";
import { surveySnapshots, surveyWaves } from "@/db/schema";
import { engagementFor, may, partiesOf, type Engagement } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { waveFor, type Wave } from "../access";
import type { WaveReport } from "../rules/report";
import { correctionsOf, type Correction } from "./corrections";
import { commentsToModerate, releasedComments, type ReadComment, type ReleasedComments } from "./comments";

/** What was published of one question in one wave, for the line through the waves: the mean, and on how many answers it stands. */
export type PublishedMean = { waveId: string; kind: string; number: number; opensOn: string; mean: number | null; n: number };

/** The report of one wave. `report` is null until it is sealed; `means` are those of the question's total in every sealed wave up
 *  to this one, by the question's key; `comments` are the coach's alone, `released` what leaders
 *  read of them, `corrections` what was decided after this and every other wave. */
export type ReportPage = { engagement: Engagement; leaders: string[]; wave: Wave; report: WaveReport | null; hash: string | null; means: Record<string, PublishedMean[]>; comments: ReadComment[]; released: ReleasedComments[]; corrections: Correction[]; isCoach: boolean };

/** The report of a wave with the earlier ones it is read beside. @throws AppError at the engagement's and the wave's door;
 *  `not_found` for another engagement's wave. */
export async function reportPage(ctx: Ctx, engagementId: string, waveId: string): Promise<ReportPage> {
  await engagementFor(ctx, "viewSurvey", engagementId);
  const { engagement, plan, wave } = await waveFor(ctx, "viewSurvey", waveId);
  if (engagement.id !== engagementId) throw new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  const kept = await ctx.db.select({ id: surveyWaves.id, openedAt: surveyWaves.openedAt, content: surveySnapshots.content, hash: surveySnapshots.hash }).from(surveySnapshots)
    .innerJoin(surveyWaves, eq(surveyWaves.id, surveySnapshots.waveId)).where(eq(surveySnapshots.planId, plan.id)).orderBy(asc(surveyWaves.openedAt));
  const own = kept.findIndex(({ id }) => id === waveId);
  const reports = kept.slice(0, own + 1).map(({ content }) => JSON.parse(content) as WaveReport);
  const report = reports.at(-1) ?? null;
  const means = Object.fromEntries((report?.rows ?? []).filter(({ kind }) => kind === "today").map(({ key }) => [key, reports.flatMap(({ wave: of, rows }): PublishedMean[] => {
    const row = rows.find((each) => each.key === key);
    return row ? [{ waveId: of.id, kind: of.kind, number: of.number, opensOn: of.opensOn, mean: row.total?.centre.told?.mean ?? null, n: row.total?.centre.n ?? 0 }] : [];
  })]));
  return {
    engagement, wave, report, means, leaders: partiesOf(engagement, "leader").map(({ name }) => name), hash: kept[own]?.hash ?? null,
    isCoach: may("moderateComments", engagement),
    comments: report && may("moderateComments", engagement) ? await commentsToModerate(ctx, waveId, report) : [],
    corrections: report ? await correctionsOf(ctx, engagementId) : [],
    released: report ? await releasedComments(ctx, waveId) : [],
  };
}
