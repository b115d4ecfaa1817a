import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { coachingSessions } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import type { Meeting } from "../rules/rounds";

/** Every dated meeting of an engagement that the viewer may know of, in the order of time. Who attends is there as far
 *  as they may know that too: of intakes nobody but the coach does. The caller has passed the engagement's door. */
export async function meetingsOf({ db }: Ctx, engagementId: string): Promise<Meeting[]> {
  const { id, kind, stepKey, sideId, round, startsAt, minutes, zone, place, status, announcedAt, heldMinutes } = coachingSessions;
  return db.select({
    id, kind, stepKey, sideId, round, startsAt, minutes, zone, place, status, announcedAt, heldMinutes,
    attendees: sql<string[]>`array(select a.person_id from session_attendees a where a.session_id = coaching_sessions.id order by a.person_id)`,
  }).from(coachingSessions).where(eq(coachingSessions.engagementId, engagementId)).orderBy(asc(startsAt), asc(id));
}
