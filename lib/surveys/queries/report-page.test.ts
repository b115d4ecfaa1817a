import { describe, expect } from "vitest";
import { answersTo, hoursOn, join, linksOf, opened, planned, send, settled, type Asked } from "@/db/testing/surveys";
import { test, type World } from "@/db/testing/test";
import { reportPage } from "./report-page";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const five = ["peers", "peers", "peers", "peers", "peers"] as const;
const days = (from: number) => ({ opensOn: `2026-0${3 + from}-02`, closesOn: `2026-0${3 + from}-13` });

/** A wave that so many answered with one value, and that is over. */
async function answered(world: World, it: It, asked: readonly Asked[], value: number, month: number, over: Parameters<typeof opened>[2]): Promise<string> {
  const at = hoursOn(24 * 31 * month);
  const waveId = await opened(world, it, { ...days(month), ...over }, at);
  const links = await linksOf(world, waveId);
  for (const { id } of asked) await send(world, links.get(id)!, await answersTo(world, waveId, value));
  await settled(world, it, waveId, at);
  return waveId;
}

describe("a report beside earlier ones", () => {
  test("puts mini-surveys since the same day side by side, with a gap where too few answered, and none since another day", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, five, { instrument: "mini-leaders" });
    const since = { kind: "mini" as const, referenceOn: "2026-02-01" };
    await answered(world, it, asked, 1, 0, { ...since, number: 1 });
    await answered(world, it, asked.slice(1), 2, 1, { ...since, number: 2 });
    const third = await answered(world, it, asked, 3, 2, { ...since, number: 3 });
    const other = await answered(world, it, asked, 2, 3, { ...since, number: 4, referenceOn: "2026-05-01" });
    const runsOf = async (waveId: string) => (await world.as(it.one, (ctx) => reportPage(ctx, it.id, waveId))).runs;
    expect((await runsOf(third))["mini-leaders-change.shared"]?.map(({ number, mean, n }) => [number, mean, n])).toEqual([[1, 1, 5], [2, null, 0], [3, 3, 5]]);
    expect(await runsOf(other)).toEqual({});
  });

  test("carries the leader's own answer through the waves, and the mean of others without it", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, five, { instrument: "executive-coaching" });
    const self = await join(world, it, "self", it.one.id);
    const wave = async (others: number, own: number, month: number, over: Parameters<typeof opened>[2]) => {
      const at = hoursOn(24 * 31 * month);
      const waveId = await opened(world, it, { ...days(month), ...over }, at);
      const links = await linksOf(world, waveId);
      for (const { id } of [...asked, self]) await send(world, links.get(id)!, await answersTo(world, waveId, id === self.id ? own : others));
      await settled(world, it, waveId, at);
      return waveId;
    };
    await wave(3, 6, 0, {});
    const second = await wave(5, 5, 1, { kind: "midpoint", referenceOn: "2026-03-02" });
    for (const reader of [it.one, it.coach]) expect((await world.as(reader, (ctx) => reportPage(ctx, it.id, second))).means["ec-today.shared"]?.map(({ mean, n, own }) => [mean, n, own])).toEqual([[3, 5, 6], [5, 5, 5]]);
  });
});
