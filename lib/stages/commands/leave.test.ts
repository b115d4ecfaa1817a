import { describe, expect } from "vitest";
import { eq } from "drizzle-orm";
import { relationshipRatings } from "@/db/schema";
import { test, type Someone, type World } from "@/db/testing/test";
import { rateRelationship } from "@/lib/sessions/commands/rate-relationship";
import { ratingPage } from "@/lib/sessions/queries/ratings";
import { leave } from "./leave";

const during = new Date("2026-03-06T14:10:00Z");
const later = new Date("2026-03-10T09:00:00Z");

/** Three leaders at one call of all. */
async function threeAtOneCall(world: World) {
  const it = await world.build.intervention();
  const three = await world.build.person(it.organizationId, ["leader"]);
  const toldAt = new Date("2026-01-14T09:00:00Z");
  const side = await world.build.party(it, three.id, "leader", { position: 3, toldAt, acknowledgedAt: toldAt });
  const { id } = await world.build.session(it, [it.one.id, it.two.id, three.id], { kind: "three_way", stepKey: "iv-threeway", sideId: null, round: 1, startsAt: new Date("2026-03-06T14:00:00Z"), minutes: 45 });
  const [key = ""] = (await world.as(it.one, (ctx) => ratingPage(ctx, it.id, id), during)).fields.map((field) => field.key);
  const rate = (who: Someone, value: number) => world.as(who, (ctx) => rateRelationship(ctx, { sessionId: id, rating: { [key]: value } }), during);
  const seen = async (who: Someone) => (await world.as(who, (ctx) => ratingPage(ctx, it.id, id), later)).fields[0]?.revealed?.map(({ partyId, value }) => [partyId, value]) ?? null;
  const go = (who: Someone, at = later) => world.as(who, (ctx) => leave(ctx, { engagementId: it.id, category: "served", toHr: false }), at);
  return { it, three, side: side.id, rate, seen, go };
}

describe("a leader leaves after a call that the others have rated", () => {
  test("and the numbers that waited for theirs alone are revealed together", async ({ world }) => {
    const { it, three, rate, seen, go } = await threeAtOneCall(world);
    await rate(it.one, 3);
    await rate(it.two, 5);
    expect(await seen(it.one)).toBeNull();
    await go(three);
    for (const who of [it.one, it.two, it.coach]) expect(await seen(who)).toEqual([[it.sideOne, 3], [it.sideTwo, 5]]);
  });

  test("and nothing is revealed while another who remains has not rated; then theirs, and not that of who left", async ({ world }) => {
    const { it, three, side, rate, seen, go } = await threeAtOneCall(world);
    await rate(three, 2);
    await rate(it.one, 3);
    await go(three, during);
    expect(await seen(it.one)).toBeNull();
    await rate(it.two, 5);
    expect(await seen(it.coach)).toEqual([[it.sideOne, 3], [it.sideTwo, 5]]);
    const rows = await world.owner((db) => db.select({ audience: relationshipRatings.audience, value: relationshipRatings.value }).from(relationshipRatings).where(eq(relationshipRatings.sideId, side)));
    expect(rows).toEqual([{ audience: "leader_only", value: null }]);
  });

  test("and where one alone remains, their number stays with them", async ({ world }) => {
    const it = await world.build.intervention();
    const { id } = await world.build.session(it, [it.one.id, it.two.id], { kind: "three_way", stepKey: "iv-threeway", sideId: null, round: 1, startsAt: new Date("2026-03-06T14:00:00Z"), minutes: 45 });
    const [key = ""] = (await world.as(it.one, (ctx) => ratingPage(ctx, it.id, id), during)).fields.map((field) => field.key);
    await world.as(it.one, (ctx) => rateRelationship(ctx, { sessionId: id, rating: { [key]: 4 } }), during);
    await world.as(it.two, (ctx) => leave(ctx, { engagementId: it.id, category: "served", toHr: false }), later);
    expect((await world.as(it.coach, (ctx) => ratingPage(ctx, it.id, id), later)).fields[0]?.revealed).toBeNull();
  });
});
