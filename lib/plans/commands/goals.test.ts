import { describe, expect } from "vitest";
import { eq } from "drizzle-orm";
import { auditEvents, engagements } from "@/db/schema";
import { now, test, type Someone, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { goalsOf } from "../queries/goals";
import { endGoal, reachMilestone, setGoal, setMilestone } from "./goals";
import { openCommitments } from "./open-commitments";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const set = async (world: World, it: It, who: Someone, over: object = {}) => (await world.as(who, (ctx) => setGoal(ctx, { engagementId: it.id, id: newId(), revision: 0, sideId: null, words: "Asking before I judge.", behaviours: "I ask for the source.\n\nI wait.", ...over }))).id;
const end = (world: World, it: It, who: Someone, goalId: string, how: "reached" | "dropped" | "open", revision = 1) => world.as(who, (ctx) => endGoal(ctx, { engagementId: it.id, goalId, end: how, revision }));
const step = (world: World, it: It, who: Someone, goalId: string, id = newId()) => world.as(who, (ctx) => setMilestone(ctx, { engagementId: it.id, goalId, id, words: "Three reviews.", dueOn: "2026-03-20" }));
const reach = (world: World, it: It, who: Someone, milestoneId: string, reached: "yes" | "no", revision = 1) => world.as(who, (ctx) => reachMilestone(ctx, { engagementId: it.id, milestoneId, reached, revision }));
const read = (world: World, it: It, who: Someone) => world.as(who, (ctx) => goalsOf(ctx, it.id));

describe("a leader's goal", () => {
  test("is set by the leader, or for them by their coach, and read by those two alone", async ({ world }) => {
    const it = await world.build.intervention();
    const id = newId();
    for (const _ of [1, 2]) expect(await set(world, it, it.one, { id })).toBe(id);
    const ofTwo = await set(world, it, it.coach, { sideId: it.sideTwo });
    expect(await read(world, it, it.one)).toMatchObject([{ id, sideId: it.sideOne, behaviours: ["I ask for the source.", "I wait."] }]);
    expect((await read(world, it, it.two)).map((goal) => goal.id)).toEqual([ofTwo]);
    expect(await read(world, it, it.coach)).toHaveLength(2);
    for (const who of [it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await read(world, it, who)).toEqual([]);
    // Of two leaders the coach says whose it is.
    for (const sideId of [null, newId()]) await expect(set(world, it, it.coach, { sideId })).rejects.toMatchObject({ code: "invalid", fields: { sideId: [expect.any(String)] } });
    for (const who of [it.sponsor, it.hr]) await expect(set(world, it, who)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("is worded anew from the version that was seen", async ({ world }) => {
    const it = await world.build.intervention();
    const id = await set(world, it, it.one);
    await set(world, it, it.coach, { id, revision: 1, words: "Asking first." });
    await expect(set(world, it, it.one, { id, revision: 1, words: "Otherwise." })).rejects.toMatchObject({ code: "conflict" });
    for (const revision of [0, 2]) await expect(set(world, it, it.two, { id, revision, words: "Theirs." })).rejects.toMatchObject({ code: "not_found" });
    expect(await read(world, it, it.one)).toMatchObject([{ words: "Asking first.", revision: 2 }]);
  });

  test("ends reached or let go, and goes on after all", async ({ world }) => {
    const it = await world.build.intervention();
    const id = await set(world, it, it.one);
    await expect(end(world, it, it.two, id, "reached")).rejects.toMatchObject({ code: "not_found" });
    for (const _ of [1, 2]) await end(world, it, it.one, id, "reached");
    expect(await read(world, it, it.coach)).toMatchObject([{ reachedAt: now, droppedAt: null, revision: 2 }]);
    await expect(end(world, it, it.coach, id, "dropped", 1)).rejects.toMatchObject({ code: "conflict" });
    await end(world, it, it.coach, id, "open", 2);
    expect(await read(world, it, it.one)).toMatchObject([{ reachedAt: null, droppedAt: null, revision: 3 }]);
    const trail = await world.owner((db) => db.select({ details: auditEvents.details, audience: auditEvents.audience, sideId: auditEvents.sideId }).from(auditEvents).where(eq(auditEvents.name, "goal.ended")));
    expect(trail).toEqual(["reached", "open"].map((how) => ({ details: { end: how }, audience: "leader_and_coach", sideId: it.sideOne })));
  });

  test("has milestones that its readers read and reach", async ({ world }) => {
    const it = await world.build.intervention();
    const goalId = await set(world, it, it.one);
    const id = newId();
    for (const _ of [1, 2]) await step(world, it, it.coach, goalId, id);
    await expect(step(world, it, it.two, goalId)).rejects.toMatchObject({ code: "not_found" });
    for (const _ of [1, 2]) await reach(world, it, it.one, id, "yes");
    await expect(reach(world, it, it.two, id, "no", 2)).rejects.toMatchObject({ code: "not_found" });
    await expect(reach(world, it, it.coach, id, "no", 1)).rejects.toMatchObject({ code: "conflict" });
    expect(await read(world, it, it.one)).toMatchObject([{ milestones: [{ id, words: "Three reviews.", dueOn: "2026-03-20", reachedAt: now, revision: 2 }] }]);
    expect(await read(world, it, it.two)).toEqual([]);
  });

  test("takes no change once the engagement has ended", async ({ world }) => {
    const it = await world.build.intervention();
    const id = await set(world, it, it.one);
    await world.owner((db) => db.update(engagements).set({ status: "stopped" }).where(eq(engagements.id, it.id)));
    for (const act of [() => set(world, it, it.one), () => end(world, it, it.one, id, "reached"), () => step(world, it, it.one, id)]) await expect(act()).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("the shared goal", () => {
  test("comes with the signed version, keeps its words, and takes milestones of all", async ({ world }) => {
    const it = await world.build.intervention();
    for (const [version, sharedGoal] of [[1, "One date."], [2, "One date, and one number."]] as const) await world.as(it.coach, (ctx) => openCommitments(ctx, { engagementId: it.id, version, sharedGoal, commitments: [] }));
    await world.owner((db) => db.update(engagements).set({ sharing: ["goal"] }).where(eq(engagements.id, it.id)));
    const [goal, ...others] = await read(world, it, it.sponsor);
    expect([goal, others]).toMatchObject([{ words: "One date, and one number.", sideId: null, version: 2 }, []]);
    const id = goal?.id ?? "";
    await expect(set(world, it, it.one, { id, revision: 1, words: "Another." })).rejects.toMatchObject({ code: "conflict" });
    await set(world, it, it.one, { id, revision: 1, words: "One date, and one number.", behaviours: "One mail a week" });
    await step(world, it, it.two, id);
    expect(await read(world, it, it.one)).toMatchObject([{ behaviours: ["One mail a week"], milestones: [{ words: "Three reviews." }] }]);
  });
});
