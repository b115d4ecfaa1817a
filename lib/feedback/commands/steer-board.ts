import "server-only";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { boardFor, turnVersion } from "../access/board";
import type { SteerBoardInput } from "../input/board";
import { boardStepOf } from "../queries/board-rows";
import { turnsOf } from "../rules/agenda";

/** The coach says which point of the day is at hand and whose turn it is, and starts or stops its clock. Another point or
 *  turn stops the clock of the one before. Repeating it does nothing, but that a clock started again begins anew.
 *  @throws AppError at the board's door; `not_found` for a point or turn that the day does not have. */
export async function steerBoard(ctx: Ctx, { engagementId, point, turn, clock }: SteerBoardInput): Promise<{ point: string; turn: number | null }> {
  const { engagement, board } = await boardFor(ctx, "conductBoard", engagementId, { change: "any" });
  if (board.frozenAt) throw new AppError("conflict", words("board", ctx.viewer.locale)("refusals.frozen"));
  const known = (await boardStepOf(ctx, engagement.templateId)).agenda?.find(({ key }) => key === point);
  const turns = known ? turnsOf(known, board.drawn) : [];
  if (!known || (turn !== null && !turns[turn])) throw new AppError("not_found", words("board", ctx.viewer.locale)("refusals.noSuchPoint"));
  const minutes = turn === null ? known.minutes : turns[turn]?.minutes ?? known.minutes;
  const moved = board.point !== point || board.turn !== turn;
  const timerEndsAt = clock === "start" ? new Date(ctx.now.getTime() + minutes * 60_000) : clock === "stop" || moved ? null : board.timerEndsAt;
  await turnVersion(ctx, board, { point, turn, timerEndsAt });
  if (board.point !== point) await record(ctx, "board.point_reached", board.id, { engagementId, audience: "pair" }, { point });
  return { point, turn };
}
