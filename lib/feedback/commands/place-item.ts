import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { feedbackItems } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { itemFor } from "../access/items";
import type { PlaceItemInput } from "../input/items";
import { besides, moved } from "../rules/order";

/** Puts an item to another place among those of its segment and direction, counted from 0. Where it is already, nothing
 *  happens. @throws AppError at the item's door. */
export async function placeItem(ctx: Ctx, { itemId, to }: PlaceItemInput): Promise<{ place: number }> {
  const { engagement, item } = await itemFor(ctx, itemId, { turn: true });
  const { id, segment, direction, position } = feedbackItems;
  const all = await ctx.db.select({ id, segment, direction, position }).from(feedbackItems).where(and(eq(feedbackItems.engagementId, engagement.id), isNull(feedbackItems.withdrawnAt)));
  const before = besides(all, item);
  const after = moved(before.map((one) => one.id), itemId, to);
  const changed = after.flatMap((one, place) => (before.find((was) => was.id === one)?.position === place + 1 ? [] : [{ one, position: place + 1 }]));
  for (const { one, position: next } of changed) await ctx.db.update(feedbackItems).set({ position: next, updatedAt: ctx.now }).where(eq(feedbackItems.id, one));
  if (changed.length > 0) await record(ctx, "items.ordered", itemId, { engagementId: engagement.id, audience: "coach_only" }, { moved: changed.length });
  return { place: after.indexOf(itemId) };
}
