import { date, foreignKey, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { confirmations } from "@/lib/alignment/rules/announcements";
import { instant, lifecycle, readership, revision, sealed } from "../columns";
import { ofEngagement, parties } from "./engagements";
import { organizations } from "./organizations";
import { people } from "./people";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };

/** Somebody whom a leader tells of their commitment to change, or (without a person) why there is nobody. The leader alone
 *  reads it; everybody else meets numbers and days through a door. */
export const announcements = pgTable("announcements", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  ...readership,
  personId: uuid(),
  plannedOn: date({ mode: "string" }),
  toldOn: date({ mode: "string" }),
  /** The leader's words before and after, and how it was received, as JSON. */
  sealed: sealed(),
  /** Of the link by which the person may confirm; there is none before it is asked for. */
  tokenHash: text().unique("announcement_link"),
  confirmation: text({ enum: confirmations }),
  confirmedAt: instant(),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("announced_once").on(t.sideId, t.personId).nullsNotDistinct(),
  index("announcements_of_side").on(t.engagementId, t.sideId),
  ofEngagement("announcement_engagement", t),
  foreignKey({ name: "announcement_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
  foreignKey({ name: "announcement_person", columns: [t.organizationId, t.personId], foreignColumns: [people.organizationId, people.id] }),
]);
