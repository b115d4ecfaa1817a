import { describe, expect, it } from "vitest";
import { canBeKept, moveSession, type MoveScope, type MoveWorld, type StandingMeeting } from "./move-session";
import { asPlanned, meetingsOf, usualWish } from "./plan";
import { planCalendar } from "./plan-calendar";

const berlin = "Europe/Berlin";
const people = ["katrin", "daniel", "ines", "helena"].map((id) => ({ id, zone: berlin }));
const [katrin, daniel, ines, helena] = people as [{ id: string; zone: string }, { id: string; zone: string }, { id: string; zone: string }, { id: string; zone: string }];
const meetings: StandingMeeting[] = meetingsOf(planCalendar({ ...usualWish, startsOn: "2026-01-12", zone: berlin, leaders: [katrin, daniel], coach: ines, sponsor: helena }));
const move = (id: string, day: string, time: string, scope: MoveScope = "this", world: Partial<MoveWorld> = {}, among = meetings) => moveSession(among, { id, day, time, scope }, { people, ...world });
const reasons = (...args: Parameters<typeof move>) => move(...args).refusals.map(({ key }) => key);

describe("moving a meeting", () => {
  it("changes that one alone", () => {
    const { moved, refusals } = move("round-2-call", "2026-03-05", "16:00");
    expect(refusals).toEqual([]);
    expect(moved).toEqual([{ ...meetings.find(({ id }) => id === "round-2-call"), day: "2026-03-05", time: "16:00", startsAt: "2026-03-05T15:00:00.000Z", endsAt: "2026-03-05T15:45:00.000Z" }]);
  });

  it("takes the later ones of its series along, at the same time on the wall", () => {
    const { moved } = move("round-3-leader-1", "2026-03-17", "11:00", "from_here");
    expect(moved.map(({ id, day, time }) => `${id} ${day} ${time}`)).toEqual([3, 4, 5, 6, 7].map((round, at) => `round-${round}-leader-1 ${["2026-03-17", "2026-03-31", "2026-04-14", "2026-04-28", "2026-05-12"][at]} 11:00`));
    expect(moved.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual(["10:00", "09:00", "09:00", "09:00", "09:00"]);
  });

  it("leaves alone what is held, missed or cancelled", () => {
    const held = meetings.map((meeting) => (meeting.id === "round-4-leader-1" ? { ...meeting, status: "cancelled" as const } : meeting));
    expect(move("round-3-leader-1", "2026-03-17", "11:00", "from_here", {}, held).moved.map(({ round }) => round)).toEqual([3, 5, 6, 7]);
    expect(reasons("round-4-leader-1", "2026-04-02", "11:00", "this", {}, held)).toEqual(["moves.notPlanned"]);
  });

  it("is refused on days off and where somebody is taken, and then nothing moves", () => {
    expect(reasons("round-1-call", "2026-02-21", "15:00")).toEqual(["moves.weekend"]);
    expect(reasons("round-1-call", "2026-02-19", "10:30")).toEqual(["moves.taken"]);
    expect(reasons("round-1-call", "2026-02-19", "15:00", "this", { holidays: [{ from: "2026-02-19", to: "2026-02-19", label: "Carnival" }] })).toEqual(["moves.holiday"]);
    expect(reasons("round-1-call", "2026-02-19", "15:00", "this", { people: people.map((person) => ({ ...person, away: [{ from: "2026-02-19", to: "2026-02-19" }] })) })).toEqual(["moves.away"]);
    const blocked = move("round-3-leader-1", "2026-03-17", "11:00", "from_here", { busy: [{ personId: "katrin", from: "2026-04-14T09:00:00Z", to: "2026-04-14T10:00:00Z" }] });
    expect(blocked).toMatchObject({ moved: [], refusals: [{ id: "round-5-leader-1", key: "moves.taken", values: { round: 5, day: "2026-04-14" } }] });
  });

  it("goes to a day off on purpose, says so, and is refused all the same for what no purpose mends", () => {
    const world: MoveWorld = { people: people.map((person) => (person.id === "ines" ? { ...person, away: [{ from: "2026-04-14", to: "2026-04-17", label: "skiing" }] } : person)), holidays: [{ from: "2026-03-17", to: "2026-03-17", label: "" }] };
    const wish = { id: "round-3-leader-1", day: "2026-03-17", time: "11:00", scope: "from_here" as const };
    expect(moveSession(meetings, wish, world).refusals).toMatchObject([
      { id: "round-3-leader-1", key: "moves.holiday", values: { offOn: "2026-03-17", label: "" } }, { id: "round-5-leader-1", key: "moves.away", values: { personId: "ines", offOn: "2026-04-14", label: "skiing" } },
    ]);
    expect(canBeKept(meetings, wish, world)).toBe(true);
    const { moved, refusals, kept } = moveSession(meetings, { ...wish, onPurpose: true }, world);
    expect([moved.length, refusals]).toEqual([5, []]);
    expect(kept.map(({ id, key }) => `${id} ${key}`)).toEqual(["round-3-leader-1 daysOff.holiday", "round-5-leader-1 daysOff.away"]);
    const taken = { ...world, busy: [{ personId: "katrin", from: "2026-03-17T10:00:00Z", to: "2026-03-17T11:00:00Z" }] };
    expect(canBeKept(meetings, wish, taken)).toBe(false);
    expect(moveSession(meetings, { ...wish, onPurpose: true }, taken)).toMatchObject({ moved: [], kept: [], refusals: [{ key: "moves.taken" }] });
  });

  it("keeps the order of series and stages", () => {
    expect(reasons("round-2-leader-1", "2026-03-20", "11:00")).toEqual(["moves.series"]);
    expect(reasons("feedback", "2026-02-10", "09:00")).toEqual(["moves.stages"]);
    expect(reasons("closing", "2026-05-14", "14:00")).toEqual(["moves.stages"]);
  });

  it("reads a stored session back as it was planned", () => {
    for (const meeting of meetings) {
      const { day: _day, time: _time, endsAt: _endsAt, ...stored } = meeting;
      expect(asPlanned({ ...stored, startsAt: new Date(meeting.startsAt) })).toEqual(meeting);
    }
  });

  it("needs a time that exists and a meeting that is planned", () => {
    expect(reasons("round-1-call", "2026-02-30", "15:00")).toEqual(["moves.noSuchTime"]);
    expect(reasons("round-1-call", "2026-02-20", "3 pm")).toEqual(["moves.noSuchTime"]);
    expect(reasons("nothing", "2026-02-20", "15:00")).toEqual(["moves.notPlanned"]);
  });
});
