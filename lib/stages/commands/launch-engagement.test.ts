import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import * as schema from "@/db/schema";
import { test, type World } from "@/db/testing/test";
import { beginDraft } from "@/lib/engagements/commands/begin-draft";
import { saveDraft } from "@/lib/engagements/commands/save-draft";
import { draftPatch } from "@/lib/engagements/input/draft";
import { newId } from "@/lib/platform/ids";
import { launchView } from "../queries/launch";
import { launchEngagement } from "./launch-engagement";

const words = {
  performance: "Late decisions", leadership: "Two directions", organization: "Two people left", strain: "4", good: "One plan", consequences: "A new structure",
  notFollow: "Nobody is put at a disadvantage", support: "Time", ownPart: "One shared target", formal: "yes", represented: "yes", limits: "yes",
};

async function castOf(world: World) {
  const home = await world.build.organization();
  const person = (roles: Parameters<World["build"]["person"]>[1], name: string, over = {}) => world.build.person(home.id, roles, { name, ...over });
  return {
    home, sponsor: await person(["sponsor"], "Helena"), coach: await person(["coach"], "Inês"), one: await person([], "Katrin"), two: await person(["leader"], "Daniel"),
    hr: await person(["hr"], "Samir"), onlooker: await person(["hr"], "Olga"), witness: await person([], "Rosa"),
  };
}
type Cast = Awaited<ReturnType<typeof castOf>>;

/** A draft of the sponsor's (or HR's) with everything said, and what was seen of its calendar. */
async function drafted(world: World, cast: Cast, over: Record<string, unknown> = {}, author = cast.sponsor) {
  const engagementId = newId();
  const patch = draftPatch.parse({
    ...words, leader: [cast.one.name, cast.two.name], leaderId: [cast.one.id, cast.two.id], coachId: cast.coach.id, hrPartnerId: cast.hr.id, sponsorId: cast.sponsor.id,
    nominee: [cast.witness.name], nomineeId: [cast.witness.id], nomineeKind: ["observer"], sharing: ["", "goal", "stage"], startsOn: "2026-03-09", ...over,
  });
  await world.as(author, (ctx) => beginDraft(ctx, { engagementId }));
  await world.as(author, (ctx) => saveDraft(ctx, { engagementId, counter: undefined, patch }));
  const { mark } = await world.as(author, (ctx) => launchView(ctx, engagementId));
  return { engagementId, seen: mark };
}

