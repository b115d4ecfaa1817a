import { describe, expect } from "vitest";
import { eq, sql } from "drizzle-orm";
import { auditEvents, engagements, people, surveyActions, surveyCorrections, surveyMessagePosts, surveySummaries } from "@/db/schema";
import { answersTo, hoursOn, linksOf, opened, planned, send, settled } from "@/db/testing/surveys";
import { now, test, type Someone, type World } from "@/db/testing/test";
import { whatOthersSee } from "@/lib/engagements/queries/what-others-see";
import { newId } from "@/lib/platform/ids";
import { readMessage } from "../entrance/message";
import type { RecordCorrectionInput } from "../input/corrections";
import { messageToken } from "../message-links";
import { correctionsOf, debriefPage, summaryPage } from "../queries/corrections";
import { commentsToModerate } from "../queries/comments";
import { reportOfWave, surveyFacts } from "../queries/waves";
import { forgetPost, nextDueMessage } from "../sweep/message-mails";
import { recordCorrection } from "./record-correction";
import { releaseComments } from "./release-comments";
import { sendMessage } from "./send-message";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const later = hoursOn(72);
const seven = Array<"peers">(7).fill("peers");

/** An intervention whose first wave is final: seven answered, three of them with a comment. */
async function finalWave(world: World) {
  const it = await world.build.intervention();
  const { asked } = await planned(world, it, seven);
  const waveId = await opened(world, it);
  const links = await linksOf(world, waveId);
  for (const [at, { id }] of asked.entries()) await send(world, links.get(id) ?? "", await answersTo(world, waveId, 3 + (at % 3), at < 3 ? { comments: { "wr-suggest": { text: `Tell our teams on Fridays what you have decided, number ${at}.`, choice: "verbatim" } } } : {}));
  await settled(world, it, waveId);
  return { it, waveId, asked };
}

const whole = (waveId: string, it: It, over: Partial<RecordCorrectionInput> = {}): RecordCorrectionInput => ({
  id: newId(), waveId, heldOn: "2026-03-05", present: [it.one.id, it.two.id, it.coach.id], decision: "adjust",
  observations: { 1: "Most see us decide together.", 2: "Informing is low.", 3: "Respect is about the middle." },
  figures: { 1: "wr-today.wr-decide", 2: "wr-today.wr-inform", 3: "wr-today.wr-respect" },
  behaviour: { 1: "One board for both teams" }, situation: { 1: "On Fridays at noon" }, sign: { 1: "No second plan" }, owner: { 1: it.one.id }, review: { 1: "midpoint" }, marks: {}, ...over,
});
const recordAs = (world: World, who: Someone, input: RecordCorrectionInput) => world.as(who, (ctx) => recordCorrection(ctx, input), later);
const share = (world: World, it: It, ...sharing: string[]) => world.owner((db) => db.update(engagements).set({ sharing }).where(eq(engagements.id, it.id)));
const decidedBy = (world: World, it: It, who: Someone) => world.as(who, (ctx) => correctionsOf(ctx, it.id), later);

