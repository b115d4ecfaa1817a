import { createHash } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, engagements, memberships, sealedCells, surveyAnswers, surveyComments, surveyDrafts, surveyInvitations, surveyKeys, surveySnapshots, surveyStakeholders, surveyWaves } from "@/db/schema";
import { answersTo, hoursOn, join, linksOf, opened, planned, send, settled, sweepAt, type Asked } from "@/db/testing/surveys";
import { test, type World } from "@/db/testing/test";
import type { Ctx, Worker } from "@/lib/platform/context";
import { unorderedId } from "@/lib/platform/ids";
import { readSurvey } from "../entrance";
import { reportOfWave } from "../queries/waves";
import type { WaveReport } from "../rules/report";
import { destroyPairings } from "../sweep/move-waves";
import { sealWave } from "./seal-wave";
import { reportText } from "./write-report";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const seven = ["peers", "peers", "peers", "peers", "peers", "others", "others"] as const;
const asWorker = <T>(world: World, it: It, at: Date, work: (ctx: Ctx<Worker>) => Promise<T>) => world.owner((db) => work({ db, viewer: { kind: "worker", organizationId: it.organizationId }, now: at }));
const rowsOf = <T extends typeof surveyAnswers | typeof sealedCells | typeof surveyComments | typeof surveyInvitations | typeof surveyDrafts | typeof surveyKeys | typeof surveySnapshots>(world: World, table: T) => world.owner((db) => db.select().from(table as typeof surveyAnswers)) as unknown as Promise<T["$inferSelect"][]>;

/** A wave that everybody answered, in the order of the list, and that is final. */
async function answered(world: World, it: It, asked: readonly Asked[], value: number, over: Parameters<typeof opened>[2] = {}, at = hoursOn(0)) {
  const waveId = await opened(world, it, over, at);
  const links = await linksOf(world, waveId);
  for (const { id } of asked) await send(world, links.get(id)!, await answersTo(world, waveId, value, { comments: { "wr-suggest": { text: `Words of ${id}`, choice: "verbatim" } } }));
  await settled(world, it, waveId, at);
  return { waveId, links };
}

