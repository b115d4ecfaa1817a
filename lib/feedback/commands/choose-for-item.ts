import "server-only";
import { eq, sql } from "drizzle-orm";
import { feedbackItems } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { itemFor, refuseToCount, type OpenedItem } from "../access/items";
import type { ItemChoices } from "../input/items";
import { checkAbout, lastPlace } from "./prepare-item";

/** Sets where an item belongs, which way it points and whom it speaks to. In another segment or direction it comes last.
 *  Nothing happens when it is so already. The caller holds the engagement's turn. */
export async function setChoices(ctx: Ctx, { engagement, item }: OpenedItem, { segment, direction, about }: ItemChoices): Promise<void> {
  const stays = item.segment === segment && item.direction === direction;
  if (stays && item.about.length === about.length && about.every((id) => item.about.includes(id))) return;
  checkAbout(ctx, engagement, about);
  if (item.segment !== segment) await refuseToCount(ctx, engagement.id);
  const position = stays ? item.position : await lastPlace(ctx, engagement.id, { segment, direction });
  await ctx.db.update(feedbackItems).set({ segment, direction, about: [...new Set(about)], position, revision: sql`${feedbackItems.revision} + 1`, updatedAt: ctx.now }).where(eq(feedbackItems.id, item.id));
  await record(ctx, "item.addressed", item.id, { engagementId: engagement.id, audience: "coach_only" }, { segment, direction, leaders: about.length });
}

/** Chooses segment, direction and leaders of an item; of two who choose, the later stands.
 *  @throws AppError at the item's door; `invalid` when somebody addressed is no leader; `conflict` for another segment once
 *  the board is open. */
export async function chooseForItem(ctx: Ctx, { itemId, ...choices }: ItemChoices & { itemId: string }): Promise<{ id: string }> {
  await setChoices(ctx, await itemFor(ctx, itemId, { turn: true }), choices);
  return { id: itemId };
}
