import { describe, expect } from "vitest";
import { and, eq } from "drizzle-orm";
import { auditEvents, coachingSessions, engagements } from "@/db/schema";
import { inForce } from "@/db/testing/agreement";
import { now, test, type Someone, type World } from "@/db/testing/test";
import { agreementPage } from "@/lib/alignment/queries/agreement-page";
import { draftOf } from "@/lib/engagements/queries/draft";
import { newId } from "@/lib/platform/ids";
import { logSession } from "@/lib/sessions/commands/log-session";
import { changesPage } from "../queries/changes-page";
import { engagementOverview } from "../queries/engagement-overview";
import { beginNextCycle, closeEngagement } from "./close";
import { leave, stopEngagement } from "./leave";
import { pauseEngagement } from "./pause";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const close = (world: World, it: It, who: Someone = it.coach) => world.as(who, (ctx) => closeEngagement(ctx, { engagementId: it.id, note: "Every date is one that both stand behind." }));
const rowOf = async (world: World, id: string) => (await world.owner((db) => db.select().from(engagements).where(eq(engagements.id, id))))[0];

/** An intervention under a signed agreement, whose rounds are over but for what is named, and a closing meeting to come. */
async function nearItsEnd(world: World, left: Partial<typeof coachingSessions.$inferInsert>[] = []) {
  const it = await world.build.intervention();
  await inForce(world, it);
  await world.build.session(it, [it.one.id], { sideId: it.sideOne, startsAt: days(-9), status: "held" });
  await world.build.session(it, [it.one.id, it.two.id], { kind: "three_way", stepKey: "iv-threeway", sideId: null, startsAt: days(-8), status: "missed" });
  for (const over of left) await world.build.session(it, [it.one.id], { sideId: it.sideOne, ...over });
  const closing = await world.build.session(it, [it.one.id, it.two.id], { kind: "closing", stepKey: "iv-closing", round: null, sideId: null, startsAt: days(6) });
  return { it, closing };
}

