import { describe, expect } from "vitest";
import { day, through, type Day } from "@/db/testing/board-day";
import { test, type Someone, type World } from "@/db/testing/test";
import { clausesOf } from "@/lib/alignment/access";
import { beginVersion } from "@/lib/alignment/commands/next-version";
import { writeClause } from "@/lib/alignment/commands/write-clause";
import { nameBarrier } from "@/lib/feedback/commands/barriers";
import { confirmBoard, freezeBoard } from "@/lib/feedback/commands/freeze-board";
import { boardFields } from "@/lib/feedback/rules/board";
import { newId } from "@/lib/platform/ids";
import { buildAgreement } from "./build-agreement";

/** Freezes the board of a day as it stands. */
async function freeze(world: World, it: Day) {
  await world.as(it.coach, (ctx) => freezeBoard(ctx, { engagementId: it.id, freeze: "begin" }));
  const { hash } = (await it.state(it.one)).day ?? { hash: "" };
  for (const who of [it.one, it.two]) await world.as(who, (ctx) => confirmBoard(ctx, { engagementId: it.id, id: newId(), sideId: null, hash, name: who.name }));
}
const begun = async (world: World, it: Day) => {
  const agreementId = newId();
  await world.as(it.coach, (ctx) => beginVersion(ctx, { agreementId, engagementId: it.id, reason: "" }));
  return agreementId;
};
const build = (world: World, who: Someone, agreementId: string) => world.as(who, (ctx) => buildAgreement(ctx, { agreementId }));
const clauses = (world: World, it: Day, agreementId: string) => world.as(it.coach, (ctx) => clausesOf(ctx, agreementId));

describe("an agreement built from the frozen board", () => {
  test("takes over the goal, the items that were agreed and the barriers, and leaves what stayed disputed on the board", async ({ world }) => {
    const it = await day(world);
    const [first = "", second = "", ...rest] = it.items;
    await it.present(first);
    await it.mark(it.one, { itemId: first, mark: "disputed", reason: "It was otherwise" });
    await it.mark(it.two, { itemId: first });
    await it.close("disputed", first);
    await it.present(second);
    await it.mark(it.one, { itemId: second });
    await it.mark(it.two, { itemId: second, mark: "reword", proposal: "Two dates left before the answer." });
    await it.close("side_by_side", second);
    for (const itemId of rest) { await it.present(itemId); await it.mark(it.one, { itemId }); await it.mark(it.two, { itemId }); await it.close("agreed", itemId); }
    await world.as(it.one, (ctx) => nameBarrier(ctx, { engagementId: it.id, id: newId(), what: "Two calendars", remover: "leaders", removerSideId: null, dueOn: "2026-03-20" }));
    await it.write(it.one, boardFields.goal, "One plan on Friday noon.");
    await freeze(world, it);
    const agreementId = await begun(world, it);
    const { added } = await build(world, it.coach, agreementId);
    const rows = await clauses(world, it, agreementId);
    expect(rows).toHaveLength(added);
    expect(rows.find(({ kind }) => kind === "goal")?.words).toBe("One plan on Friday noon.");
    expect(rows.filter(({ kind }) => kind === "barrier")).toMatchObject([{ words: "Two calendars", dueOn: "2026-03-20" }]);
    const items = rows.filter(({ kind }) => kind === "board_item");
    expect(items.map(({ feedbackItemId }) => feedbackItemId)).toEqual([second, ...rest]);
    expect(items[0]?.words).toBe("In tenders between January and June\nDates were confirmed to customers before a capacity answer had come.\nTwo dates left before the answer.\n22 dates were moved.");
    expect(items.every(({ chosenBy }) => chosenBy.length === 0)).toBe(true);
  });

  test("is built once, and keeps words that are there already", async ({ world }) => {
    const it = await day(world);
    await through(world, it);
    await freeze(world, it);
    const agreementId = await begun(world, it);
    expect((await build(world, it.coach, agreementId)).added).toBeGreaterThan(6);
    const goal = (await clauses(world, it, agreementId)).find(({ kind }) => kind === "goal")?.id ?? "";
    await world.as(it.one, (ctx) => writeClause(ctx, { agreementId, fieldKey: `${goal}.words`, words: "One plan, in our words.", revision: 0, counter: 1, mine: [] }));
    const before = await clauses(world, it, agreementId);
    expect(await build(world, it.coach, agreementId)).toEqual({ added: 0 });
    expect(await clauses(world, it, agreementId)).toEqual(before);
    expect(before.find(({ kind }) => kind === "goal")?.words).toBe("One plan, in our words.");
  });

  test("waits for the board to be frozen, and is the coach's to build", async ({ world }) => {
    const it = await day(world);
    await through(world, it);
    const agreementId = await begun(world, it);
    await expect(build(world, it.coach, agreementId)).rejects.toMatchObject({ code: "conflict" });
    expect(await clauses(world, it, agreementId)).toEqual([]);
    await freeze(world, it);
    for (const who of [it.one, it.two]) await expect(build(world, who, agreementId)).rejects.toMatchObject({ code: "forbidden" });
    for (const who of [it.sponsor, it.hr, it.former, it.stranger]) await expect(build(world, who, agreementId)).rejects.toMatchObject({ code: "not_found" });
  });
});
