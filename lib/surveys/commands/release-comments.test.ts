import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents, engagements, parties, surveyCommentDecisions, surveyCommentReleases, surveyComments, surveyKeys, surveyShownComments } from "@/db/schema";
import { answersTo, join, linksOf, opened, planned, send, settled } from "@/db/testing/surveys";
import { now, test, type World } from "@/db/testing/test";
import { unorderedId } from "@/lib/platform/ids";
import { reportPage } from "../queries/report-page";
import type { CommentChoice } from "../rules/comments";
import type { CommentDecision } from "../rules/moderation";
import { releaseComments } from "./release-comments";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const item = "wr-suggest";
const code = async (work: Promise<unknown>) => work.then(() => "done", (error: unknown) => (error as { code?: string }).code ?? String(error));
const seven = ["peers", "peers", "peers", "peers", "peers", "others", "others"] as const;
/** What each says: an unmistakable word of their own in every comment. */
const words = (at: number) => `Please bring the zebra${at} to the meeting on planning every week.`;

/** A final wave in which so many wrote, each with their choice. */
async function commented(world: World, it: It, choices: readonly CommentChoice[]): Promise<string> {
  const { asked } = await planned(world, it, seven);
  const waveId = await opened(world, it);
  const links = await linksOf(world, waveId);
  for (const [at, { id }] of asked.entries()) {
    const choice = choices[at];
    await send(world, links.get(id)!, await answersTo(world, waveId, 5, choice ? { comments: { [item]: { text: words(at), choice } } } : {}));
  }
  await settled(world, it, waveId);
  return waveId;
}
const read = (world: World, who: It["coach"], it: It, waveId: string) => world.as(who, (ctx) => reportPage(ctx, it.id, waveId));
/** The ids of the comments that can be decided, by what was written. */
async function idsOf(world: World, it: It, waveId: string): Promise<(at: number) => string> {
  const { comments } = await read(world, it.coach, it, waveId);
  return (at) => comments.find(({ text }) => text === words(at))!.id;
}
type Said = readonly [at: number, decision: CommentDecision, words?: string];
async function release(world: World, it: It, waveId: string, said: readonly Said[], who = it.coach) {
  const id = await idsOf(world, it, waveId);
  const of = (kind: CommentDecision) => Object.fromEntries(said.flatMap(([at, decision, text]) => (decision === kind && text !== undefined ? [[id(at), text]] : [])));
  return world.as(who, (ctx) => releaseComments(ctx, { waveId, item, decision: Object.fromEntries(said.map(([at, decision]) => [id(at), decision])), words: of("reworded"), reason: of("withheld") }));
}
const choices: CommentChoice[] = ["verbatim", "verbatim", "paraphrased", "verbatim", "not_shared"];
const usual: Said[] = [[0, "shown"], [1, "shown"], [2, "reworded", "An animal would make us laugh."], [3, "withheld", "Would name the keeper."]];

