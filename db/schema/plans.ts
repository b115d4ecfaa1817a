import { date, foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { outcomes } from "@/lib/plans/rules";
import { instant, lifecycle, readership, revision } from "../columns";
import { ofEngagement, parties } from "./engagements";
import { organizations } from "./organizations";
import { people } from "./people";
import { coachingSessions } from "./sessions";

/** Who does what by when, agreed in a session; its outcome opens the next one. */
export const actionItems = pgTable("action_items", {
  organizationId: uuid().notNull().references(() => organizations.id),
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  /** The session it was agreed in. */
  sessionId: uuid(),
  ...readership,
  ownerId: uuid().notNull(),
  words: text().notNull(),
  dueOn: date({ mode: "string" }),
  outcome: text({ enum: outcomes }),
  outcomeAt: instant(),
  outcomeById: uuid(),
  /** The session in which the outcome was given. */
  outcomeSessionId: uuid(),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  index("actions_of_engagement").on(t.engagementId, t.sideId, t.createdAt),
  index("actions_of_owner").on(t.ownerId, t.outcome),
  ofEngagement("action_engagement", t),
  foreignKey({ name: "action_owner", columns: [t.organizationId, t.ownerId], foreignColumns: [people.organizationId, people.id] }),
  foreignKey({ name: "action_session", columns: [t.organizationId, t.engagementId, t.sessionId], foreignColumns: [coachingSessions.organizationId, coachingSessions.engagementId, coachingSessions.id] }),
  foreignKey({ name: "action_outcome_session", columns: [t.organizationId, t.engagementId, t.outcomeSessionId], foreignColumns: [coachingSessions.organizationId, coachingSessions.engagementId, coachingSessions.id] }),
  foreignKey({ name: "action_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);
