import { date, foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "../columns";
import { ofEngagement, parties } from "./engagements";
import { organizations } from "./organizations";
import { people } from "./people";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };

/** One record that a leader has opened to one more person, word for word as it stood: later changes are not shown. Of a
 *  record that belongs to all leaders nothing is shown before each of them has released the same version. */
export const releases = pgTable("releases", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  sideId: uuid().notNull(),
  authorId: uuid().notNull(),
  entryId: uuid().notNull(),
  entryRevision: integer().notNull(),
  title: text().notNull(),
  words: text().notNull(),
  toPersonId: uuid().notNull(),
  releasedAt: instant().notNull(),
  /** The last day, in the leader's zone, on which it can be opened. */
  expiresOn: date({ mode: "string" }).notNull(),
  /** Since when every leader whose record it is has released it. */
  completeAt: instant(),
  withdrawnAt: instant(),
}, (t) => [
  index("releases_to").on(t.toPersonId, t.engagementId),
  index("releases_of_side").on(t.sideId, t.releasedAt),
  ofEngagement("release_engagement", t),
  foreignKey({ name: "release_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
  foreignKey({ name: "release_reader", columns: [t.organizationId, t.toPersonId], foreignColumns: [people.organizationId, people.id] }),
]);
