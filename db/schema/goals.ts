import { date, foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant, lifecycle, readership, revision } from "../columns";
import { ofEngagement, parties } from "./engagements";
import { organizations } from "./organizations";
import { coachingSessions } from "./sessions";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };

/** What a leader works towards with their coach (`leader_and_coach`), or what all leaders agreed on (`alliance`). */
export const goals = pgTable("goals", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  ...readership,
  words: text().notNull(),
  /** What others could see happen, one a line. */
  behaviours: text().notNull().default(""),
  /** The signed version the shared goal stands in. */
  version: integer(),
  reachedAt: instant(),
  droppedAt: instant(),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("goals_in_engagement").on(t.organizationId, t.engagementId, t.id),
  unique("shared_goal_once_a_version").on(t.engagementId, t.version),
  index("goals_of_engagement").on(t.engagementId, t.sideId),
  ofEngagement("goal_engagement", t),
  foreignKey({ name: "goal_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);

/** A step on the way to a goal, with the day by which it should be reached. Read by the readers of its goal. */
export const milestones = pgTable("milestones", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  goalId: uuid().notNull(),
  ...readership,
  words: text().notNull(),
  dueOn: date({ mode: "string" }),
  reachedAt: instant(),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  index("milestones_of_goal").on(t.engagementId, t.goalId, t.createdAt),
  ofEngagement("milestone_engagement", t),
  foreignKey({ name: "milestone_goal", columns: [t.organizationId, t.engagementId, t.goalId], foreignColumns: [goals.organizationId, goals.engagementId, goals.id] }).onDelete("cascade"),
  foreignKey({ name: "milestone_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);

/** Something between the leaders that one of them raises: in private with the coach first, `pair` once that leader brings
 *  it to the others, resolved together. */
export const issues = pgTable("issues", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  ...readership,
  situation: text().notNull(),
  behaviour: text().notNull(),
  impact: text().notNull(),
  request: text().notNull(),
  broughtAt: instant(),
  /** The call it is meant for or was settled in. */
  sessionId: uuid(),
  resolution: text().notNull().default(""),
  resolvedAt: instant(),
  resolvedById: uuid(),
  /** When to look whether it holds. */
  lookOn: date({ mode: "string" }),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  index("issues_of_engagement").on(t.engagementId, t.createdAt),
  ofEngagement("issue_engagement", t),
  foreignKey({ name: "issue_session", columns: [t.organizationId, t.engagementId, t.sessionId], foreignColumns: [coachingSessions.organizationId, coachingSessions.engagementId, coachingSessions.id] }),
  foreignKey({ name: "issue_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);
