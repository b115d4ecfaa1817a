import "server-only";
import { and, eq } from "drizzle-orm";
import { boardItems } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { partiesOf } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { boardFor, turnVersion, type Board } from "../access/board";
import type { CloseItemInput, PutWordingInput } from "../input/board";
import { itemsOnBoard, type BoardItem } from "../queries/board-rows";
import { proposalOf, refusalToClose, shownMarks } from "../rules/board";

async function itemOn(ctx: Ctx, board: Board, itemId: string): Promise<BoardItem> {
  const [item] = await itemsOnBoard(ctx, board, { itemId });
  if (!item) throw new AppError("not_found", words("board", ctx.viewer.locale)("refusals.notRevealed"));
  return item;
}

const setItem = ({ db, now }: Ctx, board: Board, itemId: string, set: Partial<typeof boardItems.$inferInsert>) =>
  db.update(boardItems).set({ ...set, updatedAt: now }).where(and(eq(boardItems.boardId, board.id), eq(boardItems.itemId, itemId)));

/** Puts one leader's wording to the others, who answer it anew and unseen by each other; or the item as it was brought to
 *  all of them once more, when talking has moved somebody. Putting it twice puts it once.
 *  @throws AppError at the board's door; `conflict` before the answers of this round are shown, when the leader proposed
 *  no wording, when it is the one that is put already, or when the item is closed. */
export async function putWording(ctx: Ctx, { engagementId, itemId, round, sideId }: PutWordingInput): Promise<{ round: number }> {
  const { engagement, board } = await boardFor(ctx, "conductBoard", engagementId, { change: "turn" });
  const t = words("board", ctx.viewer.locale);
  const item = await itemOn(ctx, board, itemId);
  if (item.round === round + 1 && item.putSideId === sideId) return { round: item.round };
  const isLeader = partiesOf(engagement, "leader").some(({ id }) => id === sideId);
  const wording = sideId === null ? "" : isLeader ? proposalOf(item, sideId) : null;
  refuse(item.outcome ? t("refusals.closed") : item.round !== round ? t("refusals.nextRound") : !shownMarks(item) ? t("refusals.notAllIn") : null);
  if (wording === null) throw new AppError("conflict", t("refusals.noWording"));
  await setItem(ctx, board, itemId, { round: round + 1, putSideId: sideId, wording });
  await turnVersion(ctx, board, { currentItemId: itemId });
  await record(ctx, "item.wording_put", itemId, { engagementId, audience: "pair" }, { round: round + 1, partyId: sideId });
  return { round: round + 1 };
}

/** The coach closes an item with what came of it, or opens a closed one again. Agreement is the leaders' own: it is closed
 *  as agreed only where each of them said so.
 *  @returns its outcome; the same when repeated.
 *  @throws AppError at the board's door; `conflict` with the reason of `refusalToClose`. */
export async function closeItem(ctx: Ctx, { engagementId, itemId, outcome, note }: CloseItemInput): Promise<{ outcome: string | null }> {
  const { board } = await boardFor(ctx, "conductBoard", engagementId, { change: "turn" });
  const item = await itemOn(ctx, board, itemId);
  if (item.outcome === outcome && (outcome === null || item.note === note)) return { outcome };
  const refusal = outcome && refusalToClose(item, outcome);
  refuse(refusal && words("board", ctx.viewer.locale)(refusal));
  await setItem(ctx, board, itemId, outcome ? { outcome, note, closedAt: item.closedAt ?? ctx.now } : { outcome: null, note: "", closedAt: null });
  await turnVersion(ctx, board);
  const place = { engagementId, audience: "pair" as const };
  if (outcome) await record(ctx, "item.closed", itemId, place, { outcome });
  else await record(ctx, "item.reopened", itemId, place, {});
  return { outcome };
}