describe("comments", () => {
  test("are read by leaders only once released, as each author allows, and the number withheld with them", async ({ world }) => {
    const it = await world.build.intervention();
    const waveId = await commented(world, it, choices);
    for (const leader of [it.one, it.two]) expect(await read(world, leader, it, waveId)).toMatchObject({ comments: [], released: [] });
    expect(await release(world, it, waveId, usual)).toEqual({ shown: 3, withheld: 1 });
    for (const leader of [it.one, it.two]) {
      const { comments, released } = await read(world, leader, it, waveId);
      expect(comments).toEqual([]);
      expect(released.map(({ shown, ...rest }) => ({ ...rest, shown: shown.toSorted() }))).toEqual([{ item, withheld: 1, shown: ["An animal would make us laugh.", words(0), words(1)].toSorted() }]);
    }
    const { comments } = await read(world, it.coach, it, waveId);
    expect(comments.find(({ text }) => text === words(3))?.decided).toEqual({ decision: "withheld", words: "Would name the keeper." });
    expect(comments.find(({ text }) => text === words(4))).toMatchObject({ choice: "not_shared", decided: null });
  });

  test("are never shown against their author's choice, by whatever is sent or written", async ({ world }) => {
    const it = await world.build.intervention();
    const waveId = await commented(world, it, choices);
    const id = await idsOf(world, it, waveId);
    expect(await code(release(world, it, waveId, [[0, "shown"], [1, "shown"], [2, "shown"], [3, "shown"]]))).toBe("invalid");
    expect(await code(release(world, it, waveId, [[0, "shown"], [1, "shown"], [2, "reworded", words(2).toUpperCase()], [3, "shown"]]))).toBe("invalid");
    expect(await code(release(world, it, waveId, [[0, "shown"], [1, "shown"], [3, "shown"]]))).toBe("invalid");
    // A comment for the coach alone is none that could be decided: whoever sends one more decides nothing by it.
    await release(world, it, waveId, [...usual, [4, "shown"]]);
    const { released: [one] } = await read(world, it.one, it, waveId);
    expect(one?.shown.join()).not.toMatch(/zebra[234]/);
    const row = { organizationId: it.organizationId, engagementId: it.id, waveId, item, authorId: it.coach.id };
    const [{ planId }] = await world.owner((db) => db.select({ planId: surveyComments.planId }).from(surveyComments)) as [{ planId: string }];
    await expect(world.as(it.coach, ({ db }) => db.insert(surveyCommentDecisions).values({ ...row, planId, commentId: id(4), decision: "reworded", sealed: Buffer.from("x") }))).rejects.toThrow("Failed query");
  });

  test("say why they are withheld, and in which other words they are shown, beside each", async ({ world }) => {
    const it = await world.build.intervention();
    const waveId = await commented(world, it, choices);
    const id = await idsOf(world, it, waveId);
    const refused = await release(world, it, waveId, [[0, "shown"], [1, "withheld", ""], [2, "reworded", ""]]).catch((error: unknown) => error as { fields: Record<string, string[]> });
    expect(Object.keys((refused as { fields: object }).fields).sort()).toEqual([`reason.${id(1)}`, `words.${id(2)}`, `decision.${id(3)}`].sort());
    expect(await world.owner((db) => db.$count(surveyCommentDecisions))).toBe(0);
  });

  test("of which fewer than three remain are none, and all count as withheld", async ({ world }) => {
    const it = await world.build.intervention();
    const waveId = await commented(world, it, choices);
    expect(await release(world, it, waveId, [[0, "shown"], [1, "withheld", "a"], [2, "withheld", "b"], [3, "shown"]])).toEqual({ shown: 0, withheld: 4 });
    expect((await read(world, it.one, it, waveId)).released).toEqual([{ item, shown: [], withheld: 4 }]);
    expect(await world.owner((db) => db.$count(surveyShownComments))).toBe(0);
  });

  test("for the coach alone help none over the threshold, and below it nothing is released or read", async ({ world }) => {
    const it = await world.build.intervention();
    const waveId = await commented(world, it, ["verbatim", "verbatim", "not_shared", "not_shared", "not_shared"]);
    expect(await read(world, it.coach, it, waveId)).toMatchObject({ comments: [], released: [] });
    expect(await code(world.as(it.coach, (ctx) => releaseComments(ctx, { waveId, item, decision: {}, words: {}, reason: {} })))).toBe("not_found");
  });

  test("are released once: the same again changes nothing, and nothing is added, changed or exchanged", async ({ world }) => {
    const it = await world.build.intervention();
    const waveId = await commented(world, it, choices);
    await release(world, it, waveId, usual);
    expect(await release(world, it, waveId, [[0, "withheld", "x"], [1, "shown"], [2, "withheld", "y"], [3, "shown"]])).toEqual({ shown: 3, withheld: 1 });
    const [row] = await world.owner((db) => db.select().from(surveyShownComments));
    await expect(world.as(it.coach, ({ db }) => db.insert(surveyShownComments).values({ ...row!, id: unorderedId() }))).rejects.toThrow("Failed query");
    for (const table of [surveyShownComments, surveyCommentReleases] as const) await expect(world.owner((db) => db.update(table as typeof surveyShownComments).set({ item: "other" }))).rejects.toThrow("Failed query");
    const events = await world.owner((db) => db.select().from(auditEvents).where(eq(auditEvents.name, "comments.released")));
    expect(events.map(({ details }) => details)).toEqual([{ shown: 3, withheld: 1 }]);
    expect(JSON.stringify(events)).not.toMatch(/zebra|animal|keeper/);
  });

  test("are released by a coach of a running engagement alone, and read by coach and leaders alone", async ({ world }) => {
    const it = await world.build.intervention();
    const waveId = await commented(world, it, choices);
    expect(await code(release(world, it, waveId, usual, it.one))).toBe("forbidden");
    for (const who of [it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await code(release(world, it, waveId, usual, who))).toBe("not_found");
    await release(world, it, waveId, usual);
    const counts = (who: It["coach"]) => world.as(who, async ({ db }) => [await db.$count(surveyShownComments), await db.$count(surveyCommentReleases), await db.$count(surveyCommentDecisions), await db.$count(surveyComments), await db.$count(surveyKeys)]);
    expect(await counts(it.coach)).toEqual([3, 1, 4, 5, 2]);
    for (const leader of [it.one, it.two]) expect(await counts(leader)).toEqual([3, 1, 0, 0, 1]);
    for (const who of [it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await counts(who)).toEqual([0, 0, 0, 0, 0]);
  });

  test("stay as they were released when the coach changes, and the reasons with whoever wrote them", async ({ world }) => {
    const it = await world.build.intervention();
    const waveId = await commented(world, it, choices);
    await release(world, it, waveId, usual);
    const second = await world.build.person(it.organizationId, ["coach"]);
    await world.build.party(it, second.id, "coach", { serves: [it.sideOne, it.sideTwo], acceptedAt: now });
    expect(await code(release(world, it, waveId, usual, second))).toBe("conflict");
    const theirs = await read(world, second, it, waveId);
    expect(theirs.released[0]?.shown).toHaveLength(3);
    expect(theirs.comments.map(({ decided }) => decided)).toEqual([null, null, null, null, null]);
    await world.owner((db) => db.update(parties).set({ leftAt: now }).where(eq(parties.personId, it.coach.id)));
    expect(await code(read(world, it.coach, it, waveId))).toBe("not_found");
    expect(await world.as(it.coach, ({ db }) => db.$count(surveyCommentDecisions))).toBe(0);
  });

  test("are released no more once the engagement is over", async ({ world }) => {
    const it = await world.build.intervention();
    const waveId = await commented(world, it, choices);
    await world.owner((db) => db.update(engagements).set({ status: "stopped" }).where(eq(engagements.id, it.id)));
    expect(await code(release(world, it, waveId, usual))).toBe("conflict");
  });

  test("lie sealed, without a time and without a tie from what is read to what was written", async ({ world }) => {
    const it = await world.build.intervention();
    const waveId = await commented(world, it, choices);
    await release(world, it, waveId, usual);
    const rows = await world.owner(async (db) => ({ shown: await db.select().from(surveyShownComments), decided: await db.select().from(surveyCommentDecisions), raw: await db.select().from(surveyComments) }));
    expect(rows.shown.every(({ sealed, id }) => !sealed.includes("zebra") && !sealed.includes("animal") && id[14] === "4")).toBe(true);
    expect(rows.decided.every(({ sealed }) => !sealed?.includes("animal"))).toBe(true);
    expect(Object.keys(rows.shown[0]!).sort()).toEqual(["engagementId", "id", "item", "organizationId", "planId", "sealed", "waveId"]);
    expect(rows.shown.some(({ id }) => rows.raw.some((raw) => raw.id === id))).toBe(false);
  });

  test("that a leader wrote on their own form count among nobody's, and are never released", async ({ world }) => {
    const it = await world.build.intervention();
    const { asked } = await planned(world, it, [...seven.slice(0, 5)], { instrument: "executive-coaching" });
    const self = await join(world, it, "self", it.one.id);
    const waveId = await opened(world, it);
    const links = await linksOf(world, waveId);
    for (const [at, { id }] of [...asked, self].entries()) {
      const wrote = at < 2 || id === self.id;
      await send(world, links.get(id)!, await answersTo(world, waveId, 5, wrote ? { comments: { "ec-suggest": { text: words(at), choice: "verbatim" } } } : {}));
    }
    await settled(world, it, waveId);
    const { report, comments } = await read(world, it.coach, it, waveId);
    expect(report?.rows.find(({ key }) => key === "ec-suggest")?.comments).toBeNull();
    expect(comments.map(({ isSelf, text }) => [isSelf, text])).toEqual([[true, words(5)]]);
    expect(await code(world.as(it.coach, (ctx) => releaseComments(ctx, { waveId, item: "ec-suggest", decision: {}, words: {}, reason: {} })))).toBe("not_found");
  });
});
