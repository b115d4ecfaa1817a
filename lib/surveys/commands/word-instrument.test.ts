import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, surveyInstruments, surveyPlans, surveyWaves } from "@/db/schema";
import { linksOf, opened, planned, send } from "@/db/testing/surveys";
import { test, type Someone, type World } from "@/db/testing/test";
import type { Ctx, Worker } from "@/lib/platform/context";
import { newId } from "@/lib/platform/ids";
import { readSurvey } from "../entrance";
import { readyInstrument } from "../instruments/all";
import { instrumentLibrary, instrumentPage } from "../queries/instruments";
import { surveyPage } from "../queries/survey-page";
import { copyOf, emptyInstrument, type InstrumentDraft } from "../rules/own-instruments";
import { nextDueMail } from "../sweep/mails";
import { planSurvey } from "./plan-survey";
import { beginInstrument, discardInstrument, saveInstrument } from "./word-instrument";

type Home = Awaited<ReturnType<typeof members>>;
/** An intervention with its people in their roles, as their own sessions would say. */
async function members(world: World) {
  const it = await world.build.intervention();
  const as = (person: { id: string; organizationId: string }, ...roles: Someone["roles"] & string[]): Someone => ({ id: person.id, organizationId: person.organizationId, roles });
  const colleague = await world.build.person(it.organizationId, ["coach"], { name: "Nora Lind" });
  return { it, coach: it.coach, colleague, admin: as(it.admin, "administrator"), hr: as(it.onlooker, "hr"), leader: as(it.one, "leader"), stranger: as(it.stranger, "hr", "coach") };
}
const codeOf = (work: Promise<unknown>) => work.then(() => "done", (error: unknown) => (error as { code: string }).code);
const own: InstrumentDraft = { ...copyOf(readyInstrument("executive-coaching")), title: "Our questions about {name}", minutes: 2 };
const save = (world: World, who: Someone, id: string, draft: InstrumentDraft, over: Partial<Parameters<typeof saveInstrument>[1]> = {}) => world.as(who, (ctx) => saveInstrument(ctx, { id, revision: 1, act: "save", draft, ...over }));
async function published(world: World, home: Home, draft = own): Promise<string> {
  const id = newId();
  await world.as(home.coach, (ctx) => beginInstrument(ctx, { id, of: "executive-coaching", as: "copy" }));
  await save(world, home.coach, id, draft, { act: "publish" });
  return id;
}

