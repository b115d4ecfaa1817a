import { sql } from "drizzle-orm";
import { boolean, check, date, foreignKey, index, pgTable, primaryKey, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { namedAs } from "@/lib/surveys/rules/groups";
import { invitationStates } from "@/lib/surveys/rules/invitations";
import { counter, sealed } from "../columns";
import { ofEngagement } from "./engagements";
import { organizations } from "./organizations";
import { ofWave, surveyStakeholders } from "./surveys";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };

/** One person asked in one wave, and how far they are: known to whoever sends the mail alone. At sealing all of a wave are
 *  written anew by lot, without the person: what stays is a link that says the survey is over. */
export const surveyInvitations = pgTable("survey_invitations", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  planId: uuid().notNull(),
  waveId: uuid().notNull(),
  stakeholderId: uuid(),
  tokenHash: text().notNull().unique("survey_link"),
  /** Said when the wave opens, and kept: whoever answered in confidence stays so, whatever becomes of them meanwhile. */
  byName: text({ enum: namedAs }),
  state: text({ enum: invitationStates }).notNull().default("invited"),
  reminded: smallint().notNull().default(0),
  /** The last day on which a mail went out, so that none goes twice. */
  mailedOn: date({ mode: "string" }),
  /** A day the person chose to be reminded on. */
  remindOn: date({ mode: "string" }),
}, (t) => [
  unique("invitations_of_wave").on(t.organizationId, t.waveId, t.id),
  unique("invited_once").on(t.waveId, t.stakeholderId),
  index("invitations_of_stakeholder").on(t.stakeholderId),
  index("invitations_by_state").on(t.waveId, t.state),
  check("nobody_once_sealed", sql`(${t.state} = 'done') = (${t.stakeholderId} is null) and (${t.byName} is null or ${t.state} <> 'done')`),
  ofEngagement("survey_invitation_engagement", t),
  ofWave("invitation_wave", t),
  foreignKey({ name: "invitation_stakeholder", columns: [t.organizationId, t.planId, t.stakeholderId], foreignColumns: [surveyStakeholders.organizationId, surveyStakeholders.planId, surveyStakeholders.id] }),
]);

/** What somebody has answered so far, under a key that only their link makes, and all of one length. It can be read by nobody,
 *  the application included, until the wave is sealed; then it is gone. */
export const surveyDrafts = pgTable("survey_drafts", {
  ...tenant,
  waveId: uuid().notNull(),
  invitationId: uuid().notNull(),
  blob: sealed().notNull(),
  counter: counter(),
  /** Whether it was sent; until the wave closes it can still be changed or taken back. */
  isFinal: boolean().notNull().default(false),
}, (t) => [
  primaryKey({ columns: [t.invitationId] }),
  foreignKey({ name: "draft_invitation", columns: [t.organizationId, t.waveId, t.invitationId], foreignColumns: [surveyInvitations.organizationId, surveyInvitations.waveId, surveyInvitations.id] }).onDelete("cascade"),
]);
