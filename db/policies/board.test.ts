import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { boardRows } from "@/db/testing/board";
import { now, test, type World } from "@/db/testing/test";
import { boardBarriers, boardConfirmations, boardItems, boardMarks, boards, feedbackItems, guideEntries, parties } from "@/db/schema";
import { boardFields } from "@/lib/feedback/rules/board";
import { newId, unorderedId } from "@/lib/platform/ids";

async function room(world: World) {
  const it = await world.build.intervention();
  const rows = await boardRows(world, it);
  const { tenant, boardId, items: [itemId] } = rows;
  const hidden = (person: { id: string }, sideId: string, over = {}) => ({ ...tenant, id: unorderedId(), boardId, itemId, round: 1, authorId: person.id, sideId, audience: "leader_and_coach" as const, mark: "agreed" as const, ...over });
  const mark = (person: { id: string; organizationId: string }, sideId: string, over = {}) => world.as(person, ({ db }) => db.insert(boardMarks).values(hidden(person, sideId, over)));
  const seen = (person: { id: string; organizationId: string }) => world.as(person, async ({ db }) => (await db.select().from(boardMarks)).length);
  const reveal = (person: { id: string; organizationId: string }) => world.as(person, async ({ db }) => (await db.execute<{ shown: boolean }>(sql`select doors.reveal_marks(${it.id}::uuid, ${itemId}::uuid, ${now.toISOString()}::timestamptz) as shown`)).rows[0]?.shown);
  return { ...it, ...rows, itemId, mark, seen, reveal, hidden };
}

