import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { actionItems, coachingSessions, guideEntries, parties, sessionAttendees } from "@/db/schema";
import { newId } from "@/lib/platform/ids";
import { now, test, type World } from "@/db/testing/test";
import { meetingFile } from "@/lib/reports/queries/calendar";
import { listEngagements } from "@/lib/reports/queries/engagement-list";
import { promisesOf } from "@/lib/plans/queries";
import { searchFor } from "@/lib/reports/queries/search";
import { engagementOverview } from "@/lib/stages/queries/engagement-overview";

type It = Awaited<ReturnType<World["build"]["intervention"]>>;

/** A promise that both leaders read, given by somebody who has left or declined since. */
const promise = (world: World, it: It, ownerId: string) => world.owner((db) => db.insert(actionItems).values({
  organizationId: it.organizationId, id: newId(), engagementId: it.id, authorId: it.coach.id, sideId: null, audience: "pair", ownerId, words: "Canary promise", createdAt: now, updatedAt: now,
}));

describe("somebody who is a party no more", () => {
  test("a leader who declined finds nothing of the engagement anywhere", async ({ world }) => {
    const it = await world.build.intervention();
    const call = await world.build.session(it, [it.one.id, it.two.id], { kind: "three_way", stepKey: "iv-three-way", startsAt: new Date("2026-03-04T09:00:00Z") });
    await promise(world, it, it.one.id);
    await world.owner((db) => db.update(parties).set({ declinedAt: now }).where(eq(parties.id, it.sideOne)));
    const found = await world.as(it.one, (ctx) => searchFor(ctx, "Canary"));
    const titled = await world.as(it.one, (ctx) => searchFor(ctx, it.title));
    expect({ actions: found.actions, engagements: titled.engagements, sessions: titled.sessions }).toEqual({ actions: [], engagements: [], sessions: [] });
    expect((await world.as(it.one, (ctx) => listEngagements(ctx, { page: 1 }))).total).toBe(0);
    expect(await world.as(it.one, (ctx) => promisesOf(ctx))).toEqual({ mine: [], ofOthers: [] });
    await expect(world.as(it.one, (ctx) => meetingFile(ctx, { sessionId: call.id }))).rejects.toMatchObject({ code: "not_found" });
    expect((await world.as(it.two, (ctx) => listEngagements(ctx, { page: 1 }))).total).toBe(1);
  });

  test("that a leader declined is no news for HR", async ({ world }) => {
    const it = await world.build.intervention();
    await world.owner((db) => db.update(parties).set({ declinedAt: now }).where(eq(parties.id, it.sideOne)));
    const told = async (who: It["hr"]) => (await world.as(who, (ctx) => engagementOverview(ctx, it.id))).declined.leaders.length;
    expect([await told(it.sponsor), await told(it.coach), await told(it.hr), await told(it.onlooker)]).toEqual([1, 1, 0, 0]);
  });

  test("a former coach reads neither what they promised nor the notes they left", async ({ world }) => {
    const it = await world.build.intervention();
    await promise(world, it, it.former.id);
    await world.owner((db) => db.insert(guideEntries).values({
      organizationId: it.organizationId, id: newId(), engagementId: it.id, stepKey: "iv-individual", fieldKey: "iv-ind-notes", authorId: it.former.id, ownerId: it.former.id, sideId: it.sideOne, audience: "coach_only", sealed: Buffer.alloc(40),
    }));
    expect((await world.as(it.former, (ctx) => searchFor(ctx, "Canary"))).actions).toEqual([]);
    expect(await world.as(it.former, ({ db }) => db.$count(guideEntries))).toBe(0);
  });

  test("a leader who was not told yet is in no list of those who attend", async ({ world }) => {
    const it = await world.build.intervention({}, { told: false });
    const session = await world.build.session(it, [it.one.id]);
    expect(await world.as(it.one, ({ db }) => db.$count(sessionAttendees))).toBe(0);
    await world.owner((db) => db.update(parties).set({ toldAt: now }).where(eq(parties.id, it.sideOne)));
    expect(await world.as(it.one, ({ db }) => db.$count(sessionAttendees, and(eq(sessionAttendees.sessionId, session.id), eq(sessionAttendees.personId, it.one.id))))).toBe(1);
  });

  test("a leader hears of no date before its stage opens", async ({ world }) => {
    const it = await world.build.intervention();
    await world.build.session(it, [it.one.id], { sideId: it.sideOne, startsAt: new Date("2026-03-09T09:00:00Z"), announcedAt: null });
    const nextAt = async (who: It["one"]) => (await world.as(who, (ctx) => listEngagements(ctx, { page: 1 }))).rows[0]?.nextAt ?? null;
    expect([await nextAt(it.one), await nextAt(it.coach)]).toEqual([null, new Date("2026-03-09T09:00:00Z")]);
    await world.owner((db) => db.update(coachingSessions).set({ announcedAt: now }).where(eq(coachingSessions.engagementId, it.id)));
    expect(await nextAt(it.one)).toEqual(new Date("2026-03-09T09:00:00Z"));
  });
});
