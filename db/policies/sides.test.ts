import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { agreementSignatures, parties, sessionMoves, stopCategories } from "@/db/schema";
import { inForce, put, said, sharingNow, sign, wordsReadBy } from "@/db/testing/agreement";
import { now, test, type Someone } from "@/db/testing/test";
import { beginVersion } from "@/lib/alignment/commands/next-version";
import { refuseToSign } from "@/lib/alignment/commands/sign";
import { newId } from "@/lib/platform/ids";
import { answerPulse } from "@/lib/sessions/commands/answer-pulse";
import { pulsesOf } from "@/lib/sessions/queries/pulses";
import { nameCoach } from "@/lib/stages/commands/change-parties";
import { leave } from "@/lib/stages/commands/leave";

describe("one leader's side", () => {
  test("how often a meeting of theirs was moved is not the other leader's to know, held or not", async ({ world }) => {
    const it = await world.build.intervention();
    const own = await world.build.session(it, [it.one.id], { sideId: it.sideOne, status: "held" });
    const joint = await world.build.session(it, [it.one.id, it.two.id], { kind: "three_way", sideId: null });
    await world.owner((db) => db.insert(sessionMoves).values([own, joint].map(({ id, startsAt }) => ({
      organizationId: it.organizationId, id: newId(), engagementId: it.id, sessionId: id, fromStartsAt: new Date("2026-02-27T09:00:00Z"), toStartsAt: startsAt, movedById: it.coach.id, movedAt: now,
    }))));
    const moved = async (who: Someone) => (await world.as(who, ({ db }) => db.select({ sessionId: sessionMoves.sessionId }).from(sessionMoves))).map(({ sessionId }) => sessionId).sort();
    for (const who of [it.one, it.coach]) expect(await moved(who)).toEqual([own.id, joint.id].sort());
    expect(await moved(it.two)).toEqual([joint.id]);
    for (const who of [it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await moved(who)).toEqual([]);
  });

  test("why they stopped is known to the coach who serves them, and not to one who serves another alone", async ({ world }) => {
    const it = await world.build.intervention();
    const second = await world.build.person(it.organizationId, ["coach"]);
    await world.build.party(it, second.id, "coach", { serves: [it.sideTwo], acceptedAt: now });
    await world.as(it.one, (ctx) => leave(ctx, { engagementId: it.id, category: "not_the_coach", toHr: false }));
    const read = async (who: Someone) => (await world.as(who, ({ db }) => db.select({ category: stopCategories.category }).from(stopCategories))).map(({ category }) => category);
    expect(await read(it.coach)).toEqual(["not_the_coach"]);
    expect(await read(second)).toEqual([]);
  });

  test("is open to a coach who has accepted, and not to one who is only named", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await world.build.session(it, [it.one.id], { sideId: it.sideOne, startsAt: new Date("2026-03-05T09:00:00Z") });
    await world.as(it.one, (ctx) => answerPulse(ctx, { sessionId: id, kept: 2, confidence: 3, energy: 4, word: "steady" }), new Date("2026-03-04T08:00:00Z"));
    const next = await world.build.person(it.organizationId, ["coach"]);
    const { partyId } = await world.as(it.sponsor, (ctx) => nameCoach(ctx, { engagementId: it.id, personId: next.id }));
    const read = () => world.as(next, (ctx) => pulsesOf(ctx, { engagementId: it.id }));
    expect(await read()).toEqual([]);
    await world.owner((db) => db.update(parties).set({ acceptedAt: now }).where(eq(parties.id, partyId)));
    expect(await read()).toMatchObject([{ word: "steady" }]);
  });

  test("closes when they leave: what the agreement showed of them alone is shown no more, and the other's part stays", async ({ world }) => {
    const it = await world.build.intervention();
    await inForce(world, it, ["hrAgreement"]);
    for (const who of [it.sponsor, it.hr]) expect(await wordsReadBy(world, it, who)).toContain(said.promise);
    await world.as(it.one, (ctx) => leave(ctx, { engagementId: it.id, category: "served", toHr: false }));
    for (const who of [it.sponsor, it.hr]) {
      expect(await wordsReadBy(world, it, who)).not.toContain(said.promise);
      expect(await wordsReadBy(world, it, who)).toEqual(expect.arrayContaining([said.goal, "I confirm with a number"]));
    }
    expect((await sharingNow(world, it)).filter((entry) => entry.endsWith(it.sideOne))).toEqual([]);
  });
});

test("what is decided about a version is HR's to read when that version is, and not while it waits", async ({ world }) => {
  const it = await world.build.intervention();
  const first = await inForce(world, it, ["hrAgreement"]);
  const second = newId();
  await world.as(it.coach, (ctx) => beginVersion(ctx, { agreementId: second, engagementId: it.id, reason: "" }));
  const contentHash = await put(world, it, second);
  await sign(world, it, "one", second, contentHash);
  await world.as(it.two, (ctx) => refuseToSign(ctx, { agreementId: second, contentHash, sure: "yes" }));
  const of = (who: Someone, id: string) => world.as(who, async ({ db }) => (await db.select().from(agreementSignatures).where(eq(agreementSignatures.agreementId, id))).length);
  expect([await of(it.hr, first), await of(it.hr, second)]).toEqual([4, 0]);
  expect([await of(it.sponsor, first), await of(it.sponsor, second)]).toEqual([4, 2]);
});