describe("the coach closes an engagement", () => {
  test("with a note, once its rounds are over, and nothing reopens", async ({ world }) => {
    const { it, closing } = await nearItsEnd(world);
    for (const who of [it.one, it.sponsor, it.hr, it.onlooker]) await expect(close(world, it, who)).rejects.toMatchObject({ code: "forbidden" });
    for (const who of [it.admin, it.former, it.stranger]) await expect(close(world, it, who)).rejects.toMatchObject({ code: "not_found" });
    expect(await close(world, it)).toEqual({ cancelled: 1 });
    expect(await close(world, it)).toEqual({ cancelled: 0 });
    expect(await rowOf(world, it.id)).toMatchObject({ status: "closed", endedAt: now });
    expect((await world.owner((db) => db.select({ status: coachingSessions.status }).from(coachingSessions).where(eq(coachingSessions.id, closing.id))))[0]?.status).toBe("cancelled");
    expect(await world.owner((db) => db.select({ audience: auditEvents.audience }).from(auditEvents).where(and(eq(auditEvents.engagementId, it.id), eq(auditEvents.name, "engagement.closed"))))).toEqual([{ audience: "progress" }]);
    await expect(world.as(it.coach, (ctx) => pauseEngagement(ctx, { engagementId: it.id, untilOn: "2026-03-20" }))).rejects.toMatchObject({ code: "conflict" });
    await expect(world.as(it.sponsor, (ctx) => stopEngagement(ctx, { engagementId: it.id, category: "served" }))).rejects.toMatchObject({ code: "conflict" });
    await expect(world.as(it.one, (ctx) => leave(ctx, { engagementId: it.id, category: "served", toHr: false }))).rejects.toMatchObject({ code: "conflict" });
  });

  test("and not while a meeting of the rounds is left to hold or to log, nor before there are any", async ({ world }) => {
    const { it } = await nearItsEnd(world, [{ round: 2, startsAt: days(3) }, { round: 2, startsAt: days(-1) }]);
    await expect(close(world, it)).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("2 meetings of the rounds") as string });
    expect((await world.as(it.coach, (ctx) => changesPage(ctx, it.id))).closing).toMatchObject({ refusal: "roundsOpen", open: 2, note: null });
    const fresh = await world.build.intervention();
    await expect(close(world, fresh)).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("no rounds") as string });
  });

  test("and it stays readable by its readers, each as far as before, while nobody writes into it", async ({ world }) => {
    const { it } = await nearItsEnd(world);
    const readers = [it.one, it.two, it.coach, it.sponsor, it.hr, it.onlooker];
    const open = async (who: Someone) => { const page = await world.as(who, (ctx) => engagementOverview(ctx, it.id)); return { standing: page.standing, records: page.records.map(({ stepKey, count }) => [stepKey, count]) }; };
    const before = [];
    for (const who of readers) before.push(await open(who));
    await close(world, it);
    for (const [at, who] of readers.entries()) {
      const { standing, records } = await open(who);
      expect({ standing, records: records.filter(([step]) => step !== "iv-closing") }).toEqual(before[at]);
    }
    for (const who of [it.one, it.coach, it.sponsor]) {
      expect((await world.as(who, (ctx) => agreementPage(ctx, it.id, null))).shown?.state).toBe("in_force");
      expect((await world.as(who, (ctx) => changesPage(ctx, it.id))).closing.note).toBe("Every date is one that both stand behind.");
    }
    const held = await world.build.session(it, [it.one.id], { sideId: it.sideOne, startsAt: days(-2) });
    await expect(world.as(it.coach, (ctx) => logSession(ctx, { sessionId: held.id, heldMinutes: 60 }))).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a next cycle", () => {
  test("is a draft of the sponsor's that names the former one, with the same people to be confirmed", async ({ world }) => {
    const { it } = await nearItsEnd(world);
    const nextId = newId();
    const begin = (who: Someone) => world.as(who, (ctx) => beginNextCycle(ctx, { engagementId: it.id, nextId }));
    await expect(begin(it.sponsor)).rejects.toMatchObject({ code: "conflict" });
    await close(world, it);
    for (const who of [it.coach, it.one, it.hr]) await expect(begin(who)).rejects.toMatchObject({ code: "forbidden" });
    expect((await world.as(it.sponsor, (ctx) => changesPage(ctx, it.id))).can.follow).toBe(true);
    for (const _ of [1, 2]) expect(await begin(it.sponsor)).toEqual({ engagementId: nextId });
    expect(await rowOf(world, nextId)).toMatchObject({ status: "draft", formerId: it.id, cycle: 2 });
    const draft = await world.as(it.sponsor, (ctx) => draftOf(ctx, nextId));
    expect(draft.former).toEqual({ title: it.title, cycle: 2 });
    expect(draft.content).toMatchObject({ leaders: [{ personId: it.one.id }, { personId: it.two.id }], coachId: it.coach.id, sponsorId: it.sponsor.id, hrPartnerId: it.hr.id, nominees: [], performance: "" });
    expect(await rowOf(world, it.id)).toMatchObject({ status: "closed", formerId: null });
    expect((await world.as(it.sponsor, (ctx) => changesPage(ctx, it.id))).can.follow).toBe(false);
    await expect(world.as(it.sponsor, (ctx) => beginNextCycle(ctx, { engagementId: it.id, nextId: newId() }))).rejects.toMatchObject({ code: "conflict" });
  });

  test("is known to nobody but its author before it is launched", async ({ world }) => {
    const { it } = await nearItsEnd(world);
    await close(world, it);
    const nextId = newId();
    await world.as(it.sponsor, (ctx) => beginNextCycle(ctx, { engagementId: it.id, nextId }));
    expect((await world.as(it.sponsor, (ctx) => changesPage(ctx, it.id))).closing.next).toMatchObject([{ id: nextId, cycle: 2, isDraft: true }]);
    for (const who of [it.coach, it.one]) expect((await world.as(who, (ctx) => changesPage(ctx, it.id))).closing.next).toEqual([]);
    for (const who of [it.coach, it.one, it.hr, it.onlooker]) await expect(world.as(who, (ctx) => engagementOverview(ctx, nextId))).rejects.toMatchObject({ code: "not_found" });
  });
});
