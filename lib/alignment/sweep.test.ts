import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { auditEvents, engagements } from "@/db/schema";
import { drafted, put, versionOf, type It } from "@/db/testing/agreement";
import { test, type World } from "@/db/testing/test";
import { returnUnsigned } from "./sweep";

const after = (days: number) => new Date(Date.parse("2026-03-02T12:00:00Z") + days * 86_400_000);
const sweep = (world: World, it: It, now: Date) => world.owner((db) => returnUnsigned({ db, now, viewer: { kind: "worker", organizationId: it.organizationId } }));

test("a version that is unsigned after fourteen days comes back to sponsor and coach, once", async ({ world }) => {
  const it = await world.build.intervention();
  const agreementId = await drafted(world, it);
  await put(world, it, agreementId);
  expect(await sweep(world, it, after(13.9))).toBe(0);
  expect(await sweep(world, it, after(19))).toBe(1);
  expect(await sweep(world, it, after(20))).toBe(0);
  const events = await world.owner((db) => db.select({ name: auditEvents.name, details: auditEvents.details, actorId: auditEvents.actorId }).from(auditEvents).where(eq(auditEvents.subjectId, agreementId)));
  expect(events.filter(({ name }) => name === "agreement.came_back")).toEqual([{ name: "agreement.came_back", details: { version: 1, count: 19 }, actorId: null }]);
  expect(await versionOf(world, it, "for_signature")).toMatchObject({ id: agreementId, returnedAt: after(19) });
});

test("nothing comes back while an engagement is paused, nor a draft", async ({ world }) => {
  const it = await world.build.intervention();
  const agreementId = await drafted(world, it);
  expect(await sweep(world, it, after(30))).toBe(0);
  await put(world, it, agreementId);
  await world.owner((db) => db.update(engagements).set({ status: "paused" }).where(eq(engagements.id, it.id)));
  expect(await sweep(world, it, after(30))).toBe(0);
});
