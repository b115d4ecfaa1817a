import "server-only";
import { eq } from "drizzle-orm";
import { boards, feedbackItems } from "@/db/schema";
import { engagementFor, type Engagement } from "@/lib/engagements/access";
import { commonContentKey } from "@/lib/engagements/commands/content-key";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { openItem } from "../queries/items";
import { refusalToCount, refusalToPrepare } from "../rules/preparing";
import type { SealedItem } from "../rules/sealed-item";

/** An item behind its door, with its sealed part opened. */
export type OpenedItem = { engagement: Engagement; item: typeof feedbackItems.$inferSelect; content: SealedItem };

const nothing = (ctx: Ctx) => new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));

/** The only door to an item that is being prepared. Its row is held until the transaction ends, so that those who write
 *  one item take turns.
 *  @param turn take the engagement's turn first, for what concerns the other items too.
 *  @throws AppError `not_found` for whom it does not exist, `forbidden` for a leader who was shown it, `conflict` once it
 *  is revealed, its key is destroyed, or the engagement takes no change. */
export async function itemFor(ctx: Ctx, itemId: string, { turn = false } = {}): Promise<OpenedItem> {
  const t = words("feedback", ctx.viewer.locale);
  const [known] = await ctx.db.select({ engagementId: feedbackItems.engagementId }).from(feedbackItems).where(eq(feedbackItems.id, itemId));
  if (!known) throw nothing(ctx);
  const engagement = await engagementFor(ctx, "prepareItems", known.engagementId, { lock: turn });
  const [item] = await ctx.db.select().from(feedbackItems).where(eq(feedbackItems.id, itemId)).for("update");
  if (!item) throw nothing(ctx);
  const refusal = refusalToPrepare({ isRunning: runningStatuses.includes(engagement.status), revealedAt: item.revealedAt });
  refuse(refusal && t(refusal));
  const content = openItem(await commonContentKey(ctx, engagement.id), item);
  if (!content) throw new AppError("conflict", t("refusals.erased"));
  return { engagement, item, content };
}

/** Refuses what would change how many items a segment has while the leaders see that number.
 *  @param items how many there are, where one is to be added.
 *  @throws AppError `conflict`. */
export async function refuseToCount(ctx: Ctx, engagementId: string, items = 0): Promise<void> {
  const isBoardOpen = (await ctx.db.$count(boards, eq(boards.engagementId, engagementId))) > 0;
  const refusal = refusalToCount({ isBoardOpen, items });
  refuse(refusal && words("feedback", ctx.viewer.locale)(refusal));
}
