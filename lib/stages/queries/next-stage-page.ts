import "server-only";
import { engagementFor, type Engagement } from "@/lib/engagements/access";
import { readExpectations } from "@/lib/engagements/queries/expectations";
import type { Ctx } from "@/lib/platform/context";
import { baselineWaiver } from "./baseline";
import { meetingsOf } from "./meetings";
import { nextStepOf, type NextStep } from "./next-step";
import { stageRowsOf } from "./stage-facts";

/** The way to the next stage; `baseline` is why there is no baseline survey, where one is asked for and none recorded. */
export type NextStagePage = { engagement: Engagement; step: NextStep | null; asksBaseline: boolean; baseline: Awaited<ReturnType<typeof baselineWaiver>> };

/** What it takes to open the next stage, for its coach. @throws AppError at the engagement's door. */
export async function nextStagePage(ctx: Ctx, engagementId: string): Promise<NextStagePage> {
  const engagement = await engagementFor(ctx, "advanceStage", engagementId);
  const rows = await stageRowsOf(ctx, engagementId);
  const step = await nextStepOf(ctx, engagement, await readExpectations(ctx, engagement), rows, await meetingsOf(ctx, engagementId));
  const asksBaseline = step?.conditions.some(({ check }) => check === "baseline_wave_open_or_waived") === true;
  return { engagement, step, asksBaseline, baseline: asksBaseline ? await baselineWaiver(ctx, engagementId) : null };
}
