import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, coachingSessions, engagements, engagementStages, guideEntries, invitations, memberships, parties, sessionAttendees } from "@/db/schema";
import { now, test, type World } from "@/db/testing/test";
import { engagementFor } from "@/lib/engagements/access";
import { acceptAsCoach } from "@/lib/engagements/commands/accept-as-coach";
import { checkSuitability } from "@/lib/engagements/commands/check-suitability";
import { confirmConsequences } from "@/lib/engagements/commands/confirm-consequences";
import { decline } from "@/lib/engagements/commands/decline";
import { declineAsCoach } from "@/lib/engagements/commands/decline-as-coach";
import { nameForIntake } from "@/lib/engagements/commands/name-for-intake";
import { recordConversation } from "@/lib/engagements/commands/record-conversation";
import { writeEntry } from "@/lib/engagements/commands/write-entry";
import { readEntries } from "@/lib/engagements/queries/entries";
import { whatOthersSee } from "@/lib/engagements/queries/what-others-see";
import { acknowledgeExpectations, enterStage, settleInterests } from "./enter-stage";
import { announceIntakes, planIntakes } from "./plan-intakes";
import { engagementOverview } from "../queries/engagement-overview";
import { intakePlan } from "../queries/intake-plan";

const interests = { "iv-interests-both": "yes", "iv-interests-other": "none", "iv-interests-balance": "Equal sessions." };
const suitable = {
  "iv-suit-complaint": "no", "iv-suit-safety": "no", "iv-suit-decision-made": "no", "iv-suit-power": "Canary power", "iv-suit-structure": "Targets", "iv-suit-represented": "yes",
  "iv-suit-limits": "yes", "iv-suit-outcome": "Suitable, go ahead",
};
const accepting = "I have read this and accept it";
const ticks = { "iv-ack-process": "yes", "iv-ack-consequences": "yes", "iv-interests-answer": accepting };

/** A launched intervention of which coach and HR alone know, on the Monday of its launch. */
async function launched(world: World) {
  const it = await world.build.intervention({ status: "launched", launchedAt: new Date("2026-03-01T09:00:00Z"), startsOn: "2026-03-09" }, { told: false });
  await world.owner(async (db) => {
    await db.update(parties).set({ acceptedAt: null }).where(and(eq(parties.engagementId, it.id), eq(parties.role, "coach")));
    await db.insert(engagementStages).values(["iv-expectations", "iv-intakes", "iv-feedback"].map((key, position) => ({ organizationId: it.organizationId, engagementId: it.id, key, position, plannedFrom: "2026-03-02", plannedTo: "2026-03-08", enteredAt: position === 0 ? it.launchedAt : null })));
  });
  for (const fieldKey of ["iv-impact-performance", "iv-impact-leadership", "iv-impact-organization", "iv-impact-consequences"])
    await world.as(it.sponsor, (ctx) => writeEntry(ctx, it.id, { stepKey: "iv-impact", fieldKey, audience: "alliance", sideId: null, sessionId: null }, { words: `Words of ${fieldKey}`, revision: 0, counter: 1 }));
  return it;
}
type It = Awaited<ReturnType<typeof launched>>;

const accept = (world: World, it: It) => world.as(it.coach, (ctx) => acceptAsCoach(ctx, { engagementId: it.id, answers: interests }));
const check = (world: World, it: It, answers: Record<string, string> = suitable) => world.as(it.coach, (ctx) => checkSuitability(ctx, { engagementId: it.id, answers, finish: "now" }));
const confirm = (world: World, it: It) => world.as(it.hr, (ctx) => confirmConsequences(ctx, { engagementId: it.id, lawful: "yes" }));
const tell = (world: World, it: It, partyId = it.sideOne, on = "2026-03-02") => world.as(it.sponsor, (ctx) => recordConversation(ctx, { engagementId: it.id, partyId, on, said: ["Why now"], other: "" }));
const acknowledge = (world: World, it: It, who = it.one, over: Record<string, string> = {}) => world.as(who, (ctx) => acknowledgeExpectations(ctx, { engagementId: it.id, answers: { ...ticks, ...over } }));
const ready = async (world: World, it: It) => { await accept(world, it); await check(world, it); await confirm(world, it); };
const told = async (world: World, it: It) => { await ready(world, it); await tell(world, it); await tell(world, it, it.sideTwo); };
const events = async (world: World, it: It) => (await world.owner((db) => db.select({ name: auditEvents.name }).from(auditEvents).where(eq(auditEvents.engagementId, it.id)))).map(({ name }) => name);
const stageOf = async (world: World, it: It) => (await world.owner((db) => db.select().from(engagementStages).where(eq(engagementStages.engagementId, it.id)))).find(({ enteredAt, leftAt }) => enteredAt && !leftAt)?.key;

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
    await ready(world, it).catch((error: { code: string }) => { expect(error.code).toBe("conflict"); });
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
  test("is opened by the coach, who confirms what no record tells, and its meetings are announced", async ({ world }) => {
    const it = await launched(world);
    await told(world, it);
    const enter = (confirmed: string[]) => world.as(it.coach, (ctx) => enterStage(ctx, { engagementId: it.id, stage: "iv-feedback", confirmed }));
    await expect(enter([])).rejects.toMatchObject({ code: "conflict" });
    await acknowledge(world, it); await acknowledge(world, it, it.two);
    await world.build.session(it, [it.one.id, it.two.id], { stepKey: "iv-feedback-day", kind: "feedback", round: null, announcedAt: null, startsAt: new Date("2026-03-25T09:00:00Z") });
    await expect(enter([])).rejects.toMatchObject({ code: "invalid", fields: { confirmed: [expect.any(String) as string] } });
    const { step } = await world.as(it.coach, (ctx) => engagementOverview(ctx, it.id));
    const toConfirm = (step?.conditions ?? []).filter(({ state }) => state === "confirm").map(({ key }) => key);
    expect(await enter(toConfirm)).toEqual({ stage: "iv-feedback" });
    expect(await enter(toConfirm)).toEqual({ stage: "iv-feedback" });
    expect(await stageOf(world, it)).toBe("iv-feedback");
    expect((await world.owner((db) => db.select().from(coachingSessions).where(eq(coachingSessions.engagementId, it.id))))[0]?.announcedAt).toEqual(now);
    await expect(world.as(it.one, (ctx) => enterStage(ctx, { engagementId: it.id, stage: "iv-alignment", confirmed: [] }))).rejects.toMatchObject({ code: "forbidden" });
  });
});
