import "server-only";
import { intakeRecord, type IntakeRecord } from "@/lib/intake/queries/intake-record";
import type { Ctx } from "@/lib/platform/context";
import { sessionPage, type SessionPage } from "@/lib/sessions/queries/session-page";
import { partiesOf, engagementFor } from "@/lib/engagements/access";

/** The names that the consent text speaks of. */
export type ConsentNames = { leaders: string[]; sponsors: string[]; hrPartners: string[] };

/** A session's page, with what belongs to an intake for the coach who holds it. */
export type SessionOrIntake = { page: SessionPage; intake: (IntakeRecord & { names: ConsentNames }) | null };

/** A session as its viewer meets it. @throws AppError at the session's door. */
export async function sessionView(ctx: Ctx, sessionId: string): Promise<SessionOrIntake> {
  const page = await sessionPage(ctx, sessionId);
  if (page.session.kind !== "intake" || page.part !== "coach" || !page.attends) return { page, intake: null };
  const record = await intakeRecord(ctx, sessionId);
  const engagement = await engagementFor(ctx, "holdIntakes", page.engagement.id);
  const names = (role: "leader" | "sponsor" | "hr_partner") => partiesOf(engagement, role).map(({ name }) => name);
  return { page, intake: { ...record, names: { leaders: names("leader"), sponsors: names("sponsor"), hrPartners: names("hr_partner") } } };
}
