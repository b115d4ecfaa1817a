import type { DraftContent } from "@/lib/engagements/input/draft";
import { leaderCount } from "@/lib/engagements/rules";
import { keptFreeOf, withDaysOff } from "@/lib/engagements/rules/days-off";
import { zoneMeant } from "@/lib/people/rules/zones";
import { addDays, dayIn, isDay, mondayFrom } from "@/lib/platform/dates";
import { meetingsOf, usualWish, type Attendee, type Busy, type CalendarPlan, type PlanWish } from "@/lib/sessions/rules/plan";
import { readyLaunch } from "../input";
import { daysOffOf, whoseDaysOff } from "./days-off";

/** People of a draft by id, with their names and the zone each works in. */
export type Zoned = ReadonlyMap<string, { name: string; zone: string }>;

/** Ids of those whose seats are still empty, so that a calendar can be shown while they are being chosen. */
export const emptySeats = { leader: (row: number) => `leader-${row}`, coach: "coach", sponsor: "sponsor" } as const;

/** The days off of a draft, and whose they are of those who attend its meetings. */
export function daysOffOfDraft({ daysOff, leaders, coachId, sponsorId }: Pick<DraftContent, "daysOff" | "leaders" | "coachId" | "sponsorId">, people: ReadonlyMap<string, { name: string }>) {
  const ids = [...new Set([...leaders.map(({ personId }) => personId), coachId, sponsorId])];
  return whoseDaysOff(daysOffOf(daysOff).days, ids.flatMap((id) => { const person = people.get(id); return person ? [{ id, name: person.name }] : []; }));
}

/** What a draft asks of the calendar. Fields that are empty or wrong give way to the usual ones, and empty seats to
 *  somebody in the plan's zone: the result is for looking at until the draft has no problems left. */
export function wishOf(draft: DraftContent, people: Zoned, now: Date, busy: readonly Busy[] = []): PlanWish {
  const zone = zoneMeant(draft.zone) ?? "UTC";
  const fields = readyLaunch.shape;
  const number = (name: "everyDays" | "months" | "feedbackMinutes" | "alignmentMinutes" | "individualMinutes" | "threeWayMinutes" | "closingMinutes", usual: number) => fields[name].safeParse(draft[name]).data ?? usual;
  const clock = (name: "individualTime" | "jointTime" | "dayStart", usual: string) => fields[name].safeParse(draft[name]).data ?? usual;
  const taken = new Set<string>();
  const kept = keptFreeOf(daysOffOfDraft(draft, people).daysOff);
  const seat = (id: string, empty: string): Attendee => {
    const person = taken.has(id) ? undefined : people.get(id);
    if (person) taken.add(id);
    return person ? withDaysOff({ id, zone: person.zone }, kept) : { id: empty, zone };
  };
  const named = draft.leaders.filter(({ personId }) => personId !== "");
  const leaders = Array.from({ length: Math.max(leaderCount.min, named.length) }, (_, row) => seat(named[row]?.personId ?? "", emptySeats.leader(row)));
  const { minutes, times } = usualWish;
  return {
    zone, leaders, coach: seat(draft.coachId, emptySeats.coach), sponsor: seat(draft.sponsorId, emptySeats.sponsor), busy,
    startsOn: isDay(draft.startsOn) ? draft.startsOn : mondayFrom(addDays(dayIn(now, zone), 7)),
    holidays: kept.holidays, everyDays: number("everyDays", usualWish.everyDays), months: number("months", usualWish.months),
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
