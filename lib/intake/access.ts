import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { coachingSessions, engagementStages, intakeConsents } from "@/db/schema";
import { engagementFor, type Engagement } from "@/lib/engagements/access";
import { intakeStage, standingOfStep, type IntakeStanding } from "@/lib/engagements/rules/intakes";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { isId } from "@/lib/platform/ids";
import { stateOfConsent, type ConsentState } from "./rules/consent";

/** What was answered to the consent text of one intake. */
export type Consent = typeof intakeConsents.$inferSelect;

/** An intake as its door hands it over to the coach who holds it. */
export type Intake = {
  session: Pick<typeof coachingSessions.$inferSelect, "id" | "engagementId" | "stepKey" | "sideId" | "status" | "startsAt" | "minutes">;
  engagement: Engagement; standing: IntakeStanding; consent: Consent | null; state: ConsentState;
};

/** The only door to what was said in an intake: its own coach's. A leader or sponsor who was heard knows of the meeting, and
 *  of nothing behind this door; to everybody else, another coach included, there is no such intake.
 *  @param lock those who write into this intake take turns until the transaction ends, under the key that its notes hold too.
 *  @throws AppError `not_found` when the viewer may not know of it, `forbidden` for whoever was heard in it. */
export async function intakeFor(ctx: Ctx, sessionId: string, { lock = false } = {}): Promise<Intake> {
  const { db, viewer } = ctx;
  const unknown = () => new AppError("not_found", words("errors", viewer.locale)("notFound.what"));
  if (!isId(sessionId)) throw unknown();
  if (lock) await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`session ${sessionId}`}, 0))`);
  const { id, engagementId, stepKey, sideId, status, startsAt, minutes } = coachingSessions;
  const attends = sql<boolean>`exists (select 1 from session_attendees a where a.session_id = coaching_sessions.id and a.person_id = any(${sql.param(viewer.people)}::uuid[]))`;
  const [found] = await db.select({ session: { id, engagementId, stepKey, sideId, status, startsAt, minutes }, consent: intakeConsents, attends })
    .from(coachingSessions).leftJoin(intakeConsents, eq(intakeConsents.sessionId, coachingSessions.id))
    .where(and(eq(coachingSessions.id, sessionId), eq(coachingSessions.kind, "intake")));
  if (!found?.attends) throw unknown();
  const engagement = await engagementFor(ctx, "holdIntakes", found.session.engagementId);
  return { session: found.session, engagement, standing: standingOfStep(found.session.stepKey), consent: found.consent, state: stateOfConsent(found.consent) };
}

/** Whether the themes of an engagement are put together: the stage of intakes has been left. */
export async function areThemesTogether({ db }: Ctx, engagementId: string): Promise<boolean> {
  const [stage] = await db.select({ leftAt: engagementStages.leftAt }).from(engagementStages).where(and(eq(engagementStages.engagementId, engagementId), eq(engagementStages.key, intakeStage)));
  return Boolean(stage?.leftAt);
}