describe("an answer on the board", () => {
  test("is read and counted by its own leader and the coach alone, until every leader has answered", async ({ world }) => {
    const it = await room(world);
    await it.mark(it.one, it.sideOne);
    expect(await it.reveal(it.two)).toBe(false);
    expect([await it.seen(it.one), await it.seen(it.coach), await it.seen(it.two)]).toEqual([1, 1, 0]);
    await it.mark(it.two, it.sideTwo);
    expect(await it.reveal(it.two)).toBe(true);
    for (const person of [it.one, it.two, it.coach]) expect(await it.seen(person)).toBe(2);
    for (const person of [it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await it.seen(person)).toBe(0);
  });
  test("leaves the board's own row as it was", async ({ world }) => {
    const it = await room(world);
    const stands = () => world.owner(async (db) => (await db.execute(sql`select version, updated_at, xmin, ctid from boards where id = ${it.boardId}`)).rows[0]);
    const before = await stands();
    await it.mark(it.one, it.sideOne);
    await it.reveal(it.one);
    expect(await stands()).toEqual(before);
  });
  test("is opened by nobody from outside the room", async ({ world }) => {
    const it = await room(world);
    await it.mark(it.one, it.sideOne);
    await it.mark(it.two, it.sideTwo);
    for (const person of [it.sponsor, it.hr, it.admin, it.former, it.stranger]) expect(await it.reveal(person)).toBe(false);
  });
  test("waits for no leader who has left", async ({ world }) => {
    const it = await room(world);
    await it.mark(it.one, it.sideOne);
    await world.owner((db) => db.update(parties).set({ leftAt: now }).where(eq(parties.id, it.sideTwo)));
    expect(await it.reveal(it.one)).toBe(true);
  });
  test("waits for no answer of the leader whose wording is put to the others", async ({ world }) => {
    const it = await room(world);
    await world.owner((db) => db.update(boardItems).set({ putSideId: it.sideTwo, wording: "In other words" }).where(eq(boardItems.itemId, it.itemId)));
    await it.mark(it.one, it.sideOne);
    expect(await it.reveal(it.one)).toBe(true);
  });
  test("is given by nobody else: not by another leader, not by a coach who does not say so, and not shown from the start", async ({ world }) => {
    const it = await room(world);
    await expect(it.mark(it.two, it.sideOne)).rejects.toThrow();
    await expect(it.mark(it.one, it.sideOne, { byCoach: true })).rejects.toThrow();
    await expect(it.mark(it.coach, it.sideOne)).rejects.toThrow();
    await expect(it.mark(it.one, it.sideOne, { audience: "pair", revealedAt: now })).rejects.toThrow();
    await it.mark(it.coach, it.sideOne, { byCoach: true });
    expect(await it.seen(it.coach)).toBe(1);
  });
  test("once shown is changed by nobody", async ({ world }) => {
    const it = await room(world);
    await it.mark(it.one, it.sideOne);
    await it.mark(it.two, it.sideTwo);
    await it.reveal(it.two);
    for (const person of [it.one, it.two, it.coach]) expect((await world.as(person, ({ db }) => db.update(boardMarks).set({ mark: "disputed" }).returning())).length).toBe(0);
  });
});

test("the board is in the room alone", async ({ world }) => {
  const it = await room(world);
  await world.owner((db) => db.insert(boardBarriers).values({ ...it.tenant, id: newId(), boardId: it.boardId, what: "Opposing targets", remover: "sponsor" }));
  const counted = (person: { id: string; organizationId: string }) => world.as(person, async ({ db }) => [await db.$count(boards), await db.$count(boardItems), await db.$count(boardBarriers)]);
  for (const person of [it.one, it.two, it.coach]) expect(await counted(person)).toEqual([1, 2, 1]);
  for (const person of [it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await counted(person)).toEqual([0, 0, 0]);
});

describe("a frozen board", () => {
  const frozen = async (world: World) => {
    const it = await room(world);
    await it.mark(it.one, it.sideOne);
    await it.mark(it.two, it.sideTwo);
    await it.reveal(it.two);
    const barrierId = newId();
    await world.owner(async (db) => {
      await db.insert(boardBarriers).values({ ...it.tenant, id: barrierId, boardId: it.boardId, what: "Opposing targets", remover: "sponsor" });
      await db.insert(guideEntries).values([boardFields.goal, boardFields.friday].map((fieldKey) => ({ ...it.tenant, id: newId(), stepKey: "iv-feedback-day", fieldKey, words: "One plan" })));
      await db.update(boardItems).set({ outcome: "agreed", closedAt: now });
      await db.insert(boardConfirmations).values({ ...it.tenant, id: newId(), boardId: it.boardId, authorId: it.one.id, sideId: it.sideOne, name: "One", hash: "0".repeat(64), confirmedAt: now });
      await db.update(boards).set({ frozenAt: now, hash: "0".repeat(64) }).where(eq(boards.id, it.boardId));
    });
    return { ...it, barrierId };
  };
  const cause = (error: unknown): unknown => (error as { cause?: { code?: string } }).cause?.code;
  const isRefused = (work: Promise<unknown>) => expect(work.catch((error: unknown) => { throw new Error(String(cause(error))); })).rejects.toThrow("23001");

  test("takes no change from anybody in the room", async ({ world }) => {
    const it = await frozen(world);
    for (const person of [it.coach, it.one]) {
      await isRefused(world.as(person, ({ db }) => db.update(boards).set({ version: 99 })));
      await isRefused(world.as(person, ({ db }) => db.update(boardBarriers).set({ what: "None", authorId: person.id })));
      await isRefused(world.as(person, ({ db }) => db.delete(boardBarriers)));
      await isRefused(world.as(person, ({ db }) => db.insert(boardBarriers).values({ ...it.tenant, authorId: person.id, id: newId(), boardId: it.boardId, what: "More", remover: "other" })));
      await isRefused(world.as(person, ({ db }) => db.update(guideEntries).set({ words: "Another goal", authorId: person.id }).where(eq(guideEntries.fieldKey, boardFields.goal))));
      await isRefused(world.as(person, ({ db }) => db.insert(guideEntries).values({ ...it.tenant, authorId: person.id, id: newId(), stepKey: "iv-feedback-day", fieldKey: boardFields.goal, sideId: it.sideOne, words: "A second goal" })));
    }
    await isRefused(world.as(it.coach, ({ db }) => db.update(boardItems).set({ outcome: "disputed" })));
    await isRefused(world.as(it.coach, ({ db }) => db.update(feedbackItems).set({ behaviour: "Something else" })));
    await isRefused(world.as(it.coach, ({ db }) => db.delete(boardConfirmations)));
    await isRefused(world.as(it.one, ({ db }) => db.insert(boardMarks).values(it.hidden(it.one, it.sideOne, { round: 2 }))));
  });
  test("takes none from the owner either, who may only take the whole of it away", async ({ world }) => {
    const it = await frozen(world);
    await isRefused(world.owner((db) => db.update(boardMarks).set({ mark: "disputed" })));
    await isRefused(world.owner((db) => db.update(boards).set({ frozenAt: null, hash: null })));
    await world.owner(async (db) => {
      await db.delete(boards).where(eq(boards.id, it.boardId));
      expect(await db.$count(boardMarks)).toBe(0);
    });
  });
  test("leaves what was not frozen to be written on", async ({ world }) => {
    const it = await frozen(world);
    expect((await world.as(it.one, ({ db }) => db.update(guideEntries).set({ words: "Call him on Friday", authorId: it.one.id }).where(eq(guideEntries.fieldKey, boardFields.friday)).returning())).length).toBe(1);
  });
});
