import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, boards, contentKeys, feedbackItems, intakeThemes, parties } from "@/db/schema";
import { preparedItem } from "@/db/testing/feedback";
import { word } from "@/db/testing/intakes";
import { now, test, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { readItems } from "../queries/items";
import { chooseForItem } from "./choose-for-item";
import { keepWording } from "./keep-wording";
import { placeItem } from "./place-item";
import { prepareItem } from "./prepare-item";
import { saveItem, saveItemPart } from "./save-item";
import { withdrawItem } from "./withdraw-item";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const items = (world: World, it: It, who = it.coach) => world.as(who, (ctx) => readItems(ctx, it.id));
const events = async (world: World, it: It) => (await world.owner((db) => db.select().from(auditEvents).where(eq(auditEvents.engagementId, it.id)))).map(({ name }) => name);
const wish = (it: It, id: string) => ({ engagementId: it.id, id, segment: "process" as const, direction: "constructive" as const, about: [it.sideOne], themeId: null });
const openBoard = (world: World, it: It) => world.owner((db) => db.insert(boards).values({
  organizationId: it.organizationId, engagementId: it.id, id: newId(), authorId: it.coach.id, audience: "pair", planned: { operational: 0, process: 1, personal: 0 }, openedAt: now, drawn: [it.sideOne, it.sideTwo],
}));

describe("an item in preparation", () => {
  test("is begun once, whatever is pressed twice, and keeps its words sealed", async ({ world }) => {
    const it = await world.build.intervention();
    const id = newId();
    for (const _ of [1, 2]) expect(await world.as(it.coach, (ctx) => prepareItem(ctx, wish(it, id)))).toEqual({ id });
    await world.as(it.coach, (ctx) => saveItemPart(ctx, { itemId: id, fieldKey: "behaviour", words: "secret behaviour", revision: 0, counter: 1, mine: [] }));
    expect(await items(world, it)).toMatchObject([{ id, position: 1, words: { situation: "", behaviour: "secret behaviour", impact: "" }, revisions: { behaviour: 1, impact: 0 } }]);
    const [row] = await world.owner((db) => db.select().from(feedbackItems));
    expect(row).toMatchObject({ situation: "", behaviour: "", impact: "", audience: "coach_only" });
    expect(row?.sealed?.includes("secret")).toBe(false);
    expect(await events(world, it)).toEqual(["item.prepared"]);
  });

  test("is nobody's but the coach's, by whatever door", async ({ world }) => {
    const it = await world.build.intervention();
    const id = await preparedItem(world, it);
    for (const who of [it.sponsor, it.hr, it.one, it.two]) await expect(world.as(who, (ctx) => prepareItem(ctx, wish(it, newId())))).rejects.toMatchObject({ code: "forbidden" });
    for (const who of [it.admin, it.former, it.stranger]) await expect(world.as(who, (ctx) => prepareItem(ctx, wish(it, newId())))).rejects.toMatchObject({ code: "not_found" });
    const acts = [
      (who: It["coach"]) => world.as(who, (ctx) => saveItemPart(ctx, { itemId: id, fieldKey: "impact", words: "x", revision: 1, counter: 9, mine: [] })),
      (who: It["coach"]) => world.as(who, (ctx) => withdrawItem(ctx, { itemId: id, withdraw: "yes" })),
      (who: It["coach"]) => world.as(who, (ctx) => placeItem(ctx, { itemId: id, to: 0 })),
      (who: It["coach"]) => world.as(who, (ctx) => keepWording(ctx, { itemId: id, part: "impact", entryId: "w-always", keep: true })),
      (who: It["coach"]) => world.as(who, (ctx) => chooseForItem(ctx, { itemId: id, segment: "personal", direction: "positive", about: [it.sideTwo] })),
    ];
    for (const who of [it.one, it.two, it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) {
      expect(await items(world, it, who)).toEqual([]);
      for (const act of acts) await expect(act(who)).rejects.toMatchObject({ code: "not_found" });
    }
  });

  test("is made from a theme of its own engagement that was not given up, or from none", async ({ world }) => {
    const it = await world.build.intervention();
    const other = await world.build.intervention();
    const begin = (themeId: string) => world.as(it.coach, (ctx) => prepareItem(ctx, { ...wish(it, newId()), themeId }));
    const themeId = newId();
    await word(world, it, { id: themeId });
    const { id } = await begin(themeId);
    expect(await world.owner((db) => db.select({ themeId: feedbackItems.themeId }).from(feedbackItems).where(eq(feedbackItems.id, id)))).toEqual([{ themeId }]);
    const elsewhere = newId();
    await word(world, other, { id: elsewhere });
    for (const wrong of [elsewhere, newId()]) await expect(begin(wrong)).rejects.toMatchObject({ code: "invalid", fields: { themeId: [expect.any(String)] } });
    await world.owner((db) => db.update(intakeThemes).set({ dissolvedAt: now }).where(eq(intakeThemes.id, themeId)));
    await expect(begin(themeId)).rejects.toMatchObject({ code: "invalid" });
  });

  test("addresses current leaders of its own engagement alone", async ({ world }) => {
    const it = await world.build.intervention();
    const other = await world.build.intervention();
    for (const about of [[other.sideOne], [it.sideOne, other.sideTwo]]) await expect(world.as(it.coach, (ctx) => prepareItem(ctx, { ...wish(it, newId()), about }))).rejects.toMatchObject({ code: "invalid", fields: { about: [expect.any(String)] } });
    await world.owner((db) => db.update(parties).set({ leftAt: now }).where(eq(parties.id, it.sideTwo)));
    await expect(world.as(it.coach, (ctx) => prepareItem(ctx, { ...wish(it, newId()), about: [it.sideTwo] }))).rejects.toMatchObject({ code: "invalid" });
  });

  test("keeps what was typed: an older save is ignored, a doubled one repeated, another writer's shown beside", async ({ world }) => {
    const it = await world.build.intervention();
    const id = await preparedItem(world, it);
    const colleague = await world.build.person(it.organizationId, ["coach"], { name: "Second Coach" });
    await world.build.party(it, colleague.id, "coach", { serves: [it.sideOne, it.sideTwo] });
    const save = (words: string, revision: number, counter: number, who = it.coach, mine: number[] = []) => world.as(who, (ctx) => saveItemPart(ctx, { itemId: id, fieldKey: "impact", words, revision, counter, mine }));
    expect(await save("second", 1, 20)).toEqual({ revision: 2, counter: 20, ignored: false });
    expect(await save("second", 1, 20)).toEqual({ revision: 2, counter: 20, ignored: false });
    expect(await save("older", 1, 10)).toMatchObject({ revision: 2, ignored: true });
    await expect(save("theirs", 1, 30, colleague)).rejects.toMatchObject({ code: "conflict", details: { fieldKey: "impact", theirs: { words: "second", revision: 2 } } });
    expect(await save("third", 1, 40, it.coach, [20])).toMatchObject({ revision: 3, ignored: false });
    expect(await save("theirs", 3, 30, colleague)).toMatchObject({ revision: 4 });
    expect((await items(world, it))[0]).toMatchObject({ words: { impact: "theirs", behaviour: "The date was moved by mail." } });
  });

  test("sent whole keeps what it can, and hands back what somebody else wrote meanwhile", async ({ world }) => {
    const it = await world.build.intervention();
    const id = await preparedItem(world, it);
    await world.as(it.coach, (ctx) => saveItemPart(ctx, { itemId: id, fieldKey: "impact", words: "newer", revision: 1, counter: 50, mine: [] }));
    const parts = (["situation", "behaviour", "impact"] as const).map((part) => ({ part, words: `${part} of the form`, revision: 1 }));
    const saved = await world.as(it.coach, (ctx) => saveItem(ctx, { itemId: id, segment: "personal", direction: "positive", about: [it.sideOne, it.sideTwo], parts }));
    expect(saved.notKept).toMatchObject([{ part: "impact", words: "impact of the form", theirs: { words: "newer", revision: 2 } }]);
    expect((await items(world, it))[0]).toMatchObject({ segment: "personal", direction: "positive", about: [it.sideOne, it.sideTwo], words: { situation: "situation of the form", behaviour: "behaviour of the form", impact: "newer" } });
  });

  test("stands where it is put, among those of its segment and direction", async ({ world }) => {
    const it = await world.build.intervention();
    const [a, b, c] = [await preparedItem(world, it), await preparedItem(world, it), await preparedItem(world, it)];
    const positive = await preparedItem(world, it, { direction: "positive" });
    const order = async () => (await items(world, it)).map(({ id }) => id);
    expect(await order()).toEqual([positive, a, b, c]);
    expect(await world.as(it.coach, (ctx) => placeItem(ctx, { itemId: c, to: 0 }))).toEqual({ place: 0 });
    expect(await order()).toEqual([positive, c, a, b]);
    expect(await world.as(it.coach, (ctx) => placeItem(ctx, { itemId: c, to: 99 }))).toEqual({ place: 2 });
    await world.as(it.coach, (ctx) => placeItem(ctx, { itemId: c, to: 2 }));
    expect(await order()).toEqual([positive, a, b, c]);
    expect((await events(world, it)).filter((name) => name === "items.ordered")).toHaveLength(2);
    await world.as(it.coach, (ctx) => chooseForItem(ctx, { itemId: a, segment: "process", direction: "positive", about: [it.sideOne] }));
    expect(await order()).toEqual([positive, a, b, c]);
    await world.as(it.coach, (ctx) => chooseForItem(ctx, { itemId: a, segment: "operational", direction: "constructive", about: [it.sideOne] }));
    expect(await order()).toEqual([a, positive, b, c]);
  });

  test("is withdrawn and put back as it was", async ({ world }) => {
    const it = await world.build.intervention();
    const id = await preparedItem(world, it);
    for (const _ of [1, 2]) await world.as(it.coach, (ctx) => withdrawItem(ctx, { itemId: id, withdraw: "yes" }));
    expect(await items(world, it)).toEqual([]);
    await world.as(it.coach, (ctx) => withdrawItem(ctx, { itemId: id, withdraw: "no" }));
    expect(await items(world, it)).toMatchObject([{ id, words: { impact: "Two shifts were planned again." }, withdrawnAt: null }]);
    expect((await events(world, it)).slice(1)).toEqual(["item.withdrawn", "item.put_back"]);
  });

  test("keeps a wording by choice, on record without saying which", async ({ world }) => {
    const it = await world.build.intervention();
    const id = await preparedItem(world, it, { words: { behaviour: "You always came late." } });
    expect(await world.as(it.coach, (ctx) => keepWording(ctx, { itemId: id, part: "behaviour", entryId: "w-always", keep: true }))).toEqual({ kept: ["w-always"] });
    await world.as(it.coach, (ctx) => keepWording(ctx, { itemId: id, part: "behaviour", entryId: "w-always", keep: true }));
    expect((await items(world, it))[0]).toMatchObject({ kept: ["behaviour w-always"], words: { behaviour: "You always came late." } });
    const kept = (await world.owner((db) => db.select().from(auditEvents).where(eq(auditEvents.name, "item.wording_kept")))).map(({ details }) => details);
    expect(kept).toEqual([{ kept: 1 }]);
    expect(await world.as(it.coach, (ctx) => keepWording(ctx, { itemId: id, part: "behaviour", entryId: "w-always", keep: false }))).toEqual({ kept: [] });
  });

  test("is not counted anew once the board is open, and not changed once it is revealed", async ({ world }) => {
    const it = await world.build.intervention();
    const id = await preparedItem(world, it);
    await openBoard(world, it);
    await expect(world.as(it.coach, (ctx) => prepareItem(ctx, wish(it, newId())))).rejects.toMatchObject({ code: "conflict" });
    await expect(world.as(it.coach, (ctx) => withdrawItem(ctx, { itemId: id, withdraw: "yes" }))).rejects.toMatchObject({ code: "conflict" });
    await expect(world.as(it.coach, (ctx) => chooseForItem(ctx, { itemId: id, segment: "personal", direction: "constructive", about: [it.sideOne] }))).rejects.toMatchObject({ code: "conflict" });
    expect(await world.as(it.coach, (ctx) => saveItemPart(ctx, { itemId: id, fieldKey: "impact", words: "better", revision: 1, counter: 9, mine: [] }))).toMatchObject({ revision: 2 });
    await world.owner((db) => db.update(feedbackItems).set({ audience: "pair", revealedAt: now, sealed: null, impact: "better" }).where(eq(feedbackItems.id, id)));
    await expect(world.as(it.coach, (ctx) => saveItemPart(ctx, { itemId: id, fieldKey: "impact", words: "late", revision: 2, counter: 10, mine: [] }))).rejects.toMatchObject({ code: "conflict" });
    await expect(world.as(it.one, (ctx) => saveItemPart(ctx, { itemId: id, fieldKey: "impact", words: "late", revision: 2, counter: 10, mine: [] }))).rejects.toMatchObject({ code: "forbidden" });
    expect(await items(world, it, it.one)).toMatchObject([{ id, words: { impact: "better" } }]);
  });

  test("stays for a successor, and is erased with the key that coaches hold in common", async ({ world }) => {
    const it = await world.build.intervention();
    const id = await preparedItem(world, it);
    const successor = await world.build.person(it.organizationId, ["coach"]);
    await world.owner((db) => db.update(parties).set({ leftAt: now }).where(eq(parties.personId, it.coach.id)));
    await world.build.party(it, successor.id, "coach", { serves: [it.sideOne, it.sideTwo] });
    expect(await items(world, it)).toEqual([]);
    expect(await items(world, it, successor)).toMatchObject([{ words: { impact: "Two shifts were planned again." } }]);
    await world.as(successor, (ctx) => saveItemPart(ctx, { itemId: id, fieldKey: "impact", words: "One shift.", revision: 1, counter: 3, mine: [] }));
    await world.owner((db) => db.update(contentKeys).set({ wrapped: null, destroyedAt: now }));
    expect(await items(world, it, successor)).toMatchObject([{ erased: true, words: { impact: "" } }]);
    await expect(world.as(successor, (ctx) => saveItemPart(ctx, { itemId: id, fieldKey: "impact", words: "again", revision: 2, counter: 9, mine: [] }))).rejects.toMatchObject({ code: "conflict" });
  });

  test("of a paused intervention waits", async ({ world }) => {
    const it = await world.build.intervention({ status: "paused" });
    await expect(world.as(it.coach, (ctx) => prepareItem(ctx, wish(it, newId())))).rejects.toMatchObject({ code: "conflict" });
  });
});
