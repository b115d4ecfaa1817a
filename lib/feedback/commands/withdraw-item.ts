import "server-only";
import { eq } from "drizzle-orm";
import { feedbackItems } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { itemFor, refuseToCount } from "../access/items";
import type { WithdrawItemInput } from "../input/items";

/** Takes an item off the list before the day, or puts it back as it was. Repeating does nothing.
 *  @throws AppError at the item's door; `conflict` once the board is open. */
export async function withdrawItem(ctx: Ctx, { itemId, withdraw }: WithdrawItemInput): Promise<{ id: string }> {
  const { engagement, item } = await itemFor(ctx, itemId, { turn: true });
  const isOff = withdraw === "yes";
  if (isOff === (item.withdrawnAt !== null)) return { id: itemId };
  await refuseToCount(ctx, engagement.id);
  await ctx.db.update(feedbackItems).set({ withdrawnAt: isOff ? ctx.now : null, revision: item.revision + 1, updatedAt: ctx.now }).where(eq(feedbackItems.id, itemId));
  await record(ctx, isOff ? "item.withdrawn" : "item.put_back", itemId, { engagementId: engagement.id, audience: "coach_only" }, {});
  return { id: itemId };
}
