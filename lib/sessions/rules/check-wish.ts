import { isDay, isValidZone, isWallClock } from "@/lib/platform/dates";
import { leaderCount } from "@/lib/engagements/rules";
import { cadences, sessionMinutes } from "../rules";
import type { PlanField, PlanProblem, PlanWish } from "./plan";

/** Months of coaching support that can be chosen. */
export const supportMonths = { min: 1, max: 12 } as const;

/** Why a wish cannot be planned at all, by field; empty when it can. */
export function problemsOf(wish: PlanWish): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const check = (fine: boolean, field: PlanField, key: string, values: PlanProblem["values"] = {}) => {
    if (!fine) problems.push({ key: `problems.${key}`, field, values });
  };
  check(isDay(wish.startsOn), "startsOn", "startsOn");
  check(isValidZone(wish.zone), "zone", "zone");
  check(wish.leaders.length >= leaderCount.min && wish.leaders.length <= leaderCount.max, "leaders", "leaders", leaderCount);
  const ids = wish.leaders.map(({ id }) => id);
  check(new Set(ids).size === ids.length, "leaders", "sameLeader");
  check(!ids.includes(wish.coach.id), "coach", "coachLeads");
  check(!ids.includes(wish.sponsor.id), "sponsor", "sponsorLeads");
  check(wish.coach.id !== wish.sponsor.id, "coach", "coachSponsors");
  for (const [field, people] of [["leaders", wish.leaders], ["coach", [wish.coach]], ["sponsor", [wish.sponsor]]] as const) {
    for (const { id, zone } of people) check(isValidZone(zone), field, "personZone", { personId: id });
  }
  const lengths = Object.values(wish.minutes);
  check(lengths.every((minutes) => Number.isInteger(minutes) && minutes >= sessionMinutes.min && minutes <= sessionMinutes.max), "minutes", "minutes", sessionMinutes);
  check((cadences as readonly number[]).includes(wish.everyDays), "everyDays", "everyDays");
  check(Number.isInteger(wish.months) && wish.months >= supportMonths.min && wish.months <= supportMonths.max, "months", "months", supportMonths);
  check(Object.values(wish.times).every(isWallClock), "times", "times");
  const ranges = [...(wish.holidays ?? []), ...[...wish.leaders, wish.coach, wish.sponsor].flatMap(({ away = [] }) => away)];
  check(ranges.every(({ from, to }) => isDay(from) && isDay(to) && from <= to), "holidays", "ranges");
  return problems;
}
