import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, coachingSessions, engagements, guideEntries, looks, sessionMoves } from "@/db/schema";
import { test, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { sessionPage } from "../queries/session-page";
import { cancelSession, markMissed } from "./end-session";
import { correctSession, logSession } from "./log-session";
import { moveSessions } from "./move-sessions";
import { saveEntry } from "./save-entry";

const tuesday = { day: "2026-03-10", time: "10:00" };

async function series(world: World) {
  const it = await world.build.intervention();
  const round = (number: number, startsAt: string, over = {}) => world.build.session(it, [it.one.id], { round: number, sideId: it.sideOne, startsAt: new Date(startsAt), ...over });
  const first = await round(1, "2026-03-02T09:00:00Z");
  const second = await round(2, "2026-03-16T09:00:00Z");
  const third = await round(3, "2026-03-30T08:00:00Z");
  const others = await world.build.session(it, [it.two.id], { round: 1, sideId: it.sideTwo, startsAt: new Date("2026-03-03T09:00:00Z") });
  const call = await world.build.session(it, [it.one.id, it.two.id], { kind: "three_way", stepKey: "iv-threeway", round: 1, startsAt: new Date("2026-03-06T14:00:00Z") });
  return { ...it, first, second, third, others, call };
}
const save = (world: World, person: { id: string; organizationId: string }, sessionId: string, fieldKey: string, words: string, over = {}) =>
  world.as(person, (ctx) => saveEntry(ctx, { sessionId, fieldKey, words, counter: 1, revision: 0, mine: [], ...over }));
const events = (world: World, subjectId: string) => world.owner(async (db) => (await db.select().from(auditEvents).where(eq(auditEvents.subjectId, subjectId))).map(({ name }) => name));
const summaryFor = async (world: World, person: { id: string; organizationId: string }, sessionId: string) =>
  (await world.as(person, (ctx) => sessionPage(ctx, sessionId))).fields.find(({ role }) => role === "summary")?.words;

describe("finishing a log", () => {
  test("shares the summary with that leader alone, and keeps the private notes", async ({ world }) => {
    const it = await series(world);
    await save(world, it.coach, it.first.id, "iv-in1-summary", "You kept your word.");
    await save(world, it.coach, it.first.id, "iv-in1-notes", "He hesitated.");
    expect(await summaryFor(world, it.one, it.first.id)).toBe("");
    expect(await world.as(it.coach, (ctx) => logSession(ctx, { sessionId: it.first.id, heldMinutes: 58 }))).toEqual({ sessionId: it.first.id, heldMinutes: 58 });
    expect(await summaryFor(world, it.one, it.first.id)).toBe("You kept your word.");
    await expect(world.as(it.two, (ctx) => sessionPage(ctx, it.first.id))).rejects.toMatchObject({ code: "not_found" });
    const page = await world.as(it.sponsor, (ctx) => sessionPage(ctx, it.first.id));
    expect(page).toMatchObject({ part: "progress", fields: [], promised: [], agreed: [], session: { heldMinutes: 58 } });
    expect(await events(world, it.first.id)).toEqual(["session.logged"]);
  });
  test("is one log however often it is sent", async ({ world }) => {
    const it = await series(world);
    await save(world, it.coach, it.first.id, "iv-in1-summary", "Once.");
    for (const heldMinutes of [58, 60]) expect(await world.as(it.coach, (ctx) => logSession(ctx, { sessionId: it.first.id, heldMinutes }))).toMatchObject({ heldMinutes: 58 });
    expect(await events(world, it.first.id)).toEqual(["session.logged"]);
  });
  test("asks for the summary first, and for the session to have begun", async ({ world }) => {
    const it = await series(world);
    await expect(world.as(it.coach, (ctx) => logSession(ctx, { sessionId: it.first.id, heldMinutes: 60 }))).rejects.toMatchObject({ code: "conflict", fields: { "iv-in1-summary": [expect.any(String)] } });
    await expect(world.as(it.coach, (ctx) => logSession(ctx, { sessionId: it.second.id, heldMinutes: 60 }))).rejects.toMatchObject({ code: "conflict" });
  });
  test("can be corrected by the coach, in the open and with a trace", async ({ world }) => {
    const it = await series(world);
    await save(world, it.coach, it.first.id, "iv-in1-summary", "Before.");
    await world.as(it.coach, (ctx) => logSession(ctx, { sessionId: it.first.id, heldMinutes: 60 }));
    await save(world, it.coach, it.first.id, "iv-in1-summary", "After.", { revision: 2, counter: 2, status: "held" });
    expect(await summaryFor(world, it.one, it.first.id)).toBe("After.");
    await world.as(it.coach, (ctx) => correctSession(ctx, { sessionId: it.first.id, heldMinutes: 45 }));
    expect(await events(world, it.first.id)).toEqual(["session.logged", "session.corrected", "session.corrected"]);
  });
  test("never carries words to readers that were typed as a draft in another window", async ({ world }) => {
    const it = await series(world);
    await save(world, it.coach, it.first.id, "iv-in1-summary", "Shared.");
    await world.as(it.coach, (ctx) => logSession(ctx, { sessionId: it.first.id, heldMinutes: 60 }));
    await expect(save(world, it.coach, it.first.id, "iv-in1-trigger", "Half a thought", { status: "planned" })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("who may", () => {
  test.for(["one", "two", "sponsor", "hr", "onlooker", "stranger", "former", "admin"] as const)("%s can neither log, cancel, miss nor move", async (who, { world }) => {
    const it = await series(world);
    const tries: ((ctx: Parameters<typeof logSession>[0]) => Promise<unknown>)[] = [logSession, correctSession].map((command) => (ctx) => command(ctx, { sessionId: it.first.id, heldMinutes: 60 }));
    tries.push((ctx) => cancelSession(ctx, { sessionId: it.second.id }), (ctx) => markMissed(ctx, { sessionId: it.first.id }), (ctx) => moveSessions(ctx, { sessionId: it.second.id, scope: "this", ...tuesday }));
    for (const attempt of tries) expect(["forbidden", "not_found"]).toContain(await world.as(it[who], (ctx) => attempt(ctx).then(() => "done", (error: unknown) => (error as { code: string }).code)));
  });
});

describe("a session that does not take place", () => {
  test("is missed once its time has come, and cancelled before", async ({ world }) => {
    const it = await series(world);
    await expect(world.as(it.coach, (ctx) => cancelSession(ctx, { sessionId: it.first.id }))).rejects.toMatchObject({ code: "conflict" });
    await expect(world.as(it.coach, (ctx) => markMissed(ctx, { sessionId: it.second.id }))).rejects.toMatchObject({ code: "conflict" });
    for (let twice = 0; twice < 2; twice += 1) {
      await world.as(it.coach, (ctx) => markMissed(ctx, { sessionId: it.first.id }));
      await world.as(it.coach, (ctx) => cancelSession(ctx, { sessionId: it.second.id }));
    }
    expect(await events(world, it.first.id)).toEqual(["session.missed"]);
    expect(await events(world, it.second.id)).toEqual(["session.cancelled"]);
  });
});

describe("moving", () => {
  test("one alone keeps its number and its history", async ({ world }) => {
    const it = await series(world);
    expect(await world.as(it.coach, (ctx) => moveSessions(ctx, { sessionId: it.second.id, scope: "this", day: "2026-03-17", time: "11:00" }))).toMatchObject({ moved: 1 });
    const [row] = await world.owner((db) => db.select().from(coachingSessions).where(eq(coachingSessions.id, it.second.id)));
    expect(row).toMatchObject({ round: 2, status: "planned", startsAt: new Date("2026-03-17T10:00:00Z") });
    const history = await world.owner((db) => db.select().from(sessionMoves));
    expect(history).toMatchObject([{ sessionId: it.second.id, fromStartsAt: it.second.startsAt, movedById: it.coach.id }]);
    expect((await world.as(it.one, (ctx) => sessionPage(ctx, it.second.id))).moves).toMatchObject([{ from: it.second.startsAt }]);
    expect(await world.as(it.coach, (ctx) => moveSessions(ctx, { sessionId: it.second.id, scope: "this", day: "2026-03-17", time: "11:00" }))).toMatchObject({ moved: 0 });
  });
  test("from here on takes the later ones along at the same time on the wall", async ({ world }) => {
    const it = await series(world);
    expect(await world.as(it.coach, (ctx) => moveSessions(ctx, { sessionId: it.second.id, scope: "from_here", day: "2026-03-17", time: "11:00" }))).toMatchObject({ moved: 2 });
    const [row] = await world.owner((db) => db.select().from(coachingSessions).where(eq(coachingSessions.id, it.third.id)));
    expect(row?.startsAt).toEqual(new Date("2026-03-31T09:00:00Z")); // the clocks went forward on 29 March
  });
  test.for([["a weekend", "2026-03-14", "10:00"], ["the past", "2026-03-01", "10:00"], ["past the next of its series", "2026-03-31", "10:00"]])("is refused into %s, and nothing moves", async ([, day, time], { world }) => {
    const it = await series(world);
    await expect(world.as(it.coach, (ctx) => moveSessions(ctx, { sessionId: it.second.id, scope: "this", day: day ?? "", time: time ?? "" }))).rejects.toMatchObject({ code: "invalid", fields: { day: [expect.any(String)] } });
    expect(await world.owner((db) => db.select().from(sessionMoves))).toEqual([]);
  });
  test("is refused where somebody meets in another engagement, without saying what it is", async ({ world }) => {
    const it = await series(world);
    const second = { id: newId(), organizationId: it.organizationId };
    await world.owner((db) => db.insert(engagements).values({ ...second, templateId: it.templateId, title: "Something secret", status: "active", zone: it.zone, createdById: it.sponsor.id }));
    await world.build.session({ ...second, coach: it.hr }, [it.one.id], { kind: "closing", stepKey: "iv-closing", round: null, startsAt: new Date("2026-03-17T10:30:00Z") });
    const moved = world.as(it.coach, (ctx) => moveSessions(ctx, { sessionId: it.second.id, scope: "this", day: "2026-03-17", time: "11:00" }));
    await expect(moved).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("somebody already has a meeting") as string });
    await expect(moved).rejects.not.toMatchObject({ message: expect.stringContaining("secret") as string });
  });
});

test("opening a leader's side is noted once a day, for the leader to see", async ({ world }) => {
  const it = await series(world);
  for (let again = 0; again < 2; again += 1) await world.as(it.coach, (ctx) => sessionPage(ctx, it.first.id));
  await world.as(it.one, (ctx) => sessionPage(ctx, it.first.id));
  expect(await world.as(it.one, (ctx) => ctx.db.select().from(looks))).toMatchObject([{ viewerId: it.coach.id, sideId: it.sideOne, times: 2 }]);
  expect(await world.as(it.two, (ctx) => ctx.db.select().from(looks))).toEqual([]);
});

test("behind the door, the second wall holds: nobody else selects a word of a leader's session", async ({ world }) => {
  const it = await series(world);
  await save(world, it.coach, it.first.id, "iv-in1-summary", "Summary.");
  await save(world, it.coach, it.first.id, "iv-in1-notes", "Notes.");
  await save(world, it.one, it.first.id, "iv-in1-own", "Own.");
  await save(world, it.one, it.first.id, "iv-in1-agenda", "Agenda.");
  await world.as(it.coach, (ctx) => logSession(ctx, { sessionId: it.first.id, heldMinutes: 60 }));
  for (const who of ["two", "sponsor", "hr", "onlooker", "former", "admin", "stranger"] as const)
    expect(await world.as(it[who], (ctx) => ctx.db.select().from(guideEntries)), who).toEqual([]);
  expect((await world.as(it.coach, (ctx) => ctx.db.select().from(guideEntries))).map(({ fieldKey }) => fieldKey).sort()).toEqual(["iv-in1-agenda", "iv-in1-notes", "iv-in1-summary"]);
  expect((await world.as(it.one, (ctx) => ctx.db.select().from(guideEntries))).map(({ fieldKey }) => fieldKey).sort()).toEqual(["iv-in1-agenda", "iv-in1-own", "iv-in1-summary"]);
  const rows = await world.owner((db) => db.select().from(guideEntries));
  expect(rows.filter(({ fieldKey }) => /notes|own/.test(fieldKey)).every(({ words, sealed }) => words === "" && sealed !== null)).toBe(true);
});
