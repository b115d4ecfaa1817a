import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { PairAnswers } from "@/lib/surveys/rules/pair-ratings";
import { instant, lifecycle, readership, revision, sealed } from "../columns";
import { ofEngagement, parties } from "./engagements";
import { organizations } from "./organizations";
import { ofWave } from "./surveys";

/** What one leader says of working with another at the time of a wave: no survey figure, and in none. Until both have said it of
 *  each other it is its author's alone (`leader_only`), encrypted under their content key; then both become `pair` at once, and
 *  `sealed` is emptied. Of three leaders every two are such a pair, which the third does not read. */
export const pairRatings = pgTable("pair_ratings", {
  organizationId: uuid().notNull().references(() => organizations.id),
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  planId: uuid().notNull(),
  waveId: uuid().notNull(),
  ...readership,
  /** The leader of whom it is said. */
  aboutId: uuid().notNull(),
  sealed: sealed(),
  /** By item, from 1 never to 7 every time; null: not enough contact to judge. */
  answers: jsonb().$type<PairAnswers>(),
  words: text().notNull().default(""),
  revealedAt: instant(),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("one_rating_of_each_other").on(t.waveId, t.sideId, t.aboutId),
  index("pair_ratings_of_engagement").on(t.engagementId, t.waveId),
  check("pair_rating_of_another", sql`${t.sideId} is not null and ${t.sideId} <> ${t.aboutId}`),
  // Words stand in the open exactly when both see each other's.
  check("pair_rating_sealed_until_revealed", sql`(${t.audience} = 'leader_only' and ${t.answers} is null and ${t.words} = '' and ${t.revealedAt} is null) or (${t.audience} = 'pair' and ${t.sealed} is null and ${t.answers} is not null and ${t.revealedAt} is not null)`),
  ofEngagement("pair_rating_engagement", t),
  ofWave("pair_rating_wave", t),
  foreignKey({ name: "pair_rating_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
  foreignKey({ name: "pair_rating_about", columns: [t.organizationId, t.engagementId, t.aboutId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);
