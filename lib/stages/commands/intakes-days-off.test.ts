import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { coachingSessions, daysOff, parties } from "@/db/schema";
import { accept, launched, type It } from "@/db/testing/expectations";
import { test, type World } from "@/db/testing/test";
import { engagementFor } from "@/lib/engagements/access";
import { newId } from "@/lib/platform/ids";
import type { IntakeDay } from "../input/intakes";
import { daysOffPage } from "../queries/days-off-page";
import { intakePlan } from "../queries/intake-plan";
import { planIntakes } from "./plan-intakes";

/** A launched intervention whose coach has accepted, with days off: everybody's on 9 and 10 March, leader two's on the
 *  11th, and the coach's on the 12th. */
async function withDaysOff(world: World) {
  const it = await launched(world);
  await accept(world, it);
  await world.owner(async (db) => {
    const [coach] = await db.select().from(parties).where(and(eq(parties.engagementId, it.id), eq(parties.personId, it.coach.id)));
    const off = { organizationId: it.organizationId, engagementId: it.id, authorId: it.sponsor.id, audience: "alliance" as const };
    await db.insert(daysOff).values([
      { ...off, id: newId(), startsOn: "2026-03-09", endsOn: "2026-03-10", label: "Stocktaking" }, { ...off, id: newId(), startsOn: "2026-03-11", endsOn: "2026-03-11", label: "", partyId: it.sideTwo },
      { ...off, id: newId(), startsOn: "2026-03-12", endsOn: "2026-03-12", label: "supervision", partyId: coach?.id ?? null },
    ]);
  });
  return it;
}
const row = (personId: string, day: string, over: Partial<IntakeDay> = {}): IntakeDay => ({ personId, standing: "leader", day, time: "10:00", minutes: 90, ...over });
const plan = (world: World, it: It, rows: IntakeDay[]) => world.as(it.coach, (ctx) => planIntakes(ctx, { engagementId: it.id, rows }));
const starts = async (world: World, it: It) => (await world.owner((db) => db.select().from(coachingSessions).where(eq(coachingSessions.engagementId, it.id)))).map(({ startsAt }) => startsAt.toISOString().slice(0, 10)).sort();

describe("dating intakes with days off kept on the engagement", () => {
  test("proposes none on them", async ({ world }) => {
    const it = await withDaysOff(world);
    const { rows, from } = await world.as(it.coach, async (ctx) => intakePlan(ctx, await engagementFor(ctx, "planIntakes", it.id)));
    expect(from).toBe("2026-03-11");
    expect(rows.filter(({ standing }) => standing === "leader").map(({ personId, day }) => [personId, day])).toEqual([[it.one.id, "2026-03-11"], [it.two.id, "2026-03-13"]]);
  });

  test("refuses each with the day off and its mend, and offers to keep it on purpose", async ({ world }) => {
    const it = await withDaysOff(world);
    await expect(plan(world, it, [row(it.one.id, "2026-03-10"), row(it.two.id, "2026-03-11")])).rejects.toMatchObject({
      code: "invalid", details: { offers: [`onPurpose.${it.one.id}`, `onPurpose.${it.two.id}`] },
      fields: {
        [`day.${it.one.id}`]: ["Tuesday 10 March is a day off (Stocktaking). Choose another day, or keep it on purpose below."],
        [`day.${it.two.id}`]: [`${it.two.name} is away on Wednesday 11 March. Choose another day, or keep it on purpose below.`],
      },
    });
    await expect(plan(world, it, [row(it.one.id, "2026-03-12")])).rejects.toMatchObject({ fields: { [`day.${it.one.id}`]: [expect.stringContaining(`${it.coach.name} is away on Thursday 12 March (supervision)`)] } });
    expect(await starts(world, it)).toEqual([]);
  });

  test("keeps one on purpose, which the coach alone then finds among the meetings on days off", async ({ world }) => {
    const it = await withDaysOff(world);
    expect(await plan(world, it, [row(it.one.id, "2026-03-10", { onPurpose: true }), row(it.two.id, "2026-03-13")])).toMatchObject({ dated: 2 });
    expect(await starts(world, it)).toEqual(["2026-03-10", "2026-03-13"]);
    // Saying the same dates again asks nothing anew.
    expect(await plan(world, it, [row(it.one.id, "2026-03-10"), row(it.two.id, "2026-03-13")])).toMatchObject({ dated: 2 });
    const seen = await world.as(it.coach, (ctx) => daysOffPage(ctx, it.id));
    expect(seen).toMatchObject({ mayKeep: true, meetings: [{ kind: "intake", guest: it.one.name, reason: "A day off (Stocktaking)" }] });
    expect(await world.as(it.sponsor, (ctx) => daysOffPage(ctx, it.id))).toMatchObject({ mayKeep: false, meetings: [], entries: [{ label: "Stocktaking" }, {}, {}] });
    await expect(world.as(it.hr, (ctx) => daysOffPage(ctx, it.id))).rejects.toMatchObject({ code: "forbidden" });
    await expect(world.as(it.one, (ctx) => daysOffPage(ctx, it.id))).rejects.toMatchObject({ code: "not_found" });
  });

  test("offers nothing on purpose where the hour is taken as well", async ({ world }) => {
    const it = await withDaysOff(world);
    await plan(world, it, [row(it.one.id, "2026-03-10", { onPurpose: true })]);
    await expect(plan(world, it, [row(it.one.id, "2026-03-10"), row(it.two.id, "2026-03-10", { time: "10:30" })])).rejects.toMatchObject({
      details: { offers: [] }, fields: { [`day.${it.two.id}`]: ["Tuesday 10 March is a day off (Stocktaking). Choose another day."] },
    });
  });
});
