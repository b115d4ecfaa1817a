import "server-only";
import { eq } from "drizzle-orm";
import { boardConfirmations } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { may, partiesOf } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { boardFor, turnVersion } from "../access/board";
import type { ConfirmBoardInput, FreezeBoardInput } from "../input/board";
import { readContent } from "../queries/board-content";
import { confirmationsOf } from "../queries/board-rows";
import { missingToFreeze } from "../rules/board";

/** The coach closes the board for the leaders' confirmations: from now on its content takes no change. Or opens it again,
 *  and then every confirmation given so far is gone, since it was given for other content. Repeating does nothing.
 *  @throws AppError at the board's door; `conflict` while something is missing, or once it is frozen. */
export async function freezeBoard(ctx: Ctx, { engagementId, freeze }: FreezeBoardInput): Promise<{ freezing: boolean }> {
  const { engagement, board } = await boardFor(ctx, "conductBoard", engagementId, { change: "any" });
  const t = words("board", ctx.viewer.locale);
  refuse(board.frozenAt && t("refusals.frozen"));
  const begins = freeze === "begin";
  if (begins === (board.freezingAt !== null)) return { freezing: begins };
  const place = { engagementId, audience: "pair" as const };
  if (!begins) {
    await ctx.db.delete(boardConfirmations).where(eq(boardConfirmations.boardId, board.id));
    await turnVersion(ctx, board, { freezingAt: null });
    await record(ctx, "board.opened_again", board.id, place, {});
    return { freezing: false };
  }
  const { content, progress } = await readContent(ctx, engagement, board);
  const [missing] = missingToFreeze(progress, content.goal);
  refuse(missing ? t(missing, { count: missing === "missing.open" ? progress.answered - progress.closed : progress.planned - progress.answered }) : null);
  await turnVersion(ctx, board, { freezingAt: ctx.now, timerEndsAt: null });
  await record(ctx, "board.freezing", board.id, place, {});
  return { freezing: true };
}

/** A leader confirms, with their name, that the content with this hash is what was agreed; or does so on the coach's
 *  screen, having no device. With the last current leader's confirmation the board is frozen: nothing on it changes any
 *  more, for anybody. @returns when it was frozen, null while others are still to confirm; the same when repeated.
 *  @throws AppError at the board's door; `invalid` for another name than the leader's; `conflict` when the board does not
 *  wait for confirmations, or its content is not what was read. */
export async function confirmBoard(ctx: Ctx, { engagementId, id, sideId: wanted, hash, name }: ConfirmBoardInput): Promise<{ frozenAt: Date | null }> {
  const { engagement, board } = await boardFor(ctx, "confirmBoard", engagementId, { change: "any" });
  const t = words("board", ctx.viewer.locale);
  const byCoach = may("conductBoard", engagement);
  const leaders = partiesOf(engagement, "leader");
  const leader = leaders.find((party) => party.id === (byCoach ? wanted : engagement.side));
  if (!leader || (byCoach && !engagement.served.includes(leader.id)) || (!byCoach && wanted !== null && wanted !== leader.id)) throw new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  const given = await confirmationsOf(ctx, board);
  if (given.some((one) => one.sideId === leader.id && one.hash === hash)) return { frozenAt: board.frozenAt };
  refuse(board.frozenAt ? t("refusals.frozen") : board.freezingAt ? null : t("refusals.notFreezing"));
  if (name.toLocaleLowerCase() !== leader.name.toLocaleLowerCase()) throw new AppError("invalid", t("errors.name"), { name: [t("errors.nameOf", { name: leader.name })] });
  const stands = await readContent(ctx, engagement, board);
  refuse(stands.hash === hash ? null : t("refusals.contentChanged"));
  await ctx.db.insert(boardConfirmations).values({ organizationId: ctx.viewer.organizationId, engagementId, id, boardId: board.id, authorId: ctx.viewer.personId, sideId: leader.id, audience: "pair", name, byCoach, hash, confirmedAt: ctx.now });
  await record(ctx, "board.confirmed", board.id, { engagementId, audience: "pair" }, { partyId: leader.id, byCoach });
  const all = leaders.every((party) => party.id === leader.id || given.some((one) => one.sideId === party.id && one.hash === hash));
  await turnVersion(ctx, board, all ? { frozenAt: ctx.now, hash } : {});
  if (all) await record(ctx, "board.frozen", board.id, { engagementId, audience: "pair" }, { items: stands.content.items.length, hash });
  return { frozenAt: all ? ctx.now : null };
}
