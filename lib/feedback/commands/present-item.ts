import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { boardItems, feedbackItems } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { boardFor, turnVersion, type Board } from "../access/board";
import type { PresentItemInput } from "../input/board";
import { readyItems } from "../queries/board-opening";
import type { FeedbackItem } from "../queries/items";
import { countsOf } from "../rules/board";
import { showWhenAllIn } from "./mark-item";

/** From the coaches' sealed list onto the board: from here on its words are the pair's, and stand in the open. */
async function reveal(ctx: Ctx, board: Board, item: FeedbackItem): Promise<void> {
  const { db, viewer, now } = ctx;
  await db.update(feedbackItems).set({ ...item.words, sealed: null, audience: "pair", revealedAt: now, updatedAt: now }).where(and(eq(feedbackItems.id, item.id), isNull(feedbackItems.revealedAt)));
  const position = (await db.$count(boardItems, eq(boardItems.boardId, board.id))) + 1;
  await db.insert(boardItems).values({ organizationId: viewer.organizationId, engagementId: board.engagementId, boardId: board.id, itemId: item.id, authorId: viewer.personId, audience: "pair", position, createdAt: now, updatedAt: now }).onConflictDoNothing();
  await record(ctx, "item.revealed", item.id, { engagementId: board.engagementId, audience: "pair" }, { segment: item.segment });
}

/** The coach puts an item before the room: revealed now, or one that was left open. Repeating it does nothing.
 *  @throws AppError at the board's door; `not_found` for an item that is not of this board, not whole, or withdrawn. */
export async function presentItem(ctx: Ctx, { engagementId, itemId }: PresentItemInput): Promise<{ itemId: string }> {
  const { board } = await boardFor(ctx, "conductBoard", engagementId, { change: "turn" });
  const items = await readyItems(ctx, engagementId);
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw new AppError("not_found", words("board", ctx.viewer.locale)("refusals.notRevealed"));
  const isNew = item.revealedAt === null;
  if (!isNew && board.currentItemId === itemId) return { itemId };
  if (isNew) await reveal(ctx, board, item);
  // A leader may have left since, and the others' answers waited for theirs.
  else await showWhenAllIn(ctx, engagementId, itemId);
  await turnVersion(ctx, board, { currentItemId: itemId, planned: countsOf(items) });
  return { itemId };
}
