import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { commentChoices } from "@/lib/surveys/rules/comments";
import { sealedGroups } from "@/lib/surveys/rules/groups";
import { sealed } from "../columns";
import { ofEngagement } from "./engagements";
import { organizations } from "./organizations";
import { ofWave } from "./surveys";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };
const ofOne = { engagementId: uuid().notNull(), planId: uuid().notNull(), waveId: uuid().notNull() };

/** One rating, written by sealing and never again. It carries no time, and an id that says nothing of order. */
export const surveyAnswers = pgTable("survey_answers", {
  ...tenant,
  id: uuid().primaryKey(),
  ...ofOne,
  item: text().notNull(),
  group: text({ enum: sealedGroups }).notNull(),
  /** The same for the same person in every wave, made with the plan's pairing key. */
  respondentKey: text().notNull(),
  /** None: not enough contact to judge. */
  value: smallint(),
}, (t) => [unique("one_answer_an_item").on(t.waveId, t.respondentKey, t.item), ofEngagement("answer_engagement", t), ofWave("answer_wave", t)]);

/** One comment, pooled over groups: nothing ties it to a person, to a group, or to the ratings of whoever wrote it. */
export const surveyComments = pgTable("survey_comments", {
  ...tenant,
  id: uuid().primaryKey(),
  ...ofOne,
  item: text().notNull(),
  choice: text({ enum: commentChoices }).notNull(),
  /** What the leader wrote on their own form: nobody else's, so it counts among nobody's, and is not theirs to be shown. */
  isSelf: boolean().notNull().default(false),
  /** Under a key of the wave. */
  sealed: sealed().notNull(),
}, (t) => [index("comments_of_wave").on(t.waveId), ofEngagement("comment_engagement", t), ofWave("comment_wave", t)]);

/** One figure of a sealed wave that may be told, with whom it stands on: the ledger against which every later figure is
 *  checked. */
export const sealedCells = pgTable("sealed_cells", {
  ...tenant,
  id: uuid().primaryKey(),
  ...ofOne,
  /** Kind, wave, items, group and earlier wave in one, as the report looks it up. */
  key: text().notNull(),
  kind: text({ enum: ["total", "matched", "group", "scale"] }).notNull(),
  items: text().array().notNull(),
  group: text({ enum: sealedGroups }),
  sinceWaveId: uuid(),
  /** Pairing keys of those whose answers are in it. */
  members: text().array().notNull(),
}, (t) => [unique("cell_once").on(t.waveId, t.key), ofEngagement("cell_engagement", t), ofWave("cell_wave", t)]);

/** The report of a sealed wave, worked out once. Its hash is printed wherever it is shown. */
export const surveySnapshots = pgTable("survey_snapshots", {
  ...tenant,
  id: uuid().primaryKey(),
  ...ofOne,
  content: text().notNull(),
  hash: text().notNull(),
}, (t) => [unique("one_snapshot").on(t.waveId), check("snapshot_hash", sql`${t.hash} ~ '^[0-9a-f]{64}$'`), ofEngagement("snapshot_engagement", t), ofWave("snapshot_wave", t)]);
