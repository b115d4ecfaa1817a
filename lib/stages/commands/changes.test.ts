import { describe, expect } from "vitest";
import { and, eq } from "drizzle-orm";
import { auditEvents, coachingSessions, engagements, engagementStages, guideEntries, parties, sessionAttendees, stopCategories } from "@/db/schema";
import { now, test, type World } from "@/db/testing/test";
import { writeEntry } from "@/lib/engagements/commands/write-entry";
import { readEntries } from "@/lib/engagements/queries/entries";
import { engagementOverview } from "../queries/engagement-overview";
import { changesPage } from "../queries/changes-page";
import { handOver, nameCoach, stepDownAsCoach, succeed } from "./change-parties";
import { decideAfterLeaving, leave, stopEngagement } from "./leave";
import { pauseEngagement, resumeEngagement } from "./pause";
import { returnStage } from "./return-stage";

const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
type It = Awaited<ReturnType<World["build"]["intervention"]>>;

/** Two sessions of each leader's and two joint ones to come, of which the second ones are not announced; one held. */
async function planned(world: World) {
  const it = await world.build.intervention();
  const make = (who: string[], over: object) => world.build.session(it, who, { announcedAt: null, ...over });
  const one = await make([it.one.id], { sideId: it.sideOne, startsAt: later(3), announcedAt: now });
  const two = await make([it.two.id], { sideId: it.sideTwo, startsAt: later(4) });
  const call = await make([it.one.id, it.two.id], { kind: "three_way", sideId: null, startsAt: later(5) });
  const held = await make([it.one.id], { sideId: it.sideOne, startsAt: later(-7), status: "held" });
  return { it, one, two, call, held };
}
const statusOf = (world: World, id: string) => world.owner(async (db) => (await db.select({ status: coachingSessions.status }).from(coachingSessions).where(eq(coachingSessions.id, id)))[0]?.status);
const engagementOf = (world: World, it: It) => world.owner(async (db) => (await db.select().from(engagements).where(eq(engagements.id, it.id)))[0]);

describe("a leader stops for themselves", () => {
  test("their side closes and joint meetings are cancelled, announced or not; the other's own stay", async ({ world }) => {
    const { it, one, two, call, held } = await planned(world);
    expect(await world.as(it.one, (ctx) => leave(ctx, { engagementId: it.id, category: "not_the_coach", toHr: true }))).toEqual({ cancelled: 2 });
    expect(await Promise.all([one, two, call, held].map(({ id }) => statusOf(world, id)))).toEqual(["cancelled", "planned", "cancelled", "held"]);
    await expect(world.as(it.one, (ctx) => engagementOverview(ctx, it.id))).rejects.toMatchObject({ code: "not_found" });
  });

  test("the category reaches the coach alone, and HR only from somebody who does not feel safe and says so", async ({ world }) => {
    const { it } = await planned(world);
    await world.as(it.one, (ctx) => leave(ctx, { engagementId: it.id, category: "not_the_coach", toHr: true }));
    await world.as(it.two, (ctx) => leave(ctx, { engagementId: it.id, category: "not_safe", toHr: true }));
    const seen = async (who: Parameters<World["as"]>[0]) => (await world.as(who, ({ db }) => db.select({ category: stopCategories.category }).from(stopCategories))).map(({ category }) => category).sort();
    expect(await seen(it.coach)).toEqual(["not_safe", "not_the_coach"]);
    expect(await seen(it.hr)).toEqual(["not_safe"]);
    for (const who of [it.sponsor, it.one, it.two, it.onlooker, it.admin, it.former, it.stranger]) expect(await seen(who)).toEqual([]);
    const trail = await world.owner((db) => db.select({ details: auditEvents.details }).from(auditEvents).where(eq(auditEvents.engagementId, it.id)));
    expect(JSON.stringify(trail)).not.toContain("not_safe");
  });

  test("sponsor and coach choose once how it goes on", async ({ world }) => {
    const { it } = await planned(world);
    await world.as(it.one, (ctx) => leave(ctx, { engagementId: it.id, category: "served", toHr: false }));
    const page = await world.as(it.sponsor, (ctx) => changesPage(ctx, it.id));
    const departureId = page.departures[0]?.id ?? "";
    expect(page.can.decide).toBe(true);
    expect(page.reasons).toEqual([]);
    await world.as(it.coach, (ctx) => decideAfterLeaving(ctx, { engagementId: it.id, departureId, decision: "individual" }));
    await world.as(it.coach, (ctx) => decideAfterLeaving(ctx, { engagementId: it.id, departureId, decision: "individual" }));
    await expect(world.as(it.sponsor, (ctx) => decideAfterLeaving(ctx, { engagementId: it.id, departureId, decision: "stop" }))).rejects.toMatchObject({ code: "conflict" });
    expect((await engagementOf(world, it))?.status).toBe("active");
  });
});

