import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { lifecycle } from "../columns";

/** The tenant. Everything of the domain belongs to exactly one. */
export const organizations = pgTable("organizations", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  /** The zone in which its days begin and end where no person's zone decides. */
  homeZone: text().notNull(),
  language: text().notNull().default("en"),
  /** What it says of coaching and where complaints go, in its own words. */
  coachingPolicy: text().notNull().default(""),
  ...lifecycle,
});