describe("the record of a debrief", () => {
  test("is written once by the coach, and tells what is missing beside each place", async ({ world }) => {
    const { it, waveId } = await finalWave(world);
    await expect(recordAs(world, it.one, whole(waveId, it))).rejects.toMatchObject({ code: "forbidden" });
    for (const who of [it.sponsor, it.hr, it.former, it.stranger, it.admin]) await expect(recordAs(world, who, whole(waveId, it))).rejects.toMatchObject({ code: "not_found" });
    const refused = await recordAs(world, it.coach, whole(waveId, it, { heldOn: "2026-03-20", present: [it.stranger.id], observations: { 1: "x" }, figures: { 1: "none" }, situation: {}, owner: { 1: it.stranger.id }, review: {} })).then(() => null, (error: unknown) => error as { code: string; fields: Record<string, string[]> });
    expect([refused?.code, Object.keys(refused?.fields ?? {}).sort()]).toEqual(["invalid", ["figures.1", "figures.2", "figures.3", "heldOn", "observations.2", "observations.3", "owner.1", "present", "review.1", "situation.1"]]);
    expect(await world.owner((db) => db.$count(surveyCorrections))).toBe(0);
    const input = whole(waveId, it);
    expect(await recordAs(world, it.coach, input)).toEqual({ id: input.id });
    expect(await recordAs(world, it.coach, input)).toEqual({ id: input.id });
    await expect(recordAs(world, it.coach, whole(waveId, it))).rejects.toMatchObject({ code: "conflict" });
    await expect(world.owner((db) => db.update(surveyCorrections).set({ decision: "stop" }).where(eq(surveyCorrections.id, input.id)))).rejects.toThrow();
  });

  test("belongs to a final wave", async ({ world }) => {
    const it = await world.build.intervention();
    await planned(world, it, seven);
    const waveId = await opened(world, it);
    await expect(recordAs(world, it.coach, whole(waveId, it))).rejects.toMatchObject({ code: "conflict" });
  });

  test("is read whole by the pair; its decision and actions by the sponsor, and by HR, as the signed agreement says", async ({ world }) => {
    const { it, waveId } = await finalWave(world);
    await recordAs(world, it.coach, whole(waveId, it));
    for (const who of [it.coach, it.one, it.two]) expect(await decidedBy(world, it, who)).toMatchObject([{ decision: "adjust", kind: "baseline", debrief: { observations: [{ figure: "wr-today.wr-decide" }, {}, {}] }, actions: [{ owner: it.one.name, mark: null }] }]);
    for (const who of [it.sponsor, it.hr, it.onlooker, it.former, it.stranger, it.admin]) expect(await decidedBy(world, it, who)).toEqual([]);
    await share(world, it, "corrections");
    expect(await decidedBy(world, it, it.sponsor)).toMatchObject([{ decision: "adjust", debrief: null, messages: [], hasSummary: false, actions: [{ behaviour: "One board for both teams" }] }]);
    expect(await decidedBy(world, it, it.hr)).toEqual([]);
    expect(await world.owner((db) => db.select({ audience: auditEvents.audience }).from(auditEvents).where(eq(auditEvents.name, "correction.shared")))).toEqual([]);
  });

  test("tells the sponsor by an event of the alliance where corrections are shared", async ({ world }) => {
    const { it, waveId } = await finalWave(world);
    await share(world, it, "corrections");
    await recordAs(world, it.coach, whole(waveId, it));
    expect(await world.owner((db) => db.select({ audience: auditEvents.audience, details: auditEvents.details }).from(auditEvents).where(eq(auditEvents.name, "correction.shared")))).toEqual([{ audience: "alliance", details: { kind: "baseline" } }]);
  });

  test("is told to each leader among what others see of them, as far as those can open it", async ({ world }) => {
    const { it, waveId } = await finalWave(world);
    await recordAs(world, it.coach, whole(waveId, it));
    const seen = async () => Object.fromEntries((await world.as(it.one, (ctx) => whatOthersSee(ctx, it.id), later)).onlookers
      .map(({ reader, sees }) => [reader, sees.filter(({ kind }) => /^(survey|decisions)/.test(kind)).map(({ kind }) => kind)]));
    expect(await seen()).toMatchObject({ coach: ["surveyReports", "surveyTotals", "decisions"], other_leader: ["surveyReports", "surveyTotals", "decisions"], sponsor: [], hr_partner: [], overseer: [], administrator: [] });
    await share(world, it, "surveyTotal", "corrections");
    expect(await seen()).toMatchObject({ sponsor: ["surveyTotals", "decisions"], hr_partner: [] });
    await share(world, it, "corrections", "hrAgreement");
    expect(await seen()).toMatchObject({ sponsor: ["decisions"], hr_partner: ["decisions"], overseer: [] });
  });

  test("asks of every earlier action how it went, once", async ({ world }) => {
    const { it, waveId, asked } = await finalWave(world);
    await recordAs(world, it.coach, whole(waveId, it));
    const next = await opened(world, it, { kind: "midpoint", referenceOn: "2026-03-02", opensOn: "2026-03-08" }, hoursOn(140));
    const links = await linksOf(world, next);
    for (const { id } of asked) await send(world, links.get(id) ?? "", await answersTo(world, next, 5));
    await settled(world, it, next, hoursOn(141));
    const at = hoursOn(260);
    const page = await world.as(it.coach, (ctx) => debriefPage(ctx, it.id, next), at);
    expect(page.open).toMatchObject([{ behaviour: "One board for both teams" }]);
    const [action] = page.open;
    const input = whole(next, it, { heldOn: "2026-03-12", behaviour: {}, situation: {}, sign: {} });
    await expect(world.as(it.coach, (ctx) => recordCorrection(ctx, input), at)).rejects.toMatchObject({ code: "invalid", fields: { [`marks.${action?.id ?? ""}`]: ["Say how this went."] } });
    await world.as(it.coach, (ctx) => recordCorrection(ctx, { ...input, marks: { [action?.id ?? ""]: "partly" } }), at);
    expect((await decidedBy(world, it, it.two))[0]?.actions).toMatchObject([{ mark: "partly", markedOn: "2026-03-12" }]);
    await expect(world.owner((db) => db.update(surveyActions).set({ mark: "kept" }).where(eq(surveyActions.id, action?.id ?? "")))).rejects.toThrow();
    expect(await world.as(it.coach, (ctx) => surveyFacts(ctx, it.id), at)).toEqual({ endFinal: false, decidedAfter: ["baseline", "midpoint"], undecided: null });
  });

  test("goes on with nobody's comment in their own words, whether leaders have read it or not", async ({ world }) => {
    const { it, waveId } = await finalWave(world);
    const pasted = "They said: tell our teams on Fridays what you have decided";
    const input = whole(waveId, it, { observations: { 1: pasted, 2: "Informing is low.", 3: "Respect is about the middle." }, sign: { 1: pasted } });
    await expect(recordAs(world, it.coach, input)).rejects.toMatchObject({ code: "invalid", fields: { "observations.1": [expect.stringContaining("Say it in your own words.") as string], "sign.1": [expect.any(String) as string] } });
    expect(await world.owner((db) => db.$count(surveyCorrections))).toBe(0);
    await recordAs(world, it.coach, whole(waveId, it));
  });

  test("leaves a wave undecided until it is there", async ({ world }) => {
    const { it, waveId } = await finalWave(world);
    expect(await world.as(it.one, (ctx) => surveyFacts(ctx, it.id), later)).toEqual({ endFinal: false, decidedAfter: [], undecided: "baseline" });
    await recordAs(world, it.coach, whole(waveId, it));
    expect((await world.as(it.one, (ctx) => surveyFacts(ctx, it.id), later)).undecided).toBeNull();
  });
});

