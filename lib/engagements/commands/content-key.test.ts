import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { parties } from "@/db/schema";
import { test } from "@/db/testing/test";
import { commonContentKey, contentKey, makeCommonContentKey, ownContentKey } from "./content-key";

describe("the key that coaches hold in common", () => {
  test("is one key of the engagement, in nobody else's hands and no author's own", async ({ world }) => {
    const it = await world.build.intervention();
    const made = await world.as(it.coach, (ctx) => makeCommonContentKey(ctx, it.id));
    expect(await world.as(it.coach, (ctx) => makeCommonContentKey(ctx, it.id))).toEqual(made);
    expect(await world.as(it.coach, (ctx) => contentKey(ctx, it.id))).not.toEqual(made);
    for (const person of [it.one, it.two, it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await world.as(person, (ctx) => commonContentKey(ctx, it.id))).toBeNull();
    await expect(world.as(it.one, (ctx) => makeCommonContentKey(ctx, it.id))).rejects.toThrow();
  });

  test("passes to a successor, while the replaced coach's own stays closed to everybody", async ({ world }) => {
    const it = await world.build.intervention();
    const made = await world.as(it.coach, (ctx) => makeCommonContentKey(ctx, it.id));
    await world.as(it.coach, (ctx) => contentKey(ctx, it.id));
    const successor = await world.build.person(it.organizationId, ["coach"]);
    await world.owner((db) => db.update(parties).set({ leftAt: it.launchedAt }).where(and(eq(parties.engagementId, it.id), eq(parties.personId, it.coach.id))));
    await world.build.party(it, successor.id, "coach", { serves: [it.sideOne, it.sideTwo] });
    expect(await world.as(successor, (ctx) => commonContentKey(ctx, it.id))).toEqual(made);
    expect(await world.as(successor, (ctx) => ownContentKey(ctx, it.id))).toBeNull();
    expect(await world.as(it.coach, (ctx) => commonContentKey(ctx, it.id))).toBeNull();
  });
});
