import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { connect, type Db } from "../client";
import * as schema from "../schema";
import { planDemonstration } from "./plan";
import { sealing } from "./sealing";
import { tellSurvey } from "./surveys";

type Loaded = { seed: string; loadedAt: string };

async function loadedBefore(db: Db): Promise<Loaded | null> {
  const [row] = await db.select({ value: schema.installation.value }).from(schema.installation).where(eq(schema.installation.key, "demonstration"));
  return row ? (JSON.parse(row.value) as Loaded) : null;
}

async function write(db: Db, seed: string, loadedAt: Date): Promise<void> {
  const { people, templates, rows } = planDemonstration(seed, loadedAt);
  const { entries, items, themes, excerpts, announcements, keys } = sealing(rows, env().key);
  await db.insert(schema.organizations).values(people.organization);
  await db.insert(schema.people).values(people.people);
  await db.insert(schema.memberships).values(people.memberships);
  await db.insert(schema.programTemplates).values(templates);
  await db.insert(schema.engagements).values(rows.engagements);
  await db.insert(schema.parties).values(rows.parties);
  await db.insert(schema.engagementStages).values(rows.stages);
  // One version after the other: an engagement has one draft at a time, and only a draft takes clauses.
  for (const agreement of rows.agreements) {
    await db.insert(schema.agreements).values(agreement);
    const clauses = rows.clauses.filter(({ agreementId }) => agreementId === agreement.id);
    if (clauses.length > 0) await db.insert(schema.agreementClauses).values(clauses);
    const { id, ...standing } = rows.standings.find((each) => each.id === agreement.id) ?? { id: agreement.id };
    if (Object.keys(standing).length > 0) await db.update(schema.agreements).set(standing).where(eq(schema.agreements.id, id));
  }
  await db.insert(schema.agreementSignatures).values(rows.signatures);
  await db.insert(schema.daysOff).values(rows.daysOff);
  await db.insert(schema.nominations).values(rows.nominations);
  await db.insert(schema.coachingSessions).values(rows.sessions);
  await db.insert(schema.sessionAttendees).values(rows.attendees);
  await db.insert(schema.sessionMoves).values(rows.moves);
  await db.insert(schema.contentKeys).values(keys);
  await db.insert(schema.intakeConsents).values(rows.consents);
  await db.insert(schema.guideEntries).values(entries);
  await db.insert(schema.intakeThemes).values(themes);
  await db.insert(schema.intakeExcerpts).values(excerpts);
  await db.insert(schema.feedbackItems).values(items);
  await db.insert(schema.boards).values(rows.boards);
  await db.insert(schema.boardItems).values(rows.boardItems);
  await db.insert(schema.boardMarks).values(rows.boardMarks);
  await db.insert(schema.boardBarriers).values(rows.barriers);
  await db.insert(schema.boardConfirmations).values(rows.confirmations);
  for (const { id, ...freeze } of rows.freezes) await db.update(schema.boards).set(freeze).where(eq(schema.boards.id, id));
  await db.insert(schema.announcements).values(announcements);
  await db.insert(schema.releases).values(rows.releases);
  await db.insert(schema.expectationVersions).values(rows.versions);
  await db.insert(schema.acknowledgements).values(rows.acknowledgements);
  if (rows.questions.length > 0) await db.insert(schema.sponsorQuestions).values(rows.questions);
  await db.insert(schema.actionItems).values(rows.actions);
  await db.insert(schema.pulses).values(rows.pulses);
  await db.insert(schema.relationshipRatings).values(rows.ratings);
  await db.insert(schema.commitments).values(rows.commitments);
  await db.insert(schema.commitmentMarks).values(rows.marks);
  await db.insert(schema.commitmentChanges).values(rows.changes);
  await db.insert(schema.goals).values(rows.goals);
  await db.insert(schema.milestones).values(rows.milestones);
  await db.insert(schema.issues).values(rows.issues);
  await db.insert(schema.auditEvents).values(rows.events);
  for (const survey of rows.surveys) await tellSurvey(db, survey);
  const loaded: Loaded = { seed, loadedAt: loadedAt.toISOString() };
  await db.insert(schema.installation).values({ key: "demonstration", value: JSON.stringify(loaded) });
}

/** Works past row-level security, as the owner; only for loading and reading the demonstration. */
async function asOwner<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const owner = connect(env().databaseDirectUrl, 1);
  try {
    return await owner.transaction("select 1", work);
  } finally {
    await owner.end();
  }
}

/** Loads the demonstration organisation into an installation that has none. ENTENTE_SEED fixes what is drawn by lot.
 *  @returns whether it was loaded now; false when it was there, or when anybody else is. */
export const loadDemonstration = (): Promise<boolean> => asOwner(async (db) => {
  await db.execute(sql`select pg_advisory_xact_lock(7301443)`);
  if (await loadedBefore(db)) return false;
  const [somebody] = await db.select({ id: schema.organizations.id }).from(schema.organizations).limit(1);
  if (somebody) return false;
  await write(db, env().seed ?? randomBytes(8).toString("hex"), now());
  return true;
});

/** Every canary of the loaded demonstration with those who may come across it.
 *  @throws Error when no demonstration is loaded. */
export const demonstrationCanaries = () => asOwner(async (db) => {
  const loaded = await loadedBefore(db);
  if (!loaded) throw new Error("No demonstration is loaded here. Start with npm start first.");
  return planDemonstration(loaded.seed, new Date(loaded.loadedAt)).rows.canaries;
});