describe("an own instrument", () => {
  test("begins empty or as a copy, is worded, published once, and then stands still for everybody", async ({ world }) => {
    const home = await members(world);
    const [id, empty] = [newId(), newId()];
    await world.as(home.coach, (ctx) => beginInstrument(ctx, { id: empty, as: "copy" }));
    for (let twice = 0; twice < 2; twice += 1) expect(await world.as(home.coach, (ctx) => beginInstrument(ctx, { id, of: "executive-coaching", as: "copy" }))).toEqual({ id });
    const [row] = await world.owner((db) => db.select().from(surveyInstruments).where(eq(surveyInstruments.id, id)));
    expect(row).toMatchObject({ version: 1, publishedAt: null, content: copyOf(readyInstrument("executive-coaching")) });
    expect(row?.key).toMatch(/^own-[0-9a-f]{12}$/);
    expect(await save(world, home.coach, id, own)).toEqual({ id, isPublished: false });
    expect(await save(world, home.coach, id, own, { revision: 2, act: "publish" })).toEqual({ id, isPublished: true });
    expect(await save(world, home.coach, id, own, { revision: 2, act: "publish" })).toEqual({ id, isPublished: true });
    expect(await codeOf(save(world, home.coach, id, { ...own, title: "Other words" }, { revision: 3 }))).toBe("conflict");
    expect(await codeOf(world.as(home.coach, (ctx) => discardInstrument(ctx, { id })))).toBe("conflict");
    await expect(world.owner((db) => db.update(surveyInstruments).set({ version: 7 }).where(eq(surveyInstruments.id, id)))).rejects.toThrow();
    expect(await world.as(home.coach, (ctx) => ctx.db.delete(surveyInstruments).where(eq(surveyInstruments.id, id)).returning({ id: surveyInstruments.id }))).toEqual([]);
    const events = await world.owner((db) => db.select({ name: auditEvents.name, audience: auditEvents.audience }).from(auditEvents).where(eq(auditEvents.subjectId, id)));
    expect(events.map(({ name }) => name)).toEqual(["instrument.begun", "instrument.worded", "instrument.published"]);
    expect(new Set(events.map(({ audience }) => audience))).toEqual(new Set(["directory"]));
  });

  test("is not published while anything in it makes no sense, and each sentence stands beside its field", async ({ world }) => {
    const home = await members(world);
    const id = newId();
    await world.as(home.coach, (ctx) => beginInstrument(ctx, { id, as: "copy" }));
    const draft: InstrumentDraft = { ...emptyInstrument, title: "About {nobody}", goals: 3, intro: "Please.", items: [{ key: "q-1", kind: "change", about: "goals", scale: "effectiveness-7", waves: ["baseline"], wording: { default: "Better?" } }] };
    expect(await save(world, home.coach, id, draft)).toEqual({ id, isPublished: false });
    const refused = await save(world, home.coach, id, draft, { revision: 2, act: "publish" }).catch((error: unknown) => error as { code: string; fields: object });
    expect(refused).toMatchObject({ code: "invalid", fields: { title: ["Nothing fills in the placeholder {nobody}."], "items.q-1.scale": expect.arrayContaining(["This scale does not fit what the question asks."]) as unknown, "items.q-1.default": [expect.stringContaining("{goal}"), expect.stringContaining("{date}")] as unknown, "items.q-1.baseline": ["A question of this kind does not belong in this wave."] } });
    expect(await world.owner((db) => db.select({ publishedAt: surveyInstruments.publishedAt }).from(surveyInstruments).where(eq(surveyInstruments.id, id)))).toEqual([{ publishedAt: null }]);
  });

  test("keeps both wordings in sight when two saved, and lets one stand only over the version that was seen", async ({ world }) => {
    const home = await members(world);
    const id = newId();
    await world.as(home.coach, (ctx) => beginInstrument(ctx, { id, of: "executive-coaching", as: "copy" }));
    await save(world, home.colleague, id, { ...own, title: "Nora's title" });
    const mine = { ...own, title: "My title" };
    const refused = await save(world, home.coach, id, mine).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "conflict", fields: { title: ["Nora Lind has here: “Nora's title”"] }, details: { offers: ["over.2"] } });
    await save(world, home.colleague, id, { ...own, title: "Nora again" }, { revision: 2 });
    expect(await codeOf(save(world, home.coach, id, mine, { over: 2 }))).toBe("conflict");
    expect(await save(world, home.coach, id, mine, { over: 3 })).toEqual({ id, isPublished: false });
  });

  test("gets a next version that leaves the former one alone, one draft at a time, and a draft can be thrown away", async ({ world }) => {
    const home = await members(world);
    const first = await published(world, home);
    const next = newId();
    await world.as(home.admin, (ctx) => beginInstrument(ctx, { id: next, of: first, as: "version" }));
    expect(await codeOf(world.as(home.coach, (ctx) => beginInstrument(ctx, { id: newId(), of: first, as: "version" })))).toBe("conflict");
    const rows = await world.owner((db) => db.select({ id: surveyInstruments.id, key: surveyInstruments.key, version: surveyInstruments.version }).from(surveyInstruments).orderBy(surveyInstruments.version));
    expect(rows.map(({ id, version }) => [id, version])).toEqual([[first, 1], [next, 2]]);
    expect(rows[0]?.key).toBe(rows[1]?.key);
    await world.as(home.coach, (ctx) => discardInstrument(ctx, { id: next }));
    expect((await world.as(home.coach, instrumentLibrary)).own.map(({ id }) => id)).toEqual([first]);
  });
});

