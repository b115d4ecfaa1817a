import "server-only";
import { noteLook } from "@/lib/engagements/commands/look";
import type { Ctx } from "@/lib/platform/context";
import { boardState, type BoardState } from "./board-state";

/** What the leaders froze, for one of them or their coach; the live board where it is not frozen yet. Opening the others'
 *  answers is noted, once a day for each leader. @throws AppError at the engagement's door. */
export async function frozenBoard(ctx: Ctx, engagementId: string): Promise<BoardState> {
  const state = await boardState(ctx, engagementId);
  if (!state.day?.board.frozenAt) return state;
  for (const { id } of state.leaders) if (id !== state.engagement.side) await noteLook(ctx, { engagementId, sideId: id, subject: "board", subjectId: id });
  return state;
}