describe("the sponsor's page", () => {
  test("is there after the debrief and where the signed agreement lists it, with totals alone; HR never has it", async ({ world }) => {
    const { it, waveId } = await finalWave(world);
    const pageFor = (who: Someone) => world.as(who, (ctx) => summaryPage(ctx, it.id, waveId), later);
    await share(world, it, "surveyTotal", "hrAgreement");
    await expect(pageFor(it.sponsor)).rejects.toMatchObject({ code: "not_found" });
    await recordAs(world, it.coach, whole(waveId, it));
    const page = await pageFor(it.sponsor);
    expect(page.summary.rows.map(({ key, n, of }) => [key, n, of])).toEqual([["wr-today.wr-decide", 7, 7], ["wr-today.wr-respect", 7, 7], ["wr-today.wr-inform", 7, 7]]);
    const told = JSON.stringify(page.summary);
    for (const hidden of ["groups", "peers", "comments", "self", "manager", "distribution", "abstained"]) expect(told).not.toContain(hidden);
    await expect(pageFor(it.hr)).rejects.toMatchObject({ code: "forbidden" });
    expect(await world.as(it.hr, ({ db }) => db.select().from(surveySummaries))).toEqual([]);
    await share(world, it);
    await expect(pageFor(it.sponsor)).rejects.toMatchObject({ code: "not_found" });
    expect(await world.as(it.sponsor, ({ db }) => db.execute(sql`select 1 from survey_snapshots`))).toMatchObject({ rows: [] });
    for (const who of [it.coach, it.one]) expect((await pageFor(who)).summary.counts).toEqual({ invited: 7, answered: 7 });
  });
});

