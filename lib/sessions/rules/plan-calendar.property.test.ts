import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, dayFromNumber, dayNumber, isWithin, type DayRange } from "@/lib/platform/dates";
import { moveSession } from "./move-session";
import { meetingsOf, usualWish, type CalendarPlan, type PlannedMeeting, type PlanWish } from "./plan";
import { planCalendar } from "./plan-calendar";
import { planIntakes, type Interviewee } from "./plan-intakes";

const zones = [
  "UTC", "Europe/Berlin", "Europe/Lisbon", "Europe/London", "Africa/Casablanca", "Africa/Nairobi", "Asia/Tehran", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Manila",
  "Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Apia", "America/St_Johns", "America/New_York", "America/Sao_Paulo", "America/Los_Angeles", "Pacific/Honolulu",
];
const startDay = fc.integer({ min: dayNumber("2024-01-01"), max: dayNumber("2035-12-31") }).map(dayFromNumber);
const rangesFrom = (start: string, count: number, longest: number) => fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 190 }), days: fc.integer({ min: 0, max: longest }) }).map(({ at, days }): DayRange => ({ from: addDays(start, at), to: addDays(start, at + days) })),
  { maxLength: count },
);
const person = (id: string, start: string) => fc.record({ id: fc.constant(id), zone: fc.constantFrom(...zones), away: rangesFrom(start, 2, 9) });

/** Any wish that people could have: any day, zones, two to four leaders, days off, absences, other meetings, cadence. */
const anyWish: fc.Arbitrary<PlanWish> = fc.tuple(startDay, fc.integer({ min: 2, max: 4 })).chain(([startsOn, count]) => fc.record({
  startsOn: fc.constant(startsOn),
  zone: fc.constantFrom(...zones),
  leaders: fc.tuple(...["l1", "l2", "l3", "l4"].slice(0, count).map((id) => person(id, startsOn))),
  coach: person("coach", startsOn),
  sponsor: person("sponsor", startsOn),
  holidays: rangesFrom(startsOn, 6, 3).map((ranges) => ranges.map((range) => ({ ...range, label: "Holiday" }))),
  busy: fc.array(fc.record({ personId: fc.constantFrom("l1", "l2", "coach", "sponsor"), hour: fc.integer({ min: 0, max: 200 * 24 }), hours: fc.integer({ min: 1, max: 10 }) }), { maxLength: 60 })
    .map((all) => all.map(({ personId, hour, hours }) => ({ personId, from: new Date(dayNumber(startsOn) * 86_400_000 + hour * 3_600_000), to: new Date(dayNumber(startsOn) * 86_400_000 + (hour + hours) * 3_600_000) }))),
  minutes: fc.constant(usualWish.minutes),
  everyDays: fc.constantFrom(7, 14, 21),
  months: fc.constantFrom(2, 3, 3, 3, 4),
  times: fc.constantFrom(usualWish.times, { individual: "02:30", joint: "16:45", dayStart: "08:15" }),
}));

const peopleOf = ({ leaders, coach, sponsor }: PlanWish) => [...leaders, coach, sponsor];

