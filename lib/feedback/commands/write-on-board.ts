import "server-only";
import { and, eq } from "drizzle-orm";
import { boardBarriers } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { may, partiesOf } from "@/lib/engagements/access";
import { writeEntry } from "@/lib/engagements/commands/write-entry";
import { settleAutosave, type KeptText, type TypedText } from "@/lib/engagements/rules/autosave";
import { isConfidential } from "@/lib/engagements/rules/confidential";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { isId } from "@/lib/platform/ids";
import { boardFor, turnVersion, type OpenedBoard } from "../access/board";
import type { WriteOnBoardInput } from "../input/board";
import { barriersOf, boardStepOf, dayEntries } from "../queries/board-rows";
import { boardLength, refusalToChange } from "../rules/board";
import { barrierIn, dayFields, isFrozenWith } from "../rules/day-fields";

/** What an autosave on the board is answered. */
export type SavedOnBoard = KeptText & { fieldKey: string; savedAt: string };

function refuseClosed({ viewer }: Ctx, { board }: OpenedBoard): void {
  const refusal = refusalToChange(board);
  refuse(refusal && messages("board", viewer.locale)(refusal));
}

async function writeBarrier(ctx: Ctx, opened: OpenedBoard, id: string, text: TypedText): Promise<KeptText> {
  refuseClosed(ctx, opened);
  const t = messages("board", ctx.viewer.locale);
  const [row] = isId(id) ? await ctx.db.select().from(boardBarriers).where(and(eq(boardBarriers.id, id), eq(boardBarriers.boardId, opened.board.id))) : [];
  if (!row) throw new AppError("not_found", t("refusals.barrierGone"));
  if (text.words.length > boardLength.barrier) throw new AppError("invalid", t("errors.tooLong", { limit: boardLength.barrier }));
  const isOwn = row.authorId === ctx.viewer.personId;
  const stands = { words: row.what, revision: row.wordsRevision, counter: row.counter };
  if (isOwn && text.counter < row.counter && !text.mine.includes(row.counter)) return { revision: row.wordsRevision, counter: row.counter, ignored: true };
  const settled = settleAutosave(stands, isOwn, text);
  if ("kept" in settled) return settled.kept;
  const { words, revision, counter } = settled.write;
  if (revision !== row.wordsRevision) {
    const writer = (await barriersOf(ctx, opened.board)).find((barrier) => barrier.id === id)?.writer ?? "";
    throw new AppError("conflict", messages("errors", ctx.viewer.locale)("savedConflict.what", { fromName: writer }), {}, { theirs: { words: row.what, revision: row.wordsRevision, writer, at: row.updatedAt.toISOString() } });
  }
  await ctx.db.update(boardBarriers).set({ what: words, wordsRevision: revision + 1, counter, authorId: ctx.viewer.personId, updatedAt: ctx.now }).where(eq(boardBarriers.id, id));
  return { revision: revision + 1, counter, ignored: false };
}

async function writePrompt(ctx: Ctx, opened: OpenedBoard, fieldKey: string, sideId: string | null, text: TypedText): Promise<KeptText & { isShared: boolean }> {
  const { engagement, board } = opened;
  const step = await boardStepOf(ctx, engagement.templateId);
  const sides = partiesOf(engagement, "leader").map(({ id }) => id);
  const field = dayFields(step.guide ?? [], { isCoach: may("conductBoard", engagement), side: engagement.side, sides }).find((one) => one.key === fieldKey && one.sideId === sideId);
  if (!field) throw new AppError("not_found", messages("errors", ctx.viewer.locale)("notFound.what"));
  if (!field.writes) throw new AppError("forbidden", messages("errors", ctx.viewer.locale)("forbidden.what"));
  if (isFrozenWith(fieldKey)) refuseClosed(ctx, opened);
  const stands = (await dayEntries(ctx, engagement.id, step)).find((entry) => entry.fieldKey === fieldKey && entry.sideId === sideId && entry.sessionId === board.sessionId
    && (!isConfidential(field.audience) || entry.authorId === ctx.viewer.personId));
  const settled = settleAutosave(stands, stands?.authorId === ctx.viewer.personId, text);
  if ("kept" in settled) return { ...settled.kept, isShared: false };
  const { id, ...kept } = await writeEntry(ctx, engagement.id, { stepKey: step.key, fieldKey, audience: field.audience, sideId, sessionId: board.sessionId }, settled.write);
  if (kept.revision === 1) await record(ctx, "board.written", id, { engagementId: engagement.id, sideId, audience: field.audience }, { field: fieldKey });
  return { ...kept, isShared: !isConfidential(field.audience) };
}

/** Keeps one text on the board as it is typed: a prompt of the day, or what a barrier is. Those who write on one board take
 *  turns, so that no save can pass another unseen; everybody who reads the text fetches the board anew.
 *  @throws AppError at the board's door; `not_found` for a prompt that is not the writer's to see, `unauthenticated` when somebody else is signed in by now, `forbidden` for one that
 *  is not theirs to write; `conflict` with both versions (`details.theirs`) when it changed since, or when it is frozen. */
export async function writeOnBoard(ctx: Ctx, { engagementId, fieldKey, sideId, writer, ...text }: WriteOnBoardInput): Promise<SavedOnBoard> {
  // Somebody else has signed in since in this browser: these words are not theirs.
  if (writer && writer !== ctx.viewer.personId) throw new AppError("unauthenticated", messages("errors", ctx.viewer.locale)("signedOut.what"));
  const opened = await boardFor(ctx, "writeOnBoard", engagementId, { change: "any" });
  const barrier = barrierIn(fieldKey);
  const { isShared, ...kept } = barrier === null ? await writePrompt(ctx, opened, fieldKey, sideId ?? null, text) : { ...await writeBarrier(ctx, opened, barrier, text), isShared: true };
  if (isShared && !kept.ignored && !opened.board.frozenAt) await turnVersion(ctx, opened.board);
  return { ...kept, fieldKey, savedAt: ctx.now.toISOString() };
}
