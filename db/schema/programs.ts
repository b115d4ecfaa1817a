import { integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { ProgramTemplate } from "@/lib/programs/input";
import { instant } from "../columns";
import { organizations } from "./organizations";

/** A methodology as data. A version never changes once kept: an engagement stays on the one it started with. */
export const programTemplates = pgTable("program_templates", {
  organizationId: uuid().notNull().references(() => organizations.id),
  id: uuid().primaryKey(),
  key: text().notNull(),
  version: integer().notNull(),
  title: text().notNull(),
  content: jsonb().$type<ProgramTemplate>().notNull(),
  createdAt: instant().notNull().defaultNow(),
}, (t) => [
  unique("templates_in_organization").on(t.organizationId, t.id),
  unique("template_versions").on(t.organizationId, t.key, t.version),
]);
