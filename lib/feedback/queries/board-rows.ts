import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { boardBarriers, boardConfirmations, boardItems, boardMarks, feedbackItems, people } from "@/db/schema";
import { readEntries, type Entry } from "@/lib/engagements/queries/entries";
import type { Ctx } from "@/lib/platform/context";
import { templateOf } from "@/lib/programs/queries";
import type { TemplateStep } from "@/lib/programs/input";
import type { Board } from "../access/board";
import type { ItemOutcome, Mark, Remover } from "../rules/board";
import type { Direction, Segment } from "../rules";

/** An answer that the viewer may read: shown to all, or their own side's. `revision` grows with each change of it. */
export type BoardMark = { itemId: string; sideId: string; round: number; mark: Mark; proposal: string; reason: string; byCoach: boolean; revealed: boolean; revision: number };

/** A revealed item with its answers, in the order in which the day came to it. */
export type BoardItem = {
  id: string; segment: Segment; direction: Direction; about: string[]; situation: string; behaviour: string; impact: string;
  position: number; round: number; putSideId: string | null; wording: string; outcome: ItemOutcome | null; note: string; closedAt: Date | null; marks: BoardMark[];
};

export type BoardBarrier = { id: string; what: string; remover: Remover; removerSideId: string | null; dueOn: string | null; revision: number; wordsRevision: number; writer: string; updatedAt: Date };

export type Confirmation = { sideId: string; name: string; byCoach: boolean; hash: string; confirmedAt: Date };

/** The step whose day has a live board. A template without one has no board: that is a bug, not an input. */
export async function boardStepOf(ctx: Ctx, templateId: string): Promise<TemplateStep> {
  const step = (await templateOf(ctx, templateId)).stages.flatMap(({ steps }) => steps).find(({ liveBoard }) => liveBoard);
  if (!step) throw new Error("This program has no live board.");
  return step;
}

/** Answers on a board. @param pairOnly only what everybody was shown, whatever else the viewer may read. */
export async function marksOf({ db }: Ctx, { id }: Pick<Board, "id">, { pairOnly = false, itemId }: { pairOnly?: boolean; itemId?: string } = {}): Promise<BoardMark[]> {
  const m = boardMarks;
  const where = and(eq(m.boardId, id), pairOnly ? eq(m.audience, "pair") : undefined, itemId ? eq(m.itemId, itemId) : undefined);
  return db.select({ itemId: m.itemId, sideId: sql<string>`${m.sideId}`, round: m.round, mark: m.mark, proposal: m.proposal, reason: m.reason, byCoach: m.byCoach, revealed: sql<boolean>`${m.revealedAt} is not null`, revision: m.revision })
    .from(m).where(where).orderBy(asc(m.round), asc(m.sideId));
}

/** Items that are on the board, in the order in which the day came to them. */
export async function itemsOnBoard(ctx: Ctx, board: Pick<Board, "id">, options: { pairOnly?: boolean; itemId?: string } = {}): Promise<BoardItem[]> {
  const { segment, direction, about, situation, behaviour, impact } = feedbackItems;
  const { position, round, putSideId, wording, outcome, note, closedAt } = boardItems;
  const rows = await ctx.db.select({ id: feedbackItems.id, segment, direction, about, situation, behaviour, impact, position, round, putSideId, wording, outcome, note, closedAt })
    .from(boardItems).innerJoin(feedbackItems, eq(feedbackItems.id, boardItems.itemId))
    .where(and(eq(boardItems.boardId, board.id), options.itemId ? eq(boardItems.itemId, options.itemId) : undefined)).orderBy(asc(position));
  const marks = await marksOf(ctx, board, options);
  return rows.map((row) => ({ ...row, marks: marks.filter(({ itemId }) => itemId === row.id) }));
}

/** Barriers in the order in which they were named. */
export async function barriersOf({ db }: Ctx, { id }: Pick<Board, "id">): Promise<BoardBarrier[]> {
  const b = boardBarriers;
  return db.select({ id: b.id, what: b.what, remover: b.remover, removerSideId: b.removerSideId, dueOn: b.dueOn, revision: b.revision, wordsRevision: b.wordsRevision, writer: people.name, updatedAt: b.updatedAt })
    .from(b).innerJoin(people, eq(people.id, b.authorId)).where(eq(b.boardId, id)).orderBy(asc(b.createdAt), asc(b.id));
}

/** Who has confirmed so far, in the order in which they did. */
export async function confirmationsOf({ db }: Ctx, { id }: Pick<Board, "id">): Promise<Confirmation[]> {
  const c = boardConfirmations;
  return db.select({ sideId: sql<string>`${c.sideId}`, name: c.name, byCoach: c.byCoach, hash: c.hash, confirmedAt: c.confirmedAt }).from(c).where(eq(c.boardId, id)).orderBy(asc(c.confirmedAt));
}

/** What was written into the prompts of the day, as far as the viewer reads it. */
export const dayEntries = (ctx: Ctx, engagementId: string, step: TemplateStep): Promise<Entry[]> => readEntries(ctx, { engagementId, stepKeys: [step.key] });
