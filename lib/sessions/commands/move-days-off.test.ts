import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, daysOff, sessionMoves } from "@/db/schema";
import { test, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { moveSessions } from "./move-sessions";
import { movePage } from "../queries/moving";

/** Three planned sessions of leader one every two weeks from 10 March, a call, and days off that became known since. */
async function series(world: World) {
  const it = await world.build.intervention();
  const at = (round: number, startsAt: string, attendees = [it.one.id], over = {}) => world.build.session(it, attendees, { sideId: it.sideOne, round, startsAt: new Date(startsAt), ...over });
  const [first, second, third] = [await at(1, "2026-03-10T09:00:00Z"), await at(2, "2026-03-24T09:00:00Z"), await at(3, "2026-04-07T08:00:00Z")];
  const call = await at(1, "2026-03-12T14:00:00Z", [it.one.id, it.two.id], { kind: "three_way", stepKey: "iv-threeway", sideId: null });
  const off = (startsOn: string, endsOn: string, label: string, partyId: string | null = null) => world.owner((db) => db.insert(daysOff).values({
    organizationId: it.organizationId, id: newId(), engagementId: it.id, partyId, startsOn, endsOn, label, authorId: it.coach.id, audience: "alliance",
  }));
  await off("2026-04-09", "2026-04-10", "Stocktaking");
  await off("2026-03-17", "2026-03-18", "skiing", it.sideTwo);
  return { ...it, first, second, third, call };
}
type It = Awaited<ReturnType<typeof series>>;
const move = (world: World, it: It, sessionId: string, day: string, over: { scope?: "from_here"; onPurpose?: "yes"; time?: string } = {}) =>
  world.as(it.coach, (ctx) => moveSessions(ctx, { sessionId, day, time: over.time ?? "10:00", scope: over.scope ?? "this", ...(over.onPurpose ? { onPurpose: over.onPurpose } : {}) }));

describe("moving a session with days off kept on its engagement", () => {
  test("is refused with the day off that is in the way and what mends it, and nothing moves", async ({ world }) => {
    const it = await series(world);
    await expect(move(world, it, it.third.id, "2026-04-09")).rejects.toMatchObject({ code: "invalid", fields: { day: [`Thursday 9 April cannot be had for ${it.one.name}’s session of round 3: Thursday 9 April is a day off (Stocktaking). Choose another day, or keep it on purpose.`] } });
    expect(await world.owner((db) => db.select().from(sessionMoves))).toEqual([]);
  });

  test("minds one person's days where they attend, and not where they do not", async ({ world }) => {
    const it = await series(world);
    await expect(move(world, it, it.call.id, "2026-03-17")).rejects.toMatchObject({ message: expect.stringContaining(`${it.two.name} is away on Tuesday 17 March (skiing)`) as string });
    expect(await move(world, it, it.first.id, "2026-03-17")).toMatchObject({ moved: 1 });
  });

  test("from here on is refused as a whole when one of the later ones would meet a day off", async ({ world }) => {
    const it = await series(world);
    await expect(move(world, it, it.second.id, "2026-03-26", { scope: "from_here" })).rejects.toMatchObject({ fields: { day: [expect.stringContaining("round 3") as string] } });
    expect(await move(world, it, it.second.id, "2026-03-25", { scope: "from_here" })).toMatchObject({ moved: 2 });
  });

  test("on purpose puts it there, says so beforehand and leaves a trace", async ({ world }) => {
    const it = await series(world);
    const page = (onPurpose?: "yes") => world.as(it.coach, (ctx) => movePage(ctx, it.third.id, { sessionId: it.third.id, day: "2026-04-09", time: "10:00", scope: "this", ...(onPurpose ? { onPurpose } : {}) }));
    expect((await page()).effect).toMatchObject({ canKeep: true, rows: [], refusals: [expect.stringContaining("Stocktaking")] });
    expect((await page("yes")).effect).toMatchObject({ canKeep: false, refusals: [], rows: [{ id: it.third.id, kept: "A day off (Stocktaking)" }] });
    expect(await move(world, it, it.third.id, "2026-04-09", { onPurpose: "yes" })).toMatchObject({ moved: 1 });
    const events = await world.owner((db) => db.select().from(auditEvents).where(eq(auditEvents.name, "session.moved")));
    expect(events.map(({ details }) => details)).toEqual([{ moved: 1, onPurpose: 1 }]);
  });

  test("on purpose is no way round a meeting that somebody has", async ({ world }) => {
    const it = await series(world);
    await world.build.session(it, [it.one.id], { kind: "closing", stepKey: "iv-closing", round: null, sideId: null, startsAt: new Date("2026-04-09T08:30:00Z") });
    await expect(move(world, it, it.third.id, "2026-04-09", { onPurpose: "yes" })).rejects.toMatchObject({ message: expect.stringContaining("already has a meeting") as string });
    expect((await world.as(it.coach, (ctx) => movePage(ctx, it.third.id, { sessionId: it.third.id, day: "2026-04-09", time: "10:00", scope: "this" }))).effect).toMatchObject({ canKeep: false });
  });
});
