import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, date, foreignKey, index, jsonb, pgTable, primaryKey, smallint, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { engagementStatuses, nominationKinds, partyRoles } from "@/lib/engagements/rules";
import { counter, instant, lifecycle, readership, revision } from "../columns";
import { organizations } from "./organizations";
import { people } from "./people";
import { programTemplates } from "./programs";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };

/** One case: its leaders, sponsor, coach and what they do together. */
export const engagements = pgTable("engagements", {
  ...tenant,
  id: uuid().primaryKey(),
  templateId: uuid().notNull(),
  title: text().notNull(),
  status: text({ enum: engagementStatuses }).notNull().default("draft"),
  cycle: smallint().notNull().default(1),
  /** The engagement that has ended and whose next cycle this is; none for a first one. */
  formerId: uuid(),
  /** The zone it was planned in; its series keep their wall-clock time there. */
  zone: text().notNull(),
  startsOn: date({ mode: "string" }),
  launchedAt: instant(),
  endedAt: instant(),
  createdById: uuid().notNull(),
  /** Keys of the sharing items in force, derived from the signed version alone: what sponsor and HR may be shown. An
   *  item that shows parts of single leaders names each part that is shown as well, as "item:party". */
  sharing: text().array().notNull().default(sql`'{}'`),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("engagements_in_organization").on(t.organizationId, t.id),
  index("engagements_by_status").on(t.organizationId, t.status, t.launchedAt),
  index("engagements_by_launch").on(t.organizationId, t.launchedAt, t.id),
  index("engagements_by_title").on(t.organizationId, t.title, t.id),
  index("drafts_by_author").on(t.createdById).where(sql`status = 'draft'`),
  foreignKey({ name: "engagement_former", columns: [t.organizationId, t.formerId], foreignColumns: [t.organizationId, t.id] }),
  foreignKey({ name: "engagement_template", columns: [t.organizationId, t.templateId], foreignColumns: [programTemplates.organizationId, programTemplates.id] }),
  foreignKey({ name: "engagement_creator", columns: [t.organizationId, t.createdById], foreignColumns: [people.organizationId, people.id] }),
]);

/** Ties a row to its engagement within its organisation; it goes when the engagement's row goes. */
export const ofEngagement = (name: string, t: { organizationId: AnyPgColumn; engagementId: AnyPgColumn }) =>
  foreignKey({ name, columns: [t.organizationId, t.engagementId], foreignColumns: [engagements.organizationId, engagements.id] }).onDelete("cascade");

/** What the sponsor has typed into the launch so far. Read by its author alone, gone when launched. */
export const engagementDrafts = pgTable("engagement_drafts", {
  ...tenant,
  engagementId: uuid().primaryKey(),
  authorId: uuid().notNull(),
  /** The wizard's fields, as lib/engagements/input says them; half-filled on purpose. */
  content: jsonb().$type<Record<string, unknown>>().notNull(),
  counter: counter(),
  ...lifecycle,
}, (t) => [ofEngagement("draft_engagement", t)]);

/** A person's role in one engagement. */
export const parties = pgTable("parties", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  personId: uuid().notNull(),
  role: text({ enum: partyRoles }).notNull(),
  /** Order among the leaders, from 1: "leader one" of the guides. */
  position: smallint().notNull().default(1),
  /** A coach's: the leaders' parties they serve. */
  serves: uuid().array().notNull().default(sql`'{}'`),
  /** A leader's: when the sponsor had spoken with them. Until then the engagement does not exist for them. */
  toldAt: instant(),
  /** A leader's: when process and consequences were acknowledged. */
  acknowledgedAt: instant(),
  /** A coach's: when they accepted and declared their interests. An HR partner's: consequences confirmed. */
  acceptedAt: instant(),
  declinedAt: instant(),
  /** A sponsor's who takes over from another: the engagement rests until they have accepted. */
  succeeds: boolean().notNull().default(false),
  joinedAt: instant().notNull().defaultNow(),
  leftAt: instant(),
}, (t) => [
  unique("parties_in_organization").on(t.organizationId, t.id),
  unique("parties_in_engagement").on(t.organizationId, t.engagementId, t.id),
  uniqueIndex("party_once").on(t.engagementId, t.personId, t.role).where(sql`left_at is null`),
  index("parties_by_person").on(t.personId, t.role),
  ofEngagement("party_engagement", t),
  foreignKey({ name: "party_person", columns: [t.organizationId, t.personId], foreignColumns: [people.organizationId, people.id] }),
]);

/** A stage of one engagement: planned days, and when it was really entered and left. */
export const engagementStages = pgTable("engagement_stages", {
  ...tenant,
  engagementId: uuid().notNull(),
  key: text().notNull(),
  position: smallint().notNull(),
  plannedFrom: date({ mode: "string" }).notNull(),
  plannedTo: date({ mode: "string" }).notNull(),
  enteredAt: instant(),
  leftAt: instant(),
}, (t) => [primaryKey({ columns: [t.engagementId, t.key] }), ofEngagement("stage_engagement", t)]);

/** Somebody named for an intake. The one who named them and the coach alone read it, and it carries no status. */
export const nominations = pgTable("nominations", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  personId: uuid().notNull(),
  kind: text({ enum: nominationKinds }).notNull(),
  nominatedById: uuid().notNull(),
  createdAt: instant().notNull().defaultNow(),
}, (t) => [
  unique("nominated_once").on(t.engagementId, t.personId, t.nominatedById),
  ofEngagement("nomination_engagement", t),
  foreignKey({ name: "nomination_person", columns: [t.organizationId, t.personId], foreignColumns: [people.organizationId, people.id] }),
]);

/** Days on which none of the engagement's meetings is put: everybody's, or those of one party who attends them. */
export const daysOff = pgTable("days_off", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  /** Whose days they are; none: everybody's. */
  partyId: uuid(),
  /** First and last day, both off, where those concerned are. */
  startsOn: date({ mode: "string" }).notNull(),
  endsOn: date({ mode: "string" }).notNull(),
  /** What they are called, "Easter Monday"; may be empty. */
  label: text().notNull().default(""),
  ...readership,
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("days_off_in_organization").on(t.organizationId, t.id),
  index("days_off_of_engagement").on(t.engagementId, t.startsOn),
  check("days_off_in_order", sql`${t.startsOn} <= ${t.endsOn}`),
  ofEngagement("days_off_engagement", t),
  foreignKey({ name: "days_off_party", columns: [t.organizationId, t.engagementId, t.partyId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
  foreignKey({ name: "days_off_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
  foreignKey({ name: "days_off_author", columns: [t.organizationId, t.authorId], foreignColumns: [people.organizationId, people.id] }),
]);
