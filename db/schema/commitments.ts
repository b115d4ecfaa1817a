import { check, foreignKey, index, integer, pgTable, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { outcomes } from "@/lib/plans/rules";
import { changeKinds, changeOutcomes, commitmentKinds } from "@/lib/plans/rules/commitments";
import { instant, lifecycle, readership, revision } from "../columns";
import { ofEngagement, parties } from "./engagements";
import { organizations } from "./organizations";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };

/** One entry of the ledger: I will, I ask of you, we will. Its words never change; other words are another entry that
 *  replaces it, so that every account stays with what it was given about. `alliance` while it stands in the signed
 *  agreement, `pair` outside it. */
export const commitments = pgTable("commitments", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  ...readership,
  /** The entry of the agreement that it is, through its versions; its own id outside the agreement. */
  entryId: uuid().notNull(),
  kind: text({ enum: commitmentKinds }).notNull(),
  /** The leader who promises or asks; none where all do. */
  partyId: uuid(),
  /** Of whom it is asked, where that is one leader. */
  askedOfId: uuid(),
  words: text().notNull(),
  /** How the others will notice; may be empty. */
  sign: text().notNull().default(""),
  /** The signed version it stands in; none outside the agreement. */
  version: integer(),
  retiredAt: instant(),
  replacedById: uuid(),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("commitments_in_engagement").on(t.organizationId, t.engagementId, t.id),
  unique("entry_once_a_version").on(t.engagementId, t.entryId, t.version),
  index("commitments_of_engagement").on(t.engagementId, t.createdAt),
  check("commitment_in_agreement", sql`(${t.audience} = 'alliance') = (${t.version} is not null)`),
  ofEngagement("commitment_engagement", t),
  foreignKey({ name: "commitment_party", columns: [t.organizationId, t.engagementId, t.partyId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
  foreignKey({ name: "commitment_asked_of", columns: [t.organizationId, t.engagementId, t.askedOfId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
  foreignKey({ name: "commitment_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);

/** How a commitment came out in one round by one leader's own account, with what they noticed. The accounts of all stand
 *  side by side; none overwrites another. */
export const commitmentMarks = pgTable("commitment_marks", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  commitmentId: uuid().notNull(),
  round: smallint().notNull(),
  ...readership,
  mark: text({ enum: outcomes }).notNull(),
  noticed: text().notNull().default(""),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("one_account_a_round").on(t.commitmentId, t.round, t.sideId),
  index("marks_of_engagement").on(t.engagementId, t.round),
  ofEngagement("mark_engagement", t),
  foreignKey({ name: "marked_commitment", columns: [t.organizationId, t.engagementId, t.commitmentId], foreignColumns: [commitments.organizationId, commitments.engagementId, commitments.id] }),
  foreignKey({ name: "mark_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);

/** What one leader proposes about the ledger. It counts once every current leader has accepted it; whoever proposes has. */
export const commitmentChanges = pgTable("commitment_changes", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  /** Which entry; none for a new one. */
  commitmentId: uuid(),
  ...readership,
  kind: text({ enum: changeKinds }).notNull(),
  /** What a new entry would be, and its words; words alone for other words. */
  entryKind: text({ enum: commitmentKinds }),
  askedOfId: uuid(),
  words: text().notNull().default(""),
  sign: text().notNull().default(""),
  /** Leaders' parties who have accepted. */
  accepted: uuid().array().notNull().default(sql`'{}'`),
  outcome: text({ enum: changeOutcomes }),
  settledAt: instant(),
  settledById: uuid(),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  index("changes_of_engagement").on(t.engagementId, t.settledAt),
  ofEngagement("change_engagement", t),
  foreignKey({ name: "changed_commitment", columns: [t.organizationId, t.engagementId, t.commitmentId], foreignColumns: [commitments.organizationId, commitments.engagementId, commitments.id] }),
  foreignKey({ name: "change_asked_of", columns: [t.organizationId, t.engagementId, t.askedOfId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
  foreignKey({ name: "change_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);
