import { describe, expect } from "vitest";
import { eq } from "drizzle-orm";
import { looks, parties, releases } from "@/db/schema";
import { now, test, type Someone, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { releasedItem, releasedToMe, releasesPage } from "../queries/releases";
import { whatOthersSee } from "../queries/what-others-see";
import { releaseItem, withdrawRelease } from "./release";
import { writeEntry } from "./write-entry";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const partyOf = (world: World, it: It, who: Someone, as: Someone) => world.as(as, async (ctx) => (await releasesPage(ctx, it.id, null)).readers.find(({ personId }) => personId === who.id)?.id ?? "");

async function written(world: World) {
  const it = await world.build.intervention();
  const session = await world.build.session(it, [it.one.id], { sideId: it.sideOne });
  const call = await world.build.session(it, [it.one.id, it.two.id], { kind: "three_way", sideId: null, stepKey: "iv-threeway" });
  const write = (who: Someone, fieldKey: string, audience: "leader_and_coach" | "leader_only" | "pair" | "coach_only", sideId: string | null, words: string) => world.as(who, (ctx) =>
    writeEntry(ctx, it.id, { stepKey: sideId ? "iv-individual" : "iv-threeway", fieldKey, audience, sideId, sessionId: sideId ? session.id : call.id }, { words, revision: 0, counter: 1 }));
  const summary = await write(it.coach, "iv-in2-summary", "leader_and_coach", it.sideOne, "We looked at mornings.");
  const own = await write(it.one, "iv-in2-own", "leader_only", it.sideOne, "I was tired.");
  const minutes = await write(it.coach, "iv-tw2-minutes", "pair", null, "Both agreed.");
  const notes = await write(it.coach, "iv-in2-notes", "coach_only", it.sideOne, "Watch this.");
  return { it, summary, own, minutes, notes };
}
const give = async (world: World, it: It, from: Someone, entryId: string, to: Someone, over: object = {}) => {
  const [id, toPartyId] = [newId(), await partyOf(world, it, to, from)];
  const input = { engagementId: it.id, id, entryId, revision: 1, toPartyId, expiresOn: "2026-03-20", ...over };
  return { id, input, result: await world.as(from, (ctx) => releaseItem(ctx, input)) };
};
const seenBy = async (world: World, it: It, who: Someone, at = now) => (await world.as(who, (ctx) => releasedToMe(ctx, it.id), at)).items.length;

describe("a leader releases a record of their own", () => {
  test("to one person more, word for word, and to nobody else", async ({ world }) => {
    const { it, summary } = await written(world);
    const { id, input } = await give(world, it, it.one, summary.id, it.sponsor);
    expect(await world.as(it.one, (ctx) => releaseItem(ctx, input))).toEqual({ open: true });
    const { item } = await world.as(it.sponsor, (ctx) => releasedItem(ctx, it.id, id));
    expect(item.words).toBe("We looked at mornings.");
    await world.as(it.coach, (ctx) => writeEntry(ctx, it.id, { stepKey: "iv-individual", fieldKey: "iv-in2-summary", audience: "leader_and_coach", sideId: it.sideOne, sessionId: null }, { words: "Later words", revision: 0, counter: 2 }));
    expect((await world.as(it.sponsor, (ctx) => releasedItem(ctx, it.id, id))).item.words).toBe("We looked at mornings.");
    for (const who of [it.two, it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await world.as(who, ({ db }) => db.select().from(releases))).toEqual([]);
  });

  test("until its last day, or until it is withdrawn; the list of who looked stays", async ({ world }) => {
    const { it, own } = await written(world);
    const { id } = await give(world, it, it.one, own.id, it.sponsor);
    await world.as(it.sponsor, (ctx) => releasedItem(ctx, it.id, id));
    expect(await seenBy(world, it, it.sponsor, new Date("2026-03-20T12:00:00Z"))).toBe(1);
    expect(await seenBy(world, it, it.sponsor, new Date("2026-03-21T12:00:00Z"))).toBe(0);
    expect(await world.as(it.sponsor, ({ db }) => db.select().from(releases), new Date("2026-03-25T12:00:00Z"))).toEqual([]);
    await world.as(it.one, (ctx) => withdrawRelease(ctx, { engagementId: it.id, releaseId: id }));
    await expect(world.as(it.sponsor, (ctx) => releasedItem(ctx, it.id, id))).rejects.toMatchObject({ code: "not_found" });
    expect(await world.as(it.sponsor, ({ db }) => db.select().from(releases))).toEqual([]);
    expect((await world.as(it.one, (ctx) => releasesPage(ctx, it.id, null))).own).toMatchObject([{ state: "withdrawn", looked: [{ times: 1 }] }]);
  });

  test("what others see of them is exact after each act, and lists who looked", async ({ world }) => {
    const { it, summary } = await written(world);
    const released = async () => (await world.as(it.one, (ctx) => whatOthersSee(ctx, it.id))).onlookers.find(({ reader }) => reader === "sponsor")?.sees.filter(({ kind }) => kind === "released").map(({ count }) => count);
    expect(await released()).toEqual([]);
    const { id } = await give(world, it, it.one, summary.id, it.sponsor);
    expect(await released()).toEqual([1]);
    await world.as(it.sponsor, (ctx) => releasedItem(ctx, it.id, id));
    expect(await world.as(it.one, ({ db }) => db.select({ subject: looks.subject, times: looks.times }).from(looks).where(eq(looks.subjectId, id)))).toEqual([{ subject: "release", times: 1 }]);
    await world.as(it.one, (ctx) => withdrawRelease(ctx, { engagementId: it.id, releaseId: id }));
    expect(await released()).toEqual([]);
  });

  test("what belongs to all leaders opens once each has released the same version, and closes when one takes it back", async ({ world }) => {
    const { it, minutes } = await written(world);
    const first = await give(world, it, it.one, minutes.id, it.sponsor);
    expect([first.result.open, await seenBy(world, it, it.sponsor)]).toEqual([false, 0]);
    expect(await world.as(it.two, ({ db }) => db.select().from(releases))).toEqual([]);
    const second = await give(world, it, it.two, minutes.id, it.sponsor);
    expect([second.result.open, await seenBy(world, it, it.sponsor)]).toEqual([true, 2]);
    await world.as(it.one, (ctx) => withdrawRelease(ctx, { engagementId: it.id, releaseId: first.id }));
    expect(await seenBy(world, it, it.sponsor)).toBe(0);
  });

  test("what belongs to all leaders is open no longer than the one who opened it for the shortest time said", async ({ world }) => {
    const { it, minutes } = await written(world);
    await give(world, it, it.one, minutes.id, it.sponsor, { expiresOn: "2026-03-05" });
    await give(world, it, it.two, minutes.id, it.sponsor, { expiresOn: "2026-05-20" });
    expect(await seenBy(world, it, it.sponsor, new Date("2026-03-05T12:00:00Z"))).toBe(2);
    expect(await seenBy(world, it, it.sponsor, new Date("2026-03-08T12:00:00Z"))).toBe(0);
    expect((await world.as(it.two, (ctx) => releasesPage(ctx, it.id, null))).own).toMatchObject([{ expiresOn: "2026-03-05" }]);
  });

  test("closes with the side of a leader who left, who could take back nothing any more", async ({ world }) => {
    const { it, own } = await written(world);
    const { id } = await give(world, it, it.one, own.id, it.sponsor);
    await world.owner((db) => db.update(parties).set({ leftAt: now }).where(eq(parties.id, it.sideOne)));
    expect(await seenBy(world, it, it.sponsor)).toBe(0);
    await expect(world.as(it.sponsor, (ctx) => releasedItem(ctx, it.id, id))).rejects.toMatchObject({ code: "not_found" });
  });

  test("taken back leaves no copy of the words", async ({ world }) => {
    const { it, own } = await written(world);
    const { id } = await give(world, it, it.one, own.id, it.sponsor);
    await world.as(it.one, (ctx) => withdrawRelease(ctx, { engagementId: it.id, releaseId: id }));
    expect(await world.owner((db) => db.select({ words: releases.words }).from(releases))).toEqual([{ words: "" }]);
  });

  test("not what is the coach's or the other leader's, not another version, not to an outsider, not for ever", async ({ world }) => {
    const { it, summary, notes } = await written(world);
    await expect(give(world, it, it.two, summary.id, it.sponsor)).rejects.toMatchObject({ code: "not_found" });
    await expect(give(world, it, it.one, notes.id, it.sponsor)).rejects.toMatchObject({ code: "not_found" });
    await expect(give(world, it, it.one, summary.id, it.sponsor, { revision: 2 })).rejects.toMatchObject({ code: "conflict" });
    await expect(give(world, it, it.one, summary.id, it.sponsor, { toPartyId: newId() })).rejects.toMatchObject({ code: "invalid" });
    await expect(give(world, it, it.one, summary.id, it.sponsor, { expiresOn: "2026-08-01" })).rejects.toMatchObject({ code: "invalid", fields: { expiresOn: [expect.any(String)] } });
    await expect(world.as(it.coach, (ctx) => releasesPage(ctx, it.id, null))).rejects.toMatchObject({ code: "forbidden" });
  });
});
