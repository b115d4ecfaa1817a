import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { coachingSessions, sessionAttendees } from "@/db/schema";
import { launched, type It, accept, check, confirm, tell, acknowledge, told, stageOf } from "@/db/testing/expectations";
import { answer, begun, group, mark, word } from "@/db/testing/intakes";
import { opened, planned } from "@/db/testing/surveys";
import { now, test, type World } from "@/db/testing/test";
import { engagementFor } from "@/lib/engagements/access";
import { nameForIntake } from "@/lib/engagements/commands/name-for-intake";
import { enterStage } from "./enter-stage";
import { waiveBaseline } from "./waive-baseline";
import { announceIntakes, planIntakes } from "./plan-intakes";
import { engagementOverview } from "../queries/engagement-overview";
import { intakePlan } from "../queries/intake-plan";

describe("intakes", () => {
  const plan = (world: World, it: It, rows: Parameters<typeof planIntakes>[1]["rows"]) => world.as(it.coach, (ctx) => planIntakes(ctx, { engagementId: it.id, rows }));
  const row = (personId: string, day = "2026-03-10", time = "10:00") => ({ personId, standing: "leader" as const, day, time, minutes: 90 });
  const sessions = (world: World, it: It) => world.owner((db) => db.select().from(coachingSessions).where(eq(coachingSessions.engagementId, it.id)));

  test("are proposed for leaders and nominees, and known to the coach alone until every leader has acknowledged", async ({ world }) => {
    const it = await launched(world);
    await accept(world, it);
    const colleague = await world.build.person(it.organizationId);
    await world.as(it.sponsor, (ctx) => nameForIntake(ctx, { engagementId: it.id, personId: colleague.id, kind: "impacted", take: "name" }));
    const proposal = await world.as(it.coach, async (ctx) => intakePlan(ctx, await engagementFor(ctx, "planIntakes", it.id)));
    expect(proposal.rows.map(({ personId, standing, invited }) => [personId, standing, invited])).toEqual([[it.one.id, "leader", true], [it.two.id, "leader", true], [colleague.id, "impacted", true], [it.sponsor.id, "sponsor", false]]);
    expect(proposal.rows.every(({ day }) => day >= "2026-03-09" && day <= "2026-03-22")).toBe(true);
    const result = await plan(world, it, [row(it.one.id), row(it.two.id, "2026-03-11"), { ...row(colleague.id, "2026-03-12"), standing: "impacted" }]);
    expect(result).toEqual({ dated: 3, announced: 0 });
    expect((await sessions(world, it)).map(({ stepKey, sideId, announcedAt }) => [stepKey, sideId, announcedAt])).toEqual([["iv-intake-leader", it.sideOne, null], ["iv-intake-leader", it.sideTwo, null], ["iv-intake-impacted", null, null]]);
    expect(await world.owner((db) => db.$count(sessionAttendees, eq(sessionAttendees.engagementId, it.id)))).toBe(6);
    await check(world, it); await confirm(world, it); await tell(world, it); await tell(world, it, it.sideTwo);
    await expect(world.as(it.coach, (ctx) => announceIntakes(ctx, { engagementId: it.id }))).rejects.toMatchObject({ code: "conflict" });
    const seenBy = async (who: It["one"]) => world.as(who, (ctx) => ctx.db.$count(coachingSessions, eq(coachingSessions.engagementId, it.id)));
    for (const who of [it.one, it.two, it.sponsor, it.hr, it.onlooker]) expect(await seenBy(who)).toBe(0);
    await acknowledge(world, it); await acknowledge(world, it, it.two);
    expect(await world.as(it.coach, (ctx) => announceIntakes(ctx, { engagementId: it.id }))).toEqual({ announced: 3 });
    expect(await world.as(it.coach, (ctx) => announceIntakes(ctx, { engagementId: it.id }))).toEqual({ announced: 0 });
    expect([await seenBy(it.one), await seenBy(it.two), await seenBy(it.sponsor), await seenBy(it.hr)]).toEqual([1, 1, 0, 0]);
  });

  test("are moved and taken back by saying the dates again", async ({ world }) => {
    const it = await launched(world);
    await accept(world, it);
    await plan(world, it, [row(it.one.id), row(it.two.id, "2026-03-11")]);
    await plan(world, it, [row(it.one.id, "2026-03-12")]);
    expect((await sessions(world, it)).map(({ status, startsAt }) => [status, startsAt.toISOString()]).sort()).toEqual([["cancelled", "2026-03-11T09:00:00.000Z"], ["planned", "2026-03-12T09:00:00.000Z"]]);
    await plan(world, it, [row(it.one.id, "2026-03-12")]);
    expect(await sessions(world, it)).toHaveLength(2);
  });

  test("refuse a weekend, the past, and two at one time", async ({ world }) => {
    const it = await launched(world);
    await expect(plan(world, it, [row(it.one.id)])).rejects.toMatchObject({ code: "conflict" });
    await accept(world, it);
    await expect(plan(world, it, [row(it.one.id, "2026-03-14"), row(it.two.id, "2026-03-02", "09:00")])).rejects.toMatchObject({ fields: { [`day.${it.one.id}`]: [expect.stringContaining("working day") as string], [`day.${it.two.id}`]: [expect.stringContaining("past") as string] } });
    await expect(plan(world, it, [row(it.one.id), row(it.two.id, "2026-03-10", "11:00")])).rejects.toMatchObject({ fields: { [`day.${it.two.id}`]: [expect.stringContaining("another meeting") as string] } });
  });
});

