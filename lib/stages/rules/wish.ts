import type { DraftContent } from "@/lib/engagements/input/draft";
import { leaderCount } from "@/lib/engagements/rules";
import { zoneMeant } from "@/lib/people/rules/zones";
import { addDays, dayIn, isDay, mondayFrom } from "@/lib/platform/dates";
import { meetingsOf, usualWish, type Attendee, type Busy, type CalendarPlan, type PlanWish } from "@/lib/sessions/rules/plan";
import { readyLaunch } from "../input";
import { daysOffOf } from "./days-off";

/** People of a draft by id, with the zone each works in. */
export type Zoned = ReadonlyMap<string, { zone: string }>;

/** Ids of those whose seats are still empty, so that a calendar can be shown while they are being chosen. */
export const emptySeats = { leader: (row: number) => `leader-${row}`, coach: "coach", sponsor: "sponsor" } as const;

/** What a draft asks of the calendar. Fields that are empty or wrong give way to the usual ones, and empty seats to
 *  somebody in the plan's zone: the result is for looking at until the draft has no problems left. */
export function wishOf(draft: DraftContent, people: Zoned, now: Date, busy: readonly Busy[] = []): PlanWish {
  const zone = zoneMeant(draft.zone) ?? "UTC";
  const fields = readyLaunch.shape;
  const number = (name: "everyDays" | "months" | "feedbackMinutes" | "alignmentMinutes" | "individualMinutes" | "threeWayMinutes" | "closingMinutes", usual: number) => fields[name].safeParse(draft[name]).data ?? usual;
  const clock = (name: "individualTime" | "jointTime" | "dayStart", usual: string) => fields[name].safeParse(draft[name]).data ?? usual;
  const taken = new Set<string>();
  const seat = (id: string, empty: string): Attendee => {
    const person = taken.has(id) ? undefined : people.get(id);
    if (person) taken.add(id);
    return person ? { id, zone: person.zone } : { id: empty, zone };
  };
  const named = draft.leaders.filter(({ personId }) => personId !== "");
  const leaders = Array.from({ length: Math.max(leaderCount.min, named.length) }, (_, row) => seat(named[row]?.personId ?? "", emptySeats.leader(row)));
  const { minutes, times } = usualWish;
  return {
    zone, leaders, coach: seat(draft.coachId, emptySeats.coach), sponsor: seat(draft.sponsorId, emptySeats.sponsor), busy,
    startsOn: isDay(draft.startsOn) ? draft.startsOn : mondayFrom(addDays(dayIn(now, zone), 7)),
    holidays: daysOffOf(draft.daysOff).days, everyDays: number("everyDays", usualWish.everyDays), months: number("months", usualWish.months),
    minutes: {
      feedback: number("feedbackMinutes", minutes.feedback), alignment: number("alignmentMinutes", minutes.alignment),
      individual: number("individualMinutes", minutes.individual), three_way: number("threeWayMinutes", minutes.three_way), closing: number("closingMinutes", minutes.closing),
    },
    times: { individual: clock("individualTime", times.individual), joint: clock("jointTime", times.joint), dayStart: clock("dayStart", times.dayStart) },
  };
}

/** A short mark of a draft and the calendar made of it. What is launched must carry the mark of what was looked at,
 *  so that a meeting somebody got meanwhile, or another window, never changes it unseen. FNV-1a, 32 bits. */
export function markOf(counter: number, plan: CalendarPlan): string {
  let hash = 0x811c9dc5;
  for (const letter of meetingsOf(plan).map(({ id, startsAt, minutes }) => `${id} ${startsAt} ${minutes}`).join("\n")) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  }
  return `${counter}-${hash.toString(16)}`;
}
