import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, engagements, surveyCohortCells, surveyCohorts, surveyPlans, surveySnapshots, surveyWaves } from "@/db/schema";
import { answersTo, linksOf, opened, planned, send, settled } from "@/db/testing/surveys";
import { now, test, type Someone, type World } from "@/db/testing/test";
import type { Ctx, Worker } from "@/lib/platform/context";
import { newId } from "@/lib/platform/ids";
import { effectPage } from "../queries/effect-page";
import { mayReadCohorts } from "../rules/cohort-readers.fixture";
import { gatherCohorts } from "./cohorts";

type Home = { id: string; hr: Someone; person: (roles?: ("hr" | "leader" | "coach" | "administrator" | "sponsor")[]) => Promise<Someone> };
async function home(world: World): Promise<Home & { templateId: string }> {
  const { id, templateId } = await world.build.organization();
  const person = async (roles: Parameters<Home["person"]>[0] = []) => world.build.person(id, roles);
  return { id, templateId, person, hr: await person(["hr"]) };
}
const asWorker = <T>(world: World, organizationId: string, work: (ctx: Ctx<Worker>) => Promise<T>) => world.owner((db) => work({ db, viewer: { kind: "worker", organizationId }, now }));
const gather = (world: World, { id }: Home) => asWorker(world, id, gatherCohorts);

/** An engagement whose first and last waves are final and whose report told so much measured change: the rows that sealing leaves,
 *  written past the guard that lets sealing alone write them. */
async function ended(world: World, it: Awaited<ReturnType<typeof home>>, { change, instrument = "executive-coaching", leaders, coach }: { change: number; instrument?: string; leaders?: Someone[]; coach?: Someone }): Promise<string> {
  const [id, planId, baseline, end] = [newId(), newId(), newId(), newId()];
  const author = coach ?? await it.person(["coach"]);
  const of = { organizationId: it.id, engagementId: id, planId };
  await world.owner(async (db) => {
    await db.insert(engagements).values({ organizationId: it.id, id, templateId: it.templateId, title: "Canary title", status: "active", zone: "Europe/Amsterdam", createdById: author.id });
    await db.insert(surveyPlans).values({ organizationId: it.id, id: planId, engagementId: id, instrumentKey: instrument, instrumentVersion: 1, goals: [], k: 5, authorId: author.id });
    const wave = { ...of, number: 0, opensOn: "2026-01-01", closesOn: "2026-01-10", k: 5, form: [], openedAt: now, sealedAt: now, state: "sealed" as const };
    await db.insert(surveyWaves).values([{ ...wave, id: baseline, kind: "baseline" }, { ...wave, id: end, kind: "end", referenceOn: "2026-01-01" }]);
    const row = { key: "t", kind: "today", scale: "effectiveness-7", matched: { since: baseline, change: { n: 6, of: 8, told: change }, directions: { n: 6, of: 8, told: null } }, total: null };
    await db.execute(sql`alter table survey_snapshots disable trigger kept`);
    await db.insert(surveySnapshots).values({ ...of, id: newId(), waveId: end, hash: "0".repeat(64), content: JSON.stringify({ rows: [row, { key: "f", kind: "follow_up", scale: "follow-up-4", matched: null, total: { centre: { n: 6, of: 8, told: { mean: 1 + change / 4 } } } }], counts: { invited: 8, answered: 6, declined: 0, undeliverable: 0 } }) });
    await db.execute(sql`alter table survey_snapshots enable trigger kept`);
  });
  for (const leader of leaders ?? [await it.person(["leader"])]) await world.build.party({ id, organizationId: it.id }, leader.id, "leader");
  await world.build.party({ id, organizationId: it.id }, author.id, "coach");
  return id;
}
const changes = [1.2, 0.4, 0, -0.2, 1, 0.8, 0.6, 0.4, 0.9, 1.1];
const many = async (world: World, it: Awaited<ReturnType<typeof home>>, from: number, to: number) => { for (const change of changes.slice(from, to)) await ended(world, it, { change }); };
const codeOf = (work: Promise<unknown>) => work.then(() => "open", (error: unknown) => (error as { code: string }).code);

