import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { keptFreeOf, withDaysOff, type DaysOff } from "@/lib/engagements/rules/days-off";
import { addDays, dayFromNumber, dayNumber, isWithin } from "@/lib/platform/dates";
import { canBeKept, moveSession } from "./move-session";
import { onDaysOff } from "./on-days-off";
import { meetingsOf, usualWish, type PlannedMeeting } from "./plan";
import { planCalendar } from "./plan-calendar";

const zones = ["UTC", "Europe/Berlin", "Europe/Lisbon", "Asia/Kolkata", "Australia/Lord_Howe", "America/New_York", "Pacific/Auckland"];
const ids = ["one", "two", "coach", "sponsor"];
const startDay = fc.integer({ min: dayNumber("2025-01-01"), max: dayNumber("2030-12-31") }).map(dayFromNumber);

/** Days off that become known after the launch, everybody's or one person's, and a move that meets them or does not. */
const anyCase = startDay.chain((startsOn) => fc.record({
  startsOn: fc.constant(startsOn),
  zones: fc.tuple(...ids.map(() => fc.constantFrom(...zones))),
  daysOff: fc.array(fc.record({ personId: fc.constantFrom(null, ...ids), at: fc.integer({ min: 30, max: 150 }), days: fc.integer({ min: 0, max: 9 }), label: fc.constantFrom("", "Holiday") })
    .map(({ at, days, ...whose }): DaysOff => ({ ...whose, from: addDays(startsOn, at), to: addDays(startsOn, at + days) })), { minLength: 1, maxLength: 6 }),
  which: fc.nat(), days: fc.integer({ min: -12, max: 12 }), hour: fc.integer({ min: 8, max: 17 }), scope: fc.constantFrom("this" as const, "from_here" as const),
}));

const daysIn = ({ startsAt, endsAt }: PlannedMeeting, zone: string): string[] =>
  [Temporal.Instant.from(startsAt), Temporal.Instant.from(endsAt).subtract({ minutes: 1 })].map((at) => at.toZonedDateTimeISO(zone).toPlainDate().toString());

describe("moving round days off that are kept", () => {
  it("never lands on one unless it is kept on purpose, and a refusal names one that is really in the way", () => {
    let [landed, refused, keptOnes] = [0, 0, 0];
    fc.assert(fc.property(anyCase, ({ startsOn, zones: homes, daysOff, which, days, hour, scope }) => {
      const people = ids.map((id, at) => ({ id, zone: homes[at] ?? "UTC" }));
      const [one, two, coach, sponsor] = people as [typeof people[0], typeof people[0], typeof people[0], typeof people[0]];
      const meetings = meetingsOf(planCalendar({ ...usualWish, startsOn, zone: one.zone, leaders: [one, two], coach, sponsor }));
      fc.pre(meetings.length > 0);
      const free = keptFreeOf(daysOff);
      const world = { people: people.map((person) => withDaysOff(person, free)), holidays: free.holidays };
      const chosen = meetings[which % meetings.length] as PlannedMeeting;
      const move = { id: chosen.id, day: addDays(chosen.day, days), time: `${String(hour).padStart(2, "0")}:00`, scope };

      const isOff = (meeting: PlannedMeeting): boolean => isWithin(meeting.day, free.holidays)
        || meeting.attendees.some((id) => daysIn(meeting, people.find((person) => person.id === id)?.zone ?? "UTC").some((day) => isWithin(day, [...free.holidays, ...(free.away.get(id) ?? [])])));

      const { moved, refusals, kept } = moveSession(meetings, move, world);
      expect(kept).toEqual([]);
      expect(moved.length === 0).toBe(refusals.length > 0);
      expect(moved.filter(isOff)).toEqual([]);
      expect(onDaysOff(moved, world)).toEqual([]);
      landed += moved.length;
      for (const { key, values: { offOn = "", personId, label } } of refusals.filter(({ key: reason }) => reason === "moves.holiday" || reason === "moves.away")) {
        const named = daysOff.filter((some) => some.personId === (key === "moves.away" ? personId : null) && some.label === label);
        expect(isWithin(offOn, named)).toBe(true);
        refused += 1;
      }

      const onPurpose = moveSession(meetings, { ...move, onPurpose: true }, world);
      expect(canBeKept(meetings, move, world)).toBe(onPurpose.refusals.length === 0);
      for (const { key } of onPurpose.refusals) expect(["moves.taken", "moves.series", "moves.stages", "moves.skipped"]).toContain(key);
      const off = onPurpose.moved.filter(isOff).map(({ id }) => id);
      expect(onPurpose.kept.filter(({ key }) => key !== "daysOff.weekend").map(({ id }) => id).every((id) => off.includes(id))).toBe(true);
      const weekends = new Set(onPurpose.kept.filter(({ key }) => key === "daysOff.weekend").map(({ id }) => id));
      for (const id of off) expect(weekends.has(id) || onPurpose.kept.some((note) => note.id === id)).toBe(true);
      keptOnes += onPurpose.kept.length;
      for (const meeting of onPurpose.moved) expect(Temporal.Instant.from(meeting.startsAt).toZonedDateTimeISO(meeting.zone).toPlainTime().toString({ smallestUnit: "minute" })).toBe(move.time);
    }), { numRuns: 150 });
    // The property is about something: each of the three happened.
    expect(Math.min(landed, refused, keptOnes)).toBeGreaterThan(0);
  });
});