/** Read with Temporal, so that the plan's own arithmetic does not vouch for itself. */
const clock = (instant: string, zone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

function expectNoClash(meetings: readonly PlannedMeeting[], wish: PlanWish) {
  for (const { id } of peopleOf(wish)) {
    const mine = meetings.filter(({ attendees }) => attendees.includes(id)).sort((a, b) => a.startsAt.localeCompare(b.startsAt));
    mine.slice(1).forEach((next, at) => expect(next.startsAt >= (mine[at]?.endsAt ?? "")).toBe(true));
    for (const { personId, from, to } of wish.busy ?? []) {
      if (personId === id) for (const { startsAt, endsAt } of mine) expect(Date.parse(endsAt) <= (from as Date).getTime() || (to as Date).getTime() <= Date.parse(startsAt)).toBe(true);
    }
  }
}

function expectWorkingDays(meetings: readonly PlannedMeeting[], wish: PlanWish) {
  const everybody = new Map(peopleOf(wish).map((each) => [each.id, each]));
  for (const meeting of meetings) {
    const lastMinute = new Date(Date.parse(meeting.endsAt) - 60_000).toISOString();
    const days = meeting.attendees.flatMap((id) => {
      const { zone = "", away = [] } = everybody.get(id) ?? {};
      return [meeting.startsAt, lastMinute].map((at) => ({ day: clock(at, zone).toPlainDate(), away }));
    });
    for (const { day, away } of [...days, { day: Temporal.PlainDate.from(meeting.day), away: [] }]) {
      expect(day.dayOfWeek).toBeLessThanOrEqual(5);
      expect(isWithin(day.toString(), [...(wish.holidays ?? []), ...away])).toBe(false);
    }
  }
}

function expectWallClock(meetings: readonly PlannedMeeting[], wish: PlanWish) {
  for (const { startsAt, endsAt, day, time, minutes, zone } of meetings) {
    expect(zone).toBe(wish.zone);
    expect(clock(startsAt, zone).toPlainDateTime().toString({ smallestUnit: "minute" })).toBe(`${day}T${time}`);
    expect(Date.parse(endsAt) - Date.parse(startsAt)).toBe(minutes * 60_000);
  }
}

/** A series has one time; a meeting at another has a note with its day that says why. */
function expectOneTimeASeries(plan: CalendarPlan) {
  const noted = new Set(plan.notes.filter(({ values }) => values.wantedOn).map(({ values }) => `${values.kind} ${values.leaderId} ${values.day} ${values.time}`));
  const usual = new Map<string, string>();
  for (const { kind, leaderId, day, time } of meetingsOf(plan)) {
    if (noted.has(`${kind} ${leaderId} ${day} ${time}`)) continue;
    expect(time).toBe(usual.get(`${kind} ${leaderId}`) ?? time);
    usual.set(`${kind} ${leaderId}`, time);
  }
}

function expectEqualShares({ rounds }: CalendarPlan, { leaders, coach }: PlanWish) {
  for (const { number, individual, threeWay } of rounds) {
    expect(individual.map(({ leaderId }) => leaderId)).toEqual(leaders.map(({ id }) => id));
    for (const session of individual) {
      expect(session.attendees).toEqual([session.leaderId, coach.id]);
      expect(session.endsAt <= threeWay.startsAt).toBe(true);
    }
    expect(threeWay.attendees).toEqual([...leaders.map(({ id }) => id), coach.id]);
    expect([...individual, threeWay].every(({ round }) => round === number)).toBe(true);
  }
}

function expectWindows(plan: CalendarPlan, { startsOn, everyDays, months }: PlanWish) {
  const { intakeWindow, feedback, alignment, rounds, closing, surveys, stages, problems } = plan;
  expect(intakeWindow).toEqual({ from: startsOn, to: addDays(startsOn, 13) });
  const support = stages.find(({ stage }) => stage === "iv-support")?.from ?? "";
  expect(Temporal.PlainDate.from(support).dayOfWeek).toBe(1);
  const end = Temporal.PlainDate.from(support).add({ months }).toString();
  const planned = Array.from({ length: 80 }, (_, at) => addDays(support, at * everyDays)).filter((monday) => addDays(monday, 4) < end).length;
  const missing = problems.filter(({ key }) => key.startsWith("problems.round")).map(({ values }) => values.round);
  expect([...rounds.map(({ number }) => number), ...missing].sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length: planned }, (_, at) => at + 1));
  for (const { number, individual, threeWay } of rounds) {
    const monday = addDays(support, (number - 1) * everyDays);
    for (const { day } of [...individual, threeWay]) expect(isWithin(day, [{ from: monday, to: addDays(monday, everyDays - 1) }])).toBe(true);
  }
  const afterOneAnother: [string | undefined, string | undefined][] = [
    [intakeWindow.to, feedback?.day], [feedback?.day, alignment?.day], [alignment?.day, support], [rounds.at(-1)?.threeWay.day, surveys.end.from], [surveys.end.to, closing?.day],
  ];
  for (const [earlier, later] of afterOneAnother) expect((earlier ?? "0") < (later ?? "9")).toBe(true);
  expect(surveys.baseline.to < (feedback?.day ?? "9")).toBe(true);
  stages.slice(1).forEach(({ from, to }, at) => { expect(from).toBe(addDays(stages[at]?.to ?? "", 1)); expect(from <= to).toBe(true); });
  for (const [name, meeting] of Object.entries({ feedback, alignment, closing })) if (!meeting) expect(problems.map(({ values }) => values.kind)).toContain(name);
}

