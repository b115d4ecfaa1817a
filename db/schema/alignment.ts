import { sql } from "drizzle-orm";
import { date, foreignKey, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import { agreementStates, clauseForms, clauseKinds, decisions, type ClauseField } from "@/lib/alignment/rules";
import { instant, lifecycle, readership, revision } from "../columns";
import { ofEngagement, parties } from "./engagements";
import { organizations } from "./organizations";
import { people } from "./people";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id), id: uuid().primaryKey(), engagementId: uuid().notNull() };

type Columns = Record<"organizationId" | "engagementId", AnyPgColumn>;
const ofParty = (name: string, t: Columns, party: AnyPgColumn) => foreignKey({ name, columns: [t.organizationId, t.engagementId, party], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] });
const byPerson = (name: string, t: Columns, person: AnyPgColumn) => foreignKey({ name, columns: [t.organizationId, person], foreignColumns: [people.organizationId, people.id] });

/** One version of an engagement's agreement. Read by coach and leaders (`pair`) while it is drafted, by all who sign
 *  (`alliance`) from the moment it is put to signature, and unchangeable from then on. */
export const agreements = pgTable("agreements", {
  ...tenant,
  version: integer().notNull(),
  state: text({ enum: agreementStates }).notNull().default("draft"),
  /** Ticked items of the sharing list. */
  items: text().array().notNull().default(sql`'{}'`),
  /** Parts of those items that one leader keeps back, as "item:party". */
  withheld: text().array().notNull().default(sql`'{}'`),
  /** Why a change was asked for, in the words of whoever asked. */
  reason: text().notNull().default(""),
  /** SHA-256 of the version's canonical content, in hexadecimal; none while it is drafted. */
  contentHash: text(),
  putAt: instant(),
  inForceFrom: instant(),
  replacedAt: instant(),
  /** When it came back to sponsor and coach, unsigned. */
  returnedAt: instant(),
  ...readership,
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("agreements_in_engagement").on(t.organizationId, t.engagementId, t.id),
  unique("agreement_versions").on(t.engagementId, t.version),
  uniqueIndex("one_agreement_of_a_state").on(t.engagementId, t.state).where(sql`state <> 'replaced'`),
  index("agreements_to_sign").on(t.organizationId, t.putAt).where(sql`state = 'for_signature'`),
  ofEngagement("agreement_engagement", t),
  byPerson("agreement_author", t, t.authorId),
]);

const ofAgreement = (name: string, t: Columns & { agreementId: AnyPgColumn }) =>
  foreignKey({ name, columns: [t.organizationId, t.engagementId, t.agreementId], foreignColumns: [agreements.organizationId, agreements.engagementId, agreements.id] }).onDelete("cascade");

/** When one field of a clause was last written: its revision, the browser's own count of autosaves, by whom. */
export type FieldStamp = { revision: number; counter: number; authorId: string; at: string };

/** One clause of a version: what is agreed, from whom, to whom. `sideId` is the leader whose alone it is. */
export const agreementClauses = pgTable("agreement_clauses", {
  ...tenant,
  agreementId: uuid().notNull(),
  /** The clause as it first appeared, so that versions can be laid side by side. */
  lineageId: uuid().notNull(),
  kind: text({ enum: clauseKinds }).notNull(),
  form: text({ enum: clauseForms }),
  position: integer().notNull(),
  /** Parties it comes from and goes to. */
  fromIds: uuid().array().notNull().default(sql`'{}'`),
  toIds: uuid().array().notNull().default(sql`'{}'`),
  words: text().notNull().default(""),
  looks: text().notNull().default(""),
  notice: text().notNull().default(""),
  startsOn: date({ mode: "string" }),
  dueOn: date({ mode: "string" }),
  /** The item of the feedback day that it shows, and the leaders who chose to show it. */
  feedbackItemId: uuid(),
  chosenBy: uuid().array().notNull().default(sql`'{}'`),
  stamps: jsonb().$type<Partial<Record<ClauseField, FieldStamp>>>().notNull().default({}),
  /** Taken out of the draft and not yet forgotten, so that it can be put back. */
  removedAt: instant(),
  ...readership,
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("clause_once_a_version").on(t.agreementId, t.lineageId),
  index("clauses_of_agreement").on(t.agreementId, t.position),
  ofAgreement("clause_agreement", t),
  byPerson("clause_author", t, t.authorId),
  ofParty("clause_side", t, t.sideId),
]);

/** A leader's word that the draft may go out as it stands: the content it was said of, by its hash. Said again of other
 *  content it replaces the former. */
export const agreementReadiness = pgTable("agreement_readiness", {
  ...tenant,
  agreementId: uuid().notNull(),
  partyId: uuid().notNull(),
  contentHash: text().notNull(),
  readyAt: instant().notNull(),
  ...readership,
}, (t) => [unique("ready_once").on(t.agreementId, t.partyId), ofAgreement("readiness_agreement", t), ofParty("readiness_party", t, t.partyId), byPerson("readiness_author", t, t.authorId)]);

/** What one party decided about one version: their typed name under its hash, or a refusal without a reason. */
export const agreementSignatures = pgTable("agreement_signatures", {
  ...tenant,
  agreementId: uuid().notNull(),
  version: integer().notNull(),
  partyId: uuid().notNull(),
  decision: text({ enum: decisions }).notNull(),
  contentHash: text().notNull(),
  typedName: text().notNull(),
  decidedAt: instant().notNull(),
  ...readership,
}, (t) => [unique("decided_once").on(t.agreementId, t.partyId), ofAgreement("signature_agreement", t), ofParty("signature_party", t, t.partyId), byPerson("signature_author", t, t.authorId)]);

/** An item of the sharing list of which a leader keeps back their own part, at once and alone. */
export const sharingStrikes = pgTable("sharing_strikes", {
  ...tenant,
  agreementId: uuid().notNull(),
  item: text().notNull(),
  struckAt: instant().notNull(),
  ...readership,
}, (t) => [unique("struck_once").on(t.agreementId, t.sideId, t.item), index("strikes_of_engagement").on(t.engagementId, t.struckAt), ofAgreement("strike_agreement", t), ofParty("strike_side", t, t.sideId), byPerson("strike_author", t, t.authorId)]);

/** What somebody who is asked to sign would have changed, in their words: read by all who sign. */
export const agreementRequests = pgTable("agreement_requests", {
  ...tenant,
  agreementId: uuid().notNull(),
  partyId: uuid().notNull(),
  words: text().notNull(),
  askedAt: instant().notNull(),
  ...readership,
}, (t) => [index("requests_of_agreement").on(t.agreementId), ofAgreement("request_agreement", t), ofParty("request_party", t, t.partyId), byPerson("request_author", t, t.authorId)]);
