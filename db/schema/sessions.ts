import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { sessionKinds, sessionMinutes, sessionStatuses } from "@/lib/sessions/rules";
import { instant, lifecycle, revision } from "../columns";
import { ofEngagement, parties } from "./engagements";
import { organizations } from "./organizations";
import { people } from "./people";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };

/** A dated meeting of an engagement: an intake, the feedback session, the alignment, an individual session, a
 *  three-way call, the closing. (`sessions` alone would be a sign-in's.) */
export const coachingSessions = pgTable("coaching_sessions", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  stepKey: text().notNull(),
  kind: text({ enum: sessionKinds }).notNull(),
  /** The side of an individual session or a leader's intake; none where several sides meet. */
  sideId: uuid(),
  /** The fortnight it belongs to, from 1, in the coaching-support stage. */
  round: smallint(),
  startsAt: instant().notNull(),
  minutes: smallint().notNull(),
  /** The zone it was planned in. */
  zone: text().notNull(),
  place: text().notNull().default(""),
  status: text({ enum: sessionStatuses }).notNull().default("planned"),
  /** When those who attend were told of it; before that it is a plan of the coach's. */
  announcedAt: instant(),
  /** When its leader was asked for their pulse, so that nobody is asked twice. */
  pulseAskedAt: instant(),
  /** How long it really took, and when and by whom it was logged. */
  heldMinutes: smallint(),
  loggedAt: instant(),
  loggedById: uuid(),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("sessions_in_engagement").on(t.organizationId, t.engagementId, t.id),
  unique("sessions_in_organization").on(t.organizationId, t.id),
  index("sessions_by_start").on(t.engagementId, t.startsAt),
  index("intakes_of_others").on(t.engagementId).where(sql`kind = 'intake' and side_id is null`),
  index("sessions_by_status").on(t.organizationId, t.status, t.startsAt),
  check("session_minutes", sql`${t.minutes} between ${sql.raw(`${sessionMinutes.min} and ${sessionMinutes.max}`)}`),
  ofEngagement("session_engagement", t),
  foreignKey({ name: "session_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);

/** Who is expected at a session. An intake's attendees are read by its coach alone. */
export const sessionAttendees = pgTable("session_attendees", {
  ...tenant,
  engagementId: uuid().notNull(),
  sessionId: uuid().notNull(),
  personId: uuid().notNull(),
}, (t) => [
  primaryKey({ columns: [t.sessionId, t.personId] }),
  index("attendance_of_person").on(t.personId, t.engagementId),
  foreignKey({ name: "attended_session", columns: [t.organizationId, t.engagementId, t.sessionId], foreignColumns: [coachingSessions.organizationId, coachingSessions.engagementId, coachingSessions.id] }).onDelete("cascade"),
  foreignKey({ name: "attending_person", columns: [t.organizationId, t.personId], foreignColumns: [people.organizationId, people.id] }),
]);

/** A planned session that changed its time, with the time it had before. */
export const sessionMoves = pgTable("session_moves", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  sessionId: uuid().notNull(),
  fromStartsAt: instant().notNull(),
  toStartsAt: instant().notNull(),
  movedById: uuid().notNull(),
  movedAt: instant().notNull(),
}, (t) => [
  index("moves_of_session").on(t.sessionId, t.movedAt),
  foreignKey({ name: "moved_session", columns: [t.organizationId, t.engagementId, t.sessionId], foreignColumns: [coachingSessions.organizationId, coachingSessions.engagementId, coachingSessions.id] }).onDelete("cascade"),
]);
