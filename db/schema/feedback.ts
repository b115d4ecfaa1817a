import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { directions, segments } from "@/lib/feedback/rules";
import { counter, instant, lifecycle, readership, revision, sealed } from "../columns";
import { ofEngagement } from "./engagements";
import { organizations } from "./organizations";
import { people } from "./people";

/** A behaviour-based statement brought to the feedback session. While it is prepared it is the coaches' alone and its
 *  words stand in `sealed`; revealed on the board, it is the pair's and its words stand in the open. It stands on no side. */
export const feedbackItems = pgTable("feedback_items", {
  organizationId: uuid().notNull().references(() => organizations.id),
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  /** Order among the items of its segment, from 1; gaps and ties do no harm, the id decides between equals. */
  position: integer().notNull(),
  segment: text({ enum: segments }).notNull(),
  direction: text({ enum: directions }).notNull(),
  /** The leaders' parties it speaks to, one at least. */
  about: uuid().array().notNull(),
  ...readership,
  /** The theme it was made from; none: the coach's own observation. */
  themeId: uuid(),
  /** Plain once revealed, empty before. */
  situation: text().notNull().default(""),
  behaviour: text().notNull().default(""),
  impact: text().notNull().default(""),
  /** While prepared: the three parts and the expressions that the coach chose to keep, under the coaches' common key. */
  sealed: sealed(),
  revealedAt: instant(),
  /** Taken off the list before the day; may be put back. The board shows none of these. */
  withdrawnAt: instant(),
  revision: revision(),
  counter: counter(),
  ...lifecycle,
}, (t) => [
  unique("items_in_organization").on(t.organizationId, t.id),
  unique("items_in_engagement").on(t.organizationId, t.engagementId, t.id),
  index("items_in_order").on(t.engagementId, t.segment, t.position),
  check("item_about_somebody", sql`cardinality(${t.about}) > 0`),
  check("item_open_or_sealed", sql`(${t.audience} = 'pair') = (${t.revealedAt} is not null) and (${t.revealedAt} is null or ${t.sealed} is null)`),
  check("item_sealed_words_nowhere_else", sql`${t.revealedAt} is not null or concat(${t.situation}, ${t.behaviour}, ${t.impact}) = ''`),
  check("item_on_no_side", sql`${t.sideId} is null`),
  ofEngagement("item_engagement", t),
  foreignKey({ name: "item_author", columns: [t.organizationId, t.authorId], foreignColumns: [people.organizationId, people.id] }),
]);
