import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { coachingSessions, engagements, programTemplates } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx, Worker } from "@/lib/platform/context";
import { asksForPulse } from "./queries/pulses";
import { pulseState } from "./rules/pulses";

/** Asks the leaders of one organisation for their pulse where it has opened and they have not given it: once a session,
 *  however often this runs, and by the session's time of today, so that a moved one needs no care.
 *  @returns how many were asked. */
export async function askForPulses(ctx: Ctx<Worker>): Promise<number> {
  const { db, now } = ctx;
  const { id, engagementId, sideId, startsAt, minutes, zone, status } = coachingSessions;
  const near = sql`${startsAt} between ${now.toISOString()}::timestamptz and ${now.toISOString()}::timestamptz + interval '7 days'`;
  const rows = await db.select({ id, engagementId, sideId, startsAt, minutes, zone, status }).from(coachingSessions)
    .innerJoin(engagements, eq(engagements.id, engagementId)).innerJoin(programTemplates, eq(programTemplates.id, engagements.templateId))
    .where(and(eq(status, "planned"), eq(coachingSessions.kind, "individual"), isNotNull(coachingSessions.announcedAt), isNull(coachingSessions.pulseAskedAt), near,
      inArray(engagements.status, ["launched", "active"]), asksForPulse, sql`not exists (select 1 from pulses u where u.session_id = ${id})`)).orderBy(asc(startsAt));
  let asked = 0;
  for (const row of rows.filter((each) => pulseState(each, now) === "open")) {
    const claimed = await db.update(coachingSessions).set({ pulseAskedAt: now }).where(and(eq(coachingSessions.id, row.id), isNull(coachingSessions.pulseAskedAt))).returning({ id: coachingSessions.id });
    if (claimed.length === 0 || row.sideId === null) continue;
    await record(ctx, "pulse.asked", row.id, { engagementId: row.engagementId, sideId: row.sideId, audience: "leader_and_coach" }, { partyId: row.sideId });
    asked += 1;
  }
  return asked;
}
