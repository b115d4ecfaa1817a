import { describe, expect } from "vitest";
import { now, test } from "@/db/testing/test";
import { nameCoach } from "@/lib/stages/commands/change-parties";
import { hoursPage } from "./hours";

const held = (at: string, by: string, heldMinutes: number) => ({ status: "held" as const, startsAt: new Date(at), heldMinutes, loggedAt: now, loggedById: by });

describe("a coach's hours", () => {
  test("are what they held, the latest first, by kind and in all, of one year of their own calendar", async ({ world }) => {
    const it = await world.build.intervention();
    await world.build.session(it, [it.one.id], { sideId: it.sideOne, ...held("2026-02-03T09:00:00Z", it.coach.id, 55) });
    await world.build.session(it, [it.one.id, it.two.id], { kind: "three_way", stepKey: "iv-three-way", ...held("2026-02-05T09:00:00Z", it.coach.id, 45) });
    await world.build.session(it, [it.one.id], { sideId: it.sideOne, startsAt: new Date("2026-02-17T09:00:00Z") });
    // New Year's Eve where the coach lives, though it is the new year already by the clock of the world.
    await world.build.session(it, [it.one.id], { sideId: it.sideOne, ...held("2025-12-31T22:30:00Z", it.coach.id, 60) });
    const page = await world.as(it.coach, (ctx) => hoursPage(ctx, {}));
    expect(page).toMatchObject({ year: 2026, total: 100, earlier: 2025, later: null, minutes: [{ kind: "three_way", minutes: 45 }, { kind: "individual", minutes: 55 }] });
    expect(page.hours.map(({ minutes, engagement }) => [minutes, engagement?.title])).toEqual([[45, it.title], [55, it.title]]);
    expect(await world.as(it.coach, (ctx) => hoursPage(ctx, { year: 2025 }))).toMatchObject({ total: 60, earlier: null, later: 2026 });
  });

  test("stay with a coach who was replaced, without the name of the engagement, and are nobody else's", async ({ world }) => {
    const it = await world.build.intervention();
    await world.build.session(it, [it.one.id], { sideId: it.sideOne, ...held("2026-02-03T09:00:00Z", it.coach.id, 55) });
    const next = await world.build.person(it.organizationId, ["coach"]);
    await world.as(it.sponsor, (ctx) => nameCoach(ctx, { engagementId: it.id, personId: next.id }));
    expect((await world.as(it.coach, (ctx) => hoursPage(ctx, {}))).hours).toEqual([{ heldAt: new Date("2026-02-03T09:00:00Z"), kind: "individual", minutes: 55, engagement: null }]);
    for (const who of [next, it.one, it.sponsor, it.hr, it.admin, it.stranger]) expect((await world.as(who, (ctx) => hoursPage(ctx, {}))).hours).toEqual([]);
  });
});