describe("launching an intervention", () => {
  test("writes everything at once and tells of one fact", async ({ world }) => {
    const cast = await castOf(world);
    const launch = await drafted(world, cast);
    expect(await world.as(cast.sponsor, (ctx) => launchEngagement(ctx, launch))).toEqual({ engagementId: launch.engagementId });
    const { engagementId } = launch;
    await world.owner(async (db) => {
      const [engagement] = await db.select().from(schema.engagements).where(eq(schema.engagements.id, engagementId));
      expect(engagement).toMatchObject({ status: "launched", title: "Katrin and Daniel", startsOn: "2026-03-09", zone: "Europe/Amsterdam", sharing: [] });
      const parties = await db.select().from(schema.parties).where(eq(schema.parties.engagementId, engagementId)).orderBy(schema.parties.role, schema.parties.position);
      expect(parties.map(({ role, personId, toldAt, acceptedAt }) => [role, personId, toldAt, acceptedAt])).toEqual([
        ["coach", cast.coach.id, null, null], ["hr_partner", cast.hr.id, null, null], ["leader", cast.one.id, null, null], ["leader", cast.two.id, null, null], ["sponsor", cast.sponsor.id, null, null],
      ]);
      const sides = parties.filter(({ role }) => role === "leader").map(({ id }) => id);
      expect(parties[0]?.serves).toEqual(sides);
      expect(await db.select().from(schema.nominations)).toMatchObject([{ personId: cast.witness.id, kind: "observer", nominatedById: cast.sponsor.id }]);
      expect(await db.select().from(schema.agreements)).toMatchObject([{ version: 1, items: ["underway", "who", "dates", "count", "stage", "goal"], state: "draft", inForceFrom: null }]);
      const stages = await db.select().from(schema.engagementStages).orderBy(schema.engagementStages.position);
      expect(stages.map(({ key, plannedFrom, enteredAt }) => [key, plannedFrom, enteredAt !== null])).toEqual([
        ["iv-expectations", "2026-03-02", true], ["iv-intakes", "2026-03-09", false], ["iv-feedback", "2026-03-23", false], ["iv-alignment", "2026-03-31", false], ["iv-support", "2026-04-13", false], ["iv-achievement", "2026-07-13", false],
      ]);
      const sessions = await db.select().from(schema.coachingSessions);
      expect(sessions.every(({ announcedAt, status, zone }) => announcedAt === null && status === "planned" && zone === "Europe/Amsterdam")).toBe(true);
      const count = (kind: string, sideId?: string) => sessions.filter((session) => session.kind === kind && (sideId === undefined || session.sideId === sideId)).length;
      expect([count("intake"), count("feedback"), count("alignment"), count("three_way"), count("closing")]).toEqual([0, 1, 1, 7, 1]);
      expect(sides.map((side) => count("individual", side))).toEqual([7, 7]);
      expect(await db.select().from(schema.engagementDrafts)).toEqual([]);
      const entries = await db.select().from(schema.guideEntries);
      expect(entries).toHaveLength(12);
      expect(entries.every(({ audience, authorId }) => audience === "alliance" && authorId === cast.sponsor.id)).toBe(true);
      expect(entries.find(({ fieldKey }) => fieldKey === "iv-suit-sponsor-limits")?.words).toBe("yes");
      const events = await db.select().from(schema.auditEvents).where(eq(schema.auditEvents.name, "engagement.launched"));
      expect(events).toMatchObject([{ audience: "progress", subjectId: engagementId, details: { leaders: 2 } }]);
    });
  });

  test("keeps its days off for later, each for everybody or for the one whose name stands there", async ({ world }) => {
    const cast = await castOf(world);
    const launch = await drafted(world, cast, { daysOff: "2026-04-03 Good Friday\n6 April 2026 to 10 April 2026 Ines: skiing\n2026-05-01 Katrin" });
    await world.as(cast.sponsor, (ctx) => launchEngagement(ctx, launch));
    const rows = await world.owner((db) => db.select().from(schema.daysOff).orderBy(schema.daysOff.startsOn));
    const party = async (personId: string) => (await world.owner((db) => db.select().from(schema.parties).where(eq(schema.parties.personId, personId))))[0]?.id;
    expect(rows.map(({ partyId, startsOn, endsOn, label }) => [partyId, startsOn, endsOn, label])).toEqual([
      [null, "2026-04-03", "2026-04-03", "Good Friday"], [await party(cast.coach.id), "2026-04-06", "2026-04-10", "skiing"], [await party(cast.one.id), "2026-05-01", "2026-05-01", ""],
    ]);
    expect(rows.every(({ audience, authorId, sideId }) => audience === "alliance" && authorId === cast.sponsor.id && sideId === null)).toBe(true);
    const meetings = await world.owner((db) => db.select({ id: schema.coachingSessions.id, startsAt: schema.coachingSessions.startsAt, who: schema.sessionAttendees.personId }).from(schema.sessionAttendees)
      .innerJoin(schema.coachingSessions, eq(schema.coachingSessions.id, schema.sessionAttendees.sessionId)));
    const days = (personId: string) => meetings.filter(({ who }) => who === personId).map(({ startsAt }) => startsAt.toISOString().slice(0, 10));
    expect(days(cast.two.id)).not.toContain("2026-04-03");
    expect(days(cast.coach.id).filter((day) => day >= "2026-04-06" && day <= "2026-04-10")).toEqual([]);
    expect(days(cast.one.id)).not.toContain("2026-05-01");
  });

  test("again with the same id leaves it as it is", async ({ world }) => {
    const cast = await castOf(world);
    const launch = await drafted(world, cast);
    for (const _ of [1, 2, 3]) expect(await world.as(cast.sponsor, (ctx) => launchEngagement(ctx, launch))).toEqual({ engagementId: launch.engagementId });
    const rows = await world.owner(async (db) => [(await db.select().from(schema.parties)).length, (await db.select().from(schema.coachingSessions)).length]);
    expect(rows).toEqual([5, 24]);
  });

  test("of two interventions with one coach never takes an hour twice", async ({ world }) => {
    const cast = await castOf(world);
    const [three, four] = [await world.build.person(cast.home.id), await world.build.person(cast.home.id)];
    const first = await drafted(world, cast);
    const others = { leader: [three.name, four.name], leaderId: [three.id, four.id] };
    const second = await drafted(world, cast, others);
    await world.as(cast.sponsor, (ctx) => launchEngagement(ctx, first));
    await expect(world.as(cast.sponsor, (ctx) => launchEngagement(ctx, second))).rejects.toMatchObject({ code: "conflict" });
    const { mark } = await world.as(cast.sponsor, (ctx) => launchView(ctx, second.engagementId));
    await world.as(cast.sponsor, (ctx) => launchEngagement(ctx, { ...second, seen: mark }));
    const starts = await world.owner((db) => db.select({ at: schema.coachingSessions.startsAt, minutes: schema.coachingSessions.minutes }).from(schema.sessionAttendees)
      .innerJoin(schema.coachingSessions, eq(schema.coachingSessions.id, schema.sessionAttendees.sessionId)).where(eq(schema.sessionAttendees.personId, cast.coach.id)).orderBy(schema.coachingSessions.startsAt));
    expect(starts).toHaveLength(48);
    for (const [index, { at }] of starts.entries()) {
      const before = starts[index - 1];
      if (before) expect(at.getTime()).toBeGreaterThanOrEqual(before.at.getTime() + before.minutes * 60_000);
    }
  });

  test("is refused with a sentence beside each field, and writes nothing", async ({ world }) => {
    const cast = await castOf(world);
    const launch = await drafted(world, cast, { consequences: "", coachId: cast.hr.id, leader: [cast.one.name, "Nobody"], leaderId: [cast.one.id, ""], startsOn: "2026-02-02" });
    const refused = world.as(cast.sponsor, (ctx) => launchEngagement(ctx, launch));
    await expect(refused).rejects.toMatchObject({ code: "invalid" });
    const fields = await refused.then(() => ({}), (error: unknown) => (error as { fields: Record<string, string[]> }).fields);
    expect(Object.keys(fields).sort()).toEqual(["coachId", "consequences", "leader-1", "startsOn"]);
    expect(fields).toHaveProperty("leader-1.0", expect.stringContaining("“Nobody”"));
    expect(await world.owner((db) => db.select().from(schema.parties))).toEqual([]);
  });

  test("of a calendar nobody looked at is refused", async ({ world }) => {
    const cast = await castOf(world);
    const launch = await drafted(world, cast);
    await world.as(cast.sponsor, (ctx) => saveDraft(ctx, { engagementId: launch.engagementId, counter: undefined, patch: { startsOn: "2026-03-16" } }));
    await expect(world.as(cast.sponsor, (ctx) => launchEngagement(ctx, launch))).rejects.toMatchObject({ code: "conflict" });
  });

  test("by HR for a sponsor is HR's act and the sponsor's engagement", async ({ world }) => {
    const cast = await castOf(world);
    const launch = await drafted(world, cast, {}, cast.onlooker);
    await world.as(cast.onlooker, (ctx) => launchEngagement(ctx, launch));
    const parties = await world.owner((db) => db.select().from(schema.parties));
    expect(parties.find(({ role }) => role === "sponsor")?.personId).toBe(cast.sponsor.id);
    expect(await world.as(cast.sponsor, (ctx) => ctx.db.select().from(schema.guideEntries))).toHaveLength(12);
  });
});