describe("the effect that HR reads", () => {
  test("is nothing of four, one cohort of five, the same until five more are final, and then a second beside the first", async ({ world }) => {
    const it = await home(world);
    await many(world, it, 0, 4);
    expect(await gather(world, it)).toBe(0);
    expect((await world.as(it.hr, effectPage)).leader).toEqual([]);
    await many(world, it, 4, 5);
    expect(await gather(world, it)).toBe(1);
    const [first] = (await world.as(it.hr, effectPage)).leader;
    expect(first?.effect).toMatchObject({ n: 5, change: { mean: 0.5 }, direction: { up: 3, same: 1, down: 1 }, response: { answered: 30, invited: 40 }, effect: null });
    await many(world, it, 5, 9);
    expect(await gather(world, it)).toBe(0);
    await many(world, it, 9, 10);
    expect([await gather(world, it), await gather(world, it)]).toEqual([1, 0]);
    const told = (await world.as(it.hr, effectPage)).leader;
    expect(told.map(({ effect: { number, n } }) => [number, n])).toEqual([[2, 10], [1, 5]]);
    expect(told[1]).toEqual(first);
    expect(told[0]?.effect.effect?.g).toBeGreaterThan(0);
    expect(told[0]?.effect.followUp?.correlation).toBe(1);
  });

  test("counts an intervention once, however many leaders share its one value, and a leader once over all engagements", async ({ world }) => {
    const it = await home(world);
    const pairs: Someone[][] = [];
    for (let pair = 0; pair < 4; pair += 1) pairs.push([await it.person(["leader"]), await it.person(["leader"])]);
    for (const leaders of pairs) await ended(world, it, { change: 1, instrument: "working-relationship", leaders });
    expect(await gather(world, it)).toBe(0);
    await ended(world, it, { change: 1, instrument: "working-relationship", leaders: [pairs[0]![0]!, await it.person(["leader"])] });
    expect(await gather(world, it)).toBe(0);
    await ended(world, it, { change: 1, instrument: "working-relationship" });
    expect(await gather(world, it)).toBe(1);
    expect((await world.as(it.hr, effectPage)).relationship[0]?.effect.n).toBe(5);
    expect((await world.as(it.hr, effectPage)).leader).toEqual([]);
  });

  test("is read by HR of that organisation alone, and by nobody as rows", async ({ world }) => {
    const it = await home(world);
    await many(world, it, 0, 5);
    await gather(world, it);
    for (const role of ["administrator", "coach", "leader", "sponsor"] as const) expect(await codeOf(world.as(await it.person([role]), effectPage))).toBe("forbidden");
    const others = await home(world);
    expect((await world.as(others.hr, effectPage)).leader).toEqual([]);
    const asked = await world.as(others.hr, async ({ db }) => (await db.execute(sql`select * from doors.effect_cohorts(${it.id})`)).rows);
    expect(asked).toEqual([]);
    const admin = await it.person(["administrator"]);
    for (const who of [it.hr, admin]) {
      expect(await world.as(who, ({ db }) => db.$count(surveyCohorts))).toBe(0);
      expect(await world.as(who, ({ db }) => db.$count(surveyCohortCells))).toBe(0);
    }
    expect(await world.as(admin, async ({ db }) => (await db.execute(sql`select * from doors.effect_cohorts(${it.id})`)).rows)).toEqual([]);
  });

  test("is held back from whoever led, coached or sponsored one of five, whenever they did, and from nobody else", async ({ world }) => {
    const it = await home(world);
    await ended(world, it, { change: 1, leaders: [it.hr] });
    await many(world, it, 0, 4);
    await gather(world, it);
    const colleague = await it.person(["hr"]);
    const sees = async (who: Someone) => (await world.as(who, effectPage)).leader.map(({ effect: { n } }) => n);
    expect([await sees(it.hr), await sees(colleague)]).toEqual([[], [5]]);
    const told = await world.owner((db) => db.select({ members: surveyCohortCells.members }).from(surveyCohortCells));
    const [one = "", two = "", three = ""] = told[0]?.members ?? [];
    await world.build.party({ id: one, organizationId: it.id }, colleague.id, "hr_partner");
    expect([await sees(colleague), mayReadCohorts(told, new Set())]).toEqual([[5], true]);
    await world.owner((db) => db.update(engagements).set({ sharing: ["surveyTotal", "hrAgreement"] }).where(eq(engagements.id, one)));
    expect([await sees(colleague), mayReadCohorts(told, new Set([one]))]).toEqual([[], false]);
    for (const [id, role] of [[two, "sponsor"], [three, "coach"]] as const) {
      const another = await it.person(["hr"]);
      expect(await sees(another)).toEqual([5]);
      await world.build.party({ id, organizationId: it.id }, another.id, role, { leftAt: now });
      expect(await sees(another)).toEqual([]);
    }
  });

  test("is read by who knows one of six", async ({ world }) => {
    const it = await home(world);
    await many(world, it, 0, 5);
    await ended(world, it, { change: 1, leaders: [it.hr] });
    await gather(world, it);
    expect((await world.as(it.hr, effectPage)).leader.map(({ effect: { n } }) => n)).toEqual([6]);
  });

  test("is kept as it was told, names nobody and no engagement, and its event carries no figure", async ({ world }) => {
    const it = await home(world);
    await many(world, it, 0, 5);
    await gather(world, it);
    const [cohort] = await world.owner((db) => db.select().from(surveyCohorts));
    const members = await world.owner((db) => db.select({ members: surveyCohortCells.members }).from(surveyCohortCells));
    for (const id of members.flatMap((cell) => cell.members)) expect(cohort?.content).not.toContain(id);
    expect(cohort?.content).not.toContain("Canary");
    for (const table of [surveyCohorts, surveyCohortCells]) await expect(world.owner((db) => db.update(table).set({ kind: "relationship" }))).rejects.toThrow();
    const events = await world.owner((db) => db.select({ details: auditEvents.details, audience: auditEvents.audience }).from(auditEvents).where(eq(auditEvents.name, "cohort.told")));
    expect(events).toEqual([{ audience: "directory", details: { kind: "leader", number: 1, hash: cohort?.hash } }]);
  });

  test("is made of what sealing really told", async ({ world }) => {
    const it = await world.build.intervention();
    await planned(world, it, ["peers", "peers", "peers", "peers", "peers", "peers"]);
    const later = new Date(now.getTime() + 30 * 86_400_000);
    for (const [at, value, over] of [[now, 3, {}], [later, 5, { kind: "end" as const, opensOn: "2026-04-01", closesOn: "2026-04-12", referenceOn: "2026-03-02" }]] as const) {
      const waveId = await opened(world, it, over, at);
      for (const link of (await linksOf(world, waveId)).values()) await send(world, link, await answersTo(world, waveId, value));
      await settled(world, it, waveId, at);
    }
    const others = { id: it.organizationId, templateId: it.home.templateId, hr: { ...it.onlooker, roles: ["hr" as const] }, person: (roles: ("hr" | "leader" | "coach" | "administrator" | "sponsor")[] = []) => world.build.person(it.organizationId, roles) };
    for (const change of changes.slice(0, 4)) await ended(world, others, { change, instrument: "working-relationship" });
    expect(await gather(world, others)).toBe(1);
    expect((await world.as(others.hr, effectPage)).relationship[0]?.effect).toMatchObject({ n: 5, change: { mean: 0.7 }, direction: { up: 3, same: 1, down: 1 }, response: { answered: 30, invited: 38 } });
  });
});
