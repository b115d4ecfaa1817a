import { describe, expect } from "vitest";
import * as schema from "@/db/schema";
import { now, test, type Someone, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { promisesOf } from "@/lib/plans/queries";
import { engagementListInput } from "../input";
import { listEngagements } from "./engagement-list";
import { portfolioOf } from "./portfolio";
import { searchFor } from "./search";

const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const rowsFor = (world: World, person: Someone, input = {}) => world.as(person, async (ctx) => (await listEngagements(ctx, engagementListInput.parse(input))).rows);

/** Stages, a missed session of each leader and one held. */
async function story(world: World, sharing: string[] = []) {
  const it = await world.build.intervention({ sharing });
  await world.owner((db) => db.insert(schema.engagementStages).values({ organizationId: it.organizationId, engagementId: it.id, key: "iv-support", position: 4, plannedFrom: "2026-02-01", plannedTo: "2026-05-01", enteredAt: days(-20) }));
  await world.build.session(it, [it.one.id], { sideId: it.sideOne, status: "held", startsAt: days(-14) });
  await world.build.session(it, [it.two.id], { sideId: it.sideTwo, status: "missed", startsAt: days(-13) });
  await world.build.session(it, [it.two.id], { sideId: it.sideTwo, startsAt: days(2), round: 2 });
  return it;
}

describe("the list of engagements", () => {
  test("shows each role what they may see, and stages only where they are shared", async ({ world }) => {
    const it = await story(world);
    for (const person of [it.sponsor, it.hr, it.onlooker]) {
      const [row] = await rowsFor(world, person);
      expect(row, person.roles[0]).toMatchObject({ id: it.id, stage: null, stageShared: false, heldCount: 1, nextAt: null, timeliness: null });
    }
    expect((await rowsFor(world, it.coach))[0]).toMatchObject({ stage: "iv-support", stageShared: true, nextAt: days(2) });
    expect((await rowsFor(world, it.one))[0]).toMatchObject({ stage: "iv-support", nextAt: null });
    for (const nobody of [it.admin, it.former, it.stranger]) expect(await rowsFor(world, nobody)).toEqual([]);
  });

  test("shows stage and timeliness where the agreement in force says so", async ({ world }) => {
    const it = await story(world, ["stage", "timeliness"]);
    const [row] = await rowsFor(world, it.sponsor);
    expect(row).toMatchObject({ stage: "iv-support", stageShared: true, timeliness: { missed: 1, moved: 0, behindDays: 0 } });
    expect(await rowsFor(world, it.onlooker, { risk: "yes" })).toHaveLength(1);
  });

  test("leaves HR without sight where they are to be a party themselves, until it is theirs to see", async ({ world }) => {
    const it = await world.build.intervention({}, { told: false });
    await world.owner((db) => db.insert(schema.memberships).values({ organizationId: it.organizationId, personId: it.one.id, role: "hr" }));
    expect(await rowsFor(world, { ...it.one, roles: ["hr", "leader"] })).toEqual([]);
    expect((await world.as({ ...it.one, roles: ["hr", "leader"] }, portfolioOf)).counts).toEqual({ underway: 0, waiting: 0, ended: 0 });
  });

  test("finds by title and by a leader's name, and takes wildcards for letters", async ({ world }) => {
    const it = await story(world);
    expect(await rowsFor(world, it.onlooker, { q: "two DIR" })).toHaveLength(1);
    expect(await rowsFor(world, it.onlooker, { q: it.two.name.toLowerCase() })).toHaveLength(1);
    expect(await rowsFor(world, it.onlooker, { q: "%" })).toEqual([]);
    expect(await rowsFor(world, it.onlooker, { course: "ended" })).toEqual([]);
    expect(await rowsFor(world, it.onlooker, { course: "nonsense", page: "x", coach: it.coach.id, program: "intervention" })).toHaveLength(1);
  });

  test("pages to its last row, and answers a page past the end with the first", async ({ world }) => {
    const it = await world.build.intervention();
    await world.owner((db) => db.insert(schema.engagements).values(Array.from({ length: 30 }, (_, at) => ({
      organizationId: it.organizationId, id: newId(), templateId: it.templateId, title: `Case ${String(at).padStart(2, "0")}`, status: "active" as const,
      zone: "Europe/Amsterdam", launchedAt: days(-at), createdById: it.sponsor.id,
    }))));
    const read = (page: number) => world.as(it.onlooker, (ctx) => listEngagements(ctx, { page, sort: "title" }));
    const [first, second, beyond] = [await read(1), await read(2), await read(7)];
    expect([first.total, first.rows.length, second.rows.length, second.total]).toEqual([31, 25, 6, 31]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(31);
    expect([beyond.page, beyond.rows[0]?.title]).toEqual([1, "Case 00"]);
  });
});

describe("the portfolio", () => {
  test("counts what HR may see and derives risk from shared dates alone", async ({ world }) => {
    const open = await story(world, ["timeliness"]);
    const seen = await world.as(open.onlooker, portfolioOf);
    expect(seen).toMatchObject({ counts: { underway: 1, waiting: 0, ended: 0 }, sharing: 1, cadence: { due: 2, kept: 1 }, riskCount: 1 });
    expect(seen.risks).toEqual([{ id: open.id, title: "Two directors", missed: 1, moved: 0, behindDays: 0, mostMoves: 0, missedInRow: false }]);
    expect(seen.coaches).toEqual([{ personId: open.coach.id, name: open.coach.name, running: 1 }]);
    const kept = await story(world);
    expect(await world.as(kept.onlooker, portfolioOf)).toMatchObject({ sharing: 0, cadence: { due: 0, kept: 0 }, risks: [], riskCount: 0 });
  });
  test("tells an HR partner what waits for them", async ({ world }) => {
    const it = await world.build.intervention();
    expect((await world.as(it.hr, portfolioOf)).toConfirm).toEqual([]);
    const entry = { organizationId: it.organizationId, id: newId(), engagementId: it.id, stepKey: "iv-impact", fieldKey: "iv-impact-consequences", authorId: it.sponsor.id, audience: "alliance" as const, words: "One mandate" };
    await world.owner((db) => db.insert(schema.guideEntries).values(entry));
    expect((await world.as(it.hr, portfolioOf)).toConfirm).toEqual([{ id: it.id, title: "Two directors" }]);
  });
});

const item = (it: Awaited<ReturnType<World["build"]["intervention"]>>, over: Partial<typeof schema.actionItems.$inferInsert>) => ({
  organizationId: it.organizationId, id: newId(), engagementId: it.id, authorId: it.coach.id, audience: "leader_and_coach" as const, sideId: it.sideOne,
  ownerId: it.one.id, words: "Answer by four", ...over,
});

describe("promises and search", () => {
  test("show a leader their own and those of both, never the other side's", async ({ world }) => {
    const it = await world.build.intervention();
    await world.owner((db) => db.insert(schema.actionItems).values([
      item(it, { words: "Mine alone" }), item(it, { words: "Hers alone", sideId: it.sideTwo, ownerId: it.two.id }),
      item(it, { words: "Hers, before both", sideId: null, ownerId: it.two.id, audience: "pair" }), item(it, { words: "Mine, settled", outcome: "kept", outcomeAt: now, outcomeById: it.one.id }),
    ]));
    const seen = await world.as(it.one, promisesOf);
    expect([seen.mine.map(({ words }) => words), seen.ofOthers.map(({ words }) => words)]).toEqual([["Mine alone", "Mine, settled"], ["Hers, before both"]]);
    expect((await world.as(it.one, (ctx) => searchFor(ctx, "alone"))).actions.map(({ words }) => words)).toEqual(["Mine alone"]);
    for (const nobody of [it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) {
      expect((await world.as(nobody, (ctx) => searchFor(ctx, "alone"))).actions).toEqual([]);
      expect(await world.as(nobody, promisesOf)).toEqual({ mine: [], ofOthers: [] });
    }
  });
  test("find engagements and sessions only for those who may know of them", async ({ world }) => {
    const it = await story(world);
    const found = (person: Someone) => world.as(person, (ctx) => searchFor(ctx, it.two.name));
    expect((await found(it.one)).engagements).toHaveLength(1);
    expect((await found(it.one)).sessions).toEqual([]);
    expect((await found(it.coach)).sessions).toHaveLength(2);
    expect((await found(it.admin)).people).toHaveLength(1);
    expect((await found(it.admin)).engagements).toEqual([]);
    expect(await found(it.stranger)).toEqual({ people: [], engagements: [], sessions: [], actions: [] });
    const untold = await world.build.intervention({}, { told: false });
    expect((await world.as(untold.one, (ctx) => searchFor(ctx, untold.two.name))).engagements).toEqual([]);
  });
});
