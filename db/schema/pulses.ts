import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { pulseScales, pulseWordLength } from "@/lib/sessions/rules/pulses";
import { ratingRange } from "@/lib/sessions/rules/ratings";
import { instant, lifecycle, readership, revision, sealed } from "../columns";
import { ofEngagement, parties } from "./engagements";
import { organizations } from "./organizations";
import { coachingSessions } from "./sessions";

const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };
const within = ({ from, to }: { from: number; to: number }) => sql.raw(`between ${from} and ${to}`);

/** A leader's one-minute self-check before an individual session, read by that leader and their coach. */
export const pulses = pgTable("pulses", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  sessionId: uuid().notNull(),
  ...readership,
  /** 0 none to 3 all; none where the leader had made no promise. */
  kept: smallint(),
  confidence: smallint().notNull(),
  energy: smallint().notNull(),
  /** One word for the last two weeks; may be empty. */
  word: text().notNull().default(""),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("one_pulse_a_session").on(t.sessionId, t.sideId),
  index("pulses_of_side").on(t.engagementId, t.sideId, t.createdAt),
  check("pulse_kept", sql`${t.kept} ${within(pulseScales.kept)}`),
  check("pulse_confidence", sql`${t.confidence} ${within(pulseScales.confidence)}`),
  check("pulse_energy", sql`${t.energy} ${within(pulseScales.energy)}`),
  check("pulse_word", sql`char_length(${t.word}) <= ${sql.raw(String(pulseWordLength))}`),
  ofEngagement("pulse_engagement", t),
  foreignKey({ name: "pulse_session", columns: [t.organizationId, t.engagementId, t.sessionId], foreignColumns: [coachingSessions.organizationId, coachingSessions.engagementId, coachingSessions.id] }),
  foreignKey({ name: "pulse_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);

/** One leader's number at a three-way call. Until every current leader has given theirs it is that leader's alone
 *  (`leader_only`), encrypted under their content key; then all become `pair` at once, and `sealed` is emptied. */
export const relationshipRatings = pgTable("relationship_ratings", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  sessionId: uuid().notNull(),
  /** The prompt of the guide: the relationship, or the shared goal in the last call. */
  fieldKey: text().notNull(),
  ...readership,
  sealed: sealed(),
  value: smallint(),
  revealedAt: instant(),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("one_rating_a_leader").on(t.sessionId, t.fieldKey, t.sideId),
  index("ratings_of_engagement").on(t.engagementId, t.sessionId),
  check("rating_value", sql`${t.value} ${within(ratingRange)}`),
  // A number stands in the open exactly when all see it.
  check("rating_sealed_until_revealed", sql`(${t.audience} = 'leader_only' and ${t.value} is null and ${t.revealedAt} is null) or (${t.audience} = 'pair' and ${t.sealed} is null and ${t.revealedAt} is not null)`),
  ofEngagement("rating_engagement", t),
  foreignKey({ name: "rating_session", columns: [t.organizationId, t.engagementId, t.sessionId], foreignColumns: [coachingSessions.organizationId, coachingSessions.engagementId, coachingSessions.id] }),
  foreignKey({ name: "rating_side", columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
]);