describe("the next stage", () => {
  test("is opened by the coach once the intakes are complete, and its meetings are announced", async ({ world }) => {
    const it = await launched(world);
    await told(world, it);
    const enter = (confirmed: string[]) => world.as(it.coach, (ctx) => enterStage(ctx, { engagementId: it.id, stage: "iv-feedback", confirmed }));
    await expect(enter([])).rejects.toMatchObject({ code: "conflict" });
    await acknowledge(world, it); await acknowledge(world, it, it.two);
    await world.build.session(it, [it.one.id, it.two.id], { stepKey: "iv-feedback-day", kind: "feedback", round: null, announcedAt: null, startsAt: new Date("2026-03-25T09:00:00Z") });
    const refused = async (sentence: string) => expect(enter(["iv-intakes-out-4"])).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining(sentence) as string });
    await refused("list of people to interview is empty");
    const held = [await begun(world, it, { status: "held" }), await begun(world, it, { status: "held", sideId: it.sideOne })];
    await refused("1 of 2 are still to come");
    held.push(await begun(world, it, { status: "held", sideId: it.sideTwo }));
    await refused("3 intakes have no recorded consent");
    for (const { id } of held) await answer(world, it, id);
    await refused("not yet two themes");
    for (const words of ["One theme.", "Another theme."]) {
      const theme = await word(world, it, { words });
      for (const { id } of held.slice(0, 2)) await group(world, it, (await mark(world, it, id)).id, theme.id);
    }
    await refused("baseline survey");
    const overview = () => world.as(it.coach, (ctx) => engagementOverview(ctx, it.id));
    const unmet = async () => (await overview()).step?.conditions.filter(({ state }) => state !== "met").length;
    expect(await unmet()).toBe(1);
    await planned(world, it, ["peers", "peers", "peers", "peers", "others"]);
    await opened(world, it);
    expect(await unmet()).toBe(0);
    await world.as(it.coach, (ctx) => waiveBaseline(ctx, { engagementId: it.id, reason: "The pair wished to begin at once.", revision: 0 }));
    expect(await unmet()).toBe(0);
    expect(await enter([])).toEqual({ stage: "iv-feedback" });
    expect(await enter([])).toEqual({ stage: "iv-feedback" });
    expect(await stageOf(world, it)).toBe("iv-feedback");
    expect((await world.owner((db) => db.select().from(coachingSessions).where(eq(coachingSessions.engagementId, it.id)))).find(({ kind }) => kind === "feedback")?.announcedAt).toEqual(now);
    await expect(world.as(it.one, (ctx) => enterStage(ctx, { engagementId: it.id, stage: "iv-alignment", confirmed: [] }))).rejects.toMatchObject({ code: "forbidden" });
  });
});
