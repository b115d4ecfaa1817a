import { foreignKey, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant, readership } from "../columns";
import { ofEngagement, parties } from "./engagements";
import { organizations } from "./organizations";
import { people } from "./people";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };

/** One version of the sponsor's expectations and consequences, word for word as leaders were to acknowledge it. Never
 *  changed: the words at hand stand in the guide's entries, and each change of them makes a further version. */
export const expectationVersions = pgTable("expectation_versions", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  version: integer().notNull(),
  /** Words by field key of the template. */
  content: jsonb().$type<Record<string, string>>().notNull(),
  ...readership,
  createdAt: instant().notNull(),
}, (t) => [
  unique("expectation_versions_in_order").on(t.engagementId, t.version),
  ofEngagement("expectation_engagement", t),
]);

/** That a leader has read one version of process and consequences. Kept when a later version asks anew. */
export const acknowledgements = pgTable("acknowledgements", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  version: integer().notNull(),
  ...readership,
  acknowledgedAt: instant().notNull(),
}, (t) => [
  unique("acknowledged_once").on(t.sideId, t.version),
  ofEngagement("acknowledgement_engagement", t),
  foreignKey({ name: "acknowledgement_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);

/** A question that a leader puts to the sponsor about expectations or consequences, and its answer. Between the two of
 *  them: neither the other leader nor the coach reads it. */
export const sponsorQuestions = pgTable("sponsor_questions", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  sideId: uuid().notNull(),
  authorId: uuid().notNull(),
  words: text().notNull(),
  askedAt: instant().notNull(),
  answer: text().notNull().default(""),
  answeredById: uuid(),
  answeredAt: instant(),
}, (t) => [
  ofEngagement("question_engagement", t),
  foreignKey({ name: "question_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
  foreignKey({ name: "question_author", columns: [t.organizationId, t.authorId], foreignColumns: [people.organizationId, people.id] }),
]);
