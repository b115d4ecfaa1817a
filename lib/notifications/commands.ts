import "server-only";
import { and, eq, isNotNull, isNull, sql, type SQL } from "drizzle-orm";
import { auditEvents, coachingSessions, notifications, parties, people, sessionAttendees } from "@/db/schema";
import type { Ctx, Worker } from "@/lib/platform/context";
import { newId } from "@/lib/platform/ids";
import { tidings, type Recipients } from "./rules";

type Event = typeof auditEvents.$inferSelect;

/** A party who may be written to: present, and a leader only once told. */
const reachable = and(isNull(parties.leftAt), isNull(parties.declinedAt), sql`(${parties.role} <> 'leader' or ${parties.toldAt} is not null)`);

/** Whoever is heard in an intake that this event announced, moved or cancelled, and is no party of the engagement: they need
 *  no account for it. Announced together, each hears of their own alone; what was announced before is not told again. */
async function intervieweesOf(db: Ctx<Worker>["db"], event: Event): Promise<string[]> {
  const isParty = sql`exists (select 1 from parties p where p.engagement_id = ${sessionAttendees.engagementId} and p.person_id = ${sessionAttendees.personId} and p.left_at is null and p.declined_at is null)`;
  const rows = await db.selectDistinct({ id: sessionAttendees.personId }).from(sessionAttendees)
    .innerJoin(coachingSessions, and(eq(coachingSessions.id, sessionAttendees.sessionId), eq(coachingSessions.kind, "intake"), isNotNull(coachingSessions.announcedAt)))
    .innerJoin(people, and(eq(people.id, sessionAttendees.personId), isNull(people.removedAt)))
    .where(and(sql`not ${isParty}`, event.name === "sessions.announced"
      ? and(eq(sessionAttendees.engagementId, event.engagementId ?? event.subjectId), eq(coachingSessions.announcedAt, event.occurredAt))
      : eq(sessionAttendees.sessionId, event.subjectId)));
  return rows.map(({ id }) => id);
}

async function peopleOf({ db }: Ctx<Worker>, event: Event, to: Recipients): Promise<string[]> {
  if (to === "subject") return [event.subjectId];
  if (to === "actor") return event.actorId ? [event.actorId] : [];
  const partiesWhere = (extra: SQL | undefined) => db.select({ id: parties.personId }).from(parties).where(and(eq(parties.engagementId, event.engagementId ?? event.subjectId), reachable, extra));
  if (to === "leader") return (await partiesWhere(eq(parties.id, String(event.details.partyId)))).map(({ id }) => id);
  if (to === "attendees") {
    const rows = await db.selectDistinct({ id: sessionAttendees.personId }).from(sessionAttendees)
      .innerJoin(coachingSessions, and(eq(coachingSessions.id, sessionAttendees.sessionId), isNotNull(coachingSessions.announcedAt)))
      .innerJoin(parties, and(eq(parties.engagementId, sessionAttendees.engagementId), eq(parties.personId, sessionAttendees.personId), reachable))
      .where(event.name === "sessions.announced" ? eq(sessionAttendees.engagementId, event.engagementId ?? event.subjectId) : eq(sessionAttendees.sessionId, event.subjectId));
    return rows.map(({ id }) => id);
  }
  if (to === "interviewees") return intervieweesOf(db, event);
  const rows = await partiesWhere(sql`${parties.role} = any(${sql.param([...to.parties])}::text[])`);
  return rows.map(({ id }) => id);
}

/** Tells those concerned of one fact: one notification for each person and mail, once however often this runs,
 *  and one job that sends it. @returns how many people were newly told. */
export async function tellOfEvent(ctx: Ctx<Worker>, eventId: string): Promise<number> {
  const { db, viewer } = ctx;
  const [event] = await db.select().from(auditEvents).where(eq(auditEvents.id, eventId));
  let told = 0;
  for (const { mail, to } of event ? tidings[event.name as keyof typeof tidings] ?? [] : []) {
    if (!event) break;
    const who = (await peopleOf(ctx, event, to)).filter((personId) => to === "actor" || personId !== event.actorId);
    for (const personId of new Set(who)) {
      const [owed] = await db.insert(notifications)
        .values({ organizationId: viewer.organizationId, id: newId(ctx.now), eventId, personId, mail, details: event.details, createdAt: ctx.now })
        .onConflictDoNothing().returning({ id: notifications.id });
      if (!owed) continue;
      await db.execute(sql`select doors.enqueue('mail', ${JSON.stringify({ organizationId: viewer.organizationId, notificationId: owed.id })}::json, null, ${`mail ${owed.id}`})`);
      told += 1;
    }
  }
  return told;
}

/** Notes that a mail went out. */
export async function markSent({ db, now }: Ctx<Worker>, notificationId: string): Promise<void> {
  await db.update(notifications).set({ sentAt: now }).where(eq(notifications.id, notificationId));
}
