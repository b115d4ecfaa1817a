import { describe, expect } from "vitest";
import { eq } from "drizzle-orm";
import { actionItems, auditEvents } from "@/db/schema";
import { test, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { actionsOf, actionsOfSession, promisesOf } from "../queries";
import { agreeAction, withdrawAction } from "./agree-action";
import { markAction } from "./mark-action";

async function agreed(world: World) {
  const it = await world.build.intervention();
  const first = await world.build.session(it, [it.one.id], { sideId: it.sideOne, startsAt: new Date("2026-02-16T09:00:00Z"), status: "held" });
  const second = await world.build.session(it, [it.one.id], { sideId: it.sideOne, round: 2 });
  const call = await world.build.session(it, [it.one.id, it.two.id], { kind: "three_way", stepKey: "iv-threeway" });
  const agree = (sessionId: string, ownerId: string, id = newId()) => world.as(it.coach, (ctx) => agreeAction(ctx, { id, sessionId, ownerId, words: "Ask once a day", dueOn: "2026-03-16" })).then(() => id);
  const own = await agree(first.id, it.one.id);
  const joint = await agree(call.id, it.two.id);
  const promisedIn = (session: typeof second, sideId: string | null, previousAt: Date | null) => world.as(it.coach, (ctx) => actionsOfSession(ctx, { ...session, sideId, previousAt }));
  return { ...it, first, second, call, agree, own, joint, promisedIn };
}
const mark = (world: World, person: { id: string; organizationId: string }, actionId: string, outcome: "kept" | "partly" | null, revision = 1, sessionId: string | null = null) =>
  world.as(person, (ctx) => markAction(ctx, { actionId, outcome, revision, sessionId }));

describe("an action item", () => {
  test("of one leader's session stays on that side, of a call it is both leaders'", async ({ world }) => {
    const it = await agreed(world);
    const seenBy = async (who: { id: string; organizationId: string }) => (await world.as(who, (ctx) => actionsOf(ctx, { engagementId: it.id }))).map(({ id }) => id);
    expect(await seenBy(it.one)).toEqual([it.own, it.joint]);
    expect(await seenBy(it.two)).toEqual([it.joint]);
    for (const who of [it.sponsor, it.hr, it.onlooker, it.former, it.admin, it.stranger]) expect(await seenBy(who)).toEqual([]);
  });
  test("is agreed once however often it is sent, by the coach and for somebody who attends", async ({ world }) => {
    const it = await agreed(world);
    const id = newId();
    for (let again = 0; again < 2; again += 1) expect(await it.agree(it.first.id, it.one.id, id)).toBe(id);
    await expect(it.agree(it.first.id, it.two.id)).rejects.toMatchObject({ code: "invalid", fields: { ownerId: [expect.any(String)] } });
    for (const who of [it.one, it.two, it.sponsor]) await expect(world.as(who, (ctx) => agreeAction(ctx, { id: newId(), sessionId: it.call.id, ownerId: it.one.id, words: "x", dueOn: null }))).rejects.toMatchObject({ code: expect.stringMatching(/forbidden|not_found/) as string });
    expect(await world.owner((db) => db.select().from(auditEvents).where(eq(auditEvents.subjectId, id)))).toMatchObject([{ name: "action.agreed", audience: "leader_and_coach", sideId: it.sideOne }]);
  });
  test("taken back is gone, and after an outcome it stays", async ({ world }) => {
    const it = await agreed(world);
    await mark(world, it.coach, it.own, "kept");
    await expect(world.as(it.coach, (ctx) => withdrawAction(ctx, { actionId: it.own }))).rejects.toMatchObject({ code: "conflict" });
    for (let again = 0; again < 2; again += 1) await world.as(it.coach, (ctx) => withdrawAction(ctx, { actionId: it.joint }));
    expect((await world.owner((db) => db.select().from(actionItems))).map(({ id }) => id)).toEqual([it.own]);
  });
});

describe("what an action item must not tell", () => {
  test("that an intake took place: none is agreed in one", async ({ world }) => {
    const it = await agreed(world);
    const intake = await world.build.session(it, [it.onlooker.id], { kind: "intake", stepKey: "iv-intake-impacted", round: null });
    await expect(it.agree(intake.id, it.coach.id)).rejects.toMatchObject({ code: "not_found" });
  });
  test("an outcome in a session of another engagement or of the other side", async ({ world }) => {
    const it = await agreed(world);
    const elsewhere = await agreed(world);
    const other = await world.build.session(it, [it.two.id], { sideId: it.sideTwo, startsAt: new Date("2026-03-03T09:00:00Z") });
    for (const { id } of [elsewhere.call, other]) await expect(mark(world, it.one, it.own, "kept", 1, id)).rejects.toMatchObject({ code: "not_found" });
    expect(await mark(world, it.one, it.own, "kept", 1, it.second.id)).toMatchObject({ outcome: "kept" });
  });
  test("that it was withdrawn when somebody else's stands", async ({ world }) => {
    const it = await agreed(world);
    const second = await world.build.person(it.organizationId, ["coach"]);
    await world.owner(() => world.build.party(it, second.id, "coach", { serves: [it.sideOne, it.sideTwo] }));
    await expect(world.as(second, (ctx) => withdrawAction(ctx, { actionId: it.joint }))).rejects.toMatchObject({ code: "forbidden" });
    expect(await world.owner((db) => db.$count(auditEvents, eq(auditEvents.name, "action.withdrawn")))).toBe(0);
  });
});

describe("an outcome", () => {
  test("is its owner's or the coach's to give, and nobody else's", async ({ world }) => {
    const it = await agreed(world);
    await expect(mark(world, it.one, it.joint, "kept")).rejects.toMatchObject({ code: "forbidden" });
    await expect(mark(world, it.two, it.own, "kept")).rejects.toMatchObject({ code: "not_found" });
    expect(await mark(world, it.two, it.joint, "kept")).toMatchObject({ outcome: "kept", revision: 2 });
    expect(await mark(world, it.coach, it.own, "partly")).toMatchObject({ outcome: "partly", revision: 2 });
  });
  test("given twice is given once, and can be taken back", async ({ world }) => {
    const it = await agreed(world);
    await mark(world, it.one, it.own, "kept");
    expect(await mark(world, it.one, it.own, "kept")).toMatchObject({ revision: 2 });
    expect(await mark(world, it.one, it.own, null, 2)).toMatchObject({ outcome: null, revision: 3 });
  });
  test("that was given meanwhile is shown, not overwritten", async ({ world }) => {
    const it = await agreed(world);
    await mark(world, it.one, it.own, "kept");
    await expect(mark(world, it.coach, it.own, "partly")).rejects.toMatchObject({ code: "conflict", details: { theirs: { outcome: "kept", revision: 2 } } });
  });
});

describe("what opens the next session", () => {
  test("is what is open on its side, until it is marked in it", async ({ world }) => {
    const it = await agreed(world);
    const ids = async () => (await it.promisedIn(it.second, it.sideOne, it.first.startsAt)).promised.map(({ id, outcome }) => [id, outcome]);
    expect(await ids()).toEqual([[it.own, null]]);
    await mark(world, it.coach, it.own, "kept", 1, it.second.id);
    expect(await ids()).toEqual([[it.own, "kept"]]);
    const third = { ...it.second, id: newId(), startsAt: new Date("2026-03-16T09:00:00Z") };
    expect((await it.promisedIn(third, it.sideOne, it.second.startsAt)).promised).toEqual([]);
  });
  test("does not list what is agreed in it as a promise, nor the other side's", async ({ world }) => {
    const it = await agreed(world);
    const { promised, agreed: here } = await it.promisedIn(it.call, null, null);
    expect([promised, here.map(({ id }) => id)]).toEqual([[], [it.joint]]);
  });
  test("stands on each leader's page: theirs, and what they were promised", async ({ world }) => {
    const it = await agreed(world);
    const { mine, ofOthers } = await world.as(it.one, promisesOf);
    expect([mine.map(({ id }) => id), ofOthers.map(({ id }) => id)]).toEqual([[it.own], [it.joint]]);
  });
});
