import { describe, expect } from "vitest";
import { engagementStages } from "@/db/schema";
import { day, through } from "@/db/testing/board-day";
import { answer, begun } from "@/db/testing/intakes";
import { now, test, type Someone, type World } from "@/db/testing/test";
import { confirmBoard, freezeBoard } from "@/lib/feedback/commands/freeze-board";
import { newId } from "@/lib/platform/ids";
import { engagementOverview } from "./engagement-overview";

const kinds = ["consent", "openBoard", "confirmBoard"];
const waits = async (world: World, engagementId: string, who: Someone, at?: Date) =>
  (await world.as(who, (ctx) => engagementOverview(ctx, engagementId), at)).waiting.filter(({ kind }) => kinds.includes(kind)).map(({ kind, mine }) => (mine ? `${kind}!` : kind));
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

describe("what a stage waits for", () => {
  test("is the answer to the consent text, of each intake that was held without one, and the coach's alone", async ({ world }) => {
    const it = await world.build.intervention();
    await world.owner((db) => db.insert(engagementStages).values({ organizationId: it.organizationId, engagementId: it.id, key: "iv-intakes", position: 1, plannedFrom: "2026-03-02", plannedTo: "2026-03-08", enteredAt: now }));
    const [first, second] = [await begun(world, it, { status: "held" }), await begun(world, it, { status: "held" })];
    await begun(world, it, { startsAt: hours(48) });
    expect(await waits(world, it.id, it.coach)).toEqual(["consent!", "consent!"]);
    for (const who of [it.one, it.sponsor, it.hr, it.onlooker]) expect(await waits(world, it.id, who)).toEqual([]);
    await answer(world, it, first.id);
    expect(await waits(world, it.id, it.coach)).toEqual(["consent!"]);
    await answer(world, it, second.id, "declined");
    expect(await waits(world, it.id, it.coach)).toEqual([]);
  });

  test("is the board, from its day on until it is opened", async ({ world }) => {
    const it = await day(world, { open: false });
    expect(await waits(world, it.id, it.coach)).toEqual([]);
    await world.build.session(it, [it.one.id, it.two.id], { kind: "feedback", stepKey: "iv-feedback-day", round: null, startsAt: hours(24) });
    expect(await waits(world, it.id, it.coach)).toEqual([]);
    expect(await waits(world, it.id, it.coach, hours(20))).toEqual(["openBoard!"]);
    for (const who of [it.one, it.sponsor, it.hr]) expect(await waits(world, it.id, who, hours(20))).toEqual([]);
    await it.opening();
    expect(await waits(world, it.id, it.coach, hours(20))).toEqual([]);
  });

  test("is each leader's confirmation once the board is closed, until it is frozen", async ({ world }) => {
    const it = await day(world);
    await through(world, it);
    expect(await waits(world, it.id, it.one)).toEqual([]);
    await world.as(it.coach, (ctx) => freezeBoard(ctx, { engagementId: it.id, freeze: "begin" }));
    expect(await waits(world, it.id, it.one)).toEqual(["confirmBoard!", "confirmBoard"]);
    expect(await waits(world, it.id, it.coach)).toEqual(["confirmBoard", "confirmBoard"]);
    expect(await waits(world, it.id, it.sponsor)).toEqual([]);
    const { hash } = (await it.state(it.one)).day ?? { hash: "" };
    const confirm = (who: typeof it.one) => world.as(who, (ctx) => confirmBoard(ctx, { engagementId: it.id, id: newId(), sideId: null, hash, name: who.name }));
    await confirm(it.one);
    expect(await waits(world, it.id, it.one)).toEqual(["confirmBoard"]);
    await confirm(it.two);
    for (const who of [it.one, it.two, it.coach]) expect(await waits(world, it.id, who)).toEqual([]);
  });
});
