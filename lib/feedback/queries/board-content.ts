import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { feedbackItems } from "@/db/schema";
import { partiesOf, type Engagement } from "@/lib/engagements/access";
import { wordsOf } from "@/lib/engagements/queries/expectations";
import type { Ctx } from "@/lib/platform/context";
import { findBoard, type Board } from "../access/board";
import { boardFields, shownMarks, totalOf, type Progress } from "../rules/board";
import { hashOf, type BoardContent, type ContentItem } from "../rules/board-content";
import { barriersOf, boardStepOf, dayEntries, itemsOnBoard, type BoardItem } from "./board-rows";

/** What the leaders freeze, as it stands: closed items with the answers that all have seen, barriers, the shared goal. */
export function contentOf(items: readonly BoardItem[], barriers: BoardContent["barriers"], goal: string): BoardContent {
  const closed = items.flatMap(({ outcome, marks, ...item }): ContentItem[] => (outcome ? [{ ...item, outcome, marks: marks.filter(({ revealed }) => revealed) }] : []));
  return { items: closed, barriers, goal };
}

/** How far the items are. A leader has answered an item once an answer of theirs in any round was shown. */
export function progressOf(board: Pick<Board, "planned">, items: readonly BoardItem[], sides: readonly string[]): Progress {
  const answered = items.filter(({ marks }) => sides.every((side) => marks.some(({ sideId, revealed }) => revealed && sideId === side)));
  return { planned: totalOf(board.planned), answered: answered.length, closed: answered.filter((item) => item.outcome !== null && shownMarks(item) !== null).length };
}

/** The content of a board with its hash, and how far the items are. The caller has passed the board's door. */
export async function readContent(ctx: Ctx, engagement: Engagement, board: Board): Promise<{ content: BoardContent; hash: string; progress: Progress }> {
  const items = await itemsOnBoard(ctx, board);
  const entries = await dayEntries(ctx, engagement.id, await boardStepOf(ctx, engagement.templateId));
  const content = contentOf(items, await barriersOf(ctx, board), wordsOf(entries, boardFields.goal) ?? "");
  return { content, hash: hashOf(content), progress: progressOf(board, items, partiesOf(engagement, "leader").map(({ id }) => id)) };
}

/** What stages and other modules ask of a board: how many items still want an answer of every leader, whether there is a
 *  shared goal, whether it is frozen. All of it is "not yet" while there is no board. */
export type BoardFacts = { opened: boolean; openItems: number; goalWritten: boolean; frozen: boolean };

/** The facts of an engagement's board for one of its leaders or coaches, behind the engagement's open door. Before it is
 *  opened, every item that the viewer may know of is an open one. */
export async function boardFactsOf(ctx: Ctx, engagement: Engagement): Promise<BoardFacts> {
  const board = await findBoard(ctx, engagement);
  if (!board) return { opened: false, openItems: await ctx.db.$count(feedbackItems, and(eq(feedbackItems.engagementId, engagement.id), isNull(feedbackItems.withdrawnAt))), goalWritten: false, frozen: false };
  const { content, progress } = await readContent(ctx, engagement, board);
  return { opened: true, openItems: Math.max(0, progress.planned - progress.answered), goalWritten: content.goal.trim() !== "", frozen: board.frozenAt !== null };
}
