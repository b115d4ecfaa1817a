import "server-only";
import { coachingSessions, sessionAttendees } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { newId } from "@/lib/platform/ids";
import type { PlannedKind, PlannedMeeting } from "../rules/plan";

/** Meetings of one engagement as the calendar planned them. `sides` gives each leader's party by person;
 *  `stepKeys` the template's step of each kind. */
export type SessionsToPlan = {
  engagementId: string;
  meetings: readonly PlannedMeeting[];
  sides: ReadonlyMap<string, string>;
  stepKeys: Readonly<Record<PlannedKind, string>>;
};

/** Puts a planned calendar into the engagement. Nobody is told: each session is announced when its stage opens.
 *  The caller has passed the engagement's door and holds the attendees' times.
 *  @returns how many sessions were planned. */
export async function planSessions(ctx: Ctx, { engagementId, meetings, sides, stepKeys }: SessionsToPlan): Promise<number> {
  const { db, viewer: { organizationId }, now } = ctx;
  if (meetings.length === 0) return 0;
  const sessions = meetings.map((meeting) => ({ id: newId(now), meeting }));
  await db.insert(coachingSessions).values(sessions.map(({ id, meeting }) => ({
    organizationId, id, engagementId, stepKey: stepKeys[meeting.kind as PlannedKind], kind: meeting.kind,
    sideId: meeting.leaderId === undefined ? null : sides.get(meeting.leaderId) ?? null, round: meeting.round ?? null,
    startsAt: new Date(meeting.startsAt), minutes: meeting.minutes, zone: meeting.zone, createdAt: now, updatedAt: now,
  })));
  await db.insert(sessionAttendees).values(sessions.flatMap(({ id, meeting }) =>
    meeting.attendees.map((personId) => ({ organizationId, engagementId, sessionId: id, personId }))));
  await record(ctx, "sessions.planned", engagementId, { engagementId, audience: "pair" }, { count: sessions.length });
  return sessions.length;
}
