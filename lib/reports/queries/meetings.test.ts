import { describe, expect } from "vitest";
import { now, test, type Someone, type World } from "@/db/testing/test";
import { listMeetings, meetingFor, nextMeetings } from "./meetings";

const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

async function planned(world: World) {
  const it = await world.build.intervention();
  const one = await world.build.session(it, [it.one.id], { sideId: it.sideOne, startsAt: later(1) });
  const two = await world.build.session(it, [it.two.id], { sideId: it.sideTwo, startsAt: later(2) });
  const both = await world.build.session(it, [it.one.id, it.two.id], { kind: "three_way", stepKey: "iv-threeway", startsAt: later(3) });
  const plan = await world.build.session(it, [it.one.id], { sideId: it.sideOne, startsAt: later(15), round: 2, announcedAt: null });
  const intake = await world.build.session(it, [it.two.id], { kind: "intake", stepKey: "iv-intake-leader", round: null, sideId: it.sideTwo, startsAt: later(1), announcedAt: null });
  return { it, one, two, both, plan, intake };
}
const seen = (world: World, person: Someone) => world.as(person, async (ctx) => (await nextMeetings(ctx, 20)).map(({ id }) => id));

describe("the viewer's meetings", () => {
  test("are those that each attends and was told of, and a coach's plans", async ({ world }) => {
    const { it, one, two, both, plan, intake } = await planned(world);
    expect(await seen(world, it.one)).toEqual([one.id, both.id]);
    expect(await seen(world, it.two)).toEqual([two.id, both.id]);
    expect(new Set(await seen(world, it.coach))).toEqual(new Set([one.id, two.id, both.id, plan.id, intake.id]));
    for (const nobody of [it.sponsor, it.hr, it.onlooker, it.admin, it.former, it.stranger]) expect(await seen(world, nobody)).toEqual([]);
  });

  test("name who else is expected, with their part", async ({ world }) => {
    const { it, both } = await planned(world);
    const meeting = await world.as(it.one, (ctx) => meetingFor(ctx, both.id));
    expect(meeting.others.map(({ id, role }) => [id, role])).toEqual(expect.arrayContaining([[it.two.id, "leader"], [it.coach.id, "coach"]]));
    expect(meeting).toMatchObject({ logs: false, movedFrom: null, moves: 0 });
    expect(meeting.startsAt).toEqual(later(3));
  });

  test("hand out no calendar file of the other leader's", async ({ world }) => {
    const { it, two, plan } = await planned(world);
    for (const hidden of [two.id, plan.id]) await expect(world.as(it.one, (ctx) => meetingFor(ctx, hidden))).rejects.toMatchObject({ code: "not_found" });
  });

  test("come a page at a time, to come and past", async ({ world }) => {
    const { it } = await planned(world);
    for (let day = 1; day <= 27; day += 1) await world.build.session(it, [it.one.id], { sideId: it.sideOne, status: "held", startsAt: later(-day) });
    const first = await world.as(it.one, (ctx) => listMeetings(ctx, { past: "yes", page: 1 }, now));
    const second = await world.as(it.one, (ctx) => listMeetings(ctx, { past: "yes", page: 2 }, now));
    expect([first.meetings.length, first.more, second.meetings.length, second.more]).toEqual([25, true, 2, false]);
    expect(first.meetings[0]?.startsAt).toEqual(later(-1));
    expect((await world.as(it.one, (ctx) => listMeetings(ctx, { page: 1 }, now))).meetings).toHaveLength(2);
    expect((await world.as(it.one, (ctx) => listMeetings(ctx, { past: "yes", page: 99 }, now))).meetings).toEqual([]);
  });
});
