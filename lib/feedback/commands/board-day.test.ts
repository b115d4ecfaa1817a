import { describe, expect } from "vitest";
import { day, through, type Person } from "@/db/testing/board-day";
import { test } from "@/db/testing/test";
import { engagementFor } from "@/lib/engagements/access";
import { boardFactsOf, contentOf } from "@/lib/feedback/queries/board-content";
import { newId } from "@/lib/platform/ids";
import { boardFields } from "../rules/board";
import { hashOf } from "../rules/board-content";
import { changeBarrier, dropBarrier, nameBarrier } from "./barriers";
import { confirmBoard, freezeBoard } from "./freeze-board";
import { steerBoard } from "./steer-board";

describe("the day", () => {
  test("stands at one point and turn, however often it is pressed", async ({ world }) => {
    const it = await day(world);
    const steer = (over = {}, who: Person = it.coach) => world.as(who, (ctx) => steerBoard(ctx, { engagementId: it.id, point: "iv-ag-6", turn: 1, clock: "start", ...over }));
    for (let again = 0; again < 2; again += 1) expect(await steer()).toEqual({ point: "iv-ag-6", turn: 1 });
    expect((await it.state(it.one)).day?.board).toMatchObject({ point: "iv-ag-6", turn: 1, timerEndsAt: new Date("2026-03-02T12:03:00Z") });
    await steer({ turn: 2, clock: "keep" });
    expect((await it.state(it.one)).day?.board.timerEndsAt).toBeNull();
    await expect(steer({ turn: 99 })).rejects.toMatchObject({ code: "not_found" });
    await expect(steer({ point: "iv-ag-99", turn: null })).rejects.toMatchObject({ code: "not_found" });
    await expect(steer({}, it.one)).rejects.toMatchObject({ code: "forbidden" });
  });
  test("keeps barriers once each, and two who change one see it", async ({ world }) => {
    const it = await day(world);
    const id = newId();
    const barrier = { engagementId: it.id, id, what: "Opposing targets", remover: "sponsor" as const, removerSideId: null, dueOn: "2026-04-01" };
    for (let again = 0; again < 2; again += 1) await world.as(it.one, (ctx) => nameBarrier(ctx, barrier));
    const change = (who: Person, over = {}) => world.as(who, (ctx) => changeBarrier(ctx, { engagementId: it.id, barrierId: id, revision: 1, remover: "leader", removerSideId: it.sideTwo, dueOn: null, ...over }));
    expect(await it.write(it.two, `barrier:${id}`, "Opposing targets of both teams", { revision: 1 })).toMatchObject({ revision: 2 });
    expect(await change(it.two)).toEqual({ revision: 2 });
    await expect(change(it.one, { remover: "leaders", removerSideId: null })).rejects.toMatchObject({ code: "conflict", details: { theirs: { remover: "leader" } } });
    await expect(it.write(it.one, `barrier:${id}`, "Targets", { revision: 1 })).rejects.toMatchObject({ code: "conflict", details: { theirs: { words: "Opposing targets of both teams", revision: 2 } } });
    expect((await it.state(it.coach)).day?.barriers).toMatchObject([{ what: "Opposing targets of both teams", remover: "leader", removerSideId: it.sideTwo }]);
    for (let again = 0; again < 2; again += 1) await world.as(it.one, (ctx) => dropBarrier(ctx, { engagementId: it.id, barrierId: id }));
    expect((await it.state(it.coach)).day?.barriers).toEqual([]);
  });
  test("keeps each text for those whose it is, and turns the version only for what others read", async ({ world }) => {
    const it = await day(world);
    const before = await it.tag(it.two);
    await it.write(it.one, boardFields.own, "Only mine", { sideId: it.sideOne });
    expect(await it.tag(it.two)).toBe(before);
    await it.write(it.one, boardFields.hope, "To sleep", { sideId: it.sideOne });
    expect(await it.tag(it.two)).not.toBe(before);
    const words = async (who: Person) => (await it.state(who)).day?.fields.map(({ words: text }) => text).join();
    expect(await words(it.two)).toContain("To sleep");
    for (const who of [it.two, it.coach]) expect(await words(who)).not.toContain("Only mine");
    await expect(it.write(it.one, boardFields.hope, "For you", { sideId: it.sideTwo })).rejects.toMatchObject({ code: "forbidden" });
    await expect(it.write(it.one, boardFields.notes, "x")).rejects.toMatchObject({ code: "not_found" });
    await expect(it.write(it.one, boardFields.rules, "x")).rejects.toMatchObject({ code: "forbidden" });
    await expect(it.write(it.two, boardFields.goal, "Mine", { revision: 4 })).resolves.toMatchObject({ revision: 1 });
    await expect(it.write(it.one, boardFields.goal, "Yours", { revision: 0 })).rejects.toMatchObject({ code: "conflict", details: { theirs: { words: "Mine" } } });
  });
});

