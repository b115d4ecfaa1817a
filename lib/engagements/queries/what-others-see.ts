import "server-only";
import { and, asc, desc, eq, gte, isNotNull, isNull, sql } from "drizzle-orm";
import { actionItems, agreementClauses, agreements, coachingSessions, guideEntries, looks, parties, people, releases, sponsorQuestions } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { dayIn } from "@/lib/platform/dates";
import { templateOf } from "@/lib/programs/queries";
import { engagementFor, partiesOf, type Engagement } from "../access";
import type { PartyRole } from "../rules";
import { partOf, type SharingItemId } from "../rules/sharing";
import { stepTitles } from "../rules/records";
import { readByHr } from "../rules/expectations";
import { boardRecordsOf } from "./board-records";
import { supportRecordsOf } from "./support-records";
import { outsideReaders, seenBy, stageSharing, timelinessSharing, type OutsideReader, type SeenRecord } from "../rules/readers";

/** One outsider and everything of the leader that they can see right now. `names`: who that is; nobody by name where it
 *  is a kind of people (onlooking HR, administrators). `keepsOwn`: they keep notes of their own that only they read. */
export type Onlooker = { reader: OutsideReader; names: string[]; sees: (SeenRecord & { title: string | null })[]; keepsOwn: boolean };

/** One record of the leader's that somebody opened, by day. */
export type Look = { id: string; viewer: string; subject: string; day: string; times: number };

export type SeenByOthers = { engagementId: string; title: string; onlookers: Onlooker[]; looks: Look[] };

const readerOf: Partial<Record<PartyRole, OutsideReader>> = { sponsor: "sponsor", hr_partner: "hr_partner", leader: "other_leader", coach: "coach" };

const many = sql<number>`count(*)::int`;

/** The agreement as others read it: the draft by coach and leaders; what was put to signature by all who sign, and by HR if
 *  what is in force names HR; the leader's own commitments and items by sponsor and HR as far as their part is shared. */
async function agreementRecords({ db }: Ctx, { id, side, sharing }: Engagement): Promise<SeenRecord[]> {
  const rows = await db.select({ state: agreements.state, kind: agreementClauses.kind, sideId: agreementClauses.sideId, count: many }).from(agreementClauses)
    .innerJoin(agreements, eq(agreements.id, agreementClauses.agreementId)).where(and(eq(agreementClauses.engagementId, id), isNull(agreementClauses.removedAt)))
    .groupBy(agreements.state, agreementClauses.kind, agreementClauses.sideId);
  const count = (state: (typeof rows)[number]["state"], pick: (row: (typeof rows)[number]) => boolean) => rows.filter((row) => row.state === state && pick(row)).reduce((sum, row) => sum + row.count, 0);
  const hr = sharing.includes("hrAgreement");
  const part = (item: SharingItemId) => (side ? partOf(item, side) : item);
  const ofOwn = (kind: string, state: "in_force" | "for_signature") => count(state, (row) => row.sideId !== null && row.sideId === side && row.kind === kind);
  return [
    { kind: "agreementDraft", audience: "pair", count: count("draft", () => true) > 0 ? 1 : 0 },
    { kind: "agreementToSign", audience: "alliance", count: count("for_signature", () => true) > 0 ? 1 : 0 },
    { kind: "agreement", audience: "alliance", count: count("in_force", () => true) > 0 ? 1 : 0, toHr: hr },
    { kind: "ownCommitments", audience: "alliance", count: ofOwn("commitment", "in_force"), onlyIf: part("commitments"), toHr: hr && sharing.includes(part("commitments")) },
    { kind: "ownItems", audience: "alliance", count: ofOwn("board_item", "in_force"), onlyIf: part("items"), toHr: hr && sharing.includes(part("items")) },
  ];
}

/** Everything of the leader's that lies here, by kind and audience, as far as the leader reads it: what is a coach's own
 *  is in no count. */
