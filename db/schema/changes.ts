import { boolean, date, foreignKey, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { decisionsAfterLeaving, stopReasons } from "@/lib/engagements/rules/changes";
import { instant, readership } from "../columns";
import { ofEngagement, parties } from "./engagements";
import { organizations } from "./organizations";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };

/** That somebody has left an engagement, and how sponsor and coach go on after it. */
export const departures = pgTable("departures", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  partyId: uuid().notNull(),
  ...readership,
  leftAt: instant().notNull(),
  decision: text({ enum: decisionsAfterLeaving }),
  decidedById: uuid(),
  decidedAt: instant(),
}, (t) => [
  unique("departures_in_engagement").on(t.organizationId, t.engagementId, t.id),
  unique("departed_once").on(t.partyId),
  ofEngagement("departure_engagement", t),
  foreignKey({ name: "departed_party", columns: [t.organizationId, t.engagementId, t.partyId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);

/** The category of somebody's reason to stop, or of the whole engagement's. The coach alone reads it, and HR where whoever
 *  does not feel safe wants it to. */
export const stopCategories = pgTable("stop_categories", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  departureId: uuid(),
  category: text({ enum: stopReasons }).notNull(),
  toHr: boolean().notNull().default(false),
  authorId: uuid().notNull(),
  givenAt: instant().notNull(),
}, (t) => [
  index("stop_categories_of").on(t.engagementId),
  ofEngagement("category_engagement", t),
  foreignKey({ name: "category_departure", columns: [t.organizationId, t.engagementId, t.departureId], foreignColumns: [departures.organizationId, departures.engagementId, departures.id] }),
]);

/** A time in which an engagement rests: its meetings are out of everybody's calendar, and nothing is lost. */
export const pauses = pgTable("pauses", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  ...readership,
  from: instant().notNull(),
  /** The last day, in the engagement's zone; none while a successor is awaited. */
  untilOn: date({ mode: "string" }),
  endedAt: instant(),
}, (t) => [index("pauses_of").on(t.engagementId, t.from), ofEngagement("pause_engagement", t)]);

/** A stage that the coach went back to, with the reason that leaders and coach read. */
export const stageReturns = pgTable("stage_returns", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  fromStage: text().notNull(),
  toStage: text().notNull(),
  reason: text().notNull(),
  ...readership,
  returnedAt: instant().notNull(),
}, (t) => [index("returns_of").on(t.engagementId, t.returnedAt), ofEngagement("return_engagement", t)]);
