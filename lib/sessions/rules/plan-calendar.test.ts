import { describe, expect, it } from "vitest";
import { meetingsOf, usualWish, type PlanWish } from "./plan";
import { planCalendar } from "./plan-calendar";

/** Two leaders in Hamburg and Dublin, their coach in Lisbon, from Monday 12 January 2026 on. */
const wishFor = (other: Partial<PlanWish> = {}): PlanWish => ({
  ...usualWish, startsOn: "2026-01-12", zone: "Europe/Berlin",
  leaders: [{ id: "katrin", zone: "Europe/Berlin" }, { id: "daniel", zone: "Europe/Dublin" }],
  coach: { id: "ines", zone: "Europe/Lisbon" }, sponsor: { id: "helena", zone: "Europe/Berlin" }, ...other,
});
const day = (from: string, to = from) => ({ from, to });
const leader = (id: string, zone = "Europe/Berlin") => ({ id, zone });

describe("the calendar of an intervention", () => {
  it("runs from two weeks of intakes to the closing in five months", () => {
    const plan = planCalendar(wishFor());
    expect(plan.intakeWindow).toEqual(day("2026-01-12", "2026-01-25"));
    expect([plan.feedback, plan.alignment, plan.closing].map((meeting) => `${meeting?.day} ${meeting?.time}`)).toEqual(["2026-02-02 09:00", "2026-02-09 15:00", "2026-06-03 15:00"]);
    expect(plan.rounds).toHaveLength(7);
    expect(meetingsOf(plan).filter(({ kind }) => kind === "individual")).toHaveLength(14);
    expect(plan.surveys).toEqual({ baseline: day("2026-01-19", "2026-01-30"), midpoint: day("2026-03-30", "2026-04-10"), end: day("2026-05-18", "2026-05-29") });
    expect([plan.notes, plan.problems]).toEqual([[], []]);
  });

  it("keeps the time on the wall when the clocks change", () => {
    const calls = planCalendar(wishFor()).rounds.map(({ threeWay }) => threeWay);
    expect(new Set(calls.map(({ time }) => time))).toEqual(new Set(["15:00"]));
    expect([calls[0]?.startsAt, calls[6]?.startsAt]).toEqual(["2026-02-20T14:00:00.000Z", "2026-05-15T13:00:00.000Z"]);
  });

  it("gives each leader their own days before the call", () => {
    const [first] = planCalendar(wishFor({ leaders: ["a", "b", "c", "d"].map((id) => leader(id)) })).rounds;
    expect(first?.individual.map(({ leaderId, day: on }) => [leaderId, on])).toEqual([["a", "2026-02-16"], ["b", "2026-02-17"], ["c", "2026-02-18"], ["d", "2026-02-19"]]);
    expect(first?.threeWay).toMatchObject({ day: "2026-02-20", attendees: ["a", "b", "c", "d", "ines"] });
  });

  it("has seven rounds as a rule, thirteen weekly, five of three weeks", () => {
    expect([7, 14, 21].map((everyDays) => planCalendar(wishFor({ everyDays })).rounds.length)).toEqual([13, 7, 5]);
  });

  it("goes round holidays, absences and other meetings, and says so", () => {
    const plan = planCalendar(wishFor({
      holidays: [{ ...day("2026-04-03"), label: "Good Friday" }],
      leaders: [{ ...leader("katrin"), away: [day("2026-03-04")] }, leader("daniel")],
      busy: [{ personId: "ines", from: "2026-03-19T09:30:00Z", to: "2026-03-19T10:00:00Z" }],
    }));
    expect(plan.notes.map(({ key, values }) => [key, values.round, values.wantedOn, values.day])).toEqual([
      ["notes.away", 2, "2026-03-04", "2026-03-03"], ["notes.taken", 3, "2026-03-19", "2026-03-20"], ["notes.holiday", 4, "2026-04-03", "2026-04-02"],
    ]);
    const busy = planCalendar(wishFor({ busy: [{ personId: "daniel", from: "2026-03-19T09:30:00Z", to: "2026-03-19T09:45:00Z" }] }));
    expect(busy.notes).toMatchObject([{ key: "notes.taken", values: { round: 3, leaderId: "daniel" } }]);
    expect(busy.notes[0]?.values).not.toHaveProperty("personId");
  });

  it("chooses another time for a series when that lies within everybody's hours", () => {
    const plan = planCalendar(wishFor({ leaders: [leader("katrin"), leader("marcus", "America/Chicago")] }));
    expect(plan.rounds[0]?.individual.map(({ time }) => time)).toEqual(["10:00", "15:00"]);
    expect(plan.rounds[0]?.threeWay.time).toBe("15:00");
    expect(plan.notes.filter(({ values }) => values.kind === "individual")).toEqual([{ key: "notes.time", values: { kind: "individual", leaderId: "marcus", wantedAt: "10:00", time: "15:00" } }]);
  });

  it("never meets on somebody's Saturday, and names who meets outside their hours", () => {
    const plan = planCalendar(wishFor({ zone: "America/Los_Angeles", leaders: [leader("a", "America/Los_Angeles"), leader("b", "Pacific/Auckland")], coach: { id: "ines", zone: "Europe/London" } }));
    expect(plan.rounds.map(({ threeWay }) => new Date(`${threeWay.day}T00:00Z`).getUTCDay())).toEqual([4, 4, 4, 4, 4, 4, 4]);
    expect(plan.notes.filter(({ key, values }) => key === "notes.outsideHours" && values.kind === "three_way").map(({ values }) => values.personId)).toEqual(["b", "ines"]);
  });

  it("says which round has no room, and gives no leader more than another", () => {
    const plan = planCalendar(wishFor({ holidays: [{ ...day("2026-03-16", "2026-03-29"), label: "Works holiday" }] }));
    expect(plan.rounds.map(({ number }) => number)).toEqual([1, 2, 4, 5, 6, 7]);
    expect(plan.problems).toEqual([{ key: "problems.round.holiday", field: "holidays", values: { kind: "individual", round: 3, leaderId: "katrin", label: "Works holiday", offOn: "2026-03-18", from: "2026-03-16", to: "2026-03-29" } }]);
  });

  it("names the field of a wish that cannot be planned", () => {
    const fields = (other: Partial<PlanWish>) => planCalendar(wishFor(other)).problems.map(({ field }) => field);
    expect(fields({ startsOn: "2026-02-30" })).toEqual(["startsOn"]);
    expect(fields({ zone: "Mars/Olympus" })).toEqual(["zone"]);
    expect(fields({ leaders: [leader("katrin")] })).toEqual(["leaders"]);
    expect(fields({ leaders: [leader("ines"), leader("helena")] })).toEqual(["coach", "sponsor"]);
    expect(fields({ coach: { id: "helena", zone: "UTC" } })).toEqual(["coach"]);
    expect(fields({ minutes: { ...usualWish.minutes, feedback: 500 } })).toEqual(["minutes"]);
    expect(fields({ everyDays: 10 })).toEqual(["everyDays"]);
    expect(fields({ months: 0, times: { ...usualWish.times, joint: "3 pm" } })).toEqual(["months", "times"]);
  });
});
