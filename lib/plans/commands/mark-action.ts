import "server-only";
import { and, eq } from "drizzle-orm";
import { actionItems, coachingSessions } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import type { MarkActionInput } from "../input";
import { refusalToMark, type ActionOutcome } from "../rules";

/** An outcome as it stands, with the revision that the next mark must have seen. */
export type MarkedAction = { id: string; outcome: ActionOutcome | null; revision: number };

/** Says how an action item came out, or takes that back. Repeating the outcome it has does nothing.
 *  @throws AppError `not_found` when the viewer may not read it, `forbidden` when it is neither theirs nor do they coach,
 *  `conflict` with `details.theirs` when somebody marked it since `revision`. */
export async function markAction(ctx: Ctx, { actionId, outcome, revision, sessionId }: MarkActionInput): Promise<MarkedAction> {
  const { db, viewer, now } = ctx;
  const t = messages("plans", viewer.locale);
  const [action] = await db.select().from(actionItems).where(eq(actionItems.id, actionId)).for("update");
  if (!action) throw new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));
  const engagement = await engagementFor(ctx, "markAction", action.engagementId);
  const refusal = refusalToMark({ isViewer: viewer.people.includes(action.ownerId) }, engagement.standings);
  if (refusal) throw new AppError("forbidden", t(refusal));
  if (action.outcome === outcome) return { id: actionId, outcome, revision: action.revision };
  await refuseOtherSession(ctx, action, sessionId);
  if (action.revision !== revision) throw new AppError("conflict", t("refusals.changed"), {}, { theirs: { outcome: action.outcome, revision: action.revision } });
  const marked = outcome ? { outcomeAt: now, outcomeById: viewer.personId, outcomeSessionId: sessionId } : { outcomeAt: null, outcomeById: null, outcomeSessionId: null };
  await db.update(actionItems).set({ outcome, ...marked, revision: revision + 1, updatedAt: now }).where(and(eq(actionItems.id, actionId), eq(actionItems.revision, revision)));
  await record(ctx, "action.marked", actionId, { engagementId: action.engagementId, sideId: action.sideId, audience: action.audience }, { outcome: outcome ?? "open" });
  return { id: actionId, outcome, revision: revision + 1 };
}

/** An outcome is told in a session of the same engagement that the viewer may know of, or in none. */
async function refuseOtherSession({ db, viewer }: Ctx, { engagementId }: { engagementId: string }, sessionId: string | null): Promise<void> {
  if (sessionId === null) return;
  const told = await db.$count(coachingSessions, and(eq(coachingSessions.id, sessionId), eq(coachingSessions.engagementId, engagementId)));
  if (told === 0) throw new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));
}