describe("who reads and words instruments", () => {
  test("coaches and administrators word them, HR reads what is published, leaders what is asked about them, and nobody from elsewhere anything", async ({ world }) => {
    const home = await members(world);
    const id = await published(world, home);
    const draft = newId();
    await world.as(home.coach, (ctx) => beginInstrument(ctx, { id: draft, as: "copy" }));
    for (const who of [home.hr, home.leader]) expect(await codeOf(world.as(who, (ctx) => beginInstrument(ctx, { id: newId(), as: "copy" })))).toBe("forbidden");
    expect((await world.as(home.hr, instrumentLibrary)).own.map((one) => one.id)).toEqual([id]);
    expect((await world.as(home.admin, instrumentLibrary)).own.map((one) => one.id).sort()).toEqual([id, draft].sort());
    expect(await codeOf(world.as(home.leader, instrumentLibrary))).toBe("forbidden");
    expect(await codeOf(world.as(home.hr, (ctx) => instrumentPage(ctx, draft)))).toBe("not_found");
    expect(await codeOf(world.as(home.stranger, (ctx) => instrumentPage(ctx, id)))).toBe("not_found");
    const inReach = (who: Someone) => world.as(who, (ctx) => ctx.db.$count(surveyInstruments));
    expect([await inReach(home.coach), await inReach(home.hr), await inReach(home.leader), await inReach(home.stranger)]).toEqual([2, 1, 0, 0]);
    await world.as(home.coach, (ctx) => planSurvey(ctx, { id: newId(), engagementId: home.it.id, instrument: id, goals: [{ key: "g", text: "listening" }], k: 5 }));
    expect(await inReach(home.leader)).toBe(1);
    expect((await world.as(home.leader, (ctx) => surveyPage(ctx, home.it.id, ""))).ownTitle).toBe("Our questions about {name}");
    await expect(world.as(home.hr, (ctx) => ctx.db.insert(surveyInstruments).values({ organizationId: home.it.organizationId, id: newId(), key: "own-x", version: 1, content: own, authorId: home.hr.id, changedById: home.hr.id }))).rejects.toThrow();
  });
});

describe("a survey of an own instrument", () => {
  test("asks its words, in form, mail and page, and keeps them when a next version is published", async ({ world }) => {
    const home = await members(world);
    const id = await published(world, home);
    expect(await codeOf(world.as(home.coach, async (ctx) => { const draft = newId(); await beginInstrument(ctx, { id: draft, as: "copy" }); return planSurvey(ctx, { id: newId(), engagementId: home.it.id, instrument: draft, goals: [], k: 5 }); }))).toBe("conflict");
    await planned(world, home.it, ["peers", "peers", "peers", "peers", "peers"], { instrument: id });
    const next = newId();
    await world.as(home.coach, (ctx) => beginInstrument(ctx, { id: next, of: id, as: "version" }));
    await save(world, home.coach, next, { ...own, title: "Changed" }, { act: "publish" });
    const waveId = await opened(world, home.it);
    const [wave] = await world.owner((db) => db.select({ form: surveyWaves.form }).from(surveyWaves).where(eq(surveyWaves.id, waveId)));
    expect(wave?.form?.map(({ key }) => key)).toEqual(["ec-today.shared", "ec-suggest"]);
    const [link = ""] = (await linksOf(world, waveId)).values();
    expect((await world.entrance(({ db }) => readSurvey(db, link)))?.own).toEqual({ title: "Our questions about {name}", intro: own.intro, minutes: 2 });
    expect(await send(world, link, { answers: { "ec-today.shared": 5 } })).toBe("kept");
    const mail = await world.owner((db) => nextDueMail({ db, viewer: { kind: "worker", organizationId: home.it.organizationId }, now: new Date("2026-03-02T12:00:00Z") } satisfies Ctx<Worker>));
    expect(mail?.values).toMatchObject({ minutes: 2, questionCount: 2 });
  });

  test("is not planned for more goals than eight rows have room for", async ({ world }) => {
    const home = await members(world);
    const goals = ["a", "b", "c"].map((key) => ({ key, text: key }));
    const plan = (many: number) => codeOf(world.as(home.coach, (ctx) => planSurvey(ctx, { id: newId(), engagementId: home.it.id, instrument: "working-relationship", goals: goals.slice(0, many), k: 5 })));
    expect([await plan(2), await plan(1)]).toEqual(["conflict", "done"]);
    expect(await world.owner((db) => db.$count(surveyPlans, sql`engagement_id = ${home.it.id}`))).toBe(1);
  });
});
