import { describe, expect } from "vitest";
import { guideEntries } from "@/db/schema";
import { test } from "@/db/testing/test";
import type { Audience } from "@/lib/audit/rules";
import { readEntries } from "../queries/entries";
import { shareEntry } from "./share-entry";
import { writeEntry } from "./write-entry";

const place = (audience: Audience, sideId: string | null, fieldKey = `field-${audience}`) => ({ stepKey: "iv-individual", fieldKey, audience, sideId, sessionId: null });
const text = (words: string, revision = 0, counter = 1) => ({ words, revision, counter });

describe("an entry", () => {
  test("is read by exactly those its audience names", async ({ world }) => {
    const it = await world.build.intervention();
    const everybody = { coach: it.coach, one: it.one, two: it.two, sponsor: it.sponsor, hr: it.hr, onlooker: it.onlooker, admin: it.admin, former: it.former, stranger: it.stranger };
    const readers: Record<string, (keyof typeof everybody)[]> = {
      coach_only: ["coach"], leader_only: ["one"], leader_and_coach: ["coach", "one"], pair: ["coach", "one", "two"],
      alliance: ["coach", "one", "two", "sponsor"], progress: ["coach", "one", "two", "sponsor", "hr", "onlooker"],
    };
    for (const audience of Object.keys(readers) as Audience[])
      await world.as(audience === "leader_only" ? it.one : it.coach, (ctx) => writeEntry(ctx, it.id, place(audience, it.sideOne), text(`words ${audience}`)));
    for (const [who, person] of Object.entries(everybody)) {
      const seen = await world.as(person, (ctx) => readEntries(ctx, { engagementId: it.id }));
      const expected = Object.entries(readers).filter(([, names]) => names.includes(who as never)).map(([audience]) => `words ${audience}`);
      expect(seen.map((entry) => entry.words).sort(), who).toEqual(expected.sort());
    }
  });

  test("keeps confidential words encrypted", async ({ world }) => {
    const it = await world.build.intervention();
    await world.as(it.coach, (ctx) => writeEntry(ctx, it.id, place("coach_only", it.sideOne), text("secret")));
    const [row] = await world.owner((db) => db.select().from(guideEntries));
    expect(row?.words).toBe("");
    expect(row?.sealed?.includes("secret")).toBe(false);
  });

  test("ignores an older autosave and repeats a doubled one", async ({ world }) => {
    const it = await world.build.intervention();
    const write = (words: string, revision: number, counter: number) => world.as(it.coach, (ctx) => writeEntry(ctx, it.id, place("pair", null), text(words, revision, counter)));
    expect(await write("first", 0, 10)).toMatchObject({ revision: 1, ignored: false });
    expect(await write("first", 0, 10)).toMatchObject({ revision: 1, ignored: false });
    expect(await write("late", 0, 9)).toMatchObject({ revision: 1, ignored: true });
    expect(await write("second", 1, 11)).toMatchObject({ revision: 2 });
    expect((await world.as(it.one, (ctx) => readEntries(ctx, { engagementId: it.id })))[0]?.words).toBe("second");
  });

  test("shows both versions when two write", async ({ world }) => {
    const it = await world.build.intervention();
    await world.as(it.one, (ctx) => writeEntry(ctx, it.id, place("pair", null), text("hers")));
    const second = world.as(it.two, (ctx) => writeEntry(ctx, it.id, place("pair", null), text("his")));
    await expect(second).rejects.toMatchObject({ code: "conflict", details: { theirs: { words: "hers", revision: 1 } } });
  });

  test("cannot be written into somebody else's side or name", async ({ world }) => {
    const it = await world.build.intervention();
    await expect(world.as(it.one, (ctx) => writeEntry(ctx, it.id, place("leader_and_coach", it.sideTwo), text("x")))).rejects.toMatchObject({ cause: { code: "42501" } });
    await expect(world.as(it.sponsor, (ctx) => writeEntry(ctx, it.id, place("pair", null), text("x")))).rejects.toMatchObject({ cause: { code: "42501" } });
    await expect(world.as(it.stranger, (ctx) => writeEntry(ctx, it.id, place("alliance", null), text("x")))).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  test("stays with the coach until it is shared", async ({ world }) => {
    const it = await world.build.intervention();
    const session = await world.build.session(it, [it.one.id], { sideId: it.sideOne });
    const draft = { ...place("coach_only", it.sideOne, "summary"), sessionId: session.id };
    await world.as(it.coach, (ctx) => writeEntry(ctx, it.id, draft, text("for her")));
    expect(await world.as(it.one, (ctx) => readEntries(ctx, { engagementId: it.id }))).toEqual([]);
    expect(await world.as(it.coach, (ctx) => shareEntry(ctx, { engagementId: it.id, sessionId: session.id, fieldKey: "summary", audience: "leader_and_coach" }))).toBe(true);
    expect((await world.as(it.one, (ctx) => readEntries(ctx, { engagementId: it.id })))[0]?.words).toBe("for her");
    expect(await world.as(it.two, (ctx) => readEntries(ctx, { engagementId: it.id }))).toEqual([]);
  });
});