describe("sealing", () => {
  test("writes every sent answer once, and leaves of invitations a link that says it is over", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, seven);
    const { waveId, links } = await answered(world, it, asked, 6);
    const answers = await rowsOf(world, surveyAnswers);
    expect(answers).toHaveLength(7 * 3);
    expect(new Set(answers.map(({ respondentKey }) => respondentKey)).size).toBe(7);
    expect(answers.every(({ id }) => id[14] === "4")).toBe(true);
    expect([...new Set(answers.map(({ group }) => group))].sort()).toEqual(["colleagues"]);
    expect(await rowsOf(world, surveyDrafts)).toEqual([]);
    expect((await rowsOf(world, surveyInvitations)).map(({ state, stakeholderId, reminded, remindOn }) => ({ state, stakeholderId, reminded, remindOn }))).toEqual(Array(7).fill({ state: "done", stakeholderId: null, reminded: 0, remindOn: null }));
    expect((await rowsOf(world, surveyKeys)).map(({ purpose }) => purpose).sort()).toEqual(["comments", "pairing"]);
    expect(await world.entrance(({ db }) => readSurvey(db, links.get(asked[0]!.id)!))).toMatchObject({ waveState: "sealed", state: "done", stoodFor: null, response: null });
    expect(await send(world, links.get(asked[0]!.id)!, {})).toBe("over");
    expect((await world.owner((db) => db.select().from(surveyWaves).where(eq(surveyWaves.id, waveId))))[0]).toMatchObject({ state: "sealed", counts: { invited: 7, answered: 7, declined: 0, undeliverable: 0 } });
  });

  test("shows what the sponsor and HR answered as theirs, and counts them as known to everybody", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, ["peers", "peers", "peers", "peers", "others"]);
    const known = [await join(world, it, "manager", it.sponsor.id), await join(world, it, "peers", it.onlooker.id)];
    const waveId = await opened(world, it);
    const links = await linksOf(world, waveId);
    expect((await world.entrance(({ db }) => readSurvey(db, links.get(known[1]!.id)!)))?.byName).toBe("hr");
    // Whatever they ask for on a page changed in the browser: by name is by name.
    for (const { id } of [...asked.slice(0, 4), ...known]) await send(world, links.get(id)!, { ...await answersTo(world, waveId, 6), sole: "pooled" });
    await settled(world, it, waveId);
    expect([...new Set((await rowsOf(world, surveyAnswers)).map(({ group }) => group))].sort()).toEqual(["hr", "pooled", "sponsor"]);
    const [report] = (await rowsOf(world, surveySnapshots)).map(({ content }) => JSON.parse(content) as WaveReport);
    // Six answered, two of them by name: four stand behind the total, and a figure needs five.
    expect(report?.rows.map(({ total }) => total)).toEqual([null, null, null, null]);
    expect(report?.rows[0]?.named.toSorted((one, other) => (one.group < other.group ? -1 : 1))).toEqual([{ group: "hr", value: 6 }, { group: "sponsor", value: 6 }]);
  });

  test("keeps in confidence what somebody answered before they came to be sponsor or HR", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, seven);
    const waveId = await opened(world, it);
    const links = await linksOf(world, waveId);
    await world.owner((db) => db.insert(memberships).values({ organizationId: it.organizationId, personId: asked[0]!.personId, role: "hr" }));
    for (const { id } of asked) await send(world, links.get(id)!, await answersTo(world, waveId, 6));
    await settled(world, it, waveId);
    expect([...new Set((await rowsOf(world, surveyAnswers)).map(({ group }) => group))]).toEqual(["colleagues"]);
  });

  test("does nothing twice, works out the same bytes again, and lets nothing be added or changed", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, seven);
    const { waveId } = await answered(world, it, asked, 6);
    const [snapshot] = await rowsOf(world, surveySnapshots);
    const [wave] = await world.owner((db) => db.select().from(surveyWaves).where(eq(surveyWaves.id, waveId)));
    expect(await asWorker(world, it, hoursOn(100), (ctx) => sealWave(ctx, waveId))).toBeNull();
    expect(await sweepAt(world, it, hoursOn(100))).toBe(0);
    const again = await asWorker(world, it, hoursOn(100), (ctx) => reportText(ctx, wave!, wave!.counts!, 0, (JSON.parse(snapshot!.content) as { withheld: boolean }).withheld));
    expect(again).toBe(snapshot?.content);
    expect(createHash("sha256").update(again).digest("hex")).toBe(snapshot?.hash);
    const [answer] = await rowsOf(world, surveyAnswers);
    const refused = "Failed query";
    await expect(world.owner((db) => db.insert(surveyAnswers).values({ ...answer!, id: unorderedId(), respondentKey: "another" }))).rejects.toThrow(refused);
    await expect(world.owner((db) => db.update(surveyAnswers).set({ value: 1 }).where(eq(surveyAnswers.id, answer!.id)))).rejects.toThrow(refused);
    await expect(world.owner((db) => db.update(surveySnapshots).set({ content: "{}" }))).rejects.toThrow(refused);
    await expect(world.owner((db) => db.update(surveyWaves).set({ state: "open" }).where(eq(surveyWaves.id, waveId)))).rejects.toThrow(refused);
    await expect(world.as(it.coach, ({ db }) => db.insert(surveyAnswers).values({ ...answer!, id: unorderedId(), respondentKey: "another" }))).rejects.toThrow(refused);
  });

  test("lets no answer be written while somebody could still be named", async ({ world }) => {
    const it = await world.build.intervention();
    const { id: planId } = await planned(world, it, seven);
    const waveId = await opened(world, it);
    const row = { organizationId: it.organizationId, id: unorderedId(), engagementId: it.id, planId, waveId, item: "x", group: "peers" as const, respondentKey: "k", value: 1 };
    await expect(world.owner((db) => db.insert(surveyAnswers).values(row))).rejects.toThrow("Failed query");
  });

  test("opens nothing that was not sent, and gives up a wave of fewer than k", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, seven);
    const waveId = await opened(world, it);
    const links = await linksOf(world, waveId);
    for (const [at, { id }] of asked.entries()) await send(world, links.get(id)!, await answersTo(world, waveId, 5), at < 4);
    await settled(world, it, waveId);
    expect([await rowsOf(world, surveyAnswers), await rowsOf(world, surveySnapshots), await rowsOf(world, surveyDrafts)]).toEqual([[], [], []]);
    expect((await rowsOf(world, surveyKeys)).map(({ purpose }) => purpose)).toEqual(["pairing"]);
    expect((await world.owner((db) => db.select().from(surveyWaves)))[0]).toMatchObject({ state: "void", counts: { invited: 7, answered: 4 } });
  });

  test("reads nobody's answers once the engagement was stopped", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, seven);
    const waveId = await opened(world, it);
    const links = await linksOf(world, waveId);
    for (const { id } of asked) await send(world, links.get(id)!, await answersTo(world, waveId, 5));
    await world.owner((db) => db.update(engagements).set({ status: "stopped" }).where(eq(engagements.id, it.id)));
    expect([await sweepAt(world, it, hoursOn(1)), await sweepAt(world, it, hoursOn(2)), await sweepAt(world, it, hoursOn(60))]).toEqual([1, 1, 0]);
    expect([await rowsOf(world, surveyAnswers), await rowsOf(world, surveyComments), await rowsOf(world, surveyDrafts), await rowsOf(world, surveySnapshots)]).toEqual([[], [], [], []]);
    expect((await world.owner((db) => db.select().from(surveyWaves)))[0]).toMatchObject({ state: "void", counts: { invited: 7, answered: 7 } });
  });

  test("keeps neither time nor order, address nor language in what it writes, and no tie from comment to rating", async ({ world }) => {
    const columns = await world.owner(async (db) => (await db.execute<{ table: string; name: string; type: string }>(sql.raw(
      "select table_name as table, column_name as name, data_type as type from information_schema.columns where table_schema = 'public' and table_name in ('survey_answers', 'sealed_cells', 'survey_comments') order by 1, 2"))).rows);
    const of = (table: string) => columns.filter((column) => column.table === table).map(({ name }) => name);
    expect(of("survey_answers")).toEqual(["engagement_id", "group", "id", "item", "organization_id", "plan_id", "respondent_key", "value", "wave_id"]);
    expect(of("sealed_cells")).toEqual(["engagement_id", "group", "id", "items", "key", "kind", "members", "organization_id", "plan_id", "since_wave_id", "wave_id"]);
    expect(of("survey_comments")).toEqual(["choice", "engagement_id", "id", "is_self", "item", "organization_id", "plan_id", "sealed", "wave_id"]);
    expect(columns.filter(({ type }) => /time|date|inet|serial/.test(type))).toEqual([]);
  });

  test("ties nobody's answers together where one of seven stayed silent, and says that something is withheld", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, seven);
    const first = await answered(world, it, asked, 3);
    const second = await answered(world, it, asked.slice(1), 5, { kind: "midpoint", opensOn: "2026-03-30", closesOn: "2026-04-10", referenceOn: "2026-03-02" }, hoursOn(24 * 28));
    const third = await answered(world, it, asked, 6, { kind: "end", opensOn: "2026-05-18", closesOn: "2026-05-29", referenceOn: "2026-03-02" }, hoursOn(24 * 77));
    const keysOf = (waveId: string) => world.owner(async (db) => new Set((await db.select().from(surveyAnswers).where(eq(surveyAnswers.waveId, waveId))).map(({ respondentKey }) => respondentKey)));
    const [before, between, after] = [await keysOf(first.waveId), await keysOf(second.waveId), await keysOf(third.waveId)];
    expect([...between].filter((key) => before.has(key) || after.has(key))).toEqual([]);
    expect(after).toEqual(before);
    const rowOf = async (waveId: string) => { const seen = await world.as(it.one, (ctx) => reportOfWave(ctx, waveId)); return { withheld: seen?.report.withheld, ...seen?.report.rows.find(({ key }) => key === "wr-today.wr-decide") }; };
    expect(await rowOf(second.waveId)).toMatchObject({ withheld: true, matched: null, total: { centre: { n: 6, of: 7, told: { mean: 5 } } } });
    expect(await rowOf(third.waveId)).toMatchObject({ matched: { change: { n: 7, of: 7, told: 3 } } });
    const destroyed = async (days: number) => asWorker(world, it, hoursOn(24 * (79 + days)), destroyPairings);
    expect([await destroyed(59), await destroyed(60), await destroyed(61)]).toEqual([0, 1, 0]);
    expect((await rowsOf(world, surveyKeys)).map(({ purpose }) => purpose)).toEqual(["comments", "comments", "comments"]);
  });

  test("tells measured change beside the totals when all who answered first answered again", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, seven);
    await answered(world, it, asked, 3);
    const { waveId } = await answered(world, it, asked, 5, { kind: "midpoint", opensOn: "2026-03-30", closesOn: "2026-04-10", referenceOn: "2026-03-02" }, hoursOn(24 * 28));
    const report = (await world.as(it.coach, (ctx) => reportOfWave(ctx, waveId)))!.report;
    expect(report.rows.find(({ key }) => key === "wr-today.wr-decide")?.matched).toMatchObject({ change: { n: 7, of: 7, told: 2 }, directions: { told: { up: 7, same: 0, down: 0 } } });
    expect(report.rows.find(({ key }) => key === "wr-goal-today.shared")?.matched).toBeNull();
    expect(report.rows.find(({ key }) => key === "wr-suggest")?.comments).toEqual({ shown: 7 });
  });
});

