import "server-only";
import { eq, sql } from "drizzle-orm";
import { boards } from "@/db/schema";
import { engagementFor, type Engagement, type EngagementPermission } from "@/lib/engagements/access";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { refusalToChange } from "../rules/board";

/** Where the day of an engagement's feedback session stands. */
export type Board = typeof boards.$inferSelect;

/** A board as its door hands it over. */
export type OpenedBoard = { engagement: Engagement; board: Board };

/** The board of an engagement behind its open door; null before the coach has opened it. */
export async function findBoard({ db }: Ctx, { id }: Pick<Engagement, "id">): Promise<Board | null> {
  const [board] = await db.select().from(boards).where(eq(boards.engagementId, id));
  return board ?? null;
}

/** Lets those who change one engagement's board take turns until the transaction ends. A lock of its own and not the
 *  board's row: a hidden answer leaves that row as it is. */
export async function takeTurn({ db }: Ctx, engagementId: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`board ${engagementId}`}, 0))`);
}

/** The only door to a board.
 *  @param change `turn`: the caller changes the board, so it takes its turn and meets a board that still takes changes;
 *  `any`: it takes its turn whatever stands.
 *  @throws AppError at the engagement's door; `conflict` before the board is opened, and when it takes no change. */
export async function boardFor(ctx: Ctx, permission: EngagementPermission, engagementId: string, { change }: { change?: "turn" | "any" } = {}): Promise<OpenedBoard> {
  const engagement = await engagementFor(ctx, permission, engagementId);
  if (change) await takeTurn(ctx, engagementId);
  const board = await findBoard(ctx, engagement);
  const t = words("board", ctx.viewer.locale);
  if (!board) throw new AppError("conflict", t("refusals.notOpen"));
  if (change && !runningStatuses.includes(engagement.status)) throw new AppError("conflict", t("refusals.notRunning"));
  if (change === "turn") {
    const refusal = refusalToChange(board);
    refuse(refusal && t(refusal));
  }
  return { engagement, board };
}

/** Turns the board's version, so that everybody in the room fetches it anew, and sets what changed on the board itself. */
export async function turnVersion({ db, now }: Ctx, { id }: Pick<Board, "id">, set: Partial<typeof boards.$inferInsert> = {}): Promise<void> {
  await db.update(boards).set({ ...set, version: sql`${boards.version} + 1`, updatedAt: now }).where(eq(boards.id, id));
}