describe("any calendar", () => {
  it("has no clash, equal shares, working days, one wall-clock time, its windows, and no silent gap", () => {
    fc.assert(fc.property(anyWish, (wish) => {
      const plan = planCalendar(wish);
      const meetings = meetingsOf(plan);
      expectNoClash(meetings, wish);
      expectWorkingDays(meetings, wish);
      expectWallClock(meetings, wish);
      expectOneTimeASeries(plan);
      expectEqualShares(plan, wish);
      expectWindows(plan, wish);
      expect(planCalendar(structuredClone(wish))).toEqual(plan);
    }), { numRuns: 120 });
  });

  it("is complete, at the times wished for and without a note, when nothing is in its way", () => {
    fc.assert(fc.property(startDay, fc.constantFrom(...zones), fc.integer({ min: 2, max: 4 }), (startsOn, zone, count) => {
      const leaders = ["l1", "l2", "l3", "l4"].slice(0, count).map((id) => ({ id, zone }));
      const plan = planCalendar({ ...usualWish, startsOn, zone, leaders, coach: { id: "coach", zone }, sponsor: { id: "sponsor", zone } });
      expect([plan.rounds.length, plan.notes, plan.problems]).toEqual([7, [], []]);
      for (const { kind, time } of meetingsOf(plan)) expect(time).toBe({ feedback: "09:00", individual: "10:00" }[kind as string] ?? "15:00");
      plan.rounds.slice(1).forEach((round, at) => expect(daysBetween(plan.rounds[at]?.threeWay.day ?? "", round.threeWay.day)).toBe(14));
    }), { numRuns: 60 });
  });

  it("stays so when meetings are moved, or nothing moves and it says why", () => {
    const anyMove = fc.record({ which: fc.nat(), days: fc.integer({ min: -9, max: 9 }), hour: fc.integer({ min: 7, max: 18 }), scope: fc.constantFrom("this" as const, "from_here" as const) });
    fc.assert(fc.property(anyWish, fc.array(anyMove, { minLength: 1, maxLength: 4 }), (wish, moves) => {
      const first = meetingsOf(planCalendar(wish));
      fc.pre(first.length > 0);
      let meetings = first;
      for (const { which, days, hour, scope } of moves) {
        const chosen = meetings[which % meetings.length] as PlannedMeeting;
        const { moved, refusals } = moveSession(meetings, { id: chosen.id, day: addDays(chosen.day, days), time: `${String(hour).padStart(2, "0")}:00`, scope }, { ...wish, people: peopleOf(wish) });
        expect(moved.length === 0).toBe(refusals.length > 0);
        for (const each of moved) expect(each.time).toBe(`${String(hour).padStart(2, "0")}:00`);
        meetings = meetings.map((meeting) => moved.find(({ id }) => id === meeting.id) ?? meeting);
      }
      expect(meetings.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
      expectNoClash(meetings, wish);
      expectWorkingDays(meetings, wish);
      expectWallClock(meetings, wish);
      for (const { id } of wish.leaders) {
        const rounds = meetings.filter(({ leaderId }) => leaderId === id).sort((a, b) => a.startsAt.localeCompare(b.startsAt)).map(({ round }) => round);
        expect(rounds).toEqual([...rounds].sort((a, b) => (a ?? 0) - (b ?? 0)));
      }
    }), { numRuns: 60 });
  });

  it("proposes intakes within the two weeks, without a clash, for everybody or says for whom not", () => {
    const guests: Interviewee[] = Array.from({ length: 6 }, (_, at) => ({ id: `p${at}`, zone: zones[at * 3] ?? "UTC", standing: at % 2 ? "observer" : "impacted" }));
    fc.assert(fc.property(anyWish, (wish) => {
      const { intakes, problems } = planIntakes(wish, guests);
      expect([...intakes.map(({ attendees }) => attendees[0]), ...problems.map(({ values }) => values.personId)].sort()).toEqual([...wish.leaders, ...guests].map(({ id }) => id).sort());
      for (const { day } of intakes) expect(isWithin(day, [{ from: wish.startsOn, to: addDays(wish.startsOn, 13) }])).toBe(true);
      const world = { ...wish, leaders: [...wish.leaders, ...guests] };
      expectNoClash(intakes, world);
      expectWorkingDays(intakes, world);
      expectWallClock(intakes, world);
    }), { numRuns: 25 });
  });
});
