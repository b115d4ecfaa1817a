import "server-only";
import { record } from "@/lib/audit/record";
import { readEntries } from "@/lib/engagements/queries/entries";
import { agreeAction } from "@/lib/plans/commands/agree-action";
import { markAction } from "@/lib/plans/commands/mark-action";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { readershipOf, sessionFor, type OpenedSession } from "../access";
import type { LogFormInput } from "../input/log-form";
import { entryOf, fieldsOf, markOfWords } from "../queries/fields";
import { sessionMinutes, type SessionStatus } from "../rules";
import { ticksField } from "../rules/log-fields";
import { isCorrection, keepEntry, writableField } from "./save-entry";
import { correctSession, finishLog } from "./log-session";

/** One field of the form that could not be kept: what was typed, why, and what stands there where somebody wrote it. */
export type NotKept = { fieldKey: string; label: string; words: string; reason: string; theirs?: { words: string; revision: number; writer: string; at: string } };

/** What became of a whole log that was sent at once, and the session's status before it. What is not in `notKept` is kept, whatever else was refused. */
export type SavedLog = { sessionId: string; status: SessionStatus; notKept: NotKept[]; refusals: string[]; finished: boolean };

type Theirs = NonNullable<NotKept["theirs"]>;

async function keepAll(ctx: Ctx, opened: OpenedSession, input: LogFormInput): Promise<{ notKept: NotKept[]; corrected: boolean }> {
  const { session, engagement } = opened;
  const fields = await fieldsOf(ctx, opened);
  const entries = await readEntries(ctx, { engagementId: engagement.id, sessionId: session.id });
  const counter = ctx.now.getTime();
  const notKept: NotKept[] = [];
  let corrected = false;
  for (const { fieldKey, words, revision, was } of input.entries) {
    if (markOfWords(words) === was) continue; // not touched in this form: whatever stands there stands
    try {
      const field = writableField(ctx, fields, session, { fieldKey, shown: input.status });
      const kept = await keepEntry(ctx, opened, field, { words, revision, counter: Math.max(counter, (entryOf(entries, field)?.counter ?? 0) + 1), mine: [] }, entries);
      corrected ||= isCorrection(field, session.status, entryOf(entries, field), kept);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const label = fields.find(({ key }) => key === fieldKey)?.label ?? "";
      if (words.trim()) notKept.push({ fieldKey, label, words, reason: error.message, theirs: error.details.theirs as Theirs | undefined });
    }
  }
  const ticks = fields.find(({ key, writesAs }) => key === ticksField && writesAs);
  const before = ticks && entryOf(entries, ticks);
  // Ticks are only a place in the guide: whichever came last stands.
  if (input.guide && ticks?.writesAs) await keepEntry(ctx, opened, { ...ticks, writesAs: ticks.writesAs }, { words: input.tick.join(" "), revision: before?.revision ?? 0, counter: Math.max(counter, (before?.counter ?? 0) + 1), mine: [] }, entries);
  return { notKept, corrected };
}

async function attempt(work: () => Promise<unknown>): Promise<string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.message, ...Object.values(error.fields).flat()].slice(0, 1);
  }
}

/** Keeps a whole log that was sent as one form, and finishes or corrects it when that button was pressed. Whatever can be
 *  kept is kept; what cannot is handed back with its reason, so that no word is lost to another field's trouble.
 *  @throws AppError at the session's door. */
export async function saveLog(ctx: Ctx, input: LogFormInput): Promise<SavedLog> {
  const { sessionId } = input;
  const opened = await sessionFor(ctx, "viewSessions", sessionId, { lock: "session" });
  const { session, engagement } = opened;
  const { notKept, corrected } = await keepAll(ctx, opened, input);
  if (corrected) await record(ctx, "session.corrected", sessionId, { engagementId: engagement.id, ...readershipOf(session) }, { minutes: session.heldMinutes ?? session.minutes });
  const refusals: string[] = [];
  const answer = { sessionId, status: session.status };
  for (const mark of input.marks) refusals.push(...await attempt(() => markAction(ctx, { ...mark, sessionId })));
  const { newWords, newOwner, newId: id, newDue } = input;
  if (newWords && newOwner) refusals.push(...await attempt(() => agreeAction(ctx, { id: id ?? newId(ctx.now), sessionId, ownerId: newOwner, words: newWords, dueOn: newDue ?? null })));
  const minutes = input.heldMinutes;
  if (opened.part !== "coach" || input.intent === "save" || notKept.length > 0) return { ...answer, notKept, refusals, finished: false };
  if (minutes === undefined) return { ...answer, notKept, refusals: [...refusals, messages("sessions", ctx.viewer.locale)("errors.minutes", sessionMinutes)], finished: false };
  if (input.intent === "correct") {
    refusals.push(...await attempt(() => correctSession(ctx, { sessionId, heldMinutes: minutes })));
    return { ...answer, notKept, refusals, finished: false };
  }
  if (refusals.length === 0) refusals.push(...await attempt(() => finishLog(ctx, opened, minutes)));
  return { ...answer, notKept, refusals, finished: refusals.length === 0 };
}
