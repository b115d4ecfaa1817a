import "server-only";
import { record } from "@/lib/audit/record";
import { writeEntry } from "@/lib/engagements/commands/write-entry";
import { readEntries, type Entry } from "@/lib/engagements/queries/entries";
import { settleAutosave, type KeptText, type TypedText } from "@/lib/engagements/rules/autosave";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { readershipOf, sessionFor, type CoachingSession, type OpenedSession } from "../access";
import type { SaveEntryInput } from "../input";
import { entryOf, fieldsOf } from "../queries/fields";
import type { SessionStatus } from "../rules";
import { isDraftNoMore, isField, type LogField } from "../rules/log-fields";

/** Whether what readers have was changed by this save, so that it leaves a trace. */
export const isCorrection = (field: LogField, status: SessionStatus, before: Entry | undefined, kept: KeptText): boolean =>
  field.role === "summary" && status === "held" && !kept.ignored && kept.revision > (before?.revision ?? 0);

export type WritableField = LogField & { writesAs: NonNullable<LogField["writesAs"]> };

/** The field that the viewer writes under a key in this session, on their own side.
 *  @param shown the session's status as the writer's page showed it, so that words written as a draft never reach
 *  readers because somebody finished the log meanwhile.
 *  @throws AppError `not_found` when there is no such field for them, `conflict` when it cannot be written now. */
export function writableField(ctx: Ctx, fields: readonly LogField[], { status, consented }: Pick<CoachingSession, "status" | "consented">, wanted: { fieldKey: string; sideId?: string | null | undefined; shown?: SessionStatus | undefined }): WritableField {
  const t = messages("sessions", ctx.viewer.locale);
  const named = fields.filter((field) => isField(field, wanted.fieldKey, wanted.sideId ?? undefined));
  if (named.length === 0) throw new AppError("not_found", messages("errors", ctx.viewer.locale)("notFound.what"));
  const field = named.find(({ writesAs }) => writesAs !== null);
  const closed = consented ? t("refusals.closedField") : messages("errors", ctx.viewer.locale)("consentMissing.what");
  if (!field?.writesAs) throw new AppError("conflict", closed, { [wanted.fieldKey]: [closed] });
  if (wanted.shown && isDraftNoMore(field, wanted.shown, status)) {
    throw new AppError("conflict", t("refusals.finishedMeanwhile"), { [wanted.fieldKey]: [t("refusals.finishedMeanwhile")] });
  }
  return { ...field, writesAs: field.writesAs };
}

/** Keeps one field's words. The caller holds the session's turn (`sessionFor` with a lock), so `entries` are what stands.
 *  Words that stand there already are kept without a new revision.
 *  @throws AppError `conflict` with `details.theirs` when somebody, or the writer in another window, wrote since. */
export async function keepEntry(ctx: Ctx, { session, engagement }: OpenedSession, field: WritableField, text: TypedText, entries: readonly Entry[]): Promise<KeptText> {
  const { viewer } = ctx;
  const now = entryOf(entries, field);
  const settled = settleAutosave(now, now?.authorId === viewer.personId, text);
  if ("kept" in settled) return settled.kept;
  const place = { stepKey: session.stepKey, fieldKey: field.key, audience: field.writesAs, sideId: field.sideId, sessionId: session.id };
  const { id, ...kept } = await writeEntry(ctx, engagement.id, place, settled.write);
  if (field.role === "agenda" && kept.revision === 1) await record(ctx, "agenda.written", id, { engagementId: engagement.id, ...readershipOf(session), sideId: field.sideId }, {});
  return kept;
}

/** What an autosave is answered. `ignored`: a later save of the same writer stands, and this one's words do not. */
export type SavedEntry = KeptText & { fieldKey: string; savedAt: string };

/** Keeps one field of a session as it is typed. Those who write into one session take turns, so that no save can pass
 *  another unseen. Correcting a log that its readers have leaves a trace.
 *  @throws AppError `unauthenticated` when the page is somebody else's, who signed out of this browser since: their words
 *  never stand under another's name, and wait for them; at the session's door; `conflict` with both versions
 *  (`details.theirs`) when it changed since. */
export async function saveEntry(ctx: Ctx, { sessionId, fieldKey, sideId, status, writer, ...text }: SaveEntryInput): Promise<SavedEntry> {
  if (writer && writer !== ctx.viewer.personId) throw new AppError("unauthenticated", messages("errors", ctx.viewer.locale)("signedOut.what"));
  const opened = await sessionFor(ctx, "viewSessions", sessionId, { lock: "words" });
  const { session, engagement } = opened;
  const field = writableField(ctx, await fieldsOf(ctx, opened), session, { fieldKey, sideId, shown: status });
  const entries = await readEntries(ctx, { engagementId: engagement.id, sessionId });
  const kept = await keepEntry(ctx, opened, field, text, entries);
  if (isCorrection(field, session.status, entryOf(entries, field), kept))
    await record(ctx, "session.corrected", sessionId, { engagementId: engagement.id, ...readershipOf(session) }, { minutes: session.heldMinutes ?? session.minutes });
  return { ...kept, fieldKey, savedAt: ctx.now.toISOString() };
}