describe("a leader's message", () => {
  const words = "Thank you. We heard that you learn of changes too late, and will keep one board.";
  const write = (world: World, who: Someone, waveId: string, over: { id?: string; words?: string } = {}) => world.as(who, (ctx) => sendMessage(ctx, { id: newId(), waveId, words, ...over }), later);

  test("goes to everybody who was asked, by one link that tells nobody apart, and leaves no list behind", async ({ world }) => {
    const { it, waveId, asked } = await finalWave(world);
    await expect(write(world, it.one, waveId)).rejects.toMatchObject({ code: "conflict" });
    await recordAs(world, it.coach, whole(waveId, it));
    await expect(write(world, it.coach, waveId)).rejects.toMatchObject({ code: "forbidden" });
    for (const who of [it.sponsor, it.hr]) await expect(write(world, who, waveId)).rejects.toMatchObject({ code: "not_found" });
    const id = newId();
    expect(await write(world, it.one, waveId, { id })).toEqual({ recipients: 7 });
    expect(await write(world, it.one, waveId, { id })).toEqual({ recipients: 7 });
    await expect(write(world, it.one, waveId)).rejects.toMatchObject({ code: "conflict" });
    expect(await world.owner((db) => db.$count(surveyMessagePosts))).toBe(7);
    const worker = <T>(work: Parameters<typeof world.owner>[0]) => world.owner(work) as Promise<T>;
    const told = new Set<string>();
    for (;;) {
      const due = await worker<Awaited<ReturnType<typeof nextDueMessage>>>((db) => nextDueMessage({ db, viewer: { kind: "worker", organizationId: it.organizationId }, now: later }));
      if (!due) break;
      expect(due.values.link).toContain(`/respond/heard/${messageToken(id)}`);
      expect(due.values).toMatchObject({ leader: it.one.name, invited: 7 });
      told.add(due.personId);
      await worker((db) => forgetPost({ db, viewer: { kind: "worker", organizationId: it.organizationId }, now: later }, due));
    }
    expect([...told].sort()).toEqual(asked.map(({ personId }) => personId).sort());
    expect(await world.owner((db) => db.$count(surveyMessagePosts))).toBe(0);
    expect(await world.entrance(({ db }) => readMessage(db, messageToken(id)))).toMatchObject({ leader: it.one.name, words, recipients: 7 });
    expect(await world.entrance(({ db }) => readMessage(db, messageToken(newId())))).toBeNull();
  });

  test("never repeats a comment that leaders have read, and tells nothing of one that they have not", async ({ world }) => {
    const { it, waveId } = await finalWave(world);
    await recordAs(world, it.coach, whole(waveId, it));
    const pasted = "You wrote: tell our teams on Fridays what you have decided. We will.";
    expect(await write(world, it.two, waveId, { words: pasted })).toEqual({ recipients: 7 });
    const comments = await world.as(it.coach, async (ctx) => commentsToModerate(ctx, waveId, (await reportOfWave(ctx, waveId))!.report), later);
    await world.as(it.coach, (ctx) => releaseComments(ctx, { waveId, item: "wr-suggest", decision: Object.fromEntries(comments.map(({ id }) => [id, "shown"])), words: {}, reason: {} }), later);
    await expect(write(world, it.one, waveId, { words: pasted })).rejects.toMatchObject({ code: "invalid", fields: { words: [expect.stringContaining("in just these words")] } });
    expect(await write(world, it.one, waveId)).toEqual({ recipients: 7 });
  });

  test("reaches nobody who was removed", async ({ world }) => {
    const { it, waveId, asked } = await finalWave(world);
    await recordAs(world, it.coach, whole(waveId, it));
    await world.owner((db) => db.update(people).set({ removedAt: now }).where(eq(people.id, asked[0]?.personId ?? "")));
    expect(await write(world, it.two, waveId)).toEqual({ recipients: 6 });
  });
});
