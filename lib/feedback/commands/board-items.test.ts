import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, boards, engagementStages } from "@/db/schema";
import { day } from "@/db/testing/board-day";
import { test } from "@/db/testing/test";
import { boardState } from "@/lib/feedback/queries/board-state";
import { newId } from "@/lib/platform/ids";
import { openBoard } from "./open-board";

describe("opening the board", () => {
  test("twice opens one, with the items counted and the leaders drawn", async ({ world }) => {
    const it = await day(world, { open: false });
    const [{ id }, again] = [await it.opening(), await it.opening()];
    expect(again.id).toBe(id);
    const [board] = await world.owner((db) => db.select().from(boards).where(eq(boards.id, id)));
    expect(board).toMatchObject({ planned: { operational: 2, process: 2, personal: 2 }, version: 1, point: "iv-ag-1" });
    expect([...(board?.drawn ?? [])].sort()).toEqual([it.sideOne, it.sideTwo].sort());
    expect((await it.events()).filter((name) => name === "board.opened")).toHaveLength(1);
  });
  test("waits for its stage and for items that are whole and balanced", async ({ world }) => {
    const it = await world.build.intervention();
    const open = () => world.as(it.coach, (ctx) => openBoard(ctx, { engagementId: it.id, id: newId() }));
    await expect(open()).rejects.toMatchObject({ code: "conflict", message: "The feedback session is the next stage’s. Open that stage first." });
    await world.owner((db) => db.insert(engagementStages).values({ organizationId: it.organizationId, engagementId: it.id, key: "iv-feedback", position: 2, plannedFrom: "2026-03-02", plannedTo: "2026-03-08", enteredAt: new Date() }));
    await expect(open()).rejects.toMatchObject({ message: expect.stringContaining("Prepare at least six") as string });
  });
  test.for([["one", "forbidden"], ["sponsor", "forbidden"], ["hr", "forbidden"], ["onlooker", "forbidden"], ["admin", "not_found"], ["former", "not_found"], ["stranger", "not_found"]] as const)("is not for %s", async ([who, code], { world }) => {
    const it = await day(world, { open: false });
    await expect(world.as(it[who], (ctx) => openBoard(ctx, { engagementId: it.id, id: newId() }))).rejects.toMatchObject({ code });
    if (who !== "one") await expect(world.as(it[who], (ctx) => boardState(ctx, it.id))).rejects.toMatchObject({ code });
  });
});

