import { sql } from "drizzle-orm";
import { boolean, check, date, foreignKey, index, integer, jsonb, pgTable, smallint, text, unique, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import type { FormRow, SurveyGoal } from "@/lib/surveys/rules/form";
import { raterGroups } from "@/lib/surveys/rules/groups";
import type { ResponseCount } from "@/lib/surveys/rules/invitations";
import { keyPurposes } from "@/lib/surveys/rules/keys";
import { surveyModes } from "@/lib/surveys/rules/modes";
import { leastK } from "@/lib/surveys/rules/thresholds";
import { waveKinds, waveStates } from "@/lib/surveys/rules/waves";
import { instant, lifecycle, revision, sealed } from "../columns";
import { ofEngagement } from "./engagements";
import { organizations } from "./organizations";
import { people } from "./people";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };

/** The survey of one engagement: its instrument and goals, and how many people a figure must stand on. */
export const surveyPlans = pgTable("survey_plans", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  instrumentKey: text().notNull(),
  instrumentVersion: integer().notNull(),
  goals: jsonb().$type<SurveyGoal[]>().notNull(),
  k: smallint().notNull(),
  mode: text({ enum: surveyModes }).notNull().default("confidential"),
  /** Whether the last wave also asks how it was at the start, as people remember it then. */
  asksThen: boolean().notNull().default(false),
  authorId: uuid().notNull(),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("survey_plans_in_organization").on(t.organizationId, t.id),
  unique("one_survey_plan").on(t.engagementId),
  check("survey_k_above_floor", sql`${t.k} >= ${sql.raw(String(leastK))}`),
  ofEngagement("survey_plan_engagement", t),
  foreignKey({ name: "survey_plan_author", columns: [t.organizationId, t.authorId], foreignColumns: [people.organizationId, people.id] }),
]);

/** Ties a row to its survey plan. */
export const ofPlan = (name: string, t: { organizationId: AnyPgColumn; planId: AnyPgColumn }) =>
  foreignKey({ name, columns: [t.organizationId, t.planId], foreignColumns: [surveyPlans.organizationId, surveyPlans.id] }).onDelete("cascade");

/** Somebody who is asked, and whom they stand for as far as the coach knows. There is no time and no order here, and each
 *  sealing writes these rows anew by lot: who joined between two waves would name an answer that appears between them. */
export const surveyStakeholders = pgTable("survey_stakeholders", {
  ...tenant,
  id: uuid().primaryKey(),
  planId: uuid().notNull(),
  engagementId: uuid().notNull(),
  personId: uuid().notNull(),
  group: text({ enum: raterGroups }).notNull(),
}, (t) => [
  unique("stakeholders_in_plan").on(t.organizationId, t.planId, t.id),
  unique("asked_once").on(t.planId, t.personId),
  index("stakeholders_by_person").on(t.organizationId, t.personId),
  ofPlan("stakeholder_plan", t),
  ofEngagement("stakeholder_engagement", t),
  foreignKey({ name: "stakeholder_person", columns: [t.organizationId, t.personId], foreignColumns: [people.organizationId, people.id] }),
]);

/** One time of asking. What is asked, of how many, and since when freezes when it opens. */
export const surveyWaves = pgTable("survey_waves", {
  ...tenant,
  id: uuid().primaryKey(),
  planId: uuid().notNull(),
  engagementId: uuid().notNull(),
  kind: text({ enum: waveKinds }).notNull(),
  /** Which of the mini-surveys, from 1; 0 for the others. */
  number: smallint().notNull().default(0),
  state: text({ enum: waveStates }).notNull().default("draft"),
  opensOn: date({ mode: "string" }).notNull(),
  /** The last day, in the engagement's zone, on which answers are taken. */
  closesOn: date({ mode: "string" }).notNull(),
  /** The day that "since" speaks of; none in a baseline. */
  referenceOn: date({ mode: "string" }),
  /** Of the plan when the wave opened. */
  k: smallint(),
  form: jsonb().$type<FormRow[]>(),
  openedAt: instant(),
  closedAt: instant(),
  sealedAt: instant(),
  /** All that is left of invitations once it is sealed. */
  counts: jsonb().$type<ResponseCount>(),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("waves_in_organization").on(t.organizationId, t.id),
  unique("waves_of_plan").on(t.organizationId, t.planId, t.id),
  unique("wave_once").on(t.planId, t.kind, t.number),
  index("waves_of_engagement").on(t.engagementId, t.kind),
  index("waves_by_state").on(t.organizationId, t.state, t.closesOn),
  check("wave_in_order", sql`${t.opensOn} < ${t.closesOn}`),
  check("wave_frozen", sql`${t.state} in ('draft', 'scheduled') or (${t.k} is not null and ${t.form} is not null and ${t.openedAt} is not null)`),
  ofPlan("wave_plan", t),
  ofEngagement("wave_engagement", t),
]);

/** Ties a row to its wave, and with it to its plan. */
export const ofWave = (name: string, t: { organizationId: AnyPgColumn; planId: AnyPgColumn; waveId: AnyPgColumn }) =>
  foreignKey({ name, columns: [t.organizationId, t.planId, t.waveId], foreignColumns: [surveyWaves.organizationId, surveyWaves.planId, surveyWaves.id] }).onDelete("cascade");

/** Keys of a survey, wrapped by the outer key; a row that is gone is a key destroyed. They stand apart from what they open, so
 *  that a backup of the database can leave them out. */
export const surveyKeys = pgTable("survey_keys", {
  ...tenant,
  engagementId: uuid().notNull(),
  planId: uuid().notNull(),
  /** The wave it belongs to; none: the plan's. */
  waveId: uuid(),
  purpose: text({ enum: keyPurposes }).notNull(),
  wrapped: sealed().notNull(),
}, (t) => [
  unique("one_key_a_purpose").on(t.planId, t.waveId, t.purpose).nullsNotDistinct(),
  check("key_of_its_owner", sql`(${t.purpose} = 'pairing') = (${t.waveId} is null)`),
  ofPlan("survey_key_plan", t),
  ofWave("survey_key_wave", t),
  ofEngagement("survey_key_engagement", t),
]);
