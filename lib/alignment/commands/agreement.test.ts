import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { agreementClauses, agreements, auditEvents } from "@/db/schema";
import { drafted, hashOf, inForce, put, said, sharingNow, sign, versionOf } from "@/db/testing/agreement";
import { test } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { clausesOf } from "../access";
import { beginVersion } from "./next-version";
import { putToSignature, sayReady } from "./put-to-signature";
import { keepPartBack } from "./sharing-list";
import { refuseToSign, signAgreement } from "./sign";
import { strikeItem } from "./strike-item";
import { writeClause } from "./write-clause";

const later = (hours: number) => new Date(Date.parse("2026-03-02T12:00:00Z") + hours * 3_600_000);

describe("a draft", () => {
  test("keeps each field by its own revision and shows both versions to the second who writes it", async ({ world }) => {
    const it = await world.build.intervention();
    const agreementId = await drafted(world, it);
    const goal = (await world.as(it.one, (ctx) => clausesOf(ctx, agreementId))).find(({ kind }) => kind === "goal")?.id ?? "";
    const write = (who: typeof it.one, words: string, revision: number, counter: number, mine: number[] = []) =>
      world.as(who, (ctx) => writeClause(ctx, { agreementId, fieldKey: `${goal}.words`, words, revision, counter, mine }));
    expect(await write(it.one, "One date", 0, 1)).toMatchObject({ revision: 1, ignored: false });
    expect(await write(it.one, "One date", 0, 1)).toMatchObject({ revision: 1, ignored: false });
    expect(await write(it.one, "One date, late", 0, 0)).toMatchObject({ revision: 1, ignored: true });
    await expect(write(it.two, "Another date", 0, 5)).rejects.toMatchObject({ code: "conflict", details: { theirs: { words: "One date", revision: 1, writer: it.one.name } } });
    expect(await write(it.two, "Another date", 1, 5)).toMatchObject({ revision: 2 });
    await expect(write(it.sponsor, "A sponsor's date", 2, 9)).rejects.toMatchObject({ code: "not_found" });
  });

  test("is put to signature only with everything it must say and every leader's word about this very content", async ({ world }) => {
    const it = await world.build.intervention();
    const empty = newId();
    await world.as(it.coach, (ctx) => beginVersion(ctx, { agreementId: empty, engagementId: it.id, reason: "" }));
    await expect(world.as(it.coach, async (ctx) => putToSignature(ctx, { agreementId: empty, contentHash: await hashOf(world, it, empty) }))).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("The shared goal is missing.") as string });
  });

  test("needs every leader's word anew when it changes after the first gave theirs", async ({ world }) => {
    const it = await world.build.intervention();
    const agreementId = await drafted(world, it);
    const seen = await hashOf(world, it, agreementId);
    await world.as(it.one, (ctx) => sayReady(ctx, { agreementId, contentHash: seen }));
    await world.as(it.two, async (ctx) => {
      const goal = (await clausesOf(ctx, agreementId)).find(({ kind }) => kind === "goal")?.id ?? "";
      await writeClause(ctx, { agreementId, fieldKey: `${goal}.words`, words: "Another goal", revision: 0, counter: 1, mine: [] });
    });
    await expect(world.as(it.two, (ctx) => sayReady(ctx, { agreementId, contentHash: seen }))).rejects.toMatchObject({ code: "conflict" });
    const now = await hashOf(world, it, agreementId);
    await world.as(it.two, (ctx) => sayReady(ctx, { agreementId, contentHash: now }));
    await expect(world.as(it.coach, (ctx) => putToSignature(ctx, { agreementId, contentHash: now }))).rejects.toMatchObject({ message: `${it.one.name} has not said yet that this draft may go out.` });
    await expect(world.as(it.one, (ctx) => putToSignature(ctx, { agreementId, contentHash: now }))).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a version that was put to signature", () => {
  test("is changed by nobody: commands refuse, and so does the database, the owner included", async ({ world }) => {
    const it = await world.build.intervention();
    const agreementId = await drafted(world, it);
    await put(world, it, agreementId);
    const [clause] = await world.owner((db) => db.select().from(agreementClauses).where(eq(agreementClauses.agreementId, agreementId)));
    await expect(world.as(it.coach, (ctx) => writeClause(ctx, { agreementId, fieldKey: `${clause?.id}.words`, words: "x", revision: 0, counter: 1, mine: [] }))).rejects.toMatchObject({ code: "conflict" });
    await expect(world.owner((db) => db.update(agreementClauses).set({ words: "x" }).where(eq(agreementClauses.agreementId, agreementId)))).rejects.toThrow();
    await expect(world.owner((db) => db.delete(agreementClauses).where(eq(agreementClauses.agreementId, agreementId)))).rejects.toThrow();
    await expect(world.owner((db) => db.update(agreements).set({ items: ["stage"] }).where(eq(agreements.id, agreementId)))).rejects.toThrow();
    await expect(world.owner((db) => db.update(agreements).set({ state: "draft" }).where(eq(agreements.id, agreementId)))).rejects.toThrow();
  });

  test("comes into force with the last signature, in the same moment, and shares what it lists", async ({ world }) => {
    const it = await world.build.intervention();
    const agreementId = await drafted(world, it, ["stage"]);
    const hash = await put(world, it, agreementId);
    for (const who of ["one", "coach", "sponsor"] as const) expect(await sign(world, it, who, agreementId, hash)).toEqual({ inForce: false });
    expect(await sharingNow(world, it)).toEqual([]);
    expect(await sign(world, it, "two", agreementId, hash)).toEqual({ inForce: true });
    expect(await sign(world, it, "two", agreementId, hash)).toEqual({ inForce: true });
    expect(await sharingNow(world, it)).toEqual(["underway", "who", "dates", "count", "stage", "goal", "commitments", `commitments:${it.sideOne}`, `commitments:${it.sideTwo}`, "announcements", `announcements:${it.sideOne}`, `announcements:${it.sideTwo}`, "corrections"]);
    const events = await world.owner((db) => db.select({ name: auditEvents.name }).from(auditEvents).where(eq(auditEvents.subjectId, agreementId)));
    expect(events.map(({ name }) => name).filter((name) => name === "agreement.came_into_force")).toHaveLength(1);
  });

  test("is signed with the signer's own name, under the content that was read, by those alone who sign", async ({ world }) => {
    const it = await world.build.intervention();
    const agreementId = await drafted(world, it);
    const contentHash = await put(world, it, agreementId);
    const as = (person: typeof it.one, over = {}) => world.as(person, (ctx) => signAgreement(ctx, { agreementId, contentHash, read: "yes", typedName: person.name, ...over }));
    await expect(as(it.one, { typedName: it.two.name })).rejects.toMatchObject({ code: "invalid", fields: { typedName: [`Type your own name as it stands here: ${it.one.name}.`] } });
    await expect(as(it.one, { contentHash: "0".repeat(64) })).rejects.toMatchObject({ code: "conflict" });
    for (const nobody of [it.hr, it.onlooker, it.admin, it.stranger, it.former]) await expect(as(nobody)).rejects.toMatchObject({ code: "not_found" });
  });

  test("is refused without a reason, and then takes a next version", async ({ world }) => {
    const it = await world.build.intervention();
    const first = await drafted(world, it);
    const hash = await put(world, it, first);
    await sign(world, it, "one", first, hash);
    await world.as(it.two, (ctx) => refuseToSign(ctx, { agreementId: first, contentHash: hash, sure: "yes" }));
    await expect(sign(world, it, "coach", first, hash)).rejects.toMatchObject({ code: "conflict" });
    await expect(world.as(it.one, (ctx) => refuseToSign(ctx, { agreementId: first, contentHash: hash, sure: "yes" }))).rejects.toMatchObject({ code: "conflict" });
    const second = newId();
    await world.as(it.coach, (ctx) => beginVersion(ctx, { agreementId: second, engagementId: it.id, reason: "A deadline was missing." }));
    const next = await put(world, it, second);
    expect(await versionOf(world, it, "replaced")).toMatchObject({ id: first });
    for (const who of ["one", "two", "sponsor", "coach"] as const) await sign(world, it, who, second, next);
    expect(await versionOf(world, it, "in_force")).toMatchObject({ id: second, version: 2, reason: "A deadline was missing." });
  });
});

