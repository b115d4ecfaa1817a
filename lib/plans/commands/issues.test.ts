import { describe, expect } from "vitest";
import { eq } from "drizzle-orm";
import { auditEvents, engagements, issues } from "@/db/schema";
import { now, test, type Someone, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { issuesOf } from "../queries/issues";
import { bringIssue, raiseIssue, resolveIssue, takeBackIssue } from "./issues";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const parts = { situation: "On Tuesday before the early shift", behaviour: "Two bays were taken out", impact: "A lorry waited", request: "Ring me first" };
const raise = async (world: World, it: It, who: Someone, over: object = {}) => (await world.as(who, (ctx) => raiseIssue(ctx, { engagementId: it.id, id: newId(), revision: 0, ...parts, ...over }))).id;
const bring = (world: World, it: It, who: Someone, issueId: string) => world.as(who, (ctx) => bringIssue(ctx, { engagementId: it.id, issueId, revision: 1 }));
const resolve = (world: World, it: It, who: Someone, issueId: string, over: object = {}) => world.as(who, (ctx) => resolveIssue(ctx, { engagementId: it.id, issueId, revision: 2, resolution: "We ring each other.", lookOn: null, ...over }));
const read = (world: World, it: It, who: Someone) => world.as(who, (ctx) => issuesOf(ctx, it.id));
const trail = async (world: World, it: It) => (await world.owner((db) => db.select().from(auditEvents).where(eq(auditEvents.engagementId, it.id)))).map(({ name, audience, sideId }) => [name, audience, sideId]);

describe("an issue between the leaders", () => {
  test("is raised with the coach alone, and worded anew until it is brought", async ({ world }) => {
    const it = await world.build.intervention();
    const id = newId();
    for (const _ of [1, 2]) expect(await raise(world, it, it.one, { id })).toBe(id);
    for (const who of [it.one, it.coach]) expect(await read(world, it, who)).toMatchObject([{ id, ...parts, sideId: it.sideOne, audience: "leader_and_coach", broughtAt: null }]);
    for (const who of [it.two, it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await read(world, it, who)).toEqual([]);
    await raise(world, it, it.one, { id, revision: 1, impact: "Two lorries waited" });
    await expect(raise(world, it, it.one, { id, revision: 1, impact: "Three" })).rejects.toMatchObject({ code: "conflict" });
    expect(await read(world, it, it.coach)).toMatchObject([{ impact: "Two lorries waited", revision: 2 }]);
    for (const revision of [0, 2]) await expect(raise(world, it, it.two, { id, revision })).rejects.toMatchObject({ code: "not_found" });
    for (const who of [it.coach, it.sponsor, it.hr]) await expect(raise(world, it, who)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("is brought by its leader and nobody else, and then the pair's", async ({ world }) => {
    const it = await world.build.intervention();
    const id = await raise(world, it, it.one);
    await expect(bring(world, it, it.two, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(bring(world, it, it.coach, id)).rejects.toMatchObject({ code: "forbidden" });
    for (const _ of [1, 2]) await bring(world, it, it.one, id);
    expect(await read(world, it, it.two)).toMatchObject([{ id, audience: "pair", broughtAt: now, revision: 2 }]);
    expect(await read(world, it, it.sponsor)).toEqual([]);
    await expect(raise(world, it, it.one, { id, revision: 2, impact: "x" })).rejects.toMatchObject({ code: "conflict" });
    await expect(bring(world, it, it.two, await raise(world, it, it.one))).rejects.toMatchObject({ code: "not_found" });
    expect(await trail(world, it)).toEqual([["issue.raised", "leader_and_coach", it.sideOne], ["issue.brought", "pair", it.sideOne], ["issue.raised", "leader_and_coach", it.sideOne]]);
  });

  test("is taken back by its leader before that, and nothing of it remains", async ({ world }) => {
    const it = await world.build.intervention();
    const [id, brought] = [await raise(world, it, it.one), await raise(world, it, it.one)];
    await bring(world, it, it.one, brought);
    const back = (who: Someone, issueId: string) => world.as(who, (ctx) => takeBackIssue(ctx, { engagementId: it.id, issueId, revision: 1 }));
    await back(it.two, id);
    await expect(back(it.coach, id)).rejects.toMatchObject({ code: "forbidden" });
    expect(await world.owner((db) => db.$count(issues))).toBe(2);
    for (const _ of [1, 2]) await back(it.one, id);
    await expect(back(it.one, brought)).rejects.toMatchObject({ code: "conflict" });
    expect((await read(world, it, it.one)).map((issue) => issue.id)).toEqual([brought]);
  });

  test("is settled once it was brought, by either leader or the coach, and once", async ({ world }) => {
    const it = await world.build.intervention();
    const id = await raise(world, it, it.one);
    await expect(resolve(world, it, it.coach, id, { revision: 1 })).rejects.toMatchObject({ code: "conflict" });
    await expect(resolve(world, it, it.two, id, { revision: 1 })).rejects.toMatchObject({ code: "not_found" });
    await bring(world, it, it.one, id);
    await expect(resolve(world, it, it.two, id, { revision: 1 })).rejects.toMatchObject({ code: "conflict" });
    await expect(resolve(world, it, it.sponsor, id)).rejects.toMatchObject({ code: "forbidden" });
    for (const _ of [1, 2]) await resolve(world, it, it.two, id, { lookOn: "2026-03-20" });
    await expect(resolve(world, it, it.coach, id, { revision: 3, resolution: "Otherwise" })).rejects.toMatchObject({ code: "conflict" });
    expect(await read(world, it, it.one)).toMatchObject([{ resolution: "We ring each other.", lookOn: "2026-03-20", resolvedAt: now }]);
  });

  test("is neither raised, brought nor settled once the engagement has ended", async ({ world }) => {
    const it = await world.build.intervention();
    const [id, brought] = [await raise(world, it, it.one), await raise(world, it, it.one)];
    await bring(world, it, it.one, brought);
    await world.owner((db) => db.update(engagements).set({ status: "closed" }).where(eq(engagements.id, it.id)));
    for (const act of [() => raise(world, it, it.one), () => bring(world, it, it.one, id), () => resolve(world, it, it.two, brought)]) await expect(act()).rejects.toMatchObject({ code: "conflict" });
    expect(await read(world, it, it.one)).toHaveLength(2);
  });
});
