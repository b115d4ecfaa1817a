import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { agreementClauses, agreementReadiness, agreementRequests, agreements, agreementSignatures, engagements, sharingStrikes } from "@/db/schema";
import { chooseAll, drafted, inForce, put, said, sign, wordsReadBy, type It } from "@/db/testing/agreement";
import { test, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { strikeItem } from "./commands/strike-item";
import { askForChange } from "./commands/next-version";

const tables = { agreements, agreementClauses, agreementReadiness, agreementSignatures, agreementRequests, sharingStrikes };
type Reader = "one" | "two" | "coach" | "sponsor" | "hr" | "onlooker" | "admin" | "former" | "stranger";

/** How many rows of every table of the agreement somebody reads. */
const rowsRead = async (world: World, it: It, who: Reader) => world.as(it[who], async (ctx) => {
  const counts: Record<string, number> = {};
  for (const [name, table] of Object.entries(tables)) counts[name] = (await ctx.db.select({ id: table.id }).from(table).where(eq(table.engagementId, it.id))).length;
  return counts;
});
const nothing = { agreements: 0, agreementClauses: 0, agreementReadiness: 0, agreementSignatures: 0, agreementRequests: 0, sharingStrikes: 0 };
const outside: readonly Reader[] = ["hr", "onlooker", "admin", "former", "stranger"];

describe("who reads the agreement", () => {
  test("while it is drafted: coach and leaders, and not the sponsor", async ({ world }) => {
    const it = await world.build.intervention();
    await drafted(world, it);
    for (const who of ["one", "two", "coach"] as const) expect(await rowsRead(world, it, who), who).toMatchObject({ agreements: 1, agreementClauses: 12 });
    for (const who of ["sponsor", ...outside] as const) expect(await rowsRead(world, it, who), who).toEqual(nothing);
  });

  test("while it waits for signatures: all who sign, nothing of the feedback day for the sponsor, and HR nothing at all", async ({ world }) => {
    const it = await world.build.intervention();
    const agreementId = await drafted(world, it, ["items", "hrAgreement"]);
    await chooseAll(world, it, agreementId);
    const hash = await put(world, it, agreementId);
    await sign(world, it, "one", agreementId, hash);
    await world.as(it.sponsor, (ctx) => askForChange(ctx, { requestId: newId(), agreementId, words: "A date for the target" }));
    expect(await wordsReadBy(world, it, it.two)).toContain(said.item);
    const read = await wordsReadBy(world, it, it.sponsor);
    for (const words of [said.goal, said.expectation, said.promise, said.measure, said.fails, said.stuck]) expect(read).toContain(words);
    expect(read).not.toContain(said.item);
    expect(await rowsRead(world, it, "sponsor")).toMatchObject({ agreements: 1, agreementReadiness: 0, agreementSignatures: 1, agreementRequests: 1 });
    for (const who of outside) expect(await rowsRead(world, it, who), who).toEqual(nothing);
  });

  test("what is not ticked the sponsor signs unread", async ({ world }) => {
    const it = await world.build.intervention();
    const agreementId = await drafted(world, it);
    const { tickSharing } = await import("./commands/sharing-list");
    for (const item of ["goal", "commitments"] as const) await world.as(it.one, (ctx) => tickSharing(ctx, { agreementId, item, choice: "off" }));
    await put(world, it, agreementId);
    const read = await wordsReadBy(world, it, it.sponsor);
    expect(read).toContain(said.expectation);
    for (const words of [said.goal, said.promise]) expect(read).not.toContain(words);
  });

  test("once it is in force: the sponsor by its items, HR only when it names HR", async ({ world }) => {
    const it = await world.build.intervention();
    const agreementId = await inForce(world, it, ["items"], (id) => chooseAll(world, it, id));
    expect(await wordsReadBy(world, it, it.sponsor)).toEqual(expect.arrayContaining([said.goal, said.promise, said.item]));
    for (const who of outside) expect(await rowsRead(world, it, who), who).toEqual(nothing);
    await world.as(it.one, (ctx) => strikeItem(ctx, { agreementId, item: "items", sure: "yes" }));
    const after = await wordsReadBy(world, it, it.sponsor);
    expect(after).not.toContain(said.item);
    expect(after).toContain("38 of 40 loads arrived");
    await world.as(it.one, (ctx) => strikeItem(ctx, { agreementId, item: "commitments", sure: "yes" }));
    expect(await wordsReadBy(world, it, it.sponsor)).not.toContain(said.promise);
    expect(await wordsReadBy(world, it, it.sponsor)).toContain("I confirm with a number");
    expect(await wordsReadBy(world, it, it.two)).toContain(said.promise);
  });

  test("an agreement that names HR is read by the engagement's HR partner, less what was struck, and by no other HR", async ({ world }) => {
    const it = await world.build.intervention();
    const agreementId = await inForce(world, it, ["hrAgreement"]);
    expect(await wordsReadBy(world, it, it.hr)).toEqual(expect.arrayContaining([said.goal, said.promise, said.expectation]));
    await world.as(it.one, (ctx) => strikeItem(ctx, { agreementId, item: "commitments", sure: "yes" }));
    expect(await wordsReadBy(world, it, it.hr)).not.toContain(said.promise);
    for (const who of outside.filter((each) => each !== "hr")) expect(await rowsRead(world, it, who), who).toEqual(nothing);
    const [shared] = await world.as(it.onlooker, (ctx) => ctx.db.select({ sharing: engagements.sharing }).from(engagements).where(eq(engagements.id, it.id)));
    expect(shared?.sharing).toContain("hrAgreement");
  });
});

describe("who writes what", () => {
  test("nobody signs, says ready or strikes in another's name, whatever the application says", async ({ world }) => {
    const it = await world.build.intervention();
    const agreementId = await drafted(world, it);
    const contentHash = await put(world, it, agreementId);
    const row = { organizationId: it.organizationId, engagementId: it.id, agreementId };
    const forged = (who: Reader, authorId: string) => world.as(it[who], (ctx) => ctx.db.insert(agreementSignatures).values({ ...row, id: newId(), version: 1, partyId: it.sideOne, decision: "signed", contentHash, typedName: "x", decidedAt: ctx.now, authorId, audience: "alliance" }));
    for (const author of [it.one.id, it.two.id]) await expect(forged("two", author)).rejects.toThrow();
    for (const who of outside) await expect(forged(who, it[who].id), who).rejects.toThrow();
    await expect(world.as(it.two, (ctx) => ctx.db.insert(agreementReadiness).values({ ...row, id: newId(), partyId: it.sideOne, contentHash, readyAt: ctx.now, authorId: it.two.id, sideId: it.sideOne, audience: "pair" }))).rejects.toThrow();
    await expect(world.as(it.two, (ctx) => ctx.db.insert(sharingStrikes).values({ ...row, id: newId(), item: "commitments", struckAt: ctx.now, authorId: it.two.id, sideId: it.sideOne, audience: "alliance" }))).rejects.toThrow();
  });
});
