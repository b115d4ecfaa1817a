import { foreignKey, index, jsonb, pgTable, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant } from "../columns";
import { organizations } from "./organizations";
import { people } from "./people";

/** One mail owed to one person because of one event. Its words are made when it is sent; it keeps ids only. */
export const notifications = pgTable("notifications", {
  organizationId: uuid().notNull().references(() => organizations.id),
  id: uuid().primaryKey(),
  eventId: uuid().notNull(),
  personId: uuid().notNull(),
  mail: text().notNull(),
  /** Ids and numbers that the mail's words need. */
  details: jsonb().$type<Record<string, unknown>>().notNull(),
  attempts: smallint().notNull().default(0),
  sentAt: instant(),
  createdAt: instant().notNull().defaultNow(),
}, (t) => [
  unique("told_once").on(t.eventId, t.personId, t.mail),
  index("notifications_waiting").on(t.sentAt, t.createdAt),
  foreignKey({ name: "notified_person", columns: [t.organizationId, t.personId], foreignColumns: [people.organizationId, people.id] }),
]);
