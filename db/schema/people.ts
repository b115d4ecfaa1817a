import { sql } from "drizzle-orm";
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { memberRoles } from "@/lib/people/rules";
import { importStatuses } from "@/lib/people/rules";
import type { ImportContent } from "@/lib/people/rules/import-list";
import { instant, lifecycle } from "../columns";
import { organizations } from "./organizations";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };

/** Anyone known to an organisation, with or without an account. */
export const people = pgTable("people", {
  ...tenant,
  id: uuid().primaryKey(),
  name: text().notNull(),
  email: text().notNull(),
  title: text().notNull().default(""),
  unit: text().notNull().default(""),
  managerId: uuid(),
  zone: text().notNull(),
  language: text().notNull().default("en"),
  /** A coach's credential, as they word it. */
  credential: text().notNull().default(""),
  /** The account that signs in as this person; without one they are known, but not a member. */
  accountId: uuid(),
  removedAt: instant(),
  ...lifecycle,
}, (t) => [
  unique("people_in_organization").on(t.organizationId, t.id),
  uniqueIndex("people_address").on(t.organizationId, sql`lower(${t.email})`),
  uniqueIndex("people_account").on(t.organizationId, t.accountId),
  index("people_by_account").on(t.accountId),
  index("people_by_name").on(t.organizationId, sql`lower(${t.name})`),
  foreignKey({ name: "people_manager", columns: [t.organizationId, t.managerId], foreignColumns: [t.organizationId, t.id] }),
]);

/** What a member may do in the organisation as a whole. */
export const memberships = pgTable("memberships", {
  ...tenant,
  personId: uuid().notNull(),
  role: text({ enum: memberRoles }).notNull(),
  grantedById: uuid(),
  grantedAt: instant().notNull().defaultNow(),
}, (t) => [
  primaryKey({ columns: [t.organizationId, t.personId, t.role] }),
  foreignKey({ name: "membership_person", columns: [t.organizationId, t.personId], foreignColumns: [people.organizationId, people.id] }),
]);

/** A first way in, valid 14 days; the link's secret is derived, only its hash is kept. */
export const invitations = pgTable("invitations", {
  ...tenant,
  id: uuid().primaryKey(),
  personId: uuid().notNull(),
  invitedById: uuid(),
  tokenHash: text().notNull().unique(),
  expiresAt: instant().notNull(),
  acceptedAt: instant(),
  createdAt: instant().notNull().defaultNow(),
}, (t) => [
  index("invitations_by_person").on(t.organizationId, t.personId),
  foreignKey({ name: "invitation_person", columns: [t.organizationId, t.personId], foreignColumns: [people.organizationId, people.id] }),
]);

/** A list of people read from a spreadsheet, first as a preview; nothing of it is in the directory until confirmed. */
export const peopleImports = pgTable("people_imports", {
  ...tenant,
  id: uuid().primaryKey(),
  authorId: uuid().notNull(),
  fileName: text().notNull(),
  status: text({ enum: importStatuses }).notNull(),
  /** Headers and rows as read, and the columns chosen; once finished, what became of them. */
  content: jsonb().$type<ImportContent>().notNull(),
  total: integer().notNull(),
  done: integer().notNull().default(0),
  problems: integer().notNull().default(0),
  finishedAt: instant(),
  ...lifecycle,
}, (t) => [index("imports_by_author").on(t.organizationId, t.authorId)]);
