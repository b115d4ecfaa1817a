import { describe, expect } from "vitest";
import { and, eq } from "drizzle-orm";
import { auditEvents, engagements, pauses } from "@/db/schema";
import { now, test, type World } from "@/db/testing/test";
import { removeMember } from "@/lib/people/commands/remove-member";
import type { Ctx, Worker } from "@/lib/platform/context";
import { handOver, nameSuccessor, succeed } from "./commands/change-parties";
import { pauseEngagement, resumeEngagement } from "./commands/pause";
import { changesPage } from "./queries/changes-page";
import { engagementOverview } from "./queries/engagement-overview";
import { restWithoutSponsor } from "./sweep";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const sweep = (world: World, it: It) => world.owner((db) => restWithoutSponsor({ db, viewer: { kind: "worker", organizationId: it.organizationId }, now } satisfies Ctx<Worker>));
const statusOf = async (world: World, it: It) => (await world.owner((db) => db.select({ status: engagements.status }).from(engagements).where(eq(engagements.id, it.id))))[0]?.status;
const remove = (world: World, it: It) => world.as(it.admin, (ctx) => removeMember(ctx, { personId: it.sponsor.id }));

describe("a sponsor whose membership ends", () => {
  test("lets the engagement rest, once, until a successor whom the coach names has read and signed", async ({ world }) => {
    const it = await world.build.intervention();
    expect(await sweep(world, it)).toBe(0);
    await remove(world, it);
    expect(await sweep(world, it)).toBe(1);
    expect(await sweep(world, it)).toBe(0);
    expect(await statusOf(world, it)).toBe("paused");
    await expect(world.as(it.coach, (ctx) => resumeEngagement(ctx, { engagementId: it.id }))).rejects.toMatchObject({ code: "conflict" });
    await expect(world.as(it.sponsor, (ctx) => engagementOverview(ctx, it.id))).rejects.toMatchObject({ code: "not_found" });
    const next = await world.build.person(it.organizationId, ["sponsor"], { name: "Ada Nwosu" });
    expect((await world.as(it.coach, (ctx) => changesPage(ctx, it.id)))).toMatchObject({ pause: { untilOn: null }, can: { nameSuccessor: true, resume: false }, sponsors: [{ id: next.id }] });
    for (const who of [it.one, it.hr]) await expect(world.as(who, (ctx) => nameSuccessor(ctx, { engagementId: it.id, personId: next.id }))).rejects.toMatchObject({ code: "forbidden" });
    await expect(world.as(it.coach, (ctx) => nameSuccessor(ctx, { engagementId: it.id, personId: it.onlooker.id }))).rejects.toMatchObject({ code: "invalid" });
    const { partyId } = await world.as(it.coach, (ctx) => nameSuccessor(ctx, { engagementId: it.id, personId: next.id }));
    expect(await world.as(it.coach, (ctx) => nameSuccessor(ctx, { engagementId: it.id, personId: next.id }))).toEqual({ partyId });
    await expect(world.as(it.coach, (ctx) => resumeEngagement(ctx, { engagementId: it.id }))).rejects.toMatchObject({ code: "conflict" });
    await world.as(next, (ctx) => succeed(ctx, { engagementId: it.id, read: "yes", name: "Ada Nwosu" }));
    expect(await statusOf(world, it)).toBe("active");
    const told = await world.owner((db) => db.select({ name: auditEvents.name }).from(auditEvents).where(and(eq(auditEvents.engagementId, it.id), eq(auditEvents.name, "sponsor.left"))));
    expect(told).toHaveLength(1);
  });

  test("leaves no end to a pause that has begun already", async ({ world }) => {
    const it = await world.build.intervention();
    await world.as(it.coach, (ctx) => pauseEngagement(ctx, { engagementId: it.id, untilOn: "2026-03-20" }));
    await remove(world, it);
    expect(await sweep(world, it)).toBe(1);
    expect(await world.owner((db) => db.select({ untilOn: pauses.untilOn, endedAt: pauses.endedAt }).from(pauses).where(eq(pauses.engagementId, it.id)))).toEqual([{ untilOn: null, endedAt: null }]);
    await expect(world.as(it.coach, (ctx) => resumeEngagement(ctx, { engagementId: it.id }))).rejects.toMatchObject({ code: "conflict" });
  });

  test("changes nothing where they have handed over before, or the engagement has ended", async ({ world }) => {
    const it = await world.build.intervention();
    const next = await world.build.person(it.organizationId, ["sponsor"]);
    await world.as(it.sponsor, (ctx) => handOver(ctx, { engagementId: it.id, personId: next.id }));
    const over = await world.build.intervention({ status: "stopped" });
    for (const each of [it, over]) {
      await remove(world, each);
      expect(await sweep(world, each)).toBe(0);
    }
    expect(await statusOf(world, over)).toBe("stopped");
    await expect(world.as(it.coach, (ctx) => nameSuccessor(ctx, { engagementId: it.id, personId: it.sponsor.id }))).rejects.toMatchObject({ code: "conflict" });
  });
});
