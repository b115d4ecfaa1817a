import "server-only";
import { partiesOf, type Engagement } from "@/lib/engagements/access";
import type { WaitingFacts } from "@/lib/engagements/rules/what-waits";
import type { Ctx } from "@/lib/platform/context";
import { findBoard } from "../access/board";
import { confirmationsOf } from "./board-rows";

/** What the board waits for, for one of its leaders or coaches, behind the engagement's open door.
 *  @param isDay whether the day of the feedback session has come. */
export async function boardWaits(ctx: Ctx, engagement: Engagement, isDay: boolean): Promise<WaitingFacts["board"]> {
  const board = await findBoard(ctx, engagement);
  if (!board) return { toOpen: isDay, confirming: [] };
  if (!board.freezingAt || board.frozenAt) return { toOpen: false, confirming: [] };
  const given = new Set((await confirmationsOf(ctx, board)).map(({ sideId }) => sideId));
  return { toOpen: false, confirming: partiesOf(engagement, "leader").map(({ id }) => id).filter((id) => !given.has(id)) };
}
