import { describe, expect } from "vitest";
import { eq } from "drizzle-orm";
import { acknowledgements, auditEvents, expectationVersions, parties, sponsorQuestions } from "@/db/schema";
import { acknowledge, launched, told, type It } from "@/db/testing/expectations";
import { test, type World } from "@/db/testing/test";
import { acknowledgeExpectations } from "@/lib/stages/commands/enter-stage";
import { ticks } from "@/db/testing/expectations";
import { expectationsPage } from "../queries/expectations-page";
import { answerQuestion, askSponsor } from "./ask-sponsor";
import { reviseExpectations } from "./revise-expectations";
import { newId } from "@/lib/platform/ids";

const all = { "iv-impact-performance": "Less", "iv-impact-leadership": "Words of iv-impact-leadership", "iv-impact-organization": "Words of iv-impact-organization", "iv-impact-good": "One plan", "iv-impact-consequences": "Words of iv-impact-consequences", "iv-impact-support": "Time", "iv-suit-own-part": "I decide" };
const revise = (world: World, it: It, over: Record<string, string> = {}, version = 1) => world.as(it.sponsor, (ctx) => reviseExpectations(ctx, { engagementId: it.id, version, answers: { ...all, ...over } }));
const partyOf = async (world: World, id: string) => (await world.owner((db) => db.select().from(parties).where(eq(parties.id, id))))[0];

describe("the sponsor says anew what is expected", () => {
  test("as a further version, which leaders who had read the first one acknowledge anew", async ({ world }) => {
    const it = await launched(world);
    await told(world, it);
    await acknowledge(world, it);
    expect(await revise(world, it)).toEqual({ version: 2 });
    expect((await partyOf(world, it.sideOne))?.acknowledgedAt).toBeNull();
    const page = await world.as(it.one, (ctx) => expectationsPage(ctx, it.id));
    expect(page.version).toBe(2);
    expect(page.changes).toMatchObject({ since: 1, fields: expect.arrayContaining([{ key: "iv-impact-performance", before: "Words of iv-impact-performance", now: "Less" }]) as unknown });
    await world.as(it.one, (ctx) => acknowledgeExpectations(ctx, { engagementId: it.id, version: 2, answers: ticks }));
    const rows = await world.owner((db) => db.select({ version: acknowledgements.version }).from(acknowledgements).where(eq(acknowledgements.sideId, it.sideOne)));
    expect(rows.map(({ version }) => version).sort()).toEqual([1, 2]);
  });

  test("and words that stand already make no version", async ({ world }) => {
    const it = await launched(world);
    await revise(world, it);
    expect(await revise(world, it, {}, 2)).toEqual({ version: 2 });
    expect(await world.owner((db) => db.select().from(expectationVersions).where(eq(expectationVersions.engagementId, it.id)))).toHaveLength(2);
  });

  test("whoever acknowledges what has changed meanwhile is told, and nothing is recorded", async ({ world }) => {
    const it = await launched(world);
    await told(world, it);
    await revise(world, it);
    await expect(acknowledge(world, it)).rejects.toMatchObject({ code: "conflict" });
    expect((await partyOf(world, it.sideOne))?.acknowledgedAt).toBeNull();
  });

  test("changed consequences are for HR to confirm anew; other words are not", async ({ world }) => {
    const it = await launched(world);
    await told(world, it);
    const hrParty = async () => (await world.owner((db) => db.select().from(parties).where(eq(parties.engagementId, it.id)))).find(({ role }) => role === "hr_partner");
    await revise(world, it);
    expect((await hrParty())?.acceptedAt).not.toBeNull();
    await revise(world, it, { "iv-impact-consequences": "Both roles are redrawn" }, 2);
    expect((await hrParty())?.acceptedAt).toBeNull();
  });

  test("not once an agreement is signed, nor by anybody else, nor over a version that came in between", async ({ world }) => {
    const it = await launched(world);
    await told(world, it);
    await expect(world.as(it.coach, (ctx) => reviseExpectations(ctx, { engagementId: it.id, version: 1, answers: all }))).rejects.toMatchObject({ code: "forbidden" });
    await expect(world.as(it.onlooker, (ctx) => reviseExpectations(ctx, { engagementId: it.id, version: 1, answers: all }))).rejects.toMatchObject({ code: "forbidden" });
    await expect(world.as(it.stranger, (ctx) => reviseExpectations(ctx, { engagementId: it.id, version: 1, answers: all }))).rejects.toMatchObject({ code: "not_found" });
    await revise(world, it);
    await expect(revise(world, it, { "iv-impact-performance": "More" })).rejects.toMatchObject({ code: "conflict" });
  });

  test("an empty field is refused beside its place and changes nothing", async ({ world }) => {
    const it = await launched(world);
    await expect(revise(world, it, { "iv-impact-consequences": "" })).rejects.toMatchObject({ code: "invalid", fields: { "answers.iv-impact-consequences": [expect.any(String)] } });
    expect(await world.owner((db) => db.select().from(expectationVersions).where(eq(expectationVersions.engagementId, it.id)))).toHaveLength(0);
  });
});

describe("a leader's question to the sponsor", () => {
  test("is between the two of them: no other leader, coach or HR learns that it was asked", async ({ world }) => {
    const it = await launched(world);
    await told(world, it);
    const id = newId();
    const ask = () => world.as(it.one, (ctx) => askSponsor(ctx, { engagementId: it.id, id, question: "Who decides?" }));
    await ask();
    await ask();
    for (const who of [it.two, it.coach, it.hr, it.onlooker, it.admin, it.former, it.stranger]) {
      const [questions, trail] = await world.as(who, async ({ db }) => [await db.select().from(sponsorQuestions), await db.select().from(auditEvents).where(eq(auditEvents.name, "sponsor.asked"))]);
      expect({ questions, trail }).toEqual({ questions: [], trail: [] });
    }
    await world.as(it.sponsor, (ctx) => answerQuestion(ctx, { engagementId: it.id, questionId: id, answer: "Both of you, until June." }));
    const page = await world.as(it.one, (ctx) => expectationsPage(ctx, it.id));
    expect(page.questions).toMatchObject([{ words: "Who decides?", answer: "Both of you, until June." }]);
    expect((await world.as(it.two, (ctx) => expectationsPage(ctx, it.id))).questions).toEqual([]);
  });

  test("is answered by the sponsor alone", async ({ world }) => {
    const it = await launched(world);
    await told(world, it);
    const id = newId();
    await world.as(it.one, (ctx) => askSponsor(ctx, { engagementId: it.id, id, question: "Who decides?" }));
    await expect(world.as(it.two, (ctx) => answerQuestion(ctx, { engagementId: it.id, questionId: id, answer: "I" }))).rejects.toMatchObject({ code: "forbidden" });
    await expect(world.as(it.sponsor, (ctx) => answerQuestion(ctx, { engagementId: it.id, questionId: newId(), answer: "I" }))).rejects.toMatchObject({ code: "not_found" });
  });
});
