import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, pgTable, smallint, text, unique, uuid, type AnyPgColumn } from "drizzle-orm/pg-core";
import { segments } from "@/lib/engagements/rules/segments";
import { consentAnswers, excerptTags } from "@/lib/intake/rules";
import { instant, lifecycle, readership, revision, sealed } from "../columns";
import { ofEngagement, parties } from "./engagements";
import { organizations } from "./organizations";
import { people } from "./people";
import { coachingSessions } from "./sessions";

type Content = { organizationId: AnyPgColumn; engagementId: AnyPgColumn; sessionId: AnyPgColumn; sideId: AnyPgColumn; authorId: AnyPgColumn };
const tenant = { organizationId: uuid().notNull().references(() => organizations.id) };

/** Ties what belongs to one intake to its meeting, its coach and, where a leader was heard, their side. */
const ofIntake = (name: string, t: Content) => [
  ofEngagement(`${name}_engagement`, t),
  foreignKey({ name: `${name}_session`, columns: [t.organizationId, t.engagementId, t.sessionId], foreignColumns: [coachingSessions.organizationId, coachingSessions.engagementId, coachingSessions.id] }),
  foreignKey({ name: `${name}_side`, columns: [t.organizationId, t.engagementId, t.sideId], foreignColumns: [parties.organizationId, parties.engagementId, parties.id] }),
  foreignKey({ name: `${name}_author`, columns: [t.organizationId, t.authorId], foreignColumns: [people.organizationId, people.id] }),
];

/** What one interviewee answered when the consent text was read to them. The coach who read it alone knows. */
export const intakeConsents = pgTable("intake_consents", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  sessionId: uuid().notNull(),
  ...readership,
  answer: text({ enum: consentAnswers }).notNull(),
  answeredAt: instant().notNull(),
  /** Which text was read, and its version. */
  textKey: text().notNull(),
  textVersion: smallint().notNull(),
  /** Whether their own words may be used, without their name; answered apart, and since when it stands so. */
  quotes: boolean().notNull().default(false),
  quotesAt: instant(),
  /** When consent that was given was taken back; notes and passages went with it. */
  withdrawnAt: instant(),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("one_consent_an_intake").on(t.sessionId, t.authorId),
  index("consents_of_engagement").on(t.engagementId),
  check("consent_for_its_coach", sql`${t.audience} = 'coach_only'`),
  ...ofIntake("consent", t),
]);

/** A theme: what several intakes say, in one sentence that points to nobody. It stays when a coach is replaced, so its
 *  sentence is sealed under the key that the engagement's coaches hold in common. Its id tells no time: it leaves the coach's hands
 *  with the feedback item made of it. */
export const intakeThemes = pgTable("intake_themes", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  ...readership,
  segment: text({ enum: segments }).notNull(),
  sealed: sealed().notNull(),
  /** Whether either leader could guess a source from the wording; none: not asked since it was worded. */
  guessable: boolean(),
  /** When it was given up; what supported it counts as without a theme, and it can be taken back. */
  dissolvedAt: instant(),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  unique("themes_in_engagement").on(t.organizationId, t.engagementId, t.id),
  index("themes_of_engagement").on(t.engagementId, t.createdAt),
  check("theme_for_coaches", sql`${t.audience} = 'coach_only' and ${t.sideId} is null`),
  ofEngagement("theme_engagement", t),
  foreignKey({ name: "theme_author", columns: [t.organizationId, t.authorId], foreignColumns: [people.organizationId, people.id] }),
]);

/** A passage that the coach marked in the notes of one intake, sealed under the coach's own key. */
export const intakeExcerpts = pgTable("intake_excerpts", {
  ...tenant,
  id: uuid().primaryKey(),
  engagementId: uuid().notNull(),
  sessionId: uuid().notNull(),
  ...readership,
  tag: text({ enum: excerptTags }).notNull(),
  /** Whether these are the interviewee's own words. */
  verbatim: boolean().notNull().default(false),
  sealed: sealed().notNull(),
  /** The theme it supports; none: not yet one of any. */
  themeId: uuid(),
  revision: revision(),
  ...lifecycle,
}, (t) => [
  index("excerpts_of_engagement").on(t.engagementId, t.themeId),
  index("excerpts_of_session").on(t.sessionId),
  check("excerpt_for_its_coach", sql`${t.audience} = 'coach_only'`),
  ...ofIntake("excerpt", t),
  foreignKey({ name: "excerpt_theme", columns: [t.organizationId, t.engagementId, t.themeId], foreignColumns: [intakeThemes.organizationId, intakeThemes.engagementId, intakeThemes.id] }),
]);
