import "server-only";
import { eq } from "drizzle-orm";
import { boards } from "@/db/schema";
import { engagementFor, partiesOf, type Engagement } from "@/lib/engagements/access";
import { runningStatuses } from "@/lib/engagements/rules";
import type { GuideField, TemplateCondition } from "@/lib/programs/input";
import { templateOf } from "@/lib/programs/queries";
import { stepOf } from "@/lib/programs/rules/guides";
import { fillPlaceholders } from "@/lib/programs/rules/text";
import type { Ctx } from "@/lib/platform/context";
import { fewestItems } from "../rules";
import { balanceOf, isComplete, itemsLacking, type Balance } from "../rules/items";
import { stepsOfFeedback } from "../rules/preparing";
import { readItems, type FeedbackItem } from "./items";

/** A leader whom items speak to. */
export type LeaderOfItems = { id: string; name: string };

/** Everything about an engagement's items that its coach prepares them with. `lacking` says in the template's words what
 *  stands in the way of opening the board; `refusal` why nothing can be added or withdrawn now, as a key of the `feedback`
 *  messages. */
export type Preparing = {
  engagement: Engagement; leaders: LeaderOfItems[]; items: FeedbackItem[]; fields: Readonly<Record<string, GuideField>>;
  balance: Balance[]; complete: number; fewest: number; lacking: string | null; refusal: "refusals.notRunning" | "refusals.boardOpen" | null;
};

/** The coach's preparation of the feedback session, with the items that are not withdrawn.
 *  @param withdrawn those that were withdrawn as well.
 *  @throws AppError at the engagement's door: it is the coach's alone. */
export async function preparingOf(ctx: Ctx, engagementId: string, { withdrawn = false } = {}): Promise<Preparing> {
  const engagement = await engagementFor(ctx, "prepareItems", engagementId);
  const template = await templateOf(ctx, engagement.templateId);
  const items = await readItems(ctx, engagementId, { withdrawn });
  const isBoardOpen = (await ctx.db.$count(boards, eq(boards.engagementId, engagementId))) > 0;
  const leaders = partiesOf(engagement, "leader").map(({ id, name }) => ({ id, name }));
  const brought = items.filter(({ withdrawnAt }) => withdrawnAt === null);
  const lacking = itemsLacking(brought, leaders.map(({ id }) => id));
  const requires: readonly TemplateCondition[] = stepOf(template, stepsOfFeedback.day).requires ?? [];
  const sentence = requires.find(({ check }) => check === lacking?.check)?.refused ?? "";
  const without = lacking?.check === "items_balanced" ? leaders.find(({ id }) => id === lacking.leaderId)?.name : undefined;
  return {
    engagement, leaders, items,
    fields: Object.fromEntries((stepOf(template, stepsOfFeedback.items).guide ?? []).map((field) => [field.key, field])),
    balance: balanceOf(brought, leaders.map(({ id }) => id)), complete: brought.filter(isComplete).length, fewest: fewestItems,
    lacking: lacking && fillPlaceholders(sentence, without === undefined ? {} : { leader_name: without }),
    refusal: !runningStatuses.includes(engagement.status) ? "refusals.notRunning" : isBoardOpen ? "refusals.boardOpen" : null,
  };
}
