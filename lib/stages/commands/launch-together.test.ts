import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, quoteUuids, type Database } from "@/db/client";
import * as schema from "@/db/schema";
import { builders } from "@/db/testing/build";
import { ownDatabase } from "@/db/testing/own-database";
import { beginDraft } from "@/lib/engagements/commands/begin-draft";
import { saveDraft } from "@/lib/engagements/commands/save-draft";
import { draftPatch } from "@/lib/engagements/input/draft";
import type { Ctx, Member } from "@/lib/platform/context";
import { newId } from "@/lib/platform/ids";
import { launchView } from "../queries/launch";
import { launchEngagement } from "./launch-engagement";

const now = new Date("2026-03-02T12:00:00Z");
let owned: Awaited<ReturnType<typeof ownDatabase>>;
let database: Database;

beforeAll(async () => {
  owned = await ownDatabase("launch_together");
  database = connect(owned.url, 8);
});
afterAll(async () => {
  await database.end();
  await owned.drop();
});

type Sponsor = { id: string; organizationId: string; name: string };
const member = ({ id, organizationId, name }: Sponsor): Member => ({
  kind: "member", sessionId: newId(), accountId: newId(), personId: id, organizationId, people: [id], name, title: "", email: "", zone: "Europe/Amsterdam",
  locale: "en", role: "sponsor", roles: ["sponsor"], organizations: [],
});
/** One committed transaction of one member, behind row-level security. */
const as = <T>(sponsor: Sponsor, work: (ctx: Ctx) => Promise<T>) =>
  database.transaction(`set local role entente_app; select doors.view_as(${quoteUuids([sponsor.id])})`, (db) => work({ db, viewer: member(sponsor), now }));

async function cast(launches: number) {
  return database.transaction("select 1", async (db) => {
    const build = builders(db);
    const home = await build.organization();
    const sponsor = await build.person(home.id, ["sponsor"]);
    const coach = await build.person(home.id, ["coach"]);
    const pairs = [];
    for (let pair = 0; pair < launches; pair += 1) pairs.push([await build.person(home.id), await build.person(home.id)] as const);
    return { sponsor, coach, pairs };
  });
}

async function drafted(sponsor: Sponsor, coach: { id: string }, pair: readonly { id: string; name: string }[]) {
  const engagementId = newId();
  const patch = draftPatch.parse({
    performance: "a", leadership: "b", organization: "c", strain: "3", good: "d", consequences: "e", support: "f", ownPart: "g", formal: "yes", represented: "yes", limits: "yes",
    leader: pair.map(({ name }) => name), leaderId: pair.map(({ id }) => id), coachId: coach.id, startsOn: "2026-03-09",
  });
  await as(sponsor, (ctx) => beginDraft(ctx, { engagementId }));
  await as(sponsor, (ctx) => saveDraft(ctx, { engagementId, counter: undefined, patch }));
  return { engagementId, seen: (await as(sponsor, (ctx) => launchView(ctx, engagementId))).mark };
}

describe("launches at one moment", () => {
  it("of one draft, pressed six times, launch it once", async () => {
    const { sponsor, coach, pairs: [pair = []] } = await cast(1);
    const launch = await drafted(sponsor, coach, pair);
    const answers = await Promise.all(Array.from({ length: 6 }, () => as(sponsor, (ctx) => launchEngagement(ctx, launch))));
    expect(answers).toEqual(Array.from({ length: 6 }, () => ({ engagementId: launch.engagementId })));
    const [parties, events] = await database.transaction("select 1", async (db) => [
      await db.select().from(schema.parties).where(eq(schema.parties.engagementId, launch.engagementId)),
      await db.select().from(schema.auditEvents).where(eq(schema.auditEvents.subjectId, launch.engagementId)),
    ]);
    expect(parties).toHaveLength(4);
    expect(events.filter(({ name }) => name === "engagement.launched")).toHaveLength(1);
  });

  it("of four interventions with one coach give one of them the hours, and refuse the others", async () => {
    const { sponsor, coach, pairs } = await cast(4);
    const launches = await Promise.all(pairs.map((pair) => drafted(sponsor, coach, pair)));
    const answers = await Promise.allSettled(launches.map((launch) => as(sponsor, (ctx) => launchEngagement(ctx, launch))));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of answers) if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "conflict" });
    const held = await database.transaction("select 1", (db) => db.select().from(schema.sessionAttendees).where(eq(schema.sessionAttendees.personId, coach.id)));
    expect(held).toHaveLength(24);
  });

  it("of one id, begun six times, begin one draft", async () => {
    const { sponsor } = await cast(0);
    const engagementId = newId();
    await Promise.all(Array.from({ length: 6 }, () => as(sponsor, (ctx) => beginDraft(ctx, { engagementId }))));
    const begun = await database.transaction("select 1", (db) => db.select().from(schema.auditEvents).where(eq(schema.auditEvents.subjectId, engagementId)));
    expect(begun.map(({ name }) => name)).toEqual(["engagement.begun"]);
  });
});
