import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { engagementStages } from "@/db/schema";
import { partiesOf, type Engagement } from "@/lib/engagements/access";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { words } from "@/lib/platform/i18n";
import { fillPlaceholders } from "@/lib/programs/rules/text";
import { feedbackStage } from "../rules/board";
import { isComplete, itemsLacking } from "../rules/items";
import { boardStepOf } from "./board-rows";
import { readItems, type FeedbackItem } from "./items";

/** The items that the day takes, in its order: those that are whole. For the coach. */
export const readyItems = async (ctx: Ctx, engagementId: string): Promise<FeedbackItem[]> => (await readItems(ctx, engagementId)).filter(isComplete);

/** Why the board cannot be opened, as a sentence, or null when it can: the feedback session must be the engagement's
 *  present stage, and the items what the template asks of them. */
export async function refusalToOpen(ctx: Ctx, engagement: Engagement, items: readonly FeedbackItem[]): Promise<string | null> {
  const t = words("board", ctx.viewer.locale);
  if (!runningStatuses.includes(engagement.status)) return t("refusals.notRunning");
  const s = engagementStages;
  const begun = await ctx.db.$count(s, and(eq(s.engagementId, engagement.id), eq(s.key, feedbackStage), isNotNull(s.enteredAt)));
  if (begun === 0) return t("waiting.notStage");
  const leaders = partiesOf(engagement, "leader");
  const lacking = itemsLacking(items, leaders.map(({ id }) => id));
  if (!lacking) return null;
  const step = await boardStepOf(ctx, engagement.templateId);
  const refused = step.requires?.find(({ check }) => check === lacking.check)?.refused ?? "";
  return fillPlaceholders(refused, lacking.check === "items_balanced" ? { leader_name: leaders.find(({ id }) => id === lacking.leaderId)?.name ?? "" } : {});
}