describe("an item", () => {
  test("is nobody's but the coach's until it is revealed, and then the pair's", async ({ world }) => {
    const it = await day(world);
    expect((await it.state(it.coach)).prepared).toHaveLength(6);
    expect((await it.state(it.one)).prepared).toEqual([]);
    for (let again = 0; again < 2; again += 1) await it.present(it.first);
    const { day: shown, prepared } = await it.state(it.two);
    expect(shown?.items).toMatchObject([{ id: it.first, behaviour: "You stayed on one call, split the tasks and told customers one date.", marks: [], outcome: null }]);
    expect(prepared).toEqual([]);
    expect((await it.events()).filter((name) => name === "item.revealed")).toHaveLength(1);
    await expect(it.present(it.second, it.one)).rejects.toMatchObject({ code: "forbidden" });
  });
  test("answered by one shows nothing to the other: no answer, no count, no new tag", async ({ world }) => {
    const it = await day(world);
    await it.present(it.first);
    const [before, own] = [await it.tag(it.two), await it.tag(it.one)];
    expect(await it.mark(it.one)).toEqual({ revision: 1, shown: false });
    expect(await it.tag(it.two)).toBe(before);
    expect(await it.tag(it.one)).not.toBe(own);
    expect((await it.state(it.two)).day?.items[0]?.marks).toEqual([]);
    expect((await it.state(it.one)).day?.items[0]?.marks).toMatchObject([{ mark: "agreed", revealed: false }]);
    const seen = await world.as(it.two, ({ db }) => db.$count(auditEvents, and(eq(auditEvents.engagementId, it.id), eq(auditEvents.name, "item.marked"))));
    expect(seen).toBe(0);
    const room = await world.as(it.coach, (ctx) => boardState(ctx, it.id, "room"));
    expect(room.day?.items[0]?.marks).toEqual([]);
    expect(room.prepared).toEqual([]);
  });
  test("answered by all shows all answers, the coach's for one of them as such", async ({ world }) => {
    const it = await day(world);
    await it.present(it.first);
    await it.mark(it.one, { mark: "reword", proposal: "Most of us stayed on one call." });
    expect(await it.mark(it.coach, { sideId: it.sideTwo, mark: "disputed", reason: "I had left by then." })).toEqual({ revision: 1, shown: true });
    const marks = (await it.state(it.one)).day?.items[0]?.marks;
    expect(marks).toHaveLength(2);
    expect(marks).toEqual(expect.arrayContaining([expect.objectContaining({ sideId: it.sideTwo, mark: "disputed", byCoach: true, revealed: true }), expect.objectContaining({ sideId: it.sideOne, proposal: "Most of us stayed on one call.", byCoach: false })]));
  });
  test("given by a leader themselves is not changed by the coach, who may change the one they gave for them; the leader may both", async ({ world }) => {
    const it = await day(world);
    await it.present(it.first);
    await it.mark(it.one, { mark: "disputed", reason: "No" });
    await expect(it.mark(it.coach, { sideId: it.sideOne, revision: 1 })).rejects.toMatchObject({ code: "conflict" });
    expect((await it.state(it.one)).day?.items[0]?.marks).toMatchObject([{ mark: "disputed", byCoach: false, revision: 1 }]);
    await it.present(it.second);
    await it.mark(it.coach, { itemId: it.second, sideId: it.sideOne });
    expect(await it.mark(it.coach, { itemId: it.second, sideId: it.sideOne, mark: "disputed", reason: "Not so", revision: 1 })).toMatchObject({ revision: 2 });
    expect(await it.mark(it.one, { itemId: it.second, revision: 2 })).toMatchObject({ revision: 3 });
    await expect(it.mark(it.coach, { itemId: it.second, sideId: it.sideOne, mark: "disputed", reason: "Not so", revision: 3 })).rejects.toMatchObject({ code: "conflict" });
  });
  test("takes the same answer twice as one, another one until it is shown, and none in another's name", async ({ world }) => {
    const it = await day(world);
    await it.present(it.first);
    for (let again = 0; again < 2; again += 1) expect(await it.mark(it.one)).toMatchObject({ revision: 1 });
    await expect(it.mark(it.one, { mark: "disputed", reason: "No" })).rejects.toMatchObject({ code: "conflict", details: { theirs: { mark: "agreed" } } });
    expect(await it.mark(it.one, { mark: "disputed", reason: "No", revision: 1 })).toMatchObject({ revision: 2 });
    await expect(it.mark(it.one, { sideId: it.sideTwo })).rejects.toMatchObject({ code: "not_found" });
    await it.mark(it.two);
    await expect(it.mark(it.two, { mark: "disputed", reason: "No", revision: 1 })).rejects.toMatchObject({ code: "conflict" });
    expect((await it.events()).filter((name) => name === "item.marks_shown")).toHaveLength(1);
  });
  test("is closed only by what the leaders said", async ({ world }) => {
    const it = await day(world);
    await it.present(it.first);
    await it.mark(it.one);
    await expect(it.close("agreed")).rejects.toMatchObject({ message: "Not every leader has answered yet." });
    await it.mark(it.two, { mark: "reword", proposal: "We stayed on one call." });
    for (const outcome of ["agreed", "reworded"] as const) await expect(it.close(outcome)).rejects.toMatchObject({ code: "conflict" });
    expect(await it.close("side_by_side")).toEqual({ outcome: "side_by_side" });
    await it.close(null);
    for (let again = 0; again < 2; again += 1) expect(await it.put(it.sideTwo)).toEqual({ round: 2 });
    await expect(it.mark(it.two, { round: 2 })).rejects.toMatchObject({ message: "This is your own wording; the others answer it." });
    await expect(it.mark(it.one, { round: 1, mark: "disputed", reason: "x" })).rejects.toMatchObject({ code: "conflict" });
    expect(await it.mark(it.one, { round: 2 })).toMatchObject({ shown: true });
    await expect(it.close("agreed")).rejects.toMatchObject({ code: "conflict" });
    expect(await it.close("reworded")).toEqual({ outcome: "reworded" });
    expect((await it.state(it.one)).day?.items[0]).toMatchObject({ outcome: "reworded", wording: "We stayed on one call.", putSideId: it.sideTwo });
  });
  test("that was disputed can be asked again, and closes as agreed when talking has moved them", async ({ world }) => {
    const it = await day(world);
    await it.present(it.first);
    await it.mark(it.one);
    await it.mark(it.two, { mark: "disputed", reason: "I remember another day." });
    await it.put(null);
    await it.mark(it.one, { round: 2 });
    await it.mark(it.two, { round: 2 });
    expect(await it.close("agreed")).toEqual({ outcome: "agreed" });
  });
});
