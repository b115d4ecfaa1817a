import "server-only";
import type { Engagement } from "@/lib/engagements/access";
import type { Expectations } from "@/lib/engagements/queries/expectations";
import type { Ctx } from "@/lib/platform/context";
import type { TemplateStage } from "@/lib/programs/input";
import { conditionsBetween, type Condition } from "../rules/conditions";
import { stageAfter, type StageRow } from "../rules/timeline";
import { stageFactsOf } from "./stage-facts";
import type { CountedMeeting } from "./support-facts";

/** The step from the stage at hand to the next one, with everything that it takes. */
export type NextStep = { from: TemplateStage; to: TemplateStage; conditions: Condition[] };

/** What comes after the stage at hand, for a viewer who is of the alliance; null in the last one. */
export async function nextStepOf(ctx: Ctx, engagement: Engagement, expectations: Expectations, rows: readonly StageRow[], meetings: readonly CountedMeeting[]): Promise<NextStep | null> {
  const { stages } = expectations.template;
  const current = rows.find(({ enteredAt, leftAt }) => enteredAt && !leftAt);
  const from = stages.find(({ key }) => key === current?.key);
  const to = from && stageAfter(stages, from.key);
  if (!from || !to) return null;
  return { from, to, conditions: conditionsBetween(from, to, await stageFactsOf(ctx, engagement, expectations, rows, meetings)) };
}
