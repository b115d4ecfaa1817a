import { check, foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { cohortFigures, cohortKinds } from "@/lib/surveys/rules/cohorts";
import { instant } from "../columns";
import { organizations } from "./organizations";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };

/** What HR reads of the effect of a fixed cohort, worked out once. It names nobody, and no engagement. */
export const surveyCohorts = pgTable("survey_cohorts", {
  ...tenant,
  id: uuid().primaryKey(),
  kind: text({ enum: cohortKinds }).notNull(),
  /** From 1; each has five more in it than the one before. */
  number: integer().notNull(),
  content: text().notNull(),
  hash: text().notNull(),
  createdAt: instant().notNull(),
}, (t) => [
  unique("cohorts_in_organization").on(t.organizationId, t.id),
  unique("cohort_once").on(t.organizationId, t.kind, t.number),
  check("cohort_hash", sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
]);

/** Whose results stand behind each figure ever told to HR: the ledger against which the next cohort is checked. */
export const surveyCohortCells = pgTable("survey_cohort_cells", {
  ...tenant,
  id: uuid().primaryKey(),
  cohortId: uuid().notNull(),
  kind: text({ enum: cohortKinds }).notNull(),
  figure: text({ enum: cohortFigures }).notNull(),
  /** Engagements, one a relationship or leader that was rated. */
  members: uuid().array().notNull(),
}, (t) => [
  unique("cohort_cell_once").on(t.cohortId, t.figure),
  index("cohort_cells_of_organization").on(t.organizationId, t.kind),
  foreignKey({ name: "cell_of_cohort", columns: [t.organizationId, t.cohortId], foreignColumns: [surveyCohorts.organizationId, surveyCohorts.id] }),
]);
