import { describe, expect } from "vitest";
import { eq } from "drizzle-orm";
import { auditEvents, engagements } from "@/db/schema";
import { test, type Someone, type World } from "@/db/testing/test";
import { readEntries } from "@/lib/engagements/queries/entries";
import { coursePage } from "../queries/course-page";
import { courseFields, reasonFields, reasonStep } from "../rules/decisions";
import { decideCourse, recordReason } from "./decide";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const reason = (world: World, it: It, who: Someone, words = "One leader changes posts in May.") => world.as(who, (ctx) => recordReason(ctx, { engagementId: it.id, about: "early", words }));
const decide = (world: World, it: It, who: Someone, answers: Record<string, string>) => world.as(who, (ctx) => decideCourse(ctx, { engagementId: it.id, answers }));
const asked = async (world: World, it: It) => (await world.as(it.coach, (ctx) => coursePage(ctx, it.id))).asked;
const written = async (world: World, it: It, who: Someone) => (await world.as(who, (ctx) => coursePage(ctx, it.id))).entries.map(({ fieldKey, words }) => [fieldKey, words]);
const named = (world: World, name: string) => world.owner((db) => db.select({ audience: auditEvents.audience, details: auditEvents.details }).from(auditEvents).where(eq(auditEvents.name, name)));
const end = (world: World, it: It) => world.owner((db) => db.update(engagements).set({ status: "closed" }).where(eq(engagements.id, it.id)));

/** Every prompt of the decision, answered: the first option, or words. */
const whole = async (world: World, it: It) => Object.fromEntries((await asked(world, it)).map(({ key, options }) => [key, options?.[0] ?? "A board of both teams, from Monday on."]));

describe("why the support went otherwise than planned", () => {
  test("is put on record by the coach, once a wording, for the leaders to read", async ({ world }) => {
    const it = await world.build.intervention();
    expect(await reason(world, it, it.coach)).toEqual({ changed: true });
    expect(await reason(world, it, it.coach)).toEqual({ changed: false });
    const read = async (who: Someone) => (await world.as(who, (ctx) => readEntries(ctx, { engagementId: it.id, stepKeys: [reasonStep] }))).map(({ fieldKey, words, audience }) => [fieldKey, words, audience]);
    for (const who of [it.coach, it.one, it.two]) expect(await read(who)).toEqual([[reasonFields.early, "One leader changes posts in May.", "pair"]]);
    for (const who of [it.sponsor, it.hr, it.onlooker, it.former]) expect(await read(who)).toEqual([]);
    expect(await reason(world, it, it.coach, "Both asked for it.")).toEqual({ changed: true });
    expect(await named(world, "reason.recorded")).toEqual([1, 2].map(() => ({ audience: "pair", details: { about: "early" } })));
  });

  test("by nobody else, and not once it has ended", async ({ world }) => {
    const it = await world.build.intervention();
    for (const who of [it.one, it.sponsor, it.hr]) await expect(reason(world, it, who)).rejects.toMatchObject({ code: "forbidden" });
    await end(world, it);
    await expect(reason(world, it, it.coach)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a course correction", () => {
  test("needs an answer to every prompt, and an option that there is", async ({ world }) => {
    const it = await world.build.intervention();
    const keys = (await asked(world, it)).filter(({ required }) => required).map(({ key }) => `answers.${key}`);
    expect(keys).toContain(`answers.${courseFields.decision}`);
    const refused = await decide(world, it, it.coach, {}).then(() => null, (error: unknown) => error as { code: string; fields: Record<string, string[]> });
    expect([refused?.code, Object.keys(refused?.fields ?? {}).sort()]).toEqual(["invalid", [...keys].sort()]);
    await expect(decide(world, it, it.coach, { ...await whole(world, it), [courseFields.decision]: "Perhaps" })).rejects.toMatchObject({ code: "invalid" });
    expect(await written(world, it, it.coach)).toEqual([]);
  });

  test("is the coach's to write down, the alliance's to read, and the sponsor's as the agreement says", async ({ world }) => {
    const it = await world.build.intervention();
    const answers = await whole(world, it);
    for (const who of [it.one, it.sponsor, it.hr]) await expect(decide(world, it, who, answers)).rejects.toMatchObject({ code: "forbidden" });
    expect(await decide(world, it, it.coach, answers)).toEqual({ changed: true });
    expect(await decide(world, it, it.coach, answers)).toEqual({ changed: false });
    for (const who of [it.coach, it.one, it.two]) expect(Object.fromEntries(await written(world, it, who))).toEqual(answers);
    expect(await written(world, it, it.sponsor)).toEqual([]);
    await world.owner((db) => db.update(engagements).set({ sharing: ["corrections"] }).where(eq(engagements.id, it.id)));
    expect(Object.fromEntries(await written(world, it, it.sponsor))).toEqual(answers);
    await expect(world.as(it.hr, (ctx) => coursePage(ctx, it.id))).rejects.toMatchObject({ code: "forbidden" });
    expect(await named(world, "course.decided")).toEqual([{ audience: "alliance", details: { decision: 0 } }]);
    await end(world, it);
    await expect(decide(world, it, it.coach, answers)).rejects.toMatchObject({ code: "conflict" });
  });
});
