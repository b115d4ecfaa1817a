import { describe, expect } from "vitest";
import { eq } from "drizzle-orm";
import { auditEvents, commitments, engagements, parties } from "@/db/schema";
import { test, type Someone, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { ledgerOf, ledgerPage, type Ledger } from "../queries/ledger";
import { standingLedgers } from "../queries/standing";
import { answerChange, proposeChange } from "./change-commitments";
import { giveAccount } from "./give-account";
import { openCommitments } from "./open-commitments";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const signed = (it: It, version: number, words = "I answer by four o'clock.") => ({
  engagementId: it.id, version, sharedGoal: "One date for each customer.",
  commitments: [
    { entryId: "0199b0a0-0000-7000-8000-000000000001", kind: "i_will" as const, partyId: it.sideOne, words },
    { entryId: "0199b0a0-0000-7000-8000-000000000002", kind: "we_will" as const, partyId: null, words: "We open the Monday meeting together.", sign: "One page within an hour" },
  ],
});
const read = (world: World, it: It, who: Someone): Promise<Ledger> => world.as(who, (ctx) => ledgerPage(ctx, it.id));
const propose = (world: World, it: It, who: Someone, over: object) => {
  const id = newId();
  return world.as(who, (ctx) => proposeChange(ctx, { engagementId: it.id, id, kind: "add", commitmentId: null, entryKind: "i_will", askedOfId: null, words: "I call first.", sign: "", ...over }));
};
const answer = (world: World, it: It, who: Someone, changeId: string, how: "accept" | "decline" | "withdraw") => world.as(who, (ctx) => answerChange(ctx, { engagementId: it.id, changeId, answer: how }));
const share = (world: World, it: It, ...sharing: string[]) => world.owner((db) => db.update(engagements).set({ sharing: [...sharing, ...sharing.map((item) => `${item}:${it.sideOne}`)] }).where(eq(engagements.id, it.id)));
const words = ({ entries }: Ledger) => entries.filter(({ stands }) => stands).map((entry) => entry.words);
const code = async (work: Promise<unknown>) => work.then(() => "done", (error: unknown) => (error as { code?: string }).code ?? String(error));

describe("the commitments of a signed agreement", () => {
  test("stand in the version signed last, whoever signs last, and repeating changes nothing", async ({ world }) => {
    const it = await world.build.intervention();
    await world.as(it.sponsor, (ctx) => openCommitments(ctx, signed(it, 1)));
    await world.as(it.sponsor, (ctx) => openCommitments(ctx, signed(it, 1)));
    expect(words(await read(world, it, it.one))).toEqual(["I answer by four o'clock.", "We open the Monday meeting together."]);
    await world.as(it.two, (ctx) => openCommitments(ctx, signed(it, 2, "I answer by three.")));
    expect(words(await read(world, it, it.coach))).toEqual(["I answer by three.", "We open the Monday meeting together."]);
  });

  test("stand among the promises of the leaders who gave them, and of nobody else", async ({ world }) => {
    const it = await world.build.intervention();
    await world.as(it.sponsor, (ctx) => openCommitments(ctx, signed(it, 1)));
    await world.as(it.sponsor, (ctx) => openCommitments(ctx, signed(it, 2, "I answer by three.")));
    for (const who of [it.one, it.two]) {
      expect(await world.as(who, (ctx) => standingLedgers(ctx))).toMatchObject([{ engagementId: it.id, commitments: [{ words: "I answer by three.", who: { personId: it.one.id } }, { kind: "we_will", who: null }] }]);
    }
    for (const who of [it.coach, it.sponsor, it.hr, it.admin, it.stranger]) expect(await world.as(who, (ctx) => standingLedgers(ctx))).toEqual([]);
    await world.owner((db) => db.update(engagements).set({ status: "closed" }).where(eq(engagements.id, it.id)));
    expect(await world.as(it.one, (ctx) => standingLedgers(ctx))).toEqual([]);
  });

  test("are read by the sponsor and HR exactly as the agreement in force opens them", async ({ world }) => {
    const it = await world.build.intervention();
    await world.as(it.coach, (ctx) => openCommitments(ctx, signed(it, 1)));
    const asHr = () => world.as(it.hr, (ctx) => ledgerOf(ctx, { id: it.id, standings: ["hr_partner"] }));
    expect((await read(world, it, it.sponsor)).entries).toEqual([]);
    await share(world, it, "commitments");
    expect((await read(world, it, it.sponsor)).entries).toHaveLength(2);
    expect((await asHr()).entries).toEqual([]);
    await share(world, it, "commitments", "hrAgreement");
    expect((await asHr()).entries).toHaveLength(2);
    await share(world, it, "hrAgreement");
    expect((await read(world, it, it.sponsor)).entries).toEqual([]);
    for (const who of [it.admin, it.stranger, it.former, it.onlooker]) expect(await world.as(who, (ctx) => ctx.db.select().from(commitments))).toEqual([]);
  });
});

describe("a change of the ledger", () => {
  test("counts once all leaders have accepted, and not before", async ({ world }) => {
    const it = await world.build.intervention();
    await world.build.party(it, (await world.build.person(it.organizationId, ["leader"])).id, "leader", { position: 3, toldAt: it.launchedAt });
    const third = await world.owner((db) => db.select().from(parties).where(eq(parties.engagementId, it.id)));
    const three = { id: third.find(({ position }) => position === 3)?.personId ?? "", organizationId: it.organizationId };
    const { id, outcome } = await propose(world, it, it.one, {});
    expect(outcome).toBeNull();
    expect(await answer(world, it, it.two, id, "accept")).toEqual({ id, outcome: null });
    expect(words(await read(world, it, it.one))).toEqual([]);
    expect(await answer(world, it, three, id, "accept")).toEqual({ id, outcome: "accepted" });
    const ledger = await read(world, it, it.two);
    expect(ledger.entries).toMatchObject([{ id, words: "I call first.", kind: "i_will", partyId: it.sideOne, audience: "pair", version: null }]);
  });

  test("keeps the old words with their accounts and leaves the signed ones where they are", async ({ world }) => {
    const it = await world.build.intervention();
    await share(world, it, "commitments");
    await world.as(it.coach, (ctx) => openCommitments(ctx, signed(it, 1)));
    const [entry] = (await read(world, it, it.one)).entries;
    const { id } = await propose(world, it, it.two, { kind: "reword", commitmentId: entry?.id, entryKind: null, words: "I answer by five o'clock." });
    expect((await read(world, it, it.sponsor)).entries.map((each) => each.words)).not.toContain("I answer by five o'clock.");
    await answer(world, it, it.one, id, "accept");
    expect(words(await read(world, it, it.one)).sort()).toEqual(["I answer by five o'clock.", "We open the Monday meeting together."]);
    const ofSponsor = await read(world, it, it.sponsor);
    expect(ofSponsor.entries.map((each) => each.words)).toEqual(["I answer by four o'clock.", "We open the Monday meeting together."]);
    expect(ofSponsor.changes).toEqual([]);
  });

  test("is refused with its reason: another's, a settled one, a second one, the same words, nobody's request", async ({ world }) => {
    const it = await world.build.intervention();
    const first = await propose(world, it, it.one, {});
    expect(await code(answer(world, it, it.one, first.id, "accept"))).toBe("conflict");
    expect(await code(answer(world, it, it.two, first.id, "withdraw"))).toBe("conflict");
    expect(await answer(world, it, it.two, first.id, "decline")).toMatchObject({ outcome: "declined" });
    expect(await code(answer(world, it, it.two, first.id, "accept"))).toBe("conflict");
    const second = await propose(world, it, it.one, { entryKind: "i_ask" });
    await answer(world, it, it.two, second.id, "accept");
    expect((await read(world, it, it.one)).entries).toMatchObject([{ kind: "i_ask", partyId: it.sideOne, askedOfId: it.sideTwo }]);
    const rewording = { kind: "reword", commitmentId: second.id, entryKind: null };
    expect(await code(propose(world, it, it.two, { ...rewording, words: "I call first." }))).toBe("conflict");
    await propose(world, it, it.two, { ...rewording, words: "I call you first." });
    expect(await code(propose(world, it, it.one, { kind: "drop", commitmentId: second.id, entryKind: null, words: "" }))).toBe("conflict");
    expect(await code(propose(world, it, it.one, { entryKind: "i_ask", askedOfId: it.sideOne }))).toBe("invalid");
    for (const who of [it.coach, it.sponsor, it.hr]) expect(await code(propose(world, it, who, {}))).toBe("forbidden");
    for (const who of [it.stranger, it.admin, it.former]) expect(await code(propose(world, it, who, {}))).toBe("not_found");
  });

  test("sent twice is one proposal, and its trace holds no words", async ({ world }) => {
    const it = await world.build.intervention();
    const id = newId();
    const send = () => world.as(it.one, (ctx) => proposeChange(ctx, { engagementId: it.id, id, kind: "add", commitmentId: null, entryKind: "we_will", askedOfId: null, words: "We meet on Thursdays.", sign: "" }));
    expect(await send()).toEqual(await send());
    const trace = await world.owner((db) => db.select().from(auditEvents).where(eq(auditEvents.subjectId, id)));
    expect(trace.map(({ name, details }) => [name, details])).toEqual([["commitment.change_proposed", { kind: "add" }]]);
  });
});

describe("the accounts of a round", () => {
  const ready = async (world: World) => {
    const it = await world.build.intervention();
    await world.build.session(it, [it.one.id, it.two.id], { kind: "three_way", stepKey: "iv-threeway", sideId: null, round: 1, startsAt: new Date("2026-03-04T14:00:00Z") });
    await world.as(it.coach, (ctx) => openCommitments(ctx, signed(it, 1)));
    const entries = (await read(world, it, it.one)).entries;
    return { it, entry: entries[0]?.id ?? "", both: entries[1]?.id ?? "" };
  };
  const give = (world: World, it: It, who: Someone, over: object) => world.as(who, (ctx) => giveAccount(ctx, { engagementId: it.id, round: 1, mark: {}, noticed: {}, seen: {}, ...over }));

  test("stand side by side; neither overwrites the other", async ({ world }) => {
    const { it, entry } = await ready(world);
    expect(await give(world, it, it.one, { mark: { [entry]: "kept" } })).toEqual({ count: 1 });
    expect(await give(world, it, it.two, { mark: { [entry]: "partly" }, noticed: { [entry]: "Twice after five." } })).toEqual({ count: 1 });
    expect(await give(world, it, it.two, { mark: { [entry]: "partly" }, noticed: { [entry]: "Twice after five." } })).toEqual({ count: 0 });
    const ledger = await read(world, it, it.coach);
    expect(ledger.entries[0]?.accounts).toEqual(expect.arrayContaining([
      { partyId: it.sideOne, round: 1, mark: "kept", noticed: "", revision: 1 }, { partyId: it.sideTwo, round: 1, mark: "partly", noticed: "Twice after five.", revision: 1 },
    ]));
  });

  test("reach the sponsor as outcomes alone, once all have given them and the agreement says so", async ({ world }) => {
    const { it, entry } = await ready(world);
    await share(world, it, "commitments", "commitmentsKept");
    await give(world, it, it.one, { mark: { [entry]: "kept" }, noticed: { [entry]: "She wrote at once." } });
    expect((await read(world, it, it.sponsor)).entries[0]?.kept).toEqual([]);
    await give(world, it, it.two, { mark: { [entry]: "partly" } });
    const ofSponsor = await read(world, it, it.sponsor);
    expect(ofSponsor.entries[0]).toMatchObject({ kept: ["kept", "partly"], accounts: [] });
    await share(world, it, "commitments");
    expect((await read(world, it, it.sponsor)).entries[0]?.kept).toEqual([]);
  });

  test("are refused for another round, without an outcome, when given in another window, and to whoever is no leader", async ({ world }) => {
    const { it, entry } = await ready(world);
    expect(await code(give(world, it, it.one, { round: 2, mark: { [entry]: "kept" } }))).toBe("conflict");
    expect(await code(give(world, it, it.one, { noticed: { [entry]: "Words" } }))).toBe("invalid");
    await give(world, it, it.one, { mark: { [entry]: "kept" } });
    expect(await code(give(world, it, it.one, { mark: { [entry]: "partly" } }))).toBe("conflict");
    expect(await give(world, it, it.one, { mark: { [entry]: "partly" }, seen: { [entry]: 1 } })).toEqual({ count: 1 });
    for (const who of [it.coach, it.sponsor, it.hr]) expect(await code(give(world, it, who, {}))).toBe("forbidden");
  });
});
