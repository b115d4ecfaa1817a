import { describe, expect } from "vitest";
import { eq } from "drizzle-orm";
import { auditEvents, coachingSessions, parties, pulses, relationshipRatings } from "@/db/schema";
import { test, type Someone, type World } from "@/db/testing/test";
import type { Ctx, Worker } from "@/lib/platform/context";
import { pulsesOf, pulsePage, pulsesToGive } from "../queries/pulses";
import { ratingPage, relationshipOf } from "../queries/ratings";
import { askForPulses } from "../sweep";
import { answerPulse } from "./answer-pulse";
import { rateRelationship } from "./rate-relationship";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const code = async (work: Promise<unknown>) => work.then(() => "done", (error: unknown) => (error as { code?: string }).code ?? String(error));
const answer = { kept: 2, confidence: 3, energy: 4, word: "steady" };
const before = new Date("2026-03-04T08:00:00Z");
const during = new Date("2026-03-06T14:10:00Z");

const individual = (world: World, it: It, over = {}) => world.build.session(it, [it.one.id], { sideId: it.sideOne, startsAt: new Date("2026-03-05T09:00:00Z"), ...over });
const call = (world: World, it: It, over = {}) => world.build.session(it, [it.one.id, it.two.id], { kind: "three_way", stepKey: "iv-threeway", sideId: null, round: 1, startsAt: new Date("2026-03-06T14:00:00Z"), minutes: 45, ...over });

describe("a pulse", () => {
  test("is given by its leader, read by leader and coach, and by nobody else", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await individual(world, it);
    await world.as(it.one, (ctx) => answerPulse(ctx, { sessionId: id, ...answer }), before);
    for (const who of [it.one, it.coach]) expect(await world.as(who, (ctx) => pulsesOf(ctx, { engagementId: it.id }))).toMatchObject([{ ...answer, sideId: it.sideOne }]);
    for (const who of [it.two, it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await world.as(who, (ctx) => ctx.db.$count(pulses))).toBe(0);
    for (const who of [it.two, it.sponsor, it.hr, it.stranger, it.admin]) expect(await code(world.as(who, (ctx) => answerPulse(ctx, { sessionId: id, ...answer }), before))).toBe("not_found");
    expect(await code(world.as(it.coach, (ctx) => answerPulse(ctx, { sessionId: id, ...answer }), before))).toBe("forbidden");
  });

  test("can be given anew until the session is over; the same again changes nothing", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await individual(world, it);
    const give = (over: object, at: Date) => world.as(it.one, (ctx) => answerPulse(ctx, { sessionId: id, ...answer, ...over }), at);
    expect(await code(give({}, new Date("2026-03-03T08:59:00Z")))).toBe("conflict");
    await give({}, before);
    await give({}, before);
    await give({ energy: 1, kept: null }, before);
    expect(await world.as(it.one, (ctx) => pulsePage(ctx, id), before)).toMatchObject({ state: "open", mine: { energy: 1, kept: null, revision: 2 } });
    expect(await code(give({}, new Date("2026-03-05T10:00:00Z")))).toBe("conflict");
    const trace = await world.owner((db) => db.select().from(auditEvents).where(eq(auditEvents.name, "pulse.answered")));
    expect(trace.map(({ details, sideId, audience }) => [details, sideId, audience])).toEqual([[{}, it.sideOne, "leader_and_coach"], [{}, it.sideOne, "leader_and_coach"]]);
  });

  test("waits on its leader's home until it is given, and there alone", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await individual(world, it);
    const waits = (who: Someone, at = before) => world.as(who, async (ctx) => (await pulsesToGive(ctx)).map(({ sessionId }) => sessionId), at);
    expect(await waits(it.one)).toEqual([id]);
    for (const who of [it.two, it.coach, it.sponsor]) expect(await waits(who)).toEqual([]);
    expect(await waits(it.one, new Date("2026-03-03T08:00:00Z"))).toEqual([]);
    await world.as(it.one, (ctx) => answerPulse(ctx, { sessionId: id, ...answer }), before);
    expect(await waits(it.one)).toEqual([]);
  });

  test("is asked for once, by today's date of the session, and of nobody who has given it", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await individual(world, it);
    await individual(world, it, { sideId: it.sideTwo, startsAt: new Date("2026-03-20T09:00:00Z") });
    const sweep = (at: Date) => world.owner((db) => askForPulses({ db, viewer: { kind: "worker", organizationId: it.organizationId }, now: at } satisfies Ctx<Worker>));
    expect(await sweep(new Date("2026-03-03T08:00:00Z"))).toBe(0);
    expect(await sweep(before)).toBe(1);
    expect(await sweep(before)).toBe(0);
    await world.owner((db) => db.update(coachingSessions).set({ startsAt: new Date("2026-03-09T09:00:00Z") }).where(eq(coachingSessions.id, id)));
    expect(await sweep(new Date("2026-03-06T09:00:00Z"))).toBe(0);
    const asked = await world.owner((db) => db.select().from(auditEvents).where(eq(auditEvents.name, "pulse.asked")));
    expect(asked.map(({ subjectId, details }) => [subjectId, details])).toEqual([[id, { partyId: it.sideOne }]]);
  });
});

