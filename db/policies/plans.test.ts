import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import * as schema from "../schema";
import type { Db } from "../client";
import { builders } from "../testing/build";
import { generateMany } from "../testing/many";
import { ownDatabase } from "../testing/own-database";
import { plansOf, type Plan } from "../testing/plans";
import { now } from "../testing/test";
import { engagementFor } from "@/lib/engagements/access";
import { readEntries } from "@/lib/engagements/queries/entries";
import { listPeople } from "@/lib/people/queries/list-people";
import { actionsOf, promisesOf } from "@/lib/plans/queries";
import type { Ctx, Member } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { listEngagements } from "@/lib/reports/queries/engagement-list";
import { coachHome, hrHome, leaderHome, sponsorHome } from "@/lib/reports/queries/homes";
import { listMeetings } from "@/lib/reports/queries/meetings";
import { searchFor } from "@/lib/reports/queries/search";
import { listUpcoming, sessionsPage } from "@/lib/sessions/queries/lists";
import { sessionsOfEngagement } from "@/lib/sessions/queries/of-engagement";
import { sessionPage } from "@/lib/sessions/queries/session-page";

/** Tables that grow with an organisation's years, with the rows that the test makes of them. */
const large: Record<string, number> = {
  engagements: 10_000, parties: 50_000, engagement_stages: 60_000, coaching_sessions: 80_000, session_attendees: 180_000, session_moves: 4_700, guide_entries: 100_000,
  action_items: 40_000, audit_events: 80_000,
};

type Person = Awaited<ReturnType<ReturnType<typeof builders>["person"]>>;
let client: pg.Client;
let drop: () => Promise<void>;
let viewers: Record<"hr" | "coach" | "sponsor" | "leader", Person>;
let own: Record<"hr" | "coach" | "sponsor" | "leader", { engagementId: string; sessionId: string }>;

const memberOf = (person: Person): Member => ({
  kind: "member", sessionId: person.id, accountId: person.id, personId: person.id, organizationId: person.organizationId, people: [person.id], name: person.name, title: "", email: person.email,
  zone: person.zone, locale: "en", role: person.roles[0] ?? "leader", roles: person.roles, organizations: [],
});

beforeAll(async () => {
  const made = await ownDatabase("plans");
  drop = made.drop;
  client = new pg.Client({ connectionString: made.url });
  await client.connect();
  const db: Db = drizzle(client, { schema, casing: "snake_case" });
  const build = builders(db);
  const { id, templateId } = await build.organization();
  const [hr, coach, sponsor, leader] = [await build.person(id, ["hr"]), await build.person(id, ["coach"]), await build.person(id, ["sponsor"]), await build.person(id, ["leader"])];
  viewers = { hr, coach, sponsor, leader };
  await client.query("begin");
  await generateMany(db, { organizationId: id, templateId, hrId: hr.id, coachId: coach.id, sponsorId: sponsor.id, leaderId: leader.id }, { engagements: 10_000, rounds: 2 }, now);
  await client.query("commit");
  const first = async (person: Person) => {
    const [found] = await db.select({ engagementId: schema.coachingSessions.engagementId, sessionId: schema.coachingSessions.id }).from(schema.coachingSessions)
      .innerJoin(schema.parties, eq(schema.parties.engagementId, schema.coachingSessions.engagementId)).where(eq(schema.parties.personId, person.id)).limit(1);
    if (!found) throw new Error("The many hold nothing for this viewer.");
    return found;
  };
  own = { hr: await first(hr), coach: await first(coach), sponsor: await first(sponsor), leader: await first(leader) };
}, 120_000);
afterAll(async () => {
  await client.end();
  await drop();
});

const list = { page: 1 } as const;
const pages: Record<string, (ctx: Ctx, who: keyof typeof viewers) => Promise<unknown>> = {
  home: (ctx, who) => who === "hr" ? hrHome(ctx, list) : who === "coach" ? coachHome(ctx) : who === "sponsor" ? sponsorHome(ctx) : leaderHome(ctx),
  engagements: (ctx) => listEngagements(ctx, list),
  search: (ctx) => searchFor(ctx, "Leader 17"),
  people: (ctx) => listPeople(ctx, { q: "", role: undefined, account: undefined, sort: "name", page: 1 }),
  "engagements at risk": (ctx) => listEngagements(ctx, { ...list, risk: "yes" }),
  "engagements searched": (ctx) => listEngagements(ctx, { ...list, q: "Leader 17" }),
  "engagements of a coach": (ctx) => listEngagements(ctx, { ...list, coach: viewers.coach.id, course: "underway", sort: "title" }),
  "engagements, last page": (ctx) => listEngagements(ctx, { page: 400 }),
  meetings: (ctx) => listMeetings(ctx, list, now),
  "past meetings": (ctx) => listMeetings(ctx, { ...list, past: "yes" }, now),
  promises: (ctx) => promisesOf(ctx),
  upcoming: (ctx) => listUpcoming(ctx),
  sessions: (ctx) => sessionsPage(ctx, list),
  "an engagement": async (ctx, who) => {
    const engagement = await engagementFor(ctx, "viewProgress", own[who].engagementId);
    await sessionsOfEngagement(ctx, engagement);
    await readEntries(ctx, { engagementId: engagement.id });
    await actionsOf(ctx, { engagementId: engagement.id });
  },
  "a session": (ctx, who) => sessionPage(ctx, own[who].sessionId).catch((error: unknown) => { if (!(error instanceof AppError)) throw error; }),
};

/** What is read whole on purpose: HR's look over all dates, and a search for words in all titles. */
const whole: Partial<Record<string, string[]>> = {
  "hr: search": ["engagements"], "hr: engagements searched": ["engagements"], "hr: engagements at risk": ["engagements"],
};

/** Large tables that a statement reads from end to end, or half of it only to leave it out. */
const wasteful = (plans: Plan[]): string[] => [...new Set(plans.flatMap(({ scanned, vain }) =>
  [...scanned.filter((table) => table in large), ...Object.keys(large).filter((table) => (vain[table] ?? 0) > (large[table] ?? 0) / 2)]))].sort();

describe.each(["hr", "coach", "sponsor", "leader"] as const)("at ten thousand engagements, %s", (who) => {
  for (const [name, work] of Object.entries(pages)) {
    test(`${name}: no large table is read in vain`, async () => {
      const plans = await plansOf(client, viewers[who].id, (db) => work({ db, viewer: memberOf(viewers[who]), now }, who));
      expect(wasteful(plans).filter((table) => !whole[`${who}: ${name}`]?.includes(table))).toEqual([]);
    });
  }
});