describe("what was sealed is read by", () => {
  test("coach and leaders as a report, and by sponsor, HR and the worker's own tables not at all", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, seven);
    const { waveId } = await answered(world, it, asked, 6);
    for (const person of [it.coach, it.one, it.two]) expect((await world.as(person, (ctx) => reportOfWave(ctx, waveId)))?.hash).toMatch(/^[0-9a-f]{64}$/);
    for (const person of [it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) {
      await expect(world.as(person, (ctx) => reportOfWave(ctx, waveId))).rejects.toMatchObject({ code: "not_found" });
      expect(await world.as(person, ({ db }) => db.select().from(surveySnapshots))).toEqual([]);
    }
    for (const person of [it.coach, it.one, it.sponsor, it.hr, it.admin]) for (const table of [surveyAnswers, sealedCells, surveyDrafts, surveyInvitations]) expect(await world.as(person, ({ db }) => db.select().from(table as typeof surveyAnswers))).toEqual([]);
    for (const [person, many] of [[it.coach, 7], [it.one, 0], [it.hr, 0]] as const) expect((await world.as(person, ({ db }) => db.select().from(surveyComments))).length).toBe(many);
    expect((await world.owner((db) => db.select().from(surveyComments).orderBy(asc(surveyComments.id)))).every(({ sealed }) => !sealed.includes("Words of"))).toBe(true);
  });

  test("nobody as a member of the list: trail and report name none of them", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, seven);
    await answered(world, it, asked, 6);
    const trail = JSON.stringify([await world.owner((db) => db.select().from(auditEvents).where(eq(auditEvents.engagementId, it.id))), await rowsOf(world, surveySnapshots)]);
    for (const { id, personId } of await world.owner((db) => db.select().from(surveyStakeholders))) expect([trail.includes(id), trail.includes(personId)]).toEqual([false, false]);
  });
});
