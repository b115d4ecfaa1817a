import "server-only";
import { eq } from "drizzle-orm";
import { coachingSessions, sessionAttendees, sessionMoves } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { newId } from "@/lib/platform/ids";

/** One interview to date: with whom, as the template's step, on a leader's side or on none. */
export type IntakeDate = { personId: string; stepKey: string; sideId: string | null; startsAt: Date; minutes: number; zone: string };

/** One that stands in the calendar already. */
export type StandingIntake = { id: string; startsAt: Date; announcedAt: Date | null; attendees: readonly string[] };

/** Brings the planned intakes of an engagement to the coach's dates: new ones are added, changed ones move, those no
 *  longer wanted are cancelled. Whoever knew of one hears that it moved or fell away; nobody hears of a new one here.
 *  The caller has passed the engagement's door and holds the attendees' times. */
export async function dateIntakes(ctx: Ctx, { engagementId, dates, standing }: { engagementId: string; dates: readonly IntakeDate[]; standing: readonly StandingIntake[] }): Promise<void> {
  const { db, viewer: { organizationId, personId: coachId }, now } = ctx;
  const place = { engagementId, audience: "coach_only" as const };
  for (const gone of standing.filter(({ attendees }) => !dates.some(({ personId }) => attendees.includes(personId)))) {
    await db.update(coachingSessions).set({ status: "cancelled", updatedAt: now }).where(eq(coachingSessions.id, gone.id));
    if (gone.announcedAt) await record(ctx, "session.cancelled", gone.id, place, { round: null });
  }
  for (const { personId, ...date } of dates) {
    const there = standing.find(({ attendees }) => attendees.includes(personId));
    const id = there?.id ?? newId(now);
    if (!there) {
      await db.insert(coachingSessions).values({ organizationId, id, engagementId, kind: "intake", ...date, createdAt: now, updatedAt: now });
      await db.insert(sessionAttendees).values([coachId, personId].map((attendee) => ({ organizationId, engagementId, sessionId: id, personId: attendee })));
      continue;
    }
    await db.update(coachingSessions).set({ ...date, updatedAt: now }).where(eq(coachingSessions.id, id));
    if (there.startsAt.getTime() === date.startsAt.getTime()) continue;
    await db.insert(sessionMoves).values({ organizationId, id: newId(now), engagementId, sessionId: id, fromStartsAt: there.startsAt, toStartsAt: date.startsAt, movedById: coachId, movedAt: now });
    if (there.announcedAt) await record(ctx, "session.moved", id, place, { moved: 1 });
  }
}
