import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, surveyDrafts, surveyInvitations, surveyStakeholders, surveyWaves } from "@/db/schema";
import { answersTo, goal, hoursOn, join, linksOf, opened, planned, send, settled, sweepAt } from "@/db/testing/surveys";
import { test, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { declineSurvey, readSurvey, remindOn, takeBack } from "../entrance";
import { reportPage } from "../queries/report-page";
import { hasOpened, wavesOf } from "../queries/waves";
import { figureRows, summaryOf } from "../rules/corrections";
import { closeWave, extendWave } from "./close-wave";
import { dropStakeholder, nameStakeholder } from "./name-stakeholders";
import { openWave, scheduleWave } from "./open-wave";
import { amendSurvey, planSurvey } from "./plan-survey";

const six = ["peers", "peers", "peers", "peers", "peers", "others"] as const;
const waveOf = (world: World, id: string) => world.owner(async (db) => (await db.select().from(surveyWaves).where(eq(surveyWaves.id, id)))[0]!);

describe("a survey", () => {
  test("is planned by the coach, once, and gives the same plan again", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await planned(world, it, []);
    const plan = (as: typeof it.coach, of = newId()) => world.as(as, (ctx) => planSurvey(ctx, { id: of, engagementId: it.id, instrument: "working-relationship", goals: [goal], k: 5 }));
    expect(await plan(it.coach, id)).toEqual({ id });
    await expect(plan(it.coach)).rejects.toMatchObject({ code: "conflict" });
    for (const person of [it.one, it.sponsor, it.hr]) await expect(plan(person)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("keeps its list from leaders, and tells in its trail of nobody who joined or left", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, six);
    await world.as(it.coach, (ctx) => dropStakeholder(ctx, { engagementId: it.id, personId: asked[0]!.personId }));
    expect(await world.as(it.one, ({ db }) => db.select().from(surveyStakeholders))).toEqual([]);
    const trail = JSON.stringify(await world.owner((db) => db.select().from(auditEvents).where(eq(auditEvents.engagementId, it.id))));
    for (const { personId, id } of asked) expect([trail.includes(personId), trail.includes(id)]).toEqual([false, false]);
  });

  test("has no form for the leaders of an intervention", async ({ world }) => {
    const it = await world.build.intervention();
    await planned(world, it, []);
    for (const group of ["self", "peers"] as const) await expect(world.as(it.coach, (ctx) => nameStakeholder(ctx, { engagementId: it.id, personId: it.one.id, group }))).rejects.toMatchObject({ code: "conflict" });
  });

  test("keeps the words people were asked in, and k where it was or above", async ({ world }) => {
    const it = await world.build.intervention();
    await planned(world, it, six);
    await opened(world, it, { kind: "midpoint", referenceOn: "2026-01-12" });
    const amend = (goals: { key: string; text: string }[], k: number) => world.as(it.coach, (ctx) => amendSurvey(ctx, { engagementId: it.id, goals, k, revision: 1 }));
    await expect(amend([{ ...goal, text: "something else" }], 5)).rejects.toMatchObject({ code: "conflict" });
    await expect(amend([goal], 4)).rejects.toMatchObject({ code: "conflict" });
    expect(await amend([goal], 6)).toEqual({ revision: 2 });
  });
});

describe("the remembered start", () => {
  test("is asked in the last wave alone, and only where the coach wants it; its figure goes into no summary and no observation", async ({ world }) => {
    const it = await world.build.intervention();
    await planned(world, it, six, { instrument: "executive-coaching" });
    const amend = (asksThen: boolean, goals = [goal]) => world.as(it.coach, (ctx) => amendSurvey(ctx, { engagementId: it.id, goals, k: 5, asksThen, revision: 1 }));
    const three = [1, 2, 3].map((at) => ({ key: `g${at}`, text: `goal ${at}` }));
    await expect(amend(true, three)).rejects.toMatchObject({ code: "conflict" });
    await amend(true);
    const kindsOf = async (waveId: string) => (await world.owner((db) => db.select({ form: surveyWaves.form }).from(surveyWaves).where(eq(surveyWaves.id, waveId))))[0]?.form?.map(({ kind }) => kind);
    const baseline = await opened(world, it);
    expect(await kindsOf(baseline)).toEqual(["today", "suggestion"]);
    await settled(world, it, baseline);
    const end = await opened(world, it, { kind: "end", referenceOn: "2026-03-02" }, hoursOn(72));
    expect(await kindsOf(end)).toEqual(["today", "change", "follow_up", "suggestion", "overall", "then"]);
    for (const token of (await linksOf(world, end)).values()) await send(world, token, { answers: { "ec-today.shared": 6, "ec-then.shared": 2 } });
    await settled(world, it, end, hoursOn(72));
    const { report } = await world.as(it.coach, (ctx) => reportPage(ctx, it.id, end), hoursOn(200));
    expect(report?.rows.find(({ kind }) => kind === "then")?.total?.centre.told?.mean).toBe(2);
    expect(report && [figureRows(report), summaryOf(report).rows].map((rows) => rows.map(({ kind }) => kind))).toEqual([["today"], ["today"]]);
  });
});

describe("a wave", () => {
  test("opens for everybody on the list with a link of their own, and freezes what is asked", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, six);
    const waveId = await opened(world, it);
    expect(await waveOf(world, waveId)).toMatchObject({ state: "open", k: 5 });
    const hasAsked = (person: typeof it.coach, kind: "baseline" | "end") => world.as(person, (ctx) => hasOpened(ctx, it.id, kind));
    expect([await hasAsked(it.coach, "baseline"), await hasAsked(it.one, "baseline"), await hasAsked(it.coach, "end"), await hasAsked(it.sponsor, "baseline")]).toEqual([true, true, false, false]);
    const links = await linksOf(world, waveId);
    expect([...links.keys()].sort()).toEqual(asked.map(({ id }) => id).sort());
    expect(new Set(links.values()).size).toBe(6);
    await expect(world.owner((db) => db.update(surveyWaves).set({ k: 4 }).where(eq(surveyWaves.id, waveId)))).rejects.toThrow();
    await expect(world.owner((db) => db.update(surveyStakeholders).set({ group: "others" }).where(eq(surveyStakeholders.id, asked[0]!.id)))).rejects.toThrow();
    expect(await world.as(it.coach, ({ db }) => db.select().from(surveyInvitations))).toEqual([]);
  });

  test("does not open before its list can reach k, nor beside another that is not final", async ({ world }) => {
    const it = await world.build.intervention();
    await planned(world, it, six.slice(0, 4));
    await expect(opened(world, it)).rejects.toMatchObject({ code: "conflict" });
    await join(world, it, "others");
    const [wave] = await world.owner((db) => db.select({ id: surveyWaves.id }).from(surveyWaves));
    await world.as(it.coach, (ctx) => openWave(ctx, { waveId: wave!.id }));
    await expect(opened(world, it, { kind: "mini", number: 1, referenceOn: "2026-02-01" })).rejects.toMatchObject({ code: "conflict" });
  });

  test("opens, closes and becomes void by itself, and a second sweep finds nothing", async ({ world }) => {
    const it = await world.build.intervention();
    await planned(world, it, six);
    const id = newId();
    await world.as(it.coach, (ctx) => scheduleWave(ctx, { id, engagementId: it.id, kind: "baseline", number: 0, opensOn: "2026-03-03", closesOn: "2026-03-05", referenceOn: null }));
    const states: string[] = [];
    for (const hours of [0, 24, 24, 96, 143, 144, 200]) { await sweepAt(world, it, hoursOn(hours)); states.push((await waveOf(world, id)).state); }
    expect(states).toEqual(["scheduled", "open", "open", "closed", "closed", "void", "void"]);
    expect(await waveOf(world, id)).toMatchObject({ counts: { invited: 6, answered: 0, declined: 0, undeliverable: 0 } });
  });

  test("is extended after it closed with the answers it had, and never once it is final", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, six);
    const waveId = await opened(world, it);
    const token = (await linksOf(world, waveId)).get(asked[0]!.id)!;
    expect(await send(world, token, await answersTo(world, waveId, 6))).toBe("kept");
    await world.as(it.coach, (ctx) => closeWave(ctx, { waveId }));
    expect(await send(world, token, await answersTo(world, waveId, 1))).toBe("over");
    await world.as(it.coach, (ctx) => extendWave(ctx, { waveId, closesOn: "2026-03-20" }));
    expect((await world.entrance(({ db }) => readSurvey(db, token)))?.response?.answers).toMatchObject({ "wr-today.wr-decide": 6 });
    await world.as(it.coach, (ctx) => closeWave(ctx, { waveId }));
    await sweepAt(world, it, hoursOn(48));
    await expect(world.as(it.coach, (ctx) => extendWave(ctx, { waveId, closesOn: "2026-03-27" }), hoursOn(49))).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a link", () => {
  test("shows the real numbers, changes nothing by being read, and opens nothing for another", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, six);
    const waveId = await opened(world, it);
    const token = (await linksOf(world, waveId)).get(asked[5]!.id)!;
    const before = await world.owner((db) => db.select().from(surveyInvitations));
    for (let times = 0; times < 50; times += 1) await world.entrance(({ db }) => readSurvey(db, token));
    expect(await world.owner((db) => db.select().from(surveyInvitations))).toEqual(before);
    const survey = await world.entrance(({ db }) => readSurvey(db, token));
    expect(survey).toMatchObject({ k: 5, asked: 6, stoodFor: "others", closesOn: "2026-03-13", leaders: [it.one.name, it.two.name], response: null, waveState: "open" });
    expect(await world.entrance(({ db }) => readSurvey(db, `${token.slice(1)}A`))).toBeNull();
    await expect(world.asNobody((db) => readSurvey(db, token))).rejects.toThrow();
  });

  test("keeps the newest of many answers, once, and lets them be taken back, declined or put off", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, six);
    const waveId = await opened(world, it);
    const token = (await linksOf(world, waveId)).get(asked[0]!.id)!;
    await send(world, token, await answersTo(world, waveId, 3), false);
    await send(world, token, await answersTo(world, waveId, 4));
    await send(world, token, await answersTo(world, waveId, 5), false);
    const [draft, ...more] = await world.owner((db) => db.select().from(surveyDrafts));
    expect([draft?.isFinal, more.length, draft?.blob.includes("wr-today")]).toEqual([true, 0, false]);
    const read = async () => { const survey = await world.entrance(({ db }) => readSurvey(db, token)); return [survey?.state, survey?.response?.answers["wr-today.wr-inform"] ?? null]; };
    expect(await read()).toEqual(["finished", 5]);
    await world.entrance(({ db }) => takeBack(db, token));
    expect(await read()).toEqual(["invited", null]);
    expect([await world.entrance(({ db }) => remindOn(db, token, "2026-03-10")), await world.entrance(({ db }) => remindOn(db, token, "2026-03-13"))]).toEqual(["kept", "over"]);
    await world.entrance(({ db }) => declineSurvey(db, token));
    expect(await read()).toEqual(["declined", null]);
    const seen = (person: typeof it.coach) => world.as(person, async (ctx) => (await wavesOf(ctx, it.id))[0]?.counts);
    expect([await seen(it.coach), await seen(it.one)]).toEqual([{ invited: 6, answered: 0, declined: 1, undeliverable: 0 }, { invited: 6, answered: 0, declined: null, undeliverable: null }]);
  });

  test("lets a member correct their own group, brings in nothing that was not asked, and pads every draft alike", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, six);
    const waveId = await opened(world, it);
    const links = await linksOf(world, waveId);
    await send(world, links.get(asked[0]!.id)!, { group: "direct_reports", answers: { "wr-today.wr-decide": 9, "wr-today.wr-inform": null, other: 3 }, comments: { "wr-suggest": { text: "x".repeat(900), choice: "everywhere" } } });
    await send(world, links.get(asked[1]!.id)!, { group: "self", answers: { "wr-today.wr-decide": 2 } });
    const read = async (at: number) => (await world.entrance(({ db }) => readSurvey(db, links.get(asked[at]!.id)!)))?.response;
    expect(await read(0)).toEqual({ group: "direct_reports", sole: null, answers: { "wr-today.wr-inform": null }, comments: { "wr-suggest": { text: "x".repeat(600), choice: "not_shared" } } });
    expect(await read(1)).toMatchObject({ group: "peers", answers: { "wr-today.wr-decide": 2 } });
    const drafts = await world.owner((db) => db.select().from(surveyDrafts));
    expect(new Set(drafts.map(({ blob }) => blob.length)).size).toBe(1);
  });
});
