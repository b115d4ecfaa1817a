import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { guideEntries, people } from "@/db/schema";
import type { Audience } from "@/lib/audit/rules";
import type { Ctx } from "@/lib/platform/context";
import { seal, unseal } from "@/lib/platform/crypto";
import { AppError } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { isConfidential } from "../rules/confidential";
import { contentKey, ownContentKey } from "./content-key";

/** Which field of which step, on whose side, in which session; and who may read it. A confidential field is each
 *  author's own; every other has one common text. */
export type EntryPlace = { stepKey: string; fieldKey: string; audience: Audience; sideId: string | null; sessionId: string | null };

/** The text as typed. `revision` is the one the writer saw (0: none yet), `counter` the browser's count of its own
 *  autosaves of this field (milliseconds of its clock do). */
export type EntryText = { words: string; revision: number; counter: number };

/** What the field holds now. `ignored` when a later save of the same writer had arrived before this one. */
export type WrittenEntry = { id: string; revision: number; counter: number; ignored: boolean };

type Row = typeof guideEntries.$inferSelect;

const orNull = (column: Parameters<typeof eq>[0], value: string | null) => (value === null ? isNull(column) : eq(column, value));

async function lockEntry({ db, viewer }: Ctx, engagementId: string, place: EntryPlace): Promise<Row | undefined> {
  const owner = isConfidential(place.audience) ? viewer.personId : null;
  const [row] = await db.select().from(guideEntries).where(and(
    eq(guideEntries.engagementId, engagementId), eq(guideEntries.fieldKey, place.fieldKey),
    orNull(guideEntries.sessionId, place.sessionId), orNull(guideEntries.sideId, place.sideId), orNull(guideEntries.ownerId, owner),
  )).for("update");
  return row;
}

async function conflictWith(ctx: Ctx, row: Row): Promise<AppError> {
  const key = row.sealed ? await ownContentKey(ctx, row.engagementId) : null;
  const [writer] = await ctx.db.select({ name: people.name }).from(people).where(eq(people.id, row.authorId));
  const theirs = { words: row.sealed ? (key ? unseal(key, row.id, row.sealed) : "") : row.words, revision: row.revision, writer: writer?.name ?? "", at: row.updatedAt.toISOString() };
  return new AppError("conflict", messages("errors", ctx.viewer.locale)("savedConflict.what", { fromName: theirs.writer }), { [row.fieldKey]: [messages("errors", ctx.viewer.locale)("savedConflict.mend")] }, { fieldKey: row.fieldKey, theirs });
}

/** Keeps what somebody typed into one field of a guide. Confidential words are encrypted under the author's own
 *  content key. The caller has passed the engagement's door for this field's audience.
 *  @throws AppError `conflict` when the field was changed since `revision`; `details.theirs` holds that text, so
 *  that both can be shown and neither is lost. */
export async function writeEntry(ctx: Ctx, engagementId: string, place: EntryPlace, { words, revision, counter }: EntryText, attempt = 1): Promise<WrittenEntry> {
  const { db, viewer, now } = ctx;
  const row = await lockEntry(ctx, engagementId, place);
  if (row && row.authorId === viewer.personId && counter < row.counter) return { id: row.id, revision: row.revision, counter: row.counter, ignored: true };
  if (row && row.authorId === viewer.personId && counter === row.counter) return { id: row.id, revision: row.revision, counter, ignored: false };
  if (row && row.revision !== revision) throw await conflictWith(ctx, row);
  const id = row?.id ?? newId(now);
  const text = isConfidential(place.audience)
    ? { words: "", sealed: seal(await contentKey(ctx, engagementId), id, words) }
    : { words, sealed: null };
  const next = (row?.revision ?? 0) + 1;
  if (row) {
    await db.update(guideEntries).set({ ...text, authorId: viewer.personId, revision: next, counter, updatedAt: now }).where(eq(guideEntries.id, row.id));
    return { id, revision: next, counter, ignored: false };
  }
  const made = await db.insert(guideEntries).values({
    organizationId: viewer.organizationId, id, engagementId, ...place, authorId: viewer.personId,
    ownerId: isConfidential(place.audience) ? viewer.personId : null, ...text, revision: next, counter, createdAt: now, updatedAt: now,
  }).onConflictDoNothing().returning({ id: guideEntries.id });
  // Somebody began the same field between our look and our write: look again, and meet their text as a conflict.
  if (made.length === 0 && attempt < 3) return writeEntry(ctx, engagementId, place, { words, revision, counter }, attempt + 1);
  if (made.length === 0) throw new AppError("forbidden", messages("errors", viewer.locale)("forbidden.what"));
  return { id, revision: next, counter, ignored: false };
}
