import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { commentDecisions } from "@/lib/surveys/rules/moderation";
import { toldFrom } from "@/lib/surveys/rules/thresholds";
import { sealed } from "../columns";
import { ofEngagement } from "./engagements";
import { organizations } from "./organizations";
import { people } from "./people";
import { ofWave } from "./surveys";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };
const ofOne = { engagementId: uuid().notNull(), planId: uuid().notNull(), waveId: uuid().notNull(), item: text().notNull() };

/** What a coach did with one comment, and their own words about it: read by that coach alone. It says nothing of what leaders
 *  read, where comments stand without any tie to what they were made of. */
export const surveyCommentDecisions = pgTable("survey_comment_decisions", {
  ...tenant,
  /** Of the same wave and question, which the database asks for when it is written. */
  commentId: uuid().notNull(),
  ...ofOne,
  authorId: uuid().notNull(),
  decision: text({ enum: commentDecisions }).notNull(),
  /** The coach's wording, or why it was withheld; under the key of the wave's comments. None where it is shown as written. */
  sealed: sealed(),
}, (t) => [
  primaryKey({ columns: [t.commentId] }),
  check("decision_says_why", sql`(${t.decision} = 'shown') = (${t.sealed} is null)`),
  ofEngagement("comment_decision_engagement", t),
  ofWave("comment_decision_wave", t),
  foreignKey({ name: "comment_decision_author", columns: [t.organizationId, t.authorId], foreignColumns: [people.organizationId, people.id] }),
]);

/** One comment as leaders read it, written by lot under an id that says nothing of order: all of a question in one act. */
export const surveyShownComments = pgTable("survey_shown_comments", {
  ...tenant,
  id: uuid().primaryKey(),
  ...ofOne,
  /** Under a key of the wave that leaders hold too. */
  sealed: sealed().notNull(),
}, (t) => [index("shown_comments_of_wave").on(t.waveId, t.item), ofEngagement("shown_comment_engagement", t), ofWave("shown_comment_wave", t)]);

/** That the comments on one question were released, and how many are shown and withheld; once, and never again. */
export const surveyCommentReleases = pgTable("survey_comment_releases", {
  ...tenant,
  ...ofOne,
  shown: smallint().notNull(),
  withheld: smallint().notNull(),
}, (t) => [
  primaryKey({ columns: [t.waveId, t.item] }),
  check("few_comments_are_none", sql`${t.shown} = 0 or ${t.shown} >= ${sql.raw(String(toldFrom.textComments))}`),
  ofEngagement("comment_release_engagement", t),
  ofWave("comment_release_wave", t),
]);
