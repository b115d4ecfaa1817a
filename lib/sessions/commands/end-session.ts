import "server-only";
import { and, eq } from "drizzle-orm";
import { coachingSessions } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { readershipOf, sessionFor, type CoachingSession } from "../access";
import { refusalToCancel, refusalToLog } from "../rules";

type Ended = { sessionId: string; status: "missed" | "cancelled" };

async function end({ db, viewer, now }: Ctx, session: CoachingSession, status: Ended["status"]): Promise<void> {
  const ended = await db.update(coachingSessions)
    .set({ status, loggedAt: now, loggedById: viewer.personId, revision: session.revision + 1, updatedAt: now })
    .where(and(eq(coachingSessions.id, session.id), eq(coachingSessions.revision, session.revision))).returning({ id: coachingSessions.id });
  refuse(ended.length === 0 ? messages("sessions", viewer.locale)("refusals.changedMeanwhile") : null);
}

/** Logs that a session did not take place although it was planned and its time has come. Nobody is told by mail.
 *  Repeating it does nothing. @throws AppError `conflict` before it has begun, or once it was held or cancelled. */
export async function markMissed(ctx: Ctx, { sessionId }: { sessionId: string }): Promise<Ended> {
  const { session, engagement } = await sessionFor(ctx, "logSession", sessionId, { lock: "session" });
  if (session.status === "missed") return { sessionId, status: "missed" };
  const reason = refusalToLog(engagement, session, ctx.now);
  refuse(reason && messages("calendar", ctx.viewer.locale)(reason));
  await end(ctx, session, "missed");
  await record(ctx, "session.missed", sessionId, { engagementId: engagement.id, ...readershipOf(session) }, { round: session.round });
  return { sessionId, status: "missed" };
}

/** Cancels a session to come; those who attend are told. Repeating it does nothing.
 *  @throws AppError `conflict` once it has begun: then it is logged as held or missed. */
export async function cancelSession(ctx: Ctx, { sessionId }: { sessionId: string }): Promise<Ended> {
  const { session, engagement } = await sessionFor(ctx, "cancelSession", sessionId, { lock: "session" });
  if (session.status === "cancelled") return { sessionId, status: "cancelled" };
  const reason = refusalToCancel(session, ctx.now);
  refuse(reason && messages("calendar", ctx.viewer.locale)(reason));
  await end(ctx, session, "cancelled");
  await record(ctx, "session.cancelled", sessionId, { engagementId: engagement.id, ...readershipOf(session) }, { round: session.round });
  return { sessionId, status: "cancelled" };
}
