import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { surveyAnswers, surveyComments, surveyNamedAnswers, surveyPlans, surveyWaves } from "@/db/schema";
import { only } from "@/db/only";
import { answersTo, goal, linksOf, opened, planned, send, settled, type Asked } from "@/db/testing/surveys";
import { test, type World } from "@/db/testing/test";
import { readSurvey } from "../entrance";
import { namedAnswers } from "../queries/named-answers";
import { reportPage } from "../queries/report-page";
import { amendSurvey } from "./plan-survey";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;

/** A final wave that everybody answered; the first lets their words be shown, the second wants them put otherwise. */
async function answered(world: World, it: It, asked: readonly Asked[]): Promise<string> {
  const waveId = await opened(world, it);
  const links = await linksOf(world, waveId);
  for (const [at, { id }] of asked.entries()) await send(world, links.get(id)!, await answersTo(world, waveId, 1 + at, { ...(at < 2 && { comments: { "wr-suggest": { text: `Words ${at}`, choice: at === 0 ? "verbatim" : "paraphrased" } } }) }));
  await settled(world, it, waveId);
  return waveId;
}

describe("an open survey", () => {
  test("shows coach and leaders who said what, however few there are, and nobody else", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, ["peers", "peers", "others"], { mode: "open" });
    const waveId = await answered(world, it, asked);
    for (const who of [it.coach, it.one, it.two]) {
      const { named, isOpen, report } = await world.as(who, (ctx) => reportPage(ctx, it.id, waveId));
      expect(isOpen).toBe(true);
      expect(named.map(({ group, answers }) => [group, answers["wr-today.wr-decide"]]).sort()).toEqual([["others", 3], ["peers", 1], ["peers", 2]]);
      expect(named.flatMap(({ comments }) => Object.values(comments))).toEqual(["Words 0"]);
      // Figures stand on as many people as everywhere: with three there are none.
      expect(report?.rows.every(({ total }) => total === null)).toBe(true);
    }
    for (const who of [it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) {
      await expect(world.as(who, (ctx) => reportPage(ctx, it.id, waveId))).rejects.toMatchObject({ code: expect.stringMatching(/forbidden|not_found/) as string });
      expect(await world.as(who, (ctx) => namedAnswers(ctx, waveId))).toEqual([]);
    }
    expect(await world.owner((db) => db.$count(surveyComments, eq(surveyComments.waveId, waveId)))).toBe(1);
  });

  test("says so to whoever is asked, and can be nothing else once a wave has opened", async ({ world }) => {
    const it = await world.build.intervention();
    const { id, asked } = await planned(world, it, Array<"peers">(6).fill("peers"));
    const amend = (mode: "open" | "confidential", revision: number) => world.as(it.coach, (ctx) => amendSurvey(ctx, { engagementId: it.id, goals: [goal], k: 5, mode, revision }));
    await amend("open", 1);
    const waveId = await opened(world, it);
    const link = (await linksOf(world, waveId)).get(asked[0]!.id)!;
    expect((await world.entrance(({ db }) => readSurvey(db, link)))?.mode).toBe("open");
    await expect(amend("confidential", 2)).rejects.toMatchObject({ code: "conflict" });
    await expect(world.owner((db) => db.update(surveyPlans).set({ mode: "confidential" }).where(eq(surveyPlans.id, id)))).rejects.toThrow("Failed query");
  });
});

describe("a confidential survey", () => {
  test("holds no name, and the database lets none be written", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, Array<"peers">(6).fill("peers"));
    const waveId = await answered(world, it, asked);
    expect(await world.owner((db) => db.$count(surveyNamedAnswers))).toBe(0);
    expect(await world.owner((db) => db.$count(surveyAnswers))).toBe(18);
    expect((await world.as(it.coach, (ctx) => reportPage(ctx, it.id, waveId))).named).toEqual([]);
    const next = await opened(world, it, { kind: "midpoint", referenceOn: "2026-03-02" });
    const { planId } = only(await world.owner((db) => db.select({ planId: surveyWaves.planId }).from(surveyWaves).where(eq(surveyWaves.id, next))));
    const row = { organizationId: it.organizationId, engagementId: it.id, planId, waveId: next, personId: it.one.id, group: "peers" as const, sealed: Buffer.from("x") };
    await expect(world.owner((db) => db.insert(surveyNamedAnswers).values(row))).rejects.toMatchObject({ cause: { message: "A confidential survey names nobody." } });
    await expect(world.as(it.coach, ({ db }) => db.insert(surveyNamedAnswers).values(row))).rejects.toThrow("Failed query");
  });
});
