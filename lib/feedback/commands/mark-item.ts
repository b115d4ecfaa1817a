import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { boardMarks } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { may, partiesOf, type Engagement } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { unorderedId } from "@/lib/platform/ids";
import { boardFor, turnVersion } from "../access/board";
import type { MarkItemInput } from "../input/board";
import { itemsOnBoard } from "../queries/board-rows";

/** Whose answer it is: a leader's own, or that of a leader whom the coach serves and answers for. */
function sideOf(ctx: Ctx, engagement: Engagement, wanted: string | null): { sideId: string; byCoach: boolean } {
  const byCoach = may("conductBoard", engagement);
  const sideId = byCoach ? wanted : engagement.side;
  const known = partiesOf(engagement, "leader").some(({ id }) => id === sideId) && (!byCoach || engagement.served.includes(sideId ?? ""));
  if (!sideId || !known || (!byCoach && wanted !== null && wanted !== sideId)) throw new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  return { sideId, byCoach };
}

/** Shows the answers of an item's round to all once every current leader has given one; nothing before. */
export async function showWhenAllIn(ctx: Ctx, engagementId: string, itemId: string): Promise<boolean> {
  const { rows } = await ctx.db.execute<{ shown: boolean }>(sql`select doors.reveal_marks(${engagementId}::uuid, ${itemId}::uuid, ${ctx.now.toISOString()}::timestamptz) as shown`);
  return rows[0]?.shown === true;
}

/** A leader answers the item at hand, or the coach answers for one who only watches the room's screen; what a leader answered
 *  themselves the coach does not change. Nobody else learns of it, or that there is one, until every current leader has answered; then all answers are shown at once.
 *  @returns the answer's revision, and whether the answers are shown now; the same when repeated.
 *  @throws AppError at the board's door; `conflict` when the item has gone on or is closed, when its answers are shown
 *  already, for a coach when this leader has answered, or (with `details.theirs`) when this leader's answer was changed since `revision`. */
export async function markItem(ctx: Ctx, { engagementId, itemId, round, sideId: wanted, revision, ...answer }: MarkItemInput): Promise<{ revision: number; shown: boolean }> {
  const { engagement, board } = await boardFor(ctx, "markItem", engagementId, { change: "turn" });
  const t = words("board", ctx.viewer.locale);
  const { sideId, byCoach } = sideOf(ctx, engagement, wanted);
  const [item] = await itemsOnBoard(ctx, board, { itemId });
  if (!item) throw new AppError("not_found", t("refusals.notRevealed"));
  const kept = item.marks.find((mark) => mark.sideId === sideId && mark.round === round);
  const same = kept?.mark === answer.mark && kept.proposal === answer.proposal && kept.reason === answer.reason;
  if (kept && same) return { revision: kept.revision, shown: kept.revealed };
  refuse(item.outcome ? t("refusals.closed") : item.round !== round ? t("refusals.nextRound") : item.putSideId === sideId ? t("refusals.ownWording") : kept?.revealed ? t("refusals.shown") : null);
  refuse(byCoach && kept && !kept.byCoach ? t("refusals.ownAnswer") : null);
  if ((kept?.revision ?? 0) !== revision) throw new AppError("conflict", t("refusals.answeredElsewhere"), {}, { theirs: kept ?? null });
  const author = { authorId: ctx.viewer.personId, byCoach };
  if (kept) await ctx.db.update(boardMarks).set({ ...answer, ...author, revision: revision + 1 }).where(and(eq(boardMarks.boardId, board.id), eq(boardMarks.itemId, itemId), eq(boardMarks.sideId, sideId), eq(boardMarks.round, round)));
  else await ctx.db.insert(boardMarks).values({ organizationId: ctx.viewer.organizationId, engagementId, id: unorderedId(), boardId: board.id, itemId, round, sideId, audience: "leader_and_coach", ...author, ...answer });
  await record(ctx, "item.marked", itemId, { engagementId, sideId, audience: "leader_and_coach" }, { round, byCoach });
  const shown = await showWhenAllIn(ctx, engagementId, itemId);
  if (shown) {
    await turnVersion(ctx, board);
    await record(ctx, "item.marks_shown", itemId, { engagementId, audience: "pair" }, { round });
  }
  return { revision: revision + 1, shown };
}
