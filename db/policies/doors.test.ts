import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { coachingSessions, commitmentMarks, commitments, engagements, parties, sessionAttendees } from "@/db/schema";
import { now, test, type Someone, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";

const later = new Date(now.getTime() + 86_400_000);
const at = now.toISOString();
type It = Awaited<ReturnType<World["build"]["intervention"]>>;

const cancel = (world: World, who: Someone, engagementId: string, side: string | null, scope: string) => world.as(who, async ({ db }) =>
  (await db.execute<{ n: number }>(sql`select doors.cancel_meetings(${engagementId}::uuid, ${side}::uuid, ${scope}, ${at}::timestamptz, 'infinity', ${at}::timestamptz) as n`)).rows[0]?.n);
const handOver = (world: World, who: Someone, engagementId: string, from: Someone, to: Someone) => world.as(who, async ({ db }) =>
  (await db.execute<{ n: number }>(sql`select doors.hand_meetings_over(${engagementId}::uuid, ${from.id}::uuid, ${to.id}::uuid, ${at}::timestamptz) as n`)).rows[0]?.n);
const statusOf = (world: World, id: string) => world.owner(async (db) => (await db.select({ status: coachingSessions.status }).from(coachingSessions).where(eq(coachingSessions.id, id)))[0]?.status);
const call = (world: World, it: It) => world.build.session(it, [it.one.id, it.two.id], { kind: "three_way", sideId: null, startsAt: later });

describe("the door that cancels meetings", () => {
  test("opens to a leader for their own engagement alone, whatever side they name", async ({ world }) => {
    const [it, other] = [await world.build.intervention(), await world.build.intervention()];
    const theirs = await call(world, other);
    expect(await cancel(world, it.one, other.id, it.sideOne, "side")).toBe(0);
    expect(await cancel(world, it.one, it.id, it.sideTwo, "side")).toBe(0);
    expect(await cancel(world, it.one, it.id, it.sideOne, "all")).toBe(0);
    expect(await statusOf(world, theirs.id)).toBe("planned");
  });
  test("cancels nothing of another's on the word of a coach or sponsor of elsewhere", async ({ world }) => {
    const [it, other] = [await world.build.intervention(), await world.build.intervention()];
    const theirs = await call(world, other);
    for (const who of [it.coach, it.sponsor, it.former, it.hr]) expect(await cancel(world, who, other.id, null, "all")).toBe(0);
    expect(await statusOf(world, theirs.id)).toBe("planned");
  });
});

describe("the door that hands meetings over", () => {
  test("goes from coach to coach: nobody else is put into a leader's meeting, nor taken out of one", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await world.build.session(it, [it.one.id], { sideId: it.sideOne, startsAt: later });
    expect(await handOver(world, it.sponsor, it.id, it.one, it.sponsor)).toBe(0);
    expect(await handOver(world, it.sponsor, it.id, it.coach, it.sponsor)).toBe(0);
    expect(await handOver(world, it.coach, it.id, it.one, it.coach)).toBe(0);
    const there = await world.owner((db) => db.select({ personId: sessionAttendees.personId }).from(sessionAttendees).where(eq(sessionAttendees.sessionId, id)));
    expect(there.map(({ personId }) => personId).sort()).toEqual([it.coach.id, it.one.id].sort());
  });
});

test("how a commitment was kept waits for every current leader, whoever gave an account and left since", async ({ world }) => {
  const it = await world.build.intervention();
  const three = await world.build.person(it.organizationId, ["leader"]);
  const sideThree = await world.build.party(it, three.id, "leader", { position: 3, toldAt: now, leftAt: now });
  const id = newId();
  const tenant = { organizationId: it.organizationId, engagementId: it.id };
  await world.owner(async (db) => {
    await db.insert(commitments).values({ ...tenant, id, entryId: id, authorId: it.coach.id, audience: "alliance", kind: "we_will", words: "We meet on Fridays", version: 1 });
    await db.update(engagements).set({ sharing: ["commitments", "commitmentsKept"] }).where(eq(engagements.id, it.id));
  });
  const account = (who: Someone, sideId: string) => world.owner((db) => db.insert(commitmentMarks).values({ ...tenant, id: newId(), commitmentId: id, round: 1, authorId: who.id, sideId, audience: "pair", mark: "kept" }));
  const kept = () => world.as(it.sponsor, async ({ db }) => (await db.execute(sql`select marks from doors.commitments_kept(${it.id}::uuid)`)).rows);
  await account(it.one, it.sideOne);
  await account(three, sideThree.id);
  expect(await kept()).toEqual([]);
  await account(it.two, it.sideTwo);
  expect(await kept()).toEqual([{ marks: ["kept"] }]);
  await world.owner((db) => db.update(parties).set({ leftAt: now }).where(eq(parties.id, it.sideTwo)));
  expect(await kept()).toEqual([{ marks: ["kept"] }]);
});