describe("a next version", () => {
  test("leaves the one in force as it is until everybody has signed, and tells whoever signs the old one", async ({ world }) => {
    const it = await world.build.intervention();
    const first = await inForce(world, it, ["stage"]);
    const before = await sharingNow(world, it);
    const second = newId();
    await world.as(it.two, (ctx) => beginVersion(ctx, { agreementId: second, engagementId: it.id, reason: "" }));
    expect(await world.as(it.one, (ctx) => beginVersion(ctx, { agreementId: newId(), engagementId: it.id, reason: "" }))).toEqual({ agreementId: second });
    expect((await world.as(it.one, (ctx) => clausesOf(ctx, second))).map(({ lineageId }) => lineageId).sort()).toEqual((await world.as(it.one, (ctx) => clausesOf(ctx, first))).map(({ lineageId }) => lineageId).sort());
    const hash = await put(world, it, second);
    for (const who of ["one", "two", "sponsor"] as const) await sign(world, it, who, second, hash);
    expect(await versionOf(world, it, "in_force")).toMatchObject({ id: first });
    expect(await sharingNow(world, it)).toEqual(before);
    await sign(world, it, "coach", second, hash);
    expect(await versionOf(world, it, "in_force")).toMatchObject({ id: second });
    expect(await versionOf(world, it, "replaced")).toMatchObject({ id: first });
  });
});

