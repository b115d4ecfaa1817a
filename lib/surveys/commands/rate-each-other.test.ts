import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, pairRatings, parties, surveySnapshots, surveyWaves } from "@/db/schema";
import { answersTo, hoursOn, linksOf, opened, planned, send, settled } from "@/db/testing/surveys";
import { now, test, type Someone, type World } from "@/db/testing/test";
import { supportRecordsOf } from "@/lib/engagements/queries/support-records";
import { newId } from "@/lib/platform/ids";
import { leave } from "@/lib/stages/commands/leave";
import { eachOtherPage, ratingsToGive } from "../queries/pair-ratings";
import { rateOtherLeader } from "./rate-each-other";
import { scheduleWave } from "./open-wave";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const code = async (work: Promise<unknown>) => work.then(() => "done", (error: unknown) => (error as { code?: string }).code ?? String(error));
const items = ["we-inform", "we-listen", "we-kept", "we-direct", "we-mine"] as const;
const points = (...values: (number | null)[]) => Object.fromEntries(items.map((key, at) => [key, values[at] ?? null]));
const secret = "Call me before noon, quokka";

/** An intervention with a survey whose first wave is open. */
async function withWave(world: World): Promise<{ it: It; waveId: string }> {
  const it = await world.build.intervention();
  await planned(world, it, ["peers", "peers", "peers", "peers", "peers", "others", "others"]);
  return { it, waveId: await opened(world, it) };
}
const rate = (world: World, who: Someone, waveId: string, aboutId: string, values: (number | null)[] = [3, 4, 5, 2, 1], words = "", at = now) =>
  world.as(who, (ctx) => rateOtherLeader(ctx, { waveId, aboutId, answers: points(...values), words }), at);
const page = (world: World, who: Someone, it: It, waveId: string) => world.as(who, (ctx) => eachOtherPage(ctx, it.id, waveId));
const rows = (world: World, who: Someone) => world.as(who, ({ db }) => db.$count(pairRatings));
async function third(world: World, it: It) {
  const person = await world.build.person(it.organizationId);
  const { id: sideId } = await world.build.party(it, person.id, "leader", { position: 3, toldAt: now, acknowledgedAt: now });
  await world.owner((db) => db.update(parties).set({ serves: [it.sideOne, it.sideTwo, sideId] }).where(eq(parties.personId, it.coach.id)));
  return { ...person, sideId };
}

