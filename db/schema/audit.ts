import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { audiences } from "@/lib/audit/rules";
import { instant } from "../columns";
import { organizations } from "./organizations";

/** One row a fact, written in the command's own transaction: trail, feed and outbox at once. Read as its object is. */
export const auditEvents = pgTable("audit_events", {
  organizationId: uuid().notNull().references(() => organizations.id),
  id: uuid().primaryKey(),
  name: text().notNull(),
  /** The person who did it; nobody for the system itself. */
  actorId: uuid(),
  engagementId: uuid(),
  sideId: uuid(),
  audience: text({ enum: audiences }).notNull(),
  subjectId: uuid().notNull(),
  details: jsonb().$type<Record<string, unknown>>().notNull(),
  occurredAt: instant().notNull(),
}, (t) => [
  index("events_of_engagement").on(t.engagementId, t.occurredAt),
  index("events_of_subject").on(t.subjectId, t.occurredAt),
  index("events_of_organization").on(t.organizationId, t.occurredAt),
]);
