import { describe, expect } from "vitest";
import { inForce } from "@/db/testing/agreement";
import { now, test, type World } from "@/db/testing/test";
import { whatOthersSee } from "@/lib/engagements/queries/what-others-see";
import { agreementPage } from "./agreement-page";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const looked = async (world: World, it: It, who = it.one) =>
  (await world.as(who, (ctx) => whatOthersSee(ctx, it.id))).looks.map(({ viewer, subject, times }) => ({ viewer, subject, times }));

describe("who opens the agreement", () => {
  test("is shown to each leader when it is the sponsor, once a day", async ({ world }) => {
    const it = await world.build.intervention();
    await inForce(world, it);
    expect(await looked(world, it)).toEqual([]);
    for (const hours of [1, 2]) await world.as(it.sponsor, (ctx) => agreementPage(ctx, it.id, null), later(hours));
    await world.as(it.sponsor, (ctx) => agreementPage(ctx, it.id, 1), later(48));
    for (const leader of [it.one, it.two])
      expect(await looked(world, it, leader)).toEqual([{ viewer: it.sponsor.name, subject: "agreement", times: 1 }, { viewer: it.sponsor.name, subject: "agreement", times: 2 }]);
  });

  test("is HR only where the agreement names HR, and a refused opening is no look", async ({ world }) => {
    const it = await world.build.intervention();
    await inForce(world, it);
    await expect(world.as(it.hr, (ctx) => agreementPage(ctx, it.id, null))).rejects.toMatchObject({ code: "forbidden" });
    expect(await looked(world, it)).toEqual([]);
    const named = await world.build.intervention();
    await inForce(world, named, ["hrAgreement"]);
    await world.as(named.hr, (ctx) => agreementPage(ctx, named.id, null));
    expect(await looked(world, named)).toEqual([{ viewer: named.hr.name, subject: "agreement", times: 1 }]);
  });

  test("is not noted of leaders and coach, who write it, nor of an opening that showed nothing", async ({ world }) => {
    const it = await world.build.intervention();
    await world.as(it.sponsor, (ctx) => agreementPage(ctx, it.id, null));
    await inForce(world, it);
    for (const who of [it.one, it.two, it.coach]) await world.as(who, (ctx) => agreementPage(ctx, it.id, null));
    expect(await looked(world, it)).toEqual([]);
  });
});