describe("a strike", () => {
  test("takes effect at once, for the leader's own part alone", async ({ world }) => {
    const it = await world.build.intervention();
    const agreementId = await inForce(world, it);
    await world.as(it.one, (ctx) => strikeItem(ctx, { agreementId, item: "commitments", sure: "yes" }));
    await world.as(it.one, (ctx) => strikeItem(ctx, { agreementId, item: "commitments", sure: "yes" }));
    expect(await sharingNow(world, it)).toEqual(expect.arrayContaining(["commitments", `commitments:${it.sideTwo}`]));
    expect(await sharingNow(world, it)).not.toContain(`commitments:${it.sideOne}`);
    for (const item of ["goal", "underway", "stage"] as const) await expect(world.as(it.one, (ctx) => strikeItem(ctx, { agreementId, item, sure: "yes" }))).rejects.toMatchObject({ code: "conflict" });
    for (const other of [it.coach, it.sponsor]) await expect(world.as(other, (ctx) => strikeItem(ctx, { agreementId, item: "commitments", sure: "yes" }))).rejects.toMatchObject({ code: "forbidden" });
  });

  test("outlives a version that its leader signed before it, and none that they signed after it", async ({ world }) => {
    const it = await world.build.intervention();
    const first = await inForce(world, it);
    const second = newId();
    await world.as(it.coach, (ctx) => beginVersion(ctx, { agreementId: second, engagementId: it.id, reason: "" }));
    const hash = await put(world, it, second, later(1));
    await sign(world, it, "one", second, hash, later(2));
    await world.as(it.one, (ctx) => strikeItem(ctx, { agreementId: first, item: "commitments", sure: "yes" }), later(3));
    await world.as(it.two, (ctx) => strikeItem(ctx, { agreementId: first, item: "commitments", sure: "yes" }), later(3));
    for (const who of ["two", "coach", "sponsor"] as const) await sign(world, it, who, second, hash, later(4));
    expect((await sharingNow(world, it)).filter((entry) => entry.startsWith("commitments"))).toEqual(["commitments", `commitments:${it.sideTwo}`]);
  });

  test("is kept back in the next draft until that leader shows it again", async ({ world }) => {
    const it = await world.build.intervention();
    const first = await inForce(world, it);
    await world.as(it.one, (ctx) => strikeItem(ctx, { agreementId: first, item: "commitments", sure: "yes" }));
    const second = newId();
    await world.as(it.coach, (ctx) => beginVersion(ctx, { agreementId: second, engagementId: it.id, reason: "" }));
    expect(await versionOf(world, it, "draft")).toMatchObject({ withheld: [`commitments:${it.sideOne}`] });
  });

  test("is kept back in a draft that was begun before it, and in one that follows a version put before it", async ({ world }) => {
    const it = await world.build.intervention();
    const first = await inForce(world, it);
    const [second, third] = [newId(), newId()];
    await world.as(it.coach, (ctx) => beginVersion(ctx, { agreementId: second, engagementId: it.id, reason: "" }));
    await world.as(it.one, (ctx) => strikeItem(ctx, { agreementId: first, item: "commitments", sure: "yes" }), later(1));
    expect(await versionOf(world, it, "draft")).toMatchObject({ withheld: [`commitments:${it.sideOne}`] });
    await put(world, it, second, later(2));
    await world.as(it.two, (ctx) => strikeItem(ctx, { agreementId: first, item: "commitments", sure: "yes" }), later(3));
    await world.as(it.coach, (ctx) => beginVersion(ctx, { agreementId: third, engagementId: it.id, reason: "" }), later(4));
    expect((await versionOf(world, it, "draft"))?.withheld.toSorted()).toEqual([`commitments:${it.sideOne}`, `commitments:${it.sideTwo}`].sort());
  });

  test("that its leader took back in a version put since stands no more in the one that follows", async ({ world }) => {
    const it = await world.build.intervention();
    const first = await inForce(world, it);
    const [second, third] = [newId(), newId()];
    await world.as(it.one, (ctx) => strikeItem(ctx, { agreementId: first, item: "commitments", sure: "yes" }), later(1));
    await world.as(it.coach, (ctx) => beginVersion(ctx, { agreementId: second, engagementId: it.id, reason: "" }), later(2));
    await world.as(it.one, (ctx) => keepPartBack(ctx, { agreementId: second, item: "commitments", choice: "off" }), later(3));
    await put(world, it, second, later(4));
    await world.as(it.coach, (ctx) => beginVersion(ctx, { agreementId: third, engagementId: it.id, reason: "" }), later(5));
    expect(await versionOf(world, it, "draft")).toMatchObject({ withheld: [] });
  });
});

test("what is said stands in the agreement as it was said", async ({ world }) => {
  const it = await world.build.intervention();
  const agreementId = await inForce(world, it);
  const words = (await world.as(it.two, (ctx) => clausesOf(ctx, agreementId))).map((clause) => clause.words);
  expect(words).toEqual(expect.arrayContaining([said.goal, said.expectation, said.promise]));
  expect(words).not.toContain(said.item);
});
