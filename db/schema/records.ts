import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { counter, instant, lifecycle, readership, revision, sealed } from "../columns";
import { ofEngagement, parties } from "./engagements";
import { organizations } from "./organizations";
import { coachingSessions } from "./sessions";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };

/** What somebody wrote into one field of a template's guide: an answer, an agenda, a summary, private notes.
 *  Confidential ones (`coach_only`, `leader_only`) keep their words in `sealed` alone. */
export const guideEntries = pgTable("guide_entries", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  sessionId: uuid(),
  stepKey: text().notNull(),
  fieldKey: text().notNull(),
  ...readership,
  /** The author, for fields that each author has of their own; none where a field has one common text. */
  ownerId: uuid(),
  words: text().notNull().default(""),
  sealed: sealed(),
  revision: revision(),
  counter: counter(),
  ...lifecycle,
}, (t) => [
  unique("one_entry_a_field").on(t.engagementId, t.sessionId, t.sideId, t.fieldKey, t.ownerId).nullsNotDistinct(),
  index("entries_of_session").on(t.sessionId),
  ofEngagement("entry_engagement", t),
  foreignKey({ name: "entry_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
  foreignKey({ name: "entry_session", columns: [t.organizationId, t.engagementId, t.sessionId], foreignColumns: [coachingSessions.organizationId, coachingSessions.engagementId, coachingSessions.id] }),
]);

/** The key under which one author's confidential words of one engagement are encrypted, wrapped by the outer key.
 *  Destroying it erases those words wherever copies of them lie. Where the author is the engagement itself, it is the
 *  key of what its coaches hold in common. */
export const contentKeys = pgTable("content_keys", {
  ...tenant,
  engagementId: uuid().notNull(),
  authorId: uuid().notNull(),
  wrapped: sealed(),
  createdAt: instant().notNull().defaultNow(),
  destroyedAt: instant(),
}, (t) => [primaryKey({ columns: [t.engagementId, t.authorId] }), ofEngagement("key_engagement", t)]);

/** One content record of a leader's opened by somebody else. Kept twelve months, shown to the leader. */
export const looks = pgTable("looks", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  sideId: uuid().notNull(),
  viewerId: uuid().notNull(),
  subject: text().notNull(),
  subjectId: uuid().notNull(),
  /** The day, so that one reader opening one record often on a day is one look. */
  lookedAt: instant().notNull(),
  day: text().notNull(),
  times: integer().notNull().default(1),
}, (t) => [
  unique("one_look_a_day").on(t.viewerId, t.subject, t.subjectId, t.day),
  index("looks_of_side").on(t.engagementId, t.sideId, t.lookedAt),
  ofEngagement("look_engagement", t),
]);

