import { describe, expect } from "vitest";
import { sql } from "drizzle-orm";
import { notifications } from "@/db/schema";
import { now, test, type World } from "@/db/testing/test";
import { record } from "@/lib/audit/record";
import { auditEvents } from "@/db/schema";
import { newId } from "@/lib/platform/ids";
import { tellOfEvent } from "./commands";
import { owedMail } from "./queries";

const asWorkerOf = (world: World, organizationId: string) => <T>(work: (ctx: Parameters<typeof tellOfEvent>[0]) => Promise<T>) => world.owner(async (db) => {
  await db.execute(sql`set local role entente_worker`);
  await db.execute(sql`select set_config('app.organizations', ${`{${organizationId}}`}, true)`);
  const result = await work({ db, viewer: { kind: "worker", organizationId }, now });
  await db.execute(sql`reset role`);
  return result;
});

const lastEvent = (world: World) => world.owner(async (db) => (await db.select().from(auditEvents))[0]);

describe("a launch is told", () => {
  test("to the coach and HR alone, once", async ({ world }) => {
    const it = await world.build.intervention({ status: "launched" }, { told: false });
    await world.as(it.sponsor, (ctx) => record(ctx, "engagement.launched", it.id, { engagementId: it.id, audience: "progress" }, { leaders: 2 }));
    const event = await lastEvent(world);
    const worker = asWorkerOf(world, it.organizationId);
    expect(await worker((ctx) => tellOfEvent(ctx, event?.id ?? ""))).toBe(2);
    expect(await worker((ctx) => tellOfEvent(ctx, event?.id ?? ""))).toBe(0);
    const rows = await world.owner((db) => db.select().from(notifications));
    expect(new Set(rows.map((row) => row.personId))).toEqual(new Set([it.coach.id, it.hr.id]));
    const mail = await worker((ctx) => owedMail(ctx, rows.find((row) => row.personId === it.coach.id)?.id ?? ""));
    expect(mail).toMatchObject({ mail: "launched", to: { address: it.coach.email }, values: { sponsor: it.sponsor.name, role: "Coach" } });
  });
});

test("a survey that became final is told to leaders and coach, with the way to its report, and to nobody else", async ({ world }) => {
  const it = await world.build.intervention();
  const [waveId, worker] = [newId(), asWorkerOf(world, it.organizationId)];
  await worker((ctx) => record(ctx, "wave.sealed", waveId, { engagementId: it.id, audience: "pair" }, { kind: "midpoint", hash: "0" }));
  const event = await lastEvent(world);
  expect(await worker((ctx) => tellOfEvent(ctx, event?.id ?? ""))).toBe(3);
  const rows = await world.owner((db) => db.select().from(notifications));
  expect(new Set(rows.map((row) => row.personId))).toEqual(new Set([it.one.id, it.two.id, it.coach.id]));
  const mail = await worker((ctx) => owedMail(ctx, rows.find((row) => row.personId === it.one.id)?.id ?? ""));
  expect(mail).toMatchObject({ mail: "resultsReady", values: { wave: "midpoint", coach: it.coach.name, link: expect.stringContaining(`/engagements/${it.id}/surveys/${waveId}`) as string } });
});

test("a leader who has not been told hears nothing, whatever stands in the table", async ({ world }) => {
  const it = await world.build.intervention({}, { told: false });
  const session = await world.build.session(it, [it.one.id, it.two.id], { kind: "three_way" });
  await world.as(it.coach, (ctx) => record(ctx, "session.moved", session.id, { engagementId: it.id, audience: "pair" }, { moved: 1 }));
  const event = await lastEvent(world);
  expect(await asWorkerOf(world, it.organizationId)((ctx) => tellOfEvent(ctx, event?.id ?? ""))).toBe(0);
});