describe("the whole engagement", () => {
  test("is stopped by sponsor or coach, with every meeting to come, and nothing reopens", async ({ world }) => {
    const { it, two, held } = await planned(world);
    for (const who of [it.one, it.hr, it.onlooker, it.admin]) await expect(world.as(who, (ctx) => stopEngagement(ctx, { engagementId: it.id, category: "served" }))).rejects.toMatchObject({ code: expect.stringMatching(/forbidden|not_found/) as unknown });
    expect(await world.as(it.sponsor, (ctx) => stopEngagement(ctx, { engagementId: it.id, category: "served" }))).toEqual({ cancelled: 3 });
    expect([await statusOf(world, two.id), await statusOf(world, held.id)]).toEqual(["cancelled", "held"]);
    await expect(world.as(it.coach, (ctx) => resumeEngagement(ctx, { engagementId: it.id }))).rejects.toMatchObject({ code: "conflict" });
    await expect(world.as(it.one, (ctx) => leave(ctx, { engagementId: it.id, category: "served", toHr: false }))).rejects.toMatchObject({ code: "conflict" });
  });

  test("is paused for six weeks at most; what passed meanwhile is cancelled when it goes on, what is to come stays", async ({ world }) => {
    const { it, one, call } = await planned(world);
    await expect(world.as(it.coach, (ctx) => pauseEngagement(ctx, { engagementId: it.id, untilOn: "2026-06-01" }))).rejects.toMatchObject({ code: "invalid", fields: { untilOn: [expect.any(String)] } });
    await world.as(it.coach, (ctx) => pauseEngagement(ctx, { engagementId: it.id, untilOn: "2026-03-20" }));
    expect((await engagementOf(world, it))?.status).toBe("paused");
    expect(await statusOf(world, one.id)).toBe("planned");
    await world.as(it.sponsor, (ctx) => resumeEngagement(ctx, { engagementId: it.id }), later(4.5));
    expect((await engagementOf(world, it))?.status).toBe("active");
    expect([await statusOf(world, one.id), await statusOf(world, call.id)]).toEqual(["cancelled", "planned"]);
  });

  test("goes back one stage with a reason that leaders and coach read, and not from the first", async ({ world }) => {
    const { it } = await planned(world);
    await world.owner((db) => db.insert(engagementStages).values(["iv-expectations", "iv-intakes"].map((key, position) => ({ organizationId: it.organizationId, engagementId: it.id, key, position, plannedFrom: "2026-03-02", plannedTo: "2026-03-08", enteredAt: now, leftAt: position === 0 ? now : null }))));
    await world.as(it.coach, (ctx) => returnStage(ctx, { engagementId: it.id, stage: "iv-intakes", reason: "The consequences have changed." }));
    expect((await world.as(it.one, (ctx) => changesPage(ctx, it.id))).returns).toMatchObject([{ reason: "The consequences have changed." }]);
    expect((await world.as(it.sponsor, (ctx) => changesPage(ctx, it.id))).returns).toEqual([]);
    await expect(world.as(it.coach, (ctx) => returnStage(ctx, { engagementId: it.id, stage: "iv-expectations", reason: "x" }))).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a coach is replaced", () => {
  test("meetings to come go over, notes do not: nobody reads them any more", async ({ world }) => {
    const { it, one, held } = await planned(world);
    const next = await world.build.person(it.organizationId, ["coach"]);
    await world.as(it.coach, (ctx) => writeEntry(ctx, it.id, { stepKey: "iv-individual", fieldKey: "iv-in2-notes", audience: "coach_only", sideId: it.sideOne, sessionId: held.id }, { words: "Secret", revision: 0, counter: 1 }));
    await world.as(it.sponsor, (ctx) => nameCoach(ctx, { engagementId: it.id, personId: next.id }));
    const attending = (id: string) => world.owner(async (db) => (await db.select({ personId: sessionAttendees.personId }).from(sessionAttendees).where(eq(sessionAttendees.sessionId, id))).map(({ personId }) => personId));
    expect(await attending(one.id)).toEqual(expect.arrayContaining([next.id, it.one.id]));
    expect(await attending(one.id)).not.toContain(it.coach.id);
    expect(await attending(held.id)).toContain(it.coach.id);
    const words = async (who: Parameters<World["as"]>[0]) => (await world.as(who, (ctx) => readEntries(ctx, { engagementId: it.id }))).map((entry) => entry.words);
    expect(await words(next)).not.toContain("Secret");
    expect(await words(it.coach)).toEqual([]);
    expect(await world.owner((db) => db.select().from(guideEntries).where(eq(guideEntries.engagementId, it.id)))).toHaveLength(1);
    await expect(world.as(it.coach, (ctx) => engagementOverview(ctx, it.id))).rejects.toMatchObject({ code: "not_found" });
    expect((await world.as(next, (ctx) => engagementOverview(ctx, it.id))).standing).toBe("coach");
  });

  test("only by a coach of the organisation who has no part in it, and by the sponsor alone", async ({ world }) => {
    const { it } = await planned(world);
    for (const person of [it.two, it.admin]) await expect(world.as(it.sponsor, (ctx) => nameCoach(ctx, { engagementId: it.id, personId: person.id }))).rejects.toMatchObject({ code: "invalid" });
    const next = await world.build.person(it.organizationId, ["coach"]);
    await expect(world.as(it.one, (ctx) => nameCoach(ctx, { engagementId: it.id, personId: next.id }))).rejects.toMatchObject({ code: "forbidden" });
  });

  test("or gives it back, and the sponsor names another", async ({ world }) => {
    const { it } = await planned(world);
    await world.as(it.coach, (ctx) => stepDownAsCoach(ctx, { engagementId: it.id }));
    const next = await world.build.person(it.organizationId, ["coach"]);
    const { partyId } = await world.as(it.sponsor, (ctx) => nameCoach(ctx, { engagementId: it.id, personId: next.id }));
    const [party] = await world.owner((db) => db.select().from(parties).where(eq(parties.id, partyId)));
    expect(party).toMatchObject({ role: "coach", acceptedAt: null, serves: [it.sideOne, it.sideTwo] });
  });
});

describe("a sponsor hands over", () => {
  test("it rests until the successor has read and signed with their own name, and until then they change nobody's part", async ({ world }) => {
    const { it } = await planned(world);
    const next = await world.build.person(it.organizationId, ["sponsor"], { name: "Ada Nwosu" });
    await world.as(it.sponsor, (ctx) => handOver(ctx, { engagementId: it.id, personId: next.id }));
    expect((await engagementOf(world, it))?.status).toBe("paused");
    await expect(world.as(it.sponsor, (ctx) => engagementOverview(ctx, it.id))).rejects.toMatchObject({ code: "not_found" });
    await expect(world.as(it.coach, (ctx) => resumeEngagement(ctx, { engagementId: it.id }))).rejects.toMatchObject({ code: "conflict" });
    const [third, other] = [await world.build.person(it.organizationId, ["sponsor"]), await world.build.person(it.organizationId, ["coach"])];
    await expect(world.as(next, (ctx) => handOver(ctx, { engagementId: it.id, personId: third.id }))).rejects.toMatchObject({ code: "conflict" });
    await expect(world.as(next, (ctx) => nameCoach(ctx, { engagementId: it.id, personId: other.id }))).rejects.toMatchObject({ code: "conflict" });
    await expect(world.as(next, (ctx) => succeed(ctx, { engagementId: it.id, read: "yes", name: "Somebody" }))).rejects.toMatchObject({ code: "invalid", fields: { name: [expect.stringContaining("Ada Nwosu")] } });
    await world.as(next, (ctx) => succeed(ctx, { engagementId: it.id, read: "yes", name: "ada  nwosu" }));
    expect((await engagementOf(world, it))?.status).toBe("active");
    const rows = await world.owner((db) => db.select().from(parties).where(and(eq(parties.engagementId, it.id), eq(parties.role, "sponsor"))));
    expect(rows.filter(({ leftAt }) => leftAt === null).map(({ personId }) => personId)).toEqual([next.id]);
  });
});