async function recordsOf(ctx: Ctx, engagement: Engagement): Promise<SeenRecord[]> {
  const { db, viewer, now } = ctx;
  const { id, side } = engagement;
  const mine = (column: typeof guideEntries.sideId | typeof actionItems.sideId | typeof coachingSessions.sideId) => sql`(${column} is null or ${column} = ${side})`;
  const written = sql`(${guideEntries.words} <> '' or ${guideEntries.sealed} is not null)`;
  // Written out, because the same expression stands among the columns and in the grouping.
  const forHr = sql<boolean>`${guideEntries.fieldKey} in (${sql.raw(readByHr.map((key) => `'${key}'`).join(", "))})`;
  const entries = await db.select({ kind: guideEntries.stepKey, audience: guideEntries.audience, toHr: forHr, count: many }).from(guideEntries)
    .where(and(eq(guideEntries.engagementId, id), mine(guideEntries.sideId), written)).groupBy(guideEntries.stepKey, guideEntries.audience, forHr).orderBy(asc(guideEntries.stepKey));
  const actions = await db.select({ audience: actionItems.audience, count: many }).from(actionItems)
    .where(and(eq(actionItems.engagementId, id), mine(actionItems.sideId))).groupBy(actionItems.audience);
  const [held] = await db.select({ count: many }).from(coachingSessions)
    .where(and(eq(coachingSessions.engagementId, id), eq(coachingSessions.status, "held"), mine(coachingSessions.sideId), sql`${coachingSessions.kind} <> 'intake'`));
  const [asked] = await db.select({ count: many }).from(sponsorQuestions).where(and(eq(sponsorQuestions.engagementId, id), side ? eq(sponsorQuestions.sideId, side) : sql`false`));
  const opened = await db.select({ role: parties.role, count: many }).from(releases)
    .innerJoin(parties, and(eq(parties.engagementId, releases.engagementId), eq(parties.personId, releases.toPersonId), isNull(parties.leftAt)))
    .where(and(eq(releases.engagementId, id), side ? eq(releases.sideId, side) : sql`false`, isNotNull(releases.completeAt), isNull(releases.withdrawnAt), gte(releases.expiresOn, dayIn(now, viewer.zone)))).groupBy(parties.role);
  const clauses = await agreementRecords(ctx, engagement);
  return [
    ...clauses,
    ...opened.flatMap(({ role, count }) => { const only = readerOf[role]; return only ? [{ kind: "released", audience: "leader_only" as const, count, only }] : []; }),
    { kind: "questions", audience: "leader_only", count: asked?.count ?? 0, toSponsor: true },
    { kind: "underway", audience: "progress", count: 1 },
    { kind: "heldDates", audience: "progress", count: held?.count ?? 0 },
    { kind: "stage", audience: "progress", count: 1, onlyIf: stageSharing },
    { kind: "timeliness", audience: "progress", count: 1, onlyIf: timelinessSharing },
    ...entries.map(({ toHr, ...record }) => (toHr ? { ...record, kind: "consequences", toHr } : record)),
    ...actions.map((record) => ({ kind: "actions", ...record })),
    ...await boardRecordsOf({ db }, { id, side }),
    ...(await supportRecordsOf({ db }, { id, side })).map((record) => (record.kind === "decisions" ? { ...record, toHr: hrReadsDecisions(engagement) } : record)),
  ];
}

/** HR reads decisions where the agreement in force lists them and names HR. */
const hrReadsDecisions = ({ sharing }: Engagement): boolean => sharing.includes("corrections") && sharing.includes("hrAgreement");

/** The leaders see the stage whatever is shared; everybody else as the agreement says. */
const namesOf = (engagement: Engagement): Record<OutsideReader, string[]> => {
  const names = (role: Parameters<typeof partiesOf>[1]) => partiesOf(engagement, role).filter(({ id }) => id !== engagement.side).map(({ name }) => name);
  return {
    sponsor: names("sponsor"), hr_partner: names("hr_partner"), overseer: [], other_leader: names("leader"), administrator: [],
    coach: partiesOf(engagement, "coach").filter(({ serves }) => engagement.side !== null && serves.includes(engagement.side)).map(({ name }) => name),
  };
};

const isPerson = (reader: OutsideReader) => reader !== "overseer" && reader !== "administrator";

/** "What others see of me" in one engagement: what sponsor, HR, coach, the other leader and an administrator can see of
 *  this leader right now, counted from the records that exist and read off the table of audiences and the agreement in
 *  force, and who has looked.
 *  @throws AppError at the engagement's door; only a leader of it may ask. */
export async function whatOthersSee(ctx: Ctx, engagementId: string): Promise<SeenByOthers> {
  const engagement = await engagementFor(ctx, "seeWhoSees", engagementId);
  const titles = stepTitles(await templateOf(ctx, engagement.templateId));
  const seen = seenBy(await recordsOf(ctx, engagement), engagement.sharing);
  const names = namesOf(engagement);
  const looked = await ctx.db.select({ id: looks.id, viewer: people.name, subject: looks.subject, day: looks.day, times: looks.times })
    .from(looks).innerJoin(people, eq(people.id, looks.viewerId))
    .where(and(eq(looks.engagementId, engagementId), engagement.side ? eq(looks.sideId, engagement.side) : isNull(looks.sideId))).orderBy(desc(looks.lookedAt)).limit(100);
  return {
    engagementId, title: engagement.title, looks: looked,
    onlookers: outsideReaders.filter((reader) => !isPerson(reader) || names[reader].length > 0).map((reader) => ({
      reader, names: names[reader], keepsOwn: reader === "coach",
      sees: seen[reader].map((record) => ({ ...record, title: titles.get(record.kind) ?? null })),
    })),
  };
}