describe("the blind rating", () => {
  const field = "iv-tw1-rating";
  const rate = (world: World, who: Someone, sessionId: string, value: number, at = during) => world.as(who, (ctx) => rateRelationship(ctx, { sessionId, rating: { [field]: value } }), at);
  const seen = (world: World, who: Someone, engagementId: string, sessionId: string) => world.as(who, async (ctx) => {
    const rows = await ctx.db.$count(relationshipRatings);
    const page = await ratingPage(ctx, engagementId, sessionId).catch(() => null);
    return { rows, revealed: page?.fields[0]?.revealed?.map(({ value }) => value) ?? null, mine: page?.fields[0]?.mine ?? null };
  }, during);

  test("shows nothing to anybody, not even that there is one, until all leaders have rated; then all at once", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await call(world, it);
    const others = [it.two, it.coach, it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger];
    const untouched = others.map(() => ({ rows: 0, revealed: null, mine: null }));
    await rate(world, it.one, id, 4);
    expect(await seen(world, it.one, it.id, id)).toEqual({ rows: 1, revealed: null, mine: 4 });
    const between = [];
    for (const who of others) between.push(await seen(world, who, it.id, id));
    expect(between).toEqual(untouched);
    expect(await rate(world, it.two, id, 6)).toMatchObject({ revealed: [field] });
    for (const who of [it.one, it.two, it.coach]) expect(await seen(world, who, it.id, id)).toEqual({ rows: 2, revealed: [4, 6], mine: null });
    for (const who of [it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect((await seen(world, who, it.id, id)).rows).toBe(0);
    expect(await world.as(it.coach, (ctx) => relationshipOf(ctx, it))).toMatchObject([{ round: 1, values: expect.arrayContaining([{ partyId: it.sideOne, value: 4 }, { partyId: it.sideTwo, value: 6 }]) as unknown }]);
  });

  test("keeps no number readable before, can be changed until then, and never after", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await call(world, it);
    await rate(world, it.one, id, 4);
    await rate(world, it.one, id, 2);
    const stored = await world.owner((db) => db.select().from(relationshipRatings));
    expect(stored).toMatchObject([{ audience: "leader_only", value: null, revision: 2 }]);
    await rate(world, it.two, id, 5);
    expect((await seen(world, it.two, it.id, id)).revealed).toEqual([2, 5]);
    expect(await code(rate(world, it.one, id, 7))).toBe("conflict");
    expect(await rate(world, it.one, id, 2)).toMatchObject({ revealed: [field] });
    const trace = await world.as(it.two, (ctx) => ctx.db.select({ name: auditEvents.name, details: auditEvents.details }).from(auditEvents));
    expect(trace.filter(({ name }) => name === "relationship.rated")).toHaveLength(1);
  });

  test("is refused before and long after the call, off the scale, and to whoever is no leader of it", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await call(world, it);
    expect(await code(rate(world, it.one, id, 4, new Date("2026-03-06T12:59:00Z")))).toBe("conflict");
    expect(await code(rate(world, it.one, id, 4, new Date("2026-03-11T14:00:00Z")))).toBe("conflict");
    for (const value of [0, 8, 2.5]) expect(await code(rate(world, it.one, id, value))).toBe("invalid");
    expect(await code(rate(world, it.coach, id, 4))).toBe("forbidden");
    for (const who of [it.sponsor, it.stranger, it.admin]) expect(await code(rate(world, who, id, 4))).toBe("not_found");
  });

  test("by any order of acts of two to four leaders no reader learns a number before all have rated", async ({ world }) => {
    // A fixed generator: the same orders in every run.
    let seed = 20260306;
    const draw = (below: number) => { seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648; return seed % below; };
    for (const count of [2, 3, 4]) {
      const it = await world.build.intervention();
      const leaders: Someone[] = [it.one, it.two];
      for (let position = 3; position <= count; position += 1) {
        const more = await world.build.person(it.organizationId, ["leader"]);
        await world.build.party(it, more.id, "leader", { position, toldAt: it.launchedAt });
        leaders.push(more);
      }
      const { id } = await call(world, it);
      const given = new Map<Someone, number>();
      for (let act = 0; act < 14; act += 1) {
        const who = leaders[draw(leaders.length)] ?? it.one;
        const value = 1 + draw(7);
        const done = await code(rate(world, who, id, value));
        if (given.size < count) { expect(done).toBe("done"); given.set(who, value); }
        for (const reader of [...leaders, it.coach, it.sponsor]) {
          const { rows, revealed } = await seen(world, reader, it.id, id);
          if (given.size < count) expect({ rows, revealed }).toEqual({ rows: given.has(reader) ? 1 : 0, revealed: null });
          else expect(rows).toBe(reader === it.sponsor ? 0 : count);
        }
      }
      const numbers = (await world.owner((db) => db.select({ value: relationshipRatings.value, sideId: relationshipRatings.sideId }).from(relationshipRatings).innerJoin(parties, eq(parties.id, relationshipRatings.sideId)).where(eq(relationshipRatings.sessionId, id)))).length;
      expect(numbers).toBe(given.size);
    }
  }, 60_000);
});
