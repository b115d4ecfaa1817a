import { sql } from "drizzle-orm";
import { foreignKey, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { InstrumentDraft } from "@/lib/surveys/rules/own-instruments";
import { instant, lifecycle, revision } from "../columns";
import { organizations } from "./organizations";
import { people } from "./people";

/** The questions of a survey in an organisation's own words, one row a version. A draft is changed until it is published; from then
 *  on nobody changes it, since surveys keep the version they were planned with. */
export const surveyInstruments = pgTable("survey_instruments", {
  organizationId: uuid().notNull().references(() => organizations.id),
  id: uuid().primaryKey(),
  key: text().notNull(),
  version: integer().notNull(),
  content: jsonb().$type<InstrumentDraft>().notNull(),
  authorId: uuid().notNull(),
  /** Who saved it last, for whoever meets their words. */
  changedById: uuid().notNull(),
  publishedAt: instant(),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("instruments_in_organization").on(t.organizationId, t.id),
  unique("instrument_versions").on(t.organizationId, t.key, t.version),
  uniqueIndex("one_instrument_draft").on(t.organizationId, t.key).where(sql`${t.publishedAt} is null`),
  foreignKey({ name: "instrument_author", columns: [t.organizationId, t.authorId], foreignColumns: [people.organizationId, people.id] }),
  foreignKey({ name: "instrument_changed_by", columns: [t.organizationId, t.changedById], foreignColumns: [people.organizationId, people.id] }),
]);
