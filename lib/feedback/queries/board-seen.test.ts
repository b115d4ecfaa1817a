import { describe, expect } from "vitest";
import { day, through, type Day } from "@/db/testing/board-day";
import { test, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import type { OutsideReader } from "@/lib/engagements/rules/readers";
import { whatOthersSee } from "@/lib/engagements/queries/what-others-see";
import { nameBarrier } from "../commands/barriers";
import { confirmBoard, freezeBoard } from "../commands/freeze-board";
import { frozenBoard } from "./frozen-board";

const kinds = ["boardItems", "boardAnswers", "boardBarriers", "boardConfirmation"];

/** What one outsider sees of leader one's feedback day, by kind. */
const seen = async (world: World, it: Day, by: OutsideReader) => {
  const { onlookers } = await world.as(it.one, (ctx) => whatOthersSee(ctx, it.engagementId));
  const records = (onlookers.find(({ reader }) => reader === by)?.sees ?? []).filter(({ kind }) => kinds.includes(kind));
  return Object.fromEntries(records.map(({ kind, audience, count }) => [`${kind} ${audience}`, count]));
};

describe("what others see of a leader's feedback day", () => {
  test("is nothing while items are prepared, and an answer is the coach's to see before the other leader's", async ({ world }) => {
    const it = await day(world);
    expect(await seen(world, it, "coach")).toEqual({});
    await it.present(it.first);
    expect(await seen(world, it, "other_leader")).toEqual({ "boardItems pair": 1 });
    await it.mark(it.one);
    expect(await seen(world, it, "coach")).toEqual({ "boardItems pair": 1, "boardAnswers leader_and_coach": 1 });
    expect(await seen(world, it, "other_leader")).toEqual({ "boardItems pair": 1 });
    await it.mark(it.two);
    expect(await seen(world, it, "other_leader")).toEqual({ "boardItems pair": 1, "boardAnswers pair": 1 });
    for (const reader of ["sponsor", "hr_partner", "overseer", "administrator"] as const) expect(await seen(world, it, reader), reader).toEqual({});
  });

  test("is what the pair froze: items that speak to them, answers, barriers and their name", async ({ world }) => {
    const it = await day(world);
    await world.as(it.two, (ctx) => nameBarrier(ctx, { engagementId: it.engagementId, id: newId(), what: "Two calendars", remover: "leaders", removerSideId: null, dueOn: null }));
    await through(world, it);
    await world.as(it.coach, (ctx) => freezeBoard(ctx, { engagementId: it.engagementId, freeze: "begin" }));
    const { hash } = (await it.state(it.one)).day ?? { hash: "" };
    await world.as(it.one, (ctx) => confirmBoard(ctx, { engagementId: it.engagementId, id: newId(), sideId: null, hash, name: it.one.name }));
    expect(await seen(world, it, "other_leader")).toEqual({ "boardItems pair": 3, "boardAnswers pair": 6, "boardBarriers pair": 1, "boardConfirmation pair": 1 });
    await world.as(it.two, (ctx) => confirmBoard(ctx, { engagementId: it.engagementId, id: newId(), sideId: null, hash, name: it.two.name }));
    await world.as(it.two, (ctx) => frozenBoard(ctx, it.engagementId));
    expect((await world.as(it.one, (ctx) => whatOthersSee(ctx, it.engagementId))).looks).toMatchObject([{ viewer: it.two.name, subject: "board", times: 1 }]);
  });
});
