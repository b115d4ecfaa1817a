import { describe, expect } from "vitest";
import * as schema from "@/db/schema";
import { now, test, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { coachHome, hrHome, leaderHome, onlyHere, sponsorHome } from "./homes";

const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

async function underway(world: World, over: Partial<typeof schema.engagements.$inferInsert> = {}) {
  const it = await world.build.intervention(over);
  const stage = { organizationId: it.organizationId, engagementId: it.id, key: "iv-support", position: 4, plannedFrom: "2026-02-01", plannedTo: "2026-05-01", enteredAt: days(-20) };
  await world.owner((db) => db.insert(schema.engagementStages).values(stage));
  await world.build.session(it, [it.one.id], { sideId: it.sideOne, status: "held", startsAt: days(-25) });
  await world.build.session(it, [it.two.id], { sideId: it.sideTwo, startsAt: days(-0.2) });
  const next = await world.build.session(it, [it.one.id], { sideId: it.sideOne, startsAt: days(1), round: 2 });
  return { ...it, next };
}

describe("a leader's home", () => {
  test("shows the next meeting, the balance of both sides, and nothing of the other's to come", async ({ world }) => {
    const it = await underway(world);
    const home = await world.as(it.one, leaderHome);
    expect(home.meetings.map(({ id }) => id)).toEqual([it.next.id]);
    expect(home.cases).toHaveLength(1);
    expect(home.cases[0]).toMatchObject({ mine: it.sideOne, heldCount: 1, held: [{ sideId: it.sideOne, held: 1 }], nextAt: days(1), intakes: 0, nominated: 0 });
    expect((await world.as(it.two, leaderHome)).meetings).toEqual([]);
    expect((await world.as(it.two, leaderHome)).cases[0]).toMatchObject({ mine: it.sideTwo, nextAt: null });
  });
  test("knows whether something was written for the meeting, from words others will read", async ({ world }) => {
    const it = await underway(world);
    const entry = { organizationId: it.organizationId, engagementId: it.id, sessionId: it.next.id, stepKey: "iv-individual", authorId: it.one.id, sideId: it.sideOne };
    await world.owner((db) => db.insert(schema.guideEntries).values({ ...entry, id: newId(), fieldKey: "own-notes", audience: "leader_only", sealed: Buffer.from("x") }));
    expect((await world.as(it.one, leaderHome)).prepared).toEqual([]);
    await world.owner((db) => db.insert(schema.guideEntries).values({ ...entry, id: newId(), fieldKey: "iv-in2-agenda", audience: "leader_and_coach", words: "Overtime" }));
    expect((await world.as(it.one, leaderHome)).prepared).toEqual([it.next.id]);
  });
  test("is empty before the sponsor has spoken with them", async ({ world }) => {
    const it = await world.build.intervention({}, { told: false });
    expect(await world.as(it.one, leaderHome)).toEqual({ cases: [], pulses: [], eachOther: [], relationships: {}, meetings: [], mine: [], ofOthers: [], prepared: [] });
  });
});

test("a coach's home has what is to log first, the week and the engagements they serve", async ({ world }) => {
  const it = await underway(world);
  const home = await world.as(it.coach, coachHome);
  expect(home.toLog).toHaveLength(1);
  expect(home.week.map(({ status, logs }) => [status, logs])).toEqual([["planned", true], ["planned", true]]);
  expect(home.cases[0]).toMatchObject({ lastHeldAt: days(-25), stages: [{ key: "iv-support" }] });
  expect(home.titles[it.templateId]?.map(({ key }) => key)).toContain("iv-support");
  expect(await world.as(it.former, coachHome)).toMatchObject({ toLog: [], week: [], cases: [] });
});

test("a sponsor sees stages only where they are shared, and dates that are not theirs never", async ({ world }) => {
  const hidden = await underway(world);
  expect((await world.as(hidden.sponsor, sponsorHome)).cases[0]).toMatchObject({ stages: [], nextAt: null, heldCount: 1, rounds: 1 });
  expect((await world.as(hidden.sponsor, sponsorHome)).meetings).toEqual([]);
  const open = await underway(world, { sharing: ["stage"] });
  expect((await world.as(open.sponsor, sponsorHome)).cases[0]?.stages).toHaveLength(1);
});

test("HR sees numbers and rows, and an administrator none of either", async ({ world }) => {
  const it = await underway(world);
  const home = await world.as(it.onlooker, (ctx) => hrHome(ctx, { page: 1 }));
  expect([home.portfolio.counts.underway, home.list.total, home.list.rows[0]?.stageShared]).toEqual([1, 1, false]);
  const nothing = await world.as(it.admin, (ctx) => hrHome(ctx, { page: 1 }));
  expect([nothing.portfolio.counts.underway, nothing.list.total, nothing.portfolio.coaches]).toEqual([0, 0, []]);
});

test("everybody but a coach keeps to the organisation they look at", async ({ world }) => {
  const [here, there] = [await underway(world), await underway(world)];
  const seen = await world.as({ ...here.sponsor, organizationId: here.organizationId }, async (ctx) => {
    const everywhere = { ...ctx, viewer: { ...ctx.viewer, people: [here.sponsor.id, there.sponsor.id] } };
    return (await sponsorHome(await onlyHere(everywhere))).cases.map(({ id }) => id);
  });
  expect(seen).toEqual([here.id]);
});