describe("what leaders say of each other", () => {
  test("is nobody's but its author's until both have said it, and nobody learns that one has", async ({ world }) => {
    const { it, waveId } = await withWave(world);
    expect(await rate(world, it.one, waveId, it.sideTwo, undefined, secret)).toEqual({ revealed: false });
    for (const who of [it.two, it.coach, it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await rows(world, who)).toBe(0);
    const [before] = [await page(world, it.two, it, waveId), await page(world, it.coach, it, waveId)];
    expect(before).toMatchObject({ revealed: [], waiting: [{ partyId: it.sideOne, mine: null }], sealed: [[{ partyId: it.sideOne }, { partyId: it.sideTwo }]] });
    expect(JSON.stringify([before, await page(world, it.coach, it, waveId)])).not.toContain("quokka");
    expect(await page(world, it.one, it, waveId)).toMatchObject({ waiting: [{ partyId: it.sideTwo, mine: { words: secret, answers: { "we-kept": 5 } } }] });
    const [row] = await world.owner((db) => db.select().from(pairRatings));
    expect([row?.sealed?.includes("quokka"), row?.answers, row?.words, row?.audience]).toEqual([false, null, "", "leader_only"]);
    const events = await world.as(it.two, ({ db }) => db.select().from(auditEvents).where(eq(auditEvents.name, "pair.rated")));
    expect(events).toEqual([]);
  });

  test("appears for both and their coach at the same moment, with both sides, and stays as it is", async ({ world }) => {
    const { it, waveId } = await withWave(world);
    await rate(world, it.one, waveId, it.sideTwo, [3, 4, 5, 2, 1], secret);
    await rate(world, it.one, waveId, it.sideTwo, [3, 4, 5, 2, null], secret);
    expect(await rate(world, it.two, waveId, it.sideOne, [5, 4, 3, 2, 6], "Say it at once")).toEqual({ revealed: true });
    for (const who of [it.one, it.two, it.coach]) expect(await page(world, who, it, waveId)).toMatchObject({
      sealed: [], waiting: [], revealed: [{ leaders: [{ partyId: it.sideOne }, { partyId: it.sideTwo }], said: [{ answers: points(3, 4, 5, 2, null), words: secret }, { answers: points(5, 4, 3, 2, 6), words: "Say it at once" }] }],
    });
    for (const who of [it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await rows(world, who)).toBe(0);
    expect(await code(rate(world, it.one, waveId, it.sideTwo, [7, 7, 7, 7, 7]))).toBe("conflict");
    expect(await rate(world, it.one, waveId, it.sideTwo, [3, 4, 5, 2, null], secret)).toEqual({ revealed: true });
    await world.as(it.one, ({ db }) => db.update(pairRatings).set({ words: "changed" }));
    expect((await world.owner((db) => db.select().from(pairRatings))).some(({ words }) => words === "changed")).toBe(false);
    expect(JSON.stringify(await world.owner((db) => db.select().from(auditEvents)))).not.toContain("quokka");
  });

  test("cannot be opened by whoever writes it, nor written on another's side", async ({ world }) => {
    const { it, waveId } = await withWave(world);
    await rate(world, it.one, waveId, it.sideTwo);
    const open = { audience: "pair" as const, sealed: null, answers: points(7), revealedAt: now };
    await expect(world.as(it.one, ({ db }) => db.update(pairRatings).set(open))).rejects.toThrow("Failed query");
    const [row] = await world.owner((db) => db.select().from(pairRatings));
    await expect(world.as(it.two, ({ db }) => db.insert(pairRatings).values({ ...row!, id: newId(), authorId: it.two.id }))).rejects.toThrow("Failed query");
    await expect(world.as(it.one, ({ db }) => db.insert(pairRatings).values({ ...row!, ...open, id: newId(), sideId: it.sideOne, aboutId: it.sideTwo }))).rejects.toThrow("Failed query");
  });

  test("needs a point or too little contact for each question, keeps within its days, and is a leader's alone", async ({ world }) => {
    const { it, waveId } = await withWave(world);
    const refused = await world.as(it.one, (ctx) => rateOtherLeader(ctx, { waveId, aboutId: it.sideTwo, answers: { "we-inform": 8, "we-listen": 3, "we-kept": null, other: 1 }, words: "" })).catch((error: unknown) => error as { fields: object });
    expect(Object.keys((refused as { fields: object }).fields).sort()).toEqual(["answers.we-direct", "answers.we-inform", "answers.we-mine"]);
    for (const about of [it.sideOne, newId()]) expect(await code(rate(world, it.one, waveId, about))).toBe("not_found");
    expect(await code(rate(world, it.coach, waveId, it.sideTwo))).toBe("forbidden");
    for (const who of [it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await code(rate(world, who, waveId, it.sideTwo))).toBe("not_found");
    const later = newId();
    await world.as(it.coach, (ctx) => scheduleWave(ctx, { id: later, engagementId: it.id, kind: "midpoint", number: 0, opensOn: "2026-04-13", closesOn: "2026-04-24", referenceOn: "2026-03-02" }));
    expect(await code(rate(world, it.one, later, it.sideTwo))).toBe("conflict");
    await settled(world, it, waveId);
    expect(await code(rate(world, it.one, waveId, it.sideTwo))).toBe("conflict");
  });

  test("is between two of three leaders, pair by pair, and the third reads nothing of it", async ({ world }) => {
    const { it, waveId } = await withWave(world);
    const three = await third(world, it);
    await rate(world, it.one, waveId, it.sideTwo, undefined, secret);
    await rate(world, it.two, waveId, it.sideOne);
    expect(await page(world, it.coach, it, waveId)).toMatchObject({ revealed: [{ leaders: [{ partyId: it.sideOne }, { partyId: it.sideTwo }] }], sealed: [[{ partyId: it.sideOne }, { partyId: three.sideId }], [{ partyId: it.sideTwo }, { partyId: three.sideId }]] });
    const theirs = await page(world, three, it, waveId);
    expect(theirs).toMatchObject({ revealed: [], waiting: [{ partyId: it.sideOne }, { partyId: it.sideTwo }] });
    expect([await rows(world, three), JSON.stringify(theirs).includes("quokka")]).toEqual([0, false]);
    expect((await world.as(three, ({ db }) => db.select().from(auditEvents))).filter(({ name }) => name.startsWith("pair."))).toEqual([]);
    await rate(world, it.one, waveId, three.sideId);
    expect(await rate(world, three, waveId, it.sideOne)).toEqual({ revealed: true });
    expect((await page(world, three, it, waveId)).revealed).toHaveLength(1);
    expect((await page(world, it.two, it, waveId)).revealed).toHaveLength(1);
    expect((await page(world, it.coach, it, waveId)).revealed).toHaveLength(2);
  });

  test("is read by a coach who serves one of the two, and not by one who serves a third alone", async ({ world }) => {
    const { it, waveId } = await withWave(world);
    const three = await third(world, it);
    await world.owner((db) => db.update(parties).set({ serves: [it.sideOne, it.sideTwo] }).where(eq(parties.personId, it.coach.id)));
    const second = await world.build.person(it.organizationId, ["coach"]);
    await world.build.party(it, second.id, "coach", { serves: [three.sideId], acceptedAt: now });
    await rate(world, it.one, waveId, it.sideTwo);
    await rate(world, it.two, waveId, it.sideOne);
    expect([await rows(world, it.coach), await rows(world, second)]).toEqual([2, 0]);
  });

  test("that was sealed stays with whoever has left; what was revealed stays with those who read it", async ({ world }) => {
    const { it, waveId } = await withWave(world);
    const three = await third(world, it);
    for (const [who, about] of [[it.one, it.sideTwo], [it.two, it.sideOne], [it.one, three.sideId]] as const) await rate(world, who, waveId, about, undefined, secret);
    await world.as(it.one, (ctx) => leave(ctx, { engagementId: it.id, category: "served", toHr: false }));
    expect(await code(rate(world, three, waveId, it.sideOne))).toBe("not_found");
    expect([await rows(world, it.one), await rows(world, it.two), await rows(world, three), await rows(world, it.coach)]).toEqual([0, 2, 0, 2]);
    expect(await page(world, it.two, it, waveId)).toMatchObject({ revealed: [{ leaders: [{ partyId: it.sideOne }, { partyId: it.sideTwo }] }], waiting: [{ partyId: three.sideId }] });
    expect(await page(world, three, it, waveId)).toMatchObject({ revealed: [], waiting: [{ partyId: it.sideTwo }] });
  });

  test("waits on a leader's home while the wave takes answers, and on nobody else's", async ({ world }) => {
    const { it, waveId } = await withWave(world);
    const waits = (who: Someone, at = now) => world.as(who, async (ctx) => (await ratingsToGive(ctx)).map(({ waveId: of, names }) => [of, names.length]), at);
    expect([await waits(it.one), await waits(it.two), await waits(it.coach), await waits(it.sponsor)]).toEqual([[[waveId, 1]], [[waveId, 1]], [], []]);
    await rate(world, it.one, waveId, it.sideTwo);
    expect([await waits(it.one), await waits(it.two)]).toEqual([[], [[waveId, 1]]]);
    await settled(world, it, waveId);
    expect(await waits(it.two, hoursOn(100))).toEqual([]);
  });

  test("stands beside what colleagues see and is in no figure of theirs", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, ["peers", "peers", "peers", "peers", "peers", "others", "others"]);
    const waveId = await opened(world, it);
    await rate(world, it.one, waveId, it.sideTwo, [7, 7, 7, 7, 7], secret);
    await rate(world, it.two, waveId, it.sideOne, [7, 7, 7, 7, 7]);
    const links = await linksOf(world, waveId);
    for (const { id } of asked.slice(0, 6)) await send(world, links.get(id)!, await answersTo(world, waveId, 3));
    expect((await page(world, it.one, it, waveId)).beside).toEqual([]);
    await settled(world, it, waveId);
    const { beside, revealed } = await page(world, it.one, it, waveId);
    expect(beside.map(({ mean, n, of }) => [mean, n, of])).toEqual([[3, 6, 7], [3, 6, 7], [3, 6, 7]]);
    expect(revealed).toHaveLength(1);
    const [snapshot] = await world.owner((db) => db.select().from(surveySnapshots));
    expect(snapshot?.content).not.toMatch(/quokka|we-/);
    expect((await world.owner((db) => db.select().from(surveyWaves)))[0]?.counts).toMatchObject({ invited: 7, answered: 6 });
  });

  test("is told the leader among what others see of them only once it is revealed", async ({ world }) => {
    const { it, waveId } = await withWave(world);
    const seen = () => world.as(it.one, async (ctx) => (await supportRecordsOf(ctx, { id: it.id, side: it.sideOne })).filter(({ kind }) => kind === "ofEachOther"));
    await rate(world, it.one, waveId, it.sideTwo);
    expect(await seen()).toEqual([]);
    await rate(world, it.two, waveId, it.sideOne);
    expect(await seen()).toMatchObject([{ audience: "pair", count: 1 }]);
  });
});
