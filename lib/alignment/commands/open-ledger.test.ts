import { describe, expect } from "vitest";
import { eq } from "drizzle-orm";
import { auditEvents, commitments, goals } from "@/db/schema";
import { drafted, inForce, put, said } from "@/db/testing/agreement";
import { now, test, type World } from "@/db/testing/test";
import { ledgerPage } from "@/lib/plans/queries/ledger";
import type { Ctx, Worker } from "@/lib/platform/context";
import { openLedger } from "./open-ledger";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;
const open = (world: World, it: It, agreementId: string) => world.owner((db) => openLedger({ db, viewer: { kind: "worker", organizationId: it.organizationId }, now } satisfies Ctx<Worker>, agreementId));

describe("the ledger of a version in force", () => {
  test("is opened by the worker in the coach's name: every commitment as it was signed, and the shared goal", async ({ world }) => {
    const it = await world.build.intervention();
    const agreementId = await inForce(world, it);
    expect(await open(world, it, agreementId)).toBe(2);
    const { entries } = await world.as(it.two, (ctx) => ledgerPage(ctx, it.id));
    expect(entries.filter(({ stands }) => stands).map(({ words }) => words).sort()).toEqual(["I answer by four", "I confirm with a number"]);
    const rows = await world.owner((db) => db.select().from(commitments).where(eq(commitments.engagementId, it.id)));
    expect(rows.map(({ authorId, audience, version, kind }) => [authorId, audience, version, kind])).toEqual([1, 2].map(() => [it.coach.id, "alliance", 1, "i_will"]));
    expect(rows.map(({ partyId }) => partyId).sort()).toEqual([it.sideOne, it.sideTwo].sort());
    expect(await world.owner((db) => db.select({ words: goals.words, authorId: goals.authorId, version: goals.version }).from(goals).where(eq(goals.engagementId, it.id)))).toEqual([{ words: said.goal, authorId: it.coach.id, version: 1 }]);
    expect(await world.owner((db) => db.select({ actorId: auditEvents.actorId, audience: auditEvents.audience, details: auditEvents.details }).from(auditEvents).where(eq(auditEvents.name, "agreement.ledger_opened"))))
      .toEqual([{ actorId: it.coach.id, audience: "pair", details: { version: 1, count: 2 } }]);
  });

  test("stands once, however often the job runs", async ({ world }) => {
    const it = await world.build.intervention();
    const agreementId = await inForce(world, it);
    for (const _ of [1, 2, 3]) await open(world, it, agreementId);
    expect(await world.owner((db) => db.$count(commitments, eq(commitments.engagementId, it.id)))).toBe(2);
    expect(await world.owner((db) => db.$count(goals, eq(goals.engagementId, it.id)))).toBe(1);
  });

  test("is not opened for a draft, nor for what still waits for signatures", async ({ world }) => {
    const it = await world.build.intervention();
    const agreementId = await drafted(world, it);
    expect(await open(world, it, agreementId)).toBe(0);
    await put(world, it, agreementId);
    expect(await open(world, it, agreementId)).toBe(0);
    expect(await world.owner((db) => db.$count(commitments, eq(commitments.engagementId, it.id)))).toBe(0);
  });
});
