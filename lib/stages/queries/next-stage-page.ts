import "server-only";
import { engagementFor, type Engagement } from "@/lib/engagements/access";
import { readExpectations } from "@/lib/engagements/queries/expectations";
import type { Ctx } from "@/lib/platform/context";
import { meetingsOf } from "./meetings";
import { nextStepOf, type NextStep } from "./next-step";
import { stageRowsOf } from "./stage-facts";

/** What it takes to open the next stage, for its coach. @throws AppError at the engagement's door. */
export async function nextStagePage(ctx: Ctx, engagementId: string): Promise<{ engagement: Engagement; step: NextStep | null }> {
  const engagement = await engagementFor(ctx, "advanceStage", engagementId);
  const rows = await stageRowsOf(ctx, engagementId);
  return { engagement, step: await nextStepOf(ctx, engagement, await readExpectations(ctx, engagement), rows, await meetingsOf(ctx, engagementId)) };
}
