import "server-only";
import { and, eq } from "drizzle-orm";
import { coachingSessions } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { shareEntry } from "@/lib/engagements/commands/share-entry";
import { readEntries } from "@/lib/engagements/queries/entries";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { readershipOf, sessionFor, type OpenedSession } from "../access";
import type { LogSessionInput } from "../input";
import { entryOf, fieldsOf } from "../queries/fields";
import { refusalToCorrect, refusalToLog } from "../rules";
import { sharedAtTheEnd } from "../rules/log-fields";

/** Finishes the log of a session: it was held, it took so long, and its summary and answers, a draft of the coach's until
 *  now, go to their readers. Repeating it does nothing.
 *  @throws AppError `conflict` when it cannot be logged, or when a text that its readers are owed is empty. */
export async function finishLog(ctx: Ctx, opened: OpenedSession, heldMinutes: number): Promise<{ sessionId: string; heldMinutes: number }> {
  const { db, viewer, now } = ctx;
  const { session, engagement } = opened;
  if (session.status === "held") return { sessionId: session.id, heldMinutes: session.heldMinutes ?? session.minutes };
  const reason = refusalToLog(engagement, session, now);
  refuse(reason && messages("calendar", viewer.locale)(reason));
  const fields = sharedAtTheEnd(await fieldsOf(ctx, opened));
  const entries = await readEntries(ctx, { engagementId: engagement.id, sessionId: session.id });
  const isEmpty = (field: (typeof fields)[number]) => !entryOf(entries, field)?.words?.trim();
  const missing = fields.find((field) => field.role === "summary" && field.required && isEmpty(field));
  const t = messages("sessions", viewer.locale);
  if (missing) throw new AppError("conflict", t("refusals.summaryEmpty"), { [missing.key]: [t("refusals.summaryEmpty")] });
  for (const field of fields.filter((each) => !isEmpty(each)))
    await shareEntry(ctx, { engagementId: engagement.id, sessionId: session.id, fieldKey: field.key, audience: field.audience });
  const held = await db.update(coachingSessions)
    .set({ status: "held", heldMinutes, loggedAt: now, loggedById: viewer.personId, revision: session.revision + 1, updatedAt: now })
    .where(and(eq(coachingSessions.id, session.id), eq(coachingSessions.revision, session.revision))).returning({ id: coachingSessions.id });
  refuse(held.length === 0 ? t("refusals.changedMeanwhile") : null);
  await record(ctx, "session.logged", session.id, { engagementId: engagement.id, ...readershipOf(session) }, { round: session.round });
  return { sessionId: session.id, heldMinutes };
}

/** Logs a planned session that has begun as held. @throws AppError at the session's door; otherwise as `finishLog`. */
export async function logSession(ctx: Ctx, { sessionId, heldMinutes }: LogSessionInput): Promise<{ sessionId: string; heldMinutes: number }> {
  return finishLog(ctx, await sessionFor(ctx, "logSession", sessionId, { lock: "session" }), heldMinutes);
}

/** Corrects how long a held session took. Its words are corrected where they stand, by `saveEntry`. */
export async function correctSession(ctx: Ctx, { sessionId, heldMinutes }: LogSessionInput): Promise<{ sessionId: string; heldMinutes: number }> {
  const { session, engagement } = await sessionFor(ctx, "logSession", sessionId, { lock: "session" });
  const reason = refusalToCorrect(session);
  refuse(reason && messages("calendar", ctx.viewer.locale)(reason));
  if (session.heldMinutes === heldMinutes) return { sessionId, heldMinutes };
  await ctx.db.update(coachingSessions).set({ heldMinutes, revision: session.revision + 1, updatedAt: ctx.now }).where(eq(coachingSessions.id, sessionId));
  await record(ctx, "session.corrected", sessionId, { engagementId: engagement.id, ...readershipOf(session) }, { minutes: heldMinutes });
  return { sessionId, heldMinutes };
}
