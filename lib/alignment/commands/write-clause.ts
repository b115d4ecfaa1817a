import "server-only";
import { eq } from "drizzle-orm";
import { agreementClauses, people } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { isDay } from "@/lib/platform/dates";
import { AppError } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { clauseFor, draftFor, type OpenedAgreement } from "../access";
import type { SaveDraftInput, WriteClauseInput } from "../input";
import { clauseFields, longest, type ClauseField } from "../rules";
import { hasField } from "../rules/signing";

/** What an autosave of a clause is answered; `ignored`: a later save of the same writer stands. */
export type WrittenClause = { fieldKey: string; revision: number; counter: number; ignored: boolean; savedAt: string };

type Row = OpenedAgreement & { clause: typeof agreementClauses.$inferSelect };
type Text = Pick<WriteClauseInput, "words" | "counter" | "revision" | "mine">;

/** Which field of which clause a key names. @throws AppError `not_found` for one that there is not. */
function placeOf({ viewer }: Ctx, fieldKey: string): { clauseId: string; field: ClauseField } {
  const [clauseId = "", name] = fieldKey.split(".");
  const field = clauseFields.find((each) => each === name);
  if (!field) throw new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));
  return { clauseId, field };
}

async function conflictWith(ctx: Ctx, fieldKey: string, { clause }: Row, field: ClauseField): Promise<AppError> {
  const stamp = clause.stamps[field];
  const t = messages("errors", ctx.viewer.locale);
  const [writer] = stamp ? await ctx.db.select({ name: people.name }).from(people).where(eq(people.id, stamp.authorId)) : [];
  const theirs = { words: clause[field] ?? "", revision: stamp?.revision ?? 0, writer: writer?.name ?? "", at: stamp?.at ?? clause.updatedAt.toISOString() };
  return new AppError("conflict", t("savedConflict.what", { fromName: theirs.writer }), { [fieldKey]: [t("savedConflict.mend")] }, { fieldKey, theirs });
}

/** Keeps one field of a clause, while its engagement's lock is held. */
export async function keepField(ctx: Ctx, fieldKey: string, row: Row, field: ClauseField, { words, counter, revision, mine }: Text): Promise<WrittenClause> {
  const { db, viewer, now } = ctx;
  const { clause } = row;
  const stamp = clause.stamps[field];
  const isOwn = stamp?.authorId === viewer.personId;
  const answer = { fieldKey, savedAt: now.toISOString() };
  const t = messages("agreement", viewer.locale);
  if (!hasField(clause.kind, field)) throw new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));
  // An item of the feedback day stands as it was frozen.
  if (clause.kind === "board_item") throw new AppError("conflict", t("refusals.frozenItem"), { [fieldKey]: [t("refusals.frozenItem")] });
  const isDate = field === "startsOn" || field === "dueOn";
  if (isDate && words !== "" && !isDay(words)) throw new AppError("invalid", t("errors.day"), { [fieldKey]: [t("errors.day")] });
  const limit = longest(clause.kind, field);
  if (words.length > limit) throw new AppError("invalid", t("errors.tooLong", { limit }), { [fieldKey]: [t("errors.tooLong", { limit })] });
  if ((clause[field] ?? "") === words) return { ...answer, revision: stamp?.revision ?? 0, counter: Math.max(stamp?.counter ?? 0, counter), ignored: false };
  if (stamp && isOwn && counter < stamp.counter) return { ...answer, revision: stamp.revision, counter: stamp.counter, ignored: true };
  const seen = stamp && isOwn && mine.includes(stamp.counter) ? stamp.revision : revision;
  if ((stamp?.revision ?? 0) !== seen) throw await conflictWith(ctx, fieldKey, row, field);
  const next = (stamp?.revision ?? 0) + 1;
  await db.update(agreementClauses).set({
    [field]: isDate && words === "" ? null : words, revision: clause.revision + 1, updatedAt: now,
    stamps: { ...clause.stamps, [field]: { revision: next, counter, authorId: viewer.personId, at: now.toISOString() } },
  }).where(eq(agreementClauses.id, clause.id));
  return { ...answer, revision: next, counter, ignored: false };
}

/** Keeps one field of a clause of a draft as it is typed. Those who draft take turns, so that no save passes another unseen.
 *  @throws AppError at the draft's door; `conflict` with both versions (`details.theirs`) when it changed since. */
export async function writeClause(ctx: Ctx, { fieldKey, ...text }: WriteClauseInput): Promise<WrittenClause> {
  const { clauseId, field } = placeOf(ctx, fieldKey);
  return keepField(ctx, fieldKey, await clauseFor(ctx, "draftAgreement", clauseId), field, text);
}

/** One field of a draft that could not be kept: what was typed, why, and what stands there now. */
export type NotKept = { fieldKey: string; words: string; reason: string; theirs?: { words: string; revision: number; writer: string; at: string } | undefined };

/** Keeps a whole draft that was sent as one form. What can be kept is kept; what cannot is handed back with its reason, so
 *  that no word is lost to another field's trouble. @throws AppError at the draft's door. */
export async function saveDraft(ctx: Ctx, { agreementId, fields }: SaveDraftInput): Promise<{ engagementId: string; notKept: NotKept[] }> {
  const { engagement } = await draftFor(ctx, "draftAgreement", agreementId);
  const notKept: NotKept[] = [];
  for (const { fieldKey, words, revision } of fields) {
    try {
      await writeClause(ctx, { agreementId, fieldKey, words, revision, counter: ctx.now.getTime(), mine: [] });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      notKept.push({ fieldKey, words, reason: error.message, theirs: error.details.theirs as NotKept["theirs"] });
    }
  }
  return { engagementId: engagement.id, notKept };
}
