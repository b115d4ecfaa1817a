import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, jsonb, pgTable, primaryKey, smallint, text, unique, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import { actionMarks, courseDecisions, type ActionWords, type Observation, type WaveSummary } from "@/lib/surveys/rules/corrections";
import { waveKinds } from "@/lib/surveys/rules/waves";
import { instant } from "../columns";
import { ofEngagement } from "./engagements";
import { organizations } from "./organizations";
import { people } from "./people";
import { ofWave } from "./surveys";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };
const ofPerson = (name: string, t: { organizationId: AnyPgColumn }, personId: AnyPgColumn) => foreignKey({ name, columns: [t.organizationId, personId], foreignColumns: [people.organizationId, people.id] });

/** What was decided after the debrief of a wave: one for each, written once. With its actions it is the alliance's, as far as the
 *  signed agreement shares corrections. */
export const surveyCorrections = pgTable("survey_corrections", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  planId: uuid().notNull(),
  waveId: uuid().notNull(),
  /** Of the wave, which not everybody reads who may read what was decided. */
  kind: text({ enum: waveKinds }).notNull(),
  number: smallint().notNull(),
  /** Of the report that was talked about. */
  hash: text().notNull(),
  heldOn: date({ mode: "string" }).notNull(),
  decision: text({ enum: courseDecisions }).notNull(),
  authorId: uuid().notNull(),
  recordedAt: instant().notNull(),
}, (t) => [
  unique("one_correction_a_wave").on(t.waveId),
  unique("corrections_in_organization").on(t.organizationId, t.engagementId, t.id),
  index("corrections_of_engagement").on(t.engagementId),
  ofEngagement("correction_engagement", t), ofWave("correction_wave", t), ofPerson("correction_author", t, t.authorId),
]);

const ofCorrection = (name: string, t: { organizationId: AnyPgColumn; engagementId: AnyPgColumn; correctionId: AnyPgColumn }) =>
  foreignKey({ name, columns: [t.organizationId, t.engagementId, t.correctionId], foreignColumns: [surveyCorrections.organizationId, surveyCorrections.engagementId, surveyCorrections.id] }).onDelete("cascade");
const part = { ...tenant, engagementId: uuid().notNull(), correctionId: uuid().notNull() };

/** What stays between leaders and coach of a debrief: who was there, and what the leaders saw in the figures. */
export const surveyDebriefs = pgTable("survey_debriefs", {
  ...part, present: uuid().array().notNull(), observations: jsonb().$type<Observation[]>().notNull(),
}, (t) => [primaryKey({ columns: [t.correctionId] }), ofCorrection("debrief_correction", t)]);

/** An action that was decided, and how it went, said once at a later wave. */
export const surveyActions = pgTable("survey_actions", {
  ...part, id: uuid().primaryKey(), position: smallint().notNull(), words: jsonb().$type<ActionWords>().notNull(), ownerId: uuid().notNull(),
  /** At which of the later waves it is looked at again. */
  review: text({ enum: waveKinds }).notNull(),
  mark: text({ enum: actionMarks }),
  markedOn: date({ mode: "string" }),
}, (t) => [
  unique("actions_in_order").on(t.correctionId, t.position),
  check("marked_on_a_day", sql`(${t.mark} is null) = (${t.markedOn} is null)`),
  index("survey_actions_of_engagement").on(t.engagementId),
  ofCorrection("action_correction", t), ofPerson("survey_action_owner", t, t.ownerId),
]);

/** What the sponsor reads of the wave where the signed agreement lists it: totals with their bounds, from the report as it is kept. */
export const surveySummaries = pgTable("survey_summaries", { ...part, waveId: uuid().notNull(), content: jsonb().$type<WaveSummary>().notNull() },
  (t) => [primaryKey({ columns: [t.correctionId] }), unique("one_summary_a_wave").on(t.waveId), ofCorrection("summary_correction", t)]);

/** "What I heard, what I will do", from one leader to everybody who was asked. */
export const surveyMessages = pgTable("survey_messages", {
  ...part, id: uuid().primaryKey(), authorId: uuid().notNull(), words: text().notNull(), sentAt: instant().notNull(),
  /** Of the one link by which all of them read it, so that it tells nobody apart. */
  tokenHash: text().notNull().unique("survey_message_link"),
  /** How many it went to. */
  recipients: smallint().notNull(),
}, (t) => [unique("one_message_a_leader").on(t.correctionId, t.authorId), unique("messages_in_organization").on(t.organizationId, t.id), ofCorrection("message_correction", t), ofPerson("message_author", t, t.authorId)]);

/** Whom a message is still to be mailed to; a row goes as its mail does. */
export const surveyMessagePosts = pgTable("survey_message_posts", {
  ...tenant, engagementId: uuid().notNull(), messageId: uuid().notNull(), personId: uuid().notNull(),
}, (t) => [
  primaryKey({ columns: [t.messageId, t.personId] }), ofEngagement("post_engagement", t), ofPerson("post_person", t, t.personId),
  foreignKey({ name: "post_message", columns: [t.organizationId, t.messageId], foreignColumns: [surveyMessages.organizationId, surveyMessages.id] }).onDelete("cascade"),
]);
