import { describe, expect } from "vitest";
import { now, test, type World } from "@/db/testing/test";
import { engagementFor } from "@/lib/engagements/access";
import { announceSessions } from "../commands/announce-sessions";
import { saveEntry } from "../commands/save-entry";
import { listSessionsToLog, listUpcoming, sessionsPage } from "./lists";
import { sessionsOfEngagement } from "./of-engagement";
import { sessionPage } from "./session-page";

async function calendar(world: World) {
  const it = await world.build.intervention();
  const individual = (leader: "one" | "two", startsAt: string, over = {}) => world.build.session(it, [it[leader].id], { sideId: leader === "one" ? it.sideOne : it.sideTwo, startsAt: new Date(startsAt), ...over });
  const held = await individual("one", "2026-02-16T09:00:00Z", { status: "held", heldMinutes: 52 });
  const toLog = await individual("two", "2026-02-17T09:00:00Z");
  const next = await individual("one", "2026-03-03T09:00:00Z", { round: 2 });
  const hidden = await individual("two", "2026-03-04T09:00:00Z", { round: 2, announcedAt: null });
  const call = await world.build.session(it, [it.one.id, it.two.id], { kind: "three_way", stepKey: "iv-threeway", round: 1, startsAt: new Date("2026-03-06T14:00:00Z") });
  const alignment = await world.build.session(it, [it.one.id, it.two.id, it.sponsor.id], { kind: "alignment", stepKey: "iv-alignment", round: null, startsAt: new Date("2026-03-09T14:00:00Z") });
  const intake = await world.build.session(it, [it.one.id], { kind: "intake", stepKey: "iv-intake-leader", round: null, sideId: it.sideOne, startsAt: new Date("2026-03-10T14:00:00Z") });
  return { ...it, held, toLog, next, hidden, call, alignment, intake };
}
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe("a coach's lists", () => {
  test("begin with what is to be logged, with the length of the draft", async ({ world }) => {
    const it = await calendar(world);
    await world.as(it.coach, (ctx) => saveEntry(ctx, { sessionId: it.toLog.id, fieldKey: "iv-in1-notes", words: "x".repeat(120), counter: 1, revision: 0, mine: [] }));
    expect(await world.as(it.coach, listSessionsToLog)).toMatchObject([{ id: it.toLog.id, draftCharacters: 120, leaders: [it.two.name] }]);
    const page = await world.as(it.coach, (ctx) => sessionsPage(ctx, { page: 9 }));
    expect([ids(page.toLog), ids(page.upcoming), ids(page.past), page.page]).toEqual([[it.toLog.id], [it.next.id, it.hidden.id, it.call.id, it.alignment.id, it.intake.id], [it.held.id], 1]);
  });
  test.for(["one", "two", "sponsor", "hr", "onlooker", "former", "stranger", "admin"] as const)("hold nothing for %s to log", async (who, { world }) => {
    const it = await calendar(world);
    expect(await world.as(it[who], listSessionsToLog)).toEqual([]);
  });
});

test("the next meetings of each are those they attend and were told of", async ({ world }) => {
  const it = await calendar(world);
  const next = async (who: "coach" | "one" | "two" | "sponsor" | "hr" | "former" | "admin") => ids(await world.as(it[who], (ctx) => listUpcoming(ctx)));
  expect(await next("coach")).toEqual([it.next.id, it.hidden.id, it.call.id, it.alignment.id, it.intake.id]);
  expect(await next("one")).toEqual([it.next.id, it.call.id, it.alignment.id, it.intake.id]);
  expect(await next("two")).toEqual([it.call.id, it.alignment.id]);
  expect(await next("sponsor")).toEqual([it.alignment.id]);
  for (const who of ["hr", "former", "admin"] as const) expect(await next(who)).toEqual([]);
});

describe("the rounds of an engagement", () => {
  const roundsFor = (world: World, it: Awaited<ReturnType<typeof calendar>>, who: "coach" | "one" | "two" | "sponsor" | "onlooker") =>
    world.as(it[who], async (ctx) => sessionsOfEngagement(ctx, await engagementFor(ctx, "viewSessions", it.id)));
  test("stand as they do for each reader, and balance the minutes of both leaders", async ({ world }) => {
    const it = await calendar(world);
    const coach = await roundsFor(world, it, "coach");
    expect(coach.rows.map(({ cells }) => cells.map((cell) => cell?.standing ?? null))).toEqual([["held", "this_week"], ["to_log", "this_week"], ["this_week", null]]);
    expect(coach.balance).toMatchObject([{ minutes: 52, held: 1 }, { minutes: 0, held: 0 }]);
    const one = await roundsFor(world, it, "one");
    expect(one.rows.map(({ sideId }) => sideId)).toEqual([it.sideOne, null]);
    const two = await roundsFor(world, it, "two");
    expect(two.rows[0]?.cells).toMatchObject([{ id: it.held.id, opens: false }]);
  });
  test.for(["sponsor", "onlooker"] as const)("tell %s what was held, and nothing of what is planned but what they attend", async (who, { world }) => {
    const it = await calendar(world);
    const { rows, others } = await roundsFor(world, it, who);
    expect(rows.flatMap(({ cells }) => cells).flatMap((cell) => cell?.standing ?? [])).toEqual(["held"]);
    expect(ids(others)).toEqual(who === "sponsor" ? [it.alignment.id] : []);
  });
});

test("a stage's meetings reach their leaders when they are announced, once", async ({ world }) => {
  const it = await calendar(world);
  await expect(world.as(it.two, (ctx) => sessionPage(ctx, it.hidden.id))).rejects.toMatchObject({ code: "not_found" });
  const announce = () => world.as(it.coach, (ctx) => announceSessions(ctx, { engagementId: it.id, stepKeys: ["iv-individual"], audience: "pair" }));
  expect([await announce(), await announce()]).toEqual([1, 0]);
  expect(await world.as(it.two, (ctx) => sessionPage(ctx, it.hidden.id))).toMatchObject({ part: "leader", session: { id: it.hidden.id } });
});

test.for([["sponsor", "attendee"], ["one", "leader"], ["coach", "coach"]] as const)("%s meets the alignment as %s", async ([who, part], { world }) => {
  const it = await calendar(world);
  expect((await world.as(it[who], (ctx) => sessionPage(ctx, it.alignment.id))).part).toBe(part);
});
test.for(["hr", "onlooker", "admin", "stranger", "former"] as const)("for %s no planned session exists", async (who, { world }) => {
  const it = await calendar(world);
  for (const { id } of [it.next, it.call, it.alignment, it.intake]) await expect(world.as(it[who], (ctx) => sessionPage(ctx, id), now)).rejects.toMatchObject({ code: "not_found" });
});