describe("freezing", () => {
  test("waits until every item is answered and closed and the goal is written", async ({ world }) => {
    const it = await day(world);
    const begin = () => world.as(it.coach, (ctx) => freezeBoard(ctx, { engagementId: it.id, freeze: "begin" }));
    await expect(begin()).rejects.toMatchObject({ message: expect.stringContaining("6 items are not yet answered") as string });
    await through(world, it);
    await it.close(null);
    await expect(begin()).rejects.toMatchObject({ message: "One item is not closed." });
    await it.close("agreed");
    expect(await begin()).toEqual({ freezing: true });
    await expect(it.close(null)).rejects.toMatchObject({ code: "conflict" });
    await expect(it.write(it.one, boardFields.goal, "Another", { revision: 1, counter: 2 })).rejects.toMatchObject({ code: "conflict" });
  });
  test("takes every leader's own name on the same content, and then nothing changes any more", async ({ world }) => {
    const it = await day(world);
    await through(world, it);
    const freeze = (act: "begin" | "stop") => world.as(it.coach, (ctx) => freezeBoard(ctx, { engagementId: it.id, freeze: act }));
    const { hash = "" } = (await it.state(it.one)).day ?? {};
    const confirm = (who: Person, name: string, over = {}) => world.as(who, (ctx) => confirmBoard(ctx, { engagementId: it.id, id: newId(), sideId: null, hash, name, ...over }));
    const [one = "", two = ""] = (await it.state(it.one)).leaders.map(({ name }) => name);
    await expect(confirm(it.one, one)).rejects.toMatchObject({ code: "conflict" });
    await freeze("begin");
    await expect(confirm(it.one, two)).rejects.toMatchObject({ code: "invalid" });
    await expect(confirm(it.one, one, { hash: "0".repeat(64) })).rejects.toMatchObject({ message: "The content was changed since you read it. Read it again, then confirm." });
    for (let again = 0; again < 2; again += 1) expect(await confirm(it.one, one)).toEqual({ frozenAt: null });
    await freeze("stop");
    expect((await it.state(it.two)).day?.confirmations).toEqual([]);
    await freeze("begin");
    await confirm(it.one, one.toUpperCase());
    const done = await confirm(it.coach, two, { sideId: it.sideTwo });
    expect(done.frozenAt).not.toBeNull();
    const { day: frozen } = await it.state(it.two);
    expect(frozen?.board.hash).toBe(hash);
    expect(frozen?.confirmations).toMatchObject([{ sideId: it.sideOne, byCoach: false }, { sideId: it.sideTwo, byCoach: true }]);
    expect(hashOf(contentOf(frozen?.items ?? [], frozen?.barriers ?? [], frozen?.goal ?? ""))).toBe(hash);
    expect((await it.events()).filter((name) => name === "board.frozen")).toHaveLength(1);
    for (const act of [() => it.close(null), () => it.put(null), () => freeze("stop"), () => it.write(it.one, boardFields.goal, "Other", { revision: 1, counter: 9 }), () => it.present(it.second)]) await expect(act()).rejects.toMatchObject({ code: "conflict" });
    await expect(it.write(it.one, boardFields.own, "What I keep", { sideId: it.sideOne })).resolves.toMatchObject({ revision: 1 });
    const facts = await world.as(it.coach, async (ctx) => boardFactsOf(ctx, await engagementFor(ctx, "viewBoard", it.id)));
    expect(facts).toEqual({ opened: true, openItems: 0, goalWritten: true, frozen: true });
  });
});
