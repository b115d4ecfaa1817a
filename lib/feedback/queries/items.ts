import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { feedbackItems } from "@/db/schema";
import { commonContentKey } from "@/lib/engagements/commands/content-key";
import type { Ctx } from "@/lib/platform/context";
import { unseal } from "@/lib/platform/crypto";
import { itemParts, type Direction, type ItemPart, type ItemWords, type Segment } from "../rules";
import { inOrder } from "../rules/order";
import { emptyItem, wordsIn, type SealedItem } from "../rules/sealed-item";

/** An item as it was brought. `erased`: its words were sealed and their key is destroyed. `revisions` are those of its
 *  parts while it is prepared, `kept` the expressions the coach chose to keep ("behaviour w-always"). */
export type FeedbackItem = {
  id: string; segment: Segment; direction: Direction; about: string[]; position: number; themeId: string | null;
  words: ItemWords; erased: boolean; kept: string[]; revisions: Record<ItemPart, number>; revealedAt: Date | null; withdrawnAt: Date | null;
};

type Row = typeof feedbackItems.$inferSelect;

/** What is sealed of a prepared item, opened; an empty one where nothing was written, null where the key is gone. */
export function openItem(key: Buffer | null, { id, sealed }: Pick<Row, "id" | "sealed">): SealedItem | null {
  if (!sealed) return emptyItem;
  return key && { ...emptyItem, ...JSON.parse(unseal(key, id, sealed)) as SealedItem };
}

function itemOf(key: Buffer | null, row: Row): FeedbackItem {
  const { id, segment, direction, about, position, themeId, revealedAt, withdrawnAt } = row;
  const opened = revealedAt ? { ...emptyItem, ...wordsIn(row) } : openItem(key, row);
  const item = opened ?? emptyItem;
  return {
    id, segment, direction, about, position, themeId, revealedAt, withdrawnAt, words: wordsIn(item), erased: opened === null, kept: item.kept,
    revisions: Object.fromEntries(itemParts.map((part) => [part, item.saves[part]?.revision ?? 0])) as Record<ItemPart, number>,
  };
}

/** The items of an engagement that the viewer may read, in the order in which the day takes them, opened: to whoever
 *  coaches it all that are not withdrawn, to its leaders those revealed. The caller has passed the engagement's door.
 *  @param withdrawn those that were withdrawn as well. */
export async function readItems(ctx: Ctx, engagementId: string, { withdrawn = false } = {}): Promise<FeedbackItem[]> {
  const rows = await ctx.db.select().from(feedbackItems)
    .where(and(eq(feedbackItems.engagementId, engagementId), withdrawn ? undefined : isNull(feedbackItems.withdrawnAt)));
  const key = rows.some(({ sealed }) => sealed) ? await commonContentKey(ctx, engagementId) : null;
  return inOrder(rows.map((row) => itemOf(key, row)));
}
