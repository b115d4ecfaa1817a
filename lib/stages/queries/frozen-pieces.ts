import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { boardBarriers, boardItems, boardMarks, boards, feedbackItems } from "@/db/schema";
import type { Piece } from "@/lib/alignment/rules/filling";
import { readEntries } from "@/lib/engagements/queries/entries";
import { boardFields } from "@/lib/feedback/rules/board";
import { sentencesOf } from "@/lib/feedback/rules/board-content";
import type { Ctx } from "@/lib/platform/context";

/** An agreed item as one text: when, what all stand by, and what it did. */
const itemText = (situation: string, sentences: readonly string[], impact: string): string => [situation, ...sentences, impact].map((line) => line.trim()).filter((line) => line !== "").join("\n");

/** What the frozen board of an engagement gives its agreement: the shared goal, every item that the leaders agreed on in one
 *  way or another, and the barriers. Null before it is frozen. What stayed disputed is not here. The caller has passed the
 *  engagement's door as coach or leader. */
export async function frozenPieces(ctx: Ctx, engagementId: string): Promise<Piece[] | null> {
  const { db } = ctx;
  const [board] = await db.select({ id: boards.id }).from(boards).where(and(eq(boards.engagementId, engagementId), isNotNull(boards.frozenAt)));
  if (!board) return null;
  const items = await db.select({ on: boardItems, item: feedbackItems }).from(boardItems).innerJoin(feedbackItems, eq(feedbackItems.id, boardItems.itemId)).where(eq(boardItems.boardId, board.id)).orderBy(asc(boardItems.position));
  const marks = await db.select().from(boardMarks).where(and(eq(boardMarks.boardId, board.id), eq(boardMarks.audience, "pair")));
  const barriers = await db.select().from(boardBarriers).where(eq(boardBarriers.boardId, board.id)).orderBy(asc(boardBarriers.createdAt));
  const goal = (await readEntries(ctx, { engagementId })).find(({ fieldKey }) => fieldKey === boardFields.goal)?.words ?? "";
  const shown = marks.map(({ sideId, ...mark }) => ({ ...mark, sideId: sideId ?? "" }));
  return [
    { kind: "goal", words: goal },
    ...items.filter(({ on: { outcome } }) => outcome !== null && outcome !== "disputed").map(({ on, item }): Piece => ({
      kind: "board_item", feedbackItemId: item.id, about: item.about,
      words: itemText(item.situation, sentencesOf({ outcome: on.outcome ?? "agreed", behaviour: item.behaviour, wording: on.wording, putSideId: on.putSideId, marks: shown.filter(({ itemId }) => itemId === item.id) }).map(({ words }) => words), item.impact),
    })),
    ...barriers.map(({ what, dueOn }): Piece => ({ kind: "barrier", words: what, dueOn })),
  ];
}