describe("what others see of a launch", () => {
  const seen = async (world: World, person: Cast["coach"]) => world.as(person, async ({ db }) => ({
    engagements: (await db.select().from(schema.engagements)).length, parties: (await db.select().from(schema.parties)).length, stages: (await db.select().from(schema.engagementStages)).length,
    sessions: (await db.select().from(schema.coachingSessions)).length, named: (await db.select().from(schema.nominations)).length, words: (await db.select().from(schema.guideEntries)).length,
  }));
  const nothing = { engagements: 0, parties: 0, stages: 0, sessions: 0, named: 0, words: 0 };

  test("nobody but its author sees a draft", async ({ world }) => {
    const cast = await castOf(world);
    await drafted(world, cast);
    for (const who of ["coach", "one", "two", "hr", "onlooker", "witness"] as const) {
      expect(await seen(world, cast[who]), who).toEqual(nothing);
      expect(await world.as(cast[who], ({ db }) => db.select().from(schema.engagementDrafts)), who).toEqual([]);
    }
  });

  test("after it, the coach works, HR sees that it is under way, and leaders and those named see nothing", async ({ world }) => {
    const cast = await castOf(world);
    const launch = await drafted(world, cast);
    await world.as(cast.sponsor, (ctx) => launchEngagement(ctx, launch));
    for (const who of ["one", "two", "witness"] as const) expect(await seen(world, cast[who]), who).toEqual(nothing);
    expect(await seen(world, cast.coach)).toEqual({ engagements: 1, parties: 5, stages: 6, sessions: 24, named: 1, words: 12 });
    expect(await seen(world, cast.hr)).toEqual({ engagements: 1, parties: 5, stages: 0, sessions: 0, named: 0, words: 2 });
    expect(await seen(world, cast.onlooker)).toEqual({ engagements: 1, parties: 5, stages: 0, sessions: 0, named: 0, words: 0 });
    expect(await seen(world, cast.sponsor)).toEqual({ engagements: 1, parties: 5, stages: 0, sessions: 0, named: 1, words: 12 });
  });
});
