import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { engagements, guideEntries, invitations, memberships } from "@/db/schema";
import { suitable, accepting, launched, type It, accept, check, confirm, tell, acknowledge, ready, told, events, stageOf } from "@/db/testing/expectations";
import { test } from "@/db/testing/test";
import { engagementFor } from "@/lib/engagements/access";
import { checkSuitability } from "@/lib/engagements/commands/check-suitability";
import { decline } from "@/lib/engagements/commands/decline";
import { declineAsCoach } from "@/lib/engagements/commands/decline-as-coach";
import { readEntries } from "@/lib/engagements/queries/entries";
import { whatOthersSee } from "@/lib/engagements/queries/what-others-see";
import { settleInterests } from "./enter-stage";
import { engagementOverview } from "../queries/engagement-overview";

describe("expectation setting", () => {
  test("goes from the coach's yes to the intakes in its own order", async ({ world }) => {
    const it = await launched(world);
    await told(world, it);
    expect(await acknowledge(world, it)).toEqual({ entered: null });
    expect(await acknowledge(world, it, it.two)).toEqual({ entered: "iv-intakes" });
    expect(await stageOf(world, it)).toBe("iv-intakes");
    const [row] = await world.owner((db) => db.select({ status: engagements.status }).from(engagements).where(eq(engagements.id, it.id)));
    expect(row?.status).toBe("active");
    const names = await events(world, it);
    for (const name of ["coach.accepted", "suitability.completed", "consequences.confirmed", "leaders.all_acknowledged", "engagement.stage_entered"]) expect(names.filter((each) => each === name), name).toHaveLength(1);
    for (const name of ["leader.told", "leader.acknowledged", "interests.answered"]) expect(names.filter((each) => each === name), name).toHaveLength(2);
  });

  test("says everything that is missing before a leader is told, and tells nobody", async ({ world }) => {
    const it = await launched(world);
    await expect(tell(world, it)).rejects.toMatchObject({ code: "conflict", message: expect.stringMatching(/not yet accepted.*check is not complete.*lawful/s) as string });
    await accept(world, it);
    await check(world, it, { ...suitable, "iv-suit-outcome": "Suitable once a named point is settled" });
    await confirm(world, it);
    await expect(tell(world, it)).rejects.toMatchObject({ message: expect.stringContaining("named point") as string });
    await expect(world.as(it.one, (ctx) => engagementFor(ctx, "viewProgress", it.id))).rejects.toMatchObject({ code: "not_found" });
    await check(world, it);
    await expect(tell(world, it, it.sideOne, "2026-03-03")).rejects.toMatchObject({ code: "invalid", fields: { on: [expect.stringContaining("still to come") as string] } });
    await tell(world, it);
    expect((await world.as(it.one, (ctx) => engagementFor(ctx, "viewProgress", it.id))).side).toBe(it.sideOne);
    await expect(world.as(it.two, (ctx) => engagementOverview(ctx, it.id))).rejects.toMatchObject({ code: "not_found" });
    await expect(acknowledge(world, it, it.two)).rejects.toMatchObject({ code: "not_found" });
  });

  test("does nothing twice", async ({ world }) => {
    const it = await launched(world);
    await told(world, it);
    await ready(world, it).catch((error: unknown) => { expect(error).toMatchObject({ code: "conflict" }); });
    await tell(world, it);
    await acknowledge(world, it);
    await acknowledge(world, it);
    const names = await events(world, it);
    for (const name of ["coach.accepted", "consequences.confirmed", "leader.acknowledged"]) expect(names.filter((each) => each === name), name).toHaveLength(1);
    expect(names.filter((name) => name === "leader.told")).toHaveLength(2);
  });

  test("makes a member of a leader who was none, and invites them", async ({ world }) => {
    const it = await launched(world);
    await world.owner((db) => db.delete(memberships).where(eq(memberships.personId, it.one.id)));
    await told(world, it);
    expect(await world.owner((db) => db.select({ role: memberships.role }).from(memberships).where(eq(memberships.personId, it.one.id)))).toEqual([{ role: "leader" }]);
    expect(await world.owner((db) => db.$count(invitations, eq(invitations.personId, it.one.id)))).toBe(1);
  });

  test("needs both ticks and an answer", async ({ world }) => {
    const it = await launched(world);
    await told(world, it);
    await expect(acknowledge(world, it, it.one, { "iv-ack-process": "no" })).rejects.toMatchObject({ code: "invalid", fields: { "answers.iv-ack-process": [expect.stringContaining("Tick") as string] } });
    await expect(acknowledge(world, it, it.one, { "iv-interests-answer": "" })).rejects.toMatchObject({ code: "invalid" });
    await expect(acknowledge(world, it, it.one, { "iv-suit-power": "x" })).rejects.toMatchObject({ code: "invalid" });
  });

  test("waits for a leader's question, which only that leader and the coach know of", async ({ world }) => {
    const it = await launched(world);
    await told(world, it);
    await acknowledge(world, it, it.one, { "iv-interests-answer": "I have a question first" });
    expect(await acknowledge(world, it, it.two)).toEqual({ entered: null });
    const answersSeen = async (who: It["one"]) => (await world.as(who, (ctx) => readEntries(ctx, { engagementId: it.id }))).filter(({ fieldKey, sideId }) => fieldKey === "iv-interests-answer" && sideId === it.sideOne).length;
    expect([await answersSeen(it.coach), await answersSeen(it.one), await answersSeen(it.two), await answersSeen(it.sponsor), await answersSeen(it.hr)]).toEqual([1, 1, 0, 0, 0]);
    expect((await world.as(it.sponsor, (ctx) => engagementOverview(ctx, it.id))).waiting).toEqual([]);
    expect(await world.as(it.one, (ctx) => settleInterests(ctx, { engagementId: it.id, answers: { "iv-interests-answer": accepting } }))).toEqual({ entered: "iv-intakes" });
  });

  test("a refusal is recorded without a reason and closes that leader's door alone", async ({ world }) => {
    const it = await launched(world);
    await told(world, it);
    await world.as(it.one, (ctx) => decline(ctx, { engagementId: it.id }));
    await expect(world.as(it.one, (ctx) => engagementFor(ctx, "viewProgress", it.id))).rejects.toMatchObject({ code: "not_found" });
    expect((await world.as(it.sponsor, (ctx) => engagementOverview(ctx, it.id))).declined.leaders).toHaveLength(1);
    expect(await acknowledge(world, it, it.two)).toEqual({ entered: null });
  });

  test("a coach declines before accepting, and not after", async ({ world }) => {
    const it = await launched(world);
    await world.as(it.coach, (ctx) => declineAsCoach(ctx, { engagementId: it.id }));
    await expect(world.as(it.coach, (ctx) => engagementFor(ctx, "viewProgress", it.id))).rejects.toMatchObject({ code: "not_found" });
    await expect(tell(world, it)).rejects.toMatchObject({ message: expect.stringContaining("no coach") as string });
    const other = await launched(world);
    await accept(world, other);
    await expect(world.as(other.coach, (ctx) => declineAsCoach(ctx, { engagementId: other.id }))).rejects.toMatchObject({ code: "conflict" });
  });

  test("the check keeps drafts with the coach and cannot go ahead against itself", async ({ world }) => {
    const it = await launched(world);
    await expect(check(world, it)).rejects.toMatchObject({ code: "conflict" });
    await accept(world, it);
    await world.as(it.coach, (ctx) => checkSuitability(ctx, { engagementId: it.id, answers: suitable, finish: "later" }));
    expect((await world.as(it.sponsor, (ctx) => readEntries(ctx, { engagementId: it.id, stepKeys: ["iv-suitability"] })))).toEqual([]);
    await expect(check(world, it, { ...suitable, "iv-suit-complaint": "yes" })).rejects.toMatchObject({ message: expect.stringContaining("complaint") as string });
    await check(world, it);
    const rows = await world.owner((db) => db.select().from(guideEntries).where(and(eq(guideEntries.engagementId, it.id), eq(guideEntries.stepKey, "iv-suitability"))));
    expect(rows.filter(({ audience }) => audience === "coach_only").every(({ words, sealed }) => words === "" && sealed)).toBe(true);
    const seen = await world.as(it.sponsor, (ctx) => readEntries(ctx, { engagementId: it.id, stepKeys: ["iv-suitability"] }));
    expect(seen.map(({ fieldKey }) => fieldKey)).toEqual(["iv-suit-outcome"]);
    await told(world, it);
    await expect(check(world, it)).rejects.toMatchObject({ code: "conflict" });
  });

  test("HR reads the consequences and nothing else; private notes are the leader's alone", async ({ world }) => {
    const it = await launched(world);
    await told(world, it);
    await acknowledge(world, it, it.one, { "iv-ack-hopes": "Canary hopes", "iv-ack-view": "On record" });
    const seen = async (who: It["one"]) => (await world.as(who, (ctx) => readEntries(ctx, { engagementId: it.id }))).map(({ fieldKey }) => fieldKey);
    expect(await seen(it.hr)).toEqual(["iv-impact-consequences"]);
    expect(await seen(it.onlooker)).toEqual([]);
    expect(await seen(it.one)).toContain("iv-ack-hopes");
    for (const who of [it.two, it.coach, it.sponsor]) {
      const fields = await seen(who);
      expect(fields).not.toContain("iv-ack-hopes");
      expect(fields).toContain("iv-ack-view");
    }
    const page = await world.as(it.hr, (ctx) => engagementOverview(ctx, it.id));
    expect(page.stages).toBeNull();
    expect(page.records.map(({ stepKey }) => stepKey)).toEqual(["iv-impact"]);
  });

  test("what others see is what row-level security lets them read", async ({ world }) => {
    const it = await launched(world);
    await told(world, it);
    await acknowledge(world, it, it.one, { "iv-ack-hopes": "Canary hopes", "iv-ack-view": "On record" });
    const { onlookers } = await world.as(it.one, (ctx) => whatOthersSee(ctx, it.id));
    const said = (reader: string) => (onlookers.find((each) => each.reader === reader)?.sees ?? []).filter(({ kind }) => kind.startsWith("iv-") || kind === "consequences").reduce((sum, { count }) => sum + count, 0);
    const really = async (who: It["one"]) => (await world.as(who, (ctx) => readEntries(ctx, { engagementId: it.id }))).filter(({ sideId, audience }) => (sideId === null || sideId === it.sideOne) && audience !== "coach_only").length;
    for (const [reader, who] of [["sponsor", it.sponsor], ["hr_partner", it.hr], ["coach", it.coach], ["other_leader", it.two], ["administrator", it.admin], ["overseer", it.onlooker]] as const) expect(said(reader), reader).toBe(await really(who));
    await expect(world.as(it.coach, (ctx) => whatOthersSee(ctx, it.id))).rejects.toMatchObject({ code: "forbidden" });
  });
});
