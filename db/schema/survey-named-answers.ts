import { foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { raterGroups } from "@/lib/surveys/rules/groups";
import { sealed } from "../columns";
import { ofEngagement } from "./engagements";
import { organizations } from "./organizations";
import { people } from "./people";
import { ofWave } from "./surveys";

/** What one person answered in an open survey, with their name: written by sealing beside the confidential rows, and of no other
 *  survey, which the database asks for when it is written. A leader's own answer is none: it stands in the report. */
export const surveyNamedAnswers = pgTable("survey_named_answers", {
  organizationId: uuid().notNull().references(() => organizations.id),
  engagementId: uuid().notNull(),
  planId: uuid().notNull(),
  waveId: uuid().notNull(),
  personId: uuid().notNull(),
  group: text({ enum: raterGroups }).notNull(),
  /** Ratings and the comments that may be shown as written; under the key that leaders hold too. */
  sealed: sealed().notNull(),
}, (t) => [
  primaryKey({ columns: [t.waveId, t.personId] }),
  ofEngagement("named_answer_engagement", t),
  ofWave("named_answer_wave", t),
  foreignKey({ name: "named_answer_person", columns: [t.organizationId, t.personId], foreignColumns: [people.organizationId, people.id] }),
]);
