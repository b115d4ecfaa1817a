import "server-only";
import { and, eq } from "drizzle-orm";
import { boardBarriers } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { partiesOf, type Engagement } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { boardFor, turnVersion } from "../access/board";
import type { ChangeBarrierInput, DropBarrierInput, NameBarrierInput } from "../input/board";
import { mostBarriers, type Remover } from "../rules/board";

/** Who removes it, as it is kept. @throws AppError `invalid` when a leader is meant and none of them named. */
function removerOf(ctx: Ctx, engagement: Engagement, remover: Remover, sideId: string | null): { remover: Remover; removerSideId: string | null } {
  if (remover !== "leader") return { remover, removerSideId: null };
  if (partiesOf(engagement, "leader").some(({ id }) => id === sideId)) return { remover, removerSideId: sideId };
  const sentence = words("board", ctx.viewer.locale)("errors.remover");
  throw new AppError("invalid", sentence, { remover: [sentence] });
}

/** Names a barrier to remove. The same id again is the same barrier.
 *  @throws AppError at the board's door; `conflict` when there are too many; `invalid` for a remover who is no leader. */
export async function nameBarrier(ctx: Ctx, { engagementId, id, what, dueOn, ...by }: NameBarrierInput): Promise<{ id: string }> {
  const { engagement, board } = await boardFor(ctx, "writeOnBoard", engagementId, { change: "turn" });
  const { db, viewer, now } = ctx;
  if ((await db.$count(boardBarriers, eq(boardBarriers.id, id))) > 0) return { id };
  refuse((await db.$count(boardBarriers, eq(boardBarriers.boardId, board.id))) >= mostBarriers ? words("board", viewer.locale)("refusals.tooManyBarriers", { limit: mostBarriers }) : null);
  await db.insert(boardBarriers).values({
    organizationId: viewer.organizationId, engagementId, id, boardId: board.id, authorId: viewer.personId, audience: "pair", what, dueOn,
    ...removerOf(ctx, engagement, by.remover, by.removerSideId), createdAt: now, updatedAt: now,
  });
  await turnVersion(ctx, board);
  await record(ctx, "barrier.named", id, { engagementId, audience: "pair" }, {});
  return { id };
}

/** Gives a barrier another remover or day. What it already has is no change.
 *  @throws AppError at the board's door; `not_found` when it was dropped; `conflict` with `details.theirs` when it was
 *  changed since `revision`. */
export async function changeBarrier(ctx: Ctx, { engagementId, barrierId, revision, dueOn, ...by }: ChangeBarrierInput): Promise<{ revision: number }> {
  const { engagement, board } = await boardFor(ctx, "writeOnBoard", engagementId, { change: "turn" });
  const t = words("board", ctx.viewer.locale);
  const [barrier] = await ctx.db.select().from(boardBarriers).where(and(eq(boardBarriers.id, barrierId), eq(boardBarriers.boardId, board.id)));
  if (!barrier) throw new AppError("not_found", t("refusals.barrierGone"));
  const wanted = { ...removerOf(ctx, engagement, by.remover, by.removerSideId), dueOn };
  if (barrier.remover === wanted.remover && barrier.removerSideId === wanted.removerSideId && barrier.dueOn === dueOn) return { revision: barrier.revision };
  if (barrier.revision !== revision) throw new AppError("conflict", t("refusals.barrierChanged"), {}, { theirs: { remover: barrier.remover, removerSideId: barrier.removerSideId, dueOn: barrier.dueOn, revision: barrier.revision } });
  await ctx.db.update(boardBarriers).set({ ...wanted, authorId: ctx.viewer.personId, revision: revision + 1, updatedAt: ctx.now }).where(eq(boardBarriers.id, barrierId));
  await turnVersion(ctx, board);
  await record(ctx, "barrier.changed", barrierId, { engagementId, audience: "pair" }, {});
  return { revision: revision + 1 };
}

/** Takes a barrier off the board. Taking it off again does nothing. @throws AppError at the board's door. */
export async function dropBarrier(ctx: Ctx, { engagementId, barrierId }: DropBarrierInput): Promise<{ id: string }> {
  const { board } = await boardFor(ctx, "writeOnBoard", engagementId, { change: "turn" });
  const gone = await ctx.db.delete(boardBarriers).where(and(eq(boardBarriers.id, barrierId), eq(boardBarriers.boardId, board.id))).returning({ id: boardBarriers.id });
  if (gone.length === 0) return { id: barrierId };
  await turnVersion(ctx, board);
  await record(ctx, "barrier.dropped", barrierId, { engagementId, audience: "pair" }, {});
  return { id: barrierId };
}
