import { daysBetween, type Day, type DayRange } from "@/lib/platform/dates";
import type { EngagementStatus, PartyRole } from "../rules";

/** Days with the name they are known by, which may be empty: "Easter Monday". */
export type NamedDays = DayRange & { label: string };

/** Days off of one person, or of everybody where `personId` is null. */
export type DaysOff = NamedDays & { personId: string | null };

/** Days kept free in an engagement, as the calendar asks for them: everybody's, and by person those of one. */
export type KeptFree = { holidays: readonly NamedDays[]; away: ReadonlyMap<string, readonly NamedDays[]> };

/** Sizes: entries of one engagement, letters of a name, days of one entry. */
export const daysOffLimits = { entries: 60, label: 80, days: 366 } as const;

/** Whose days can be kept free one by one: those who attend its meetings by their part. Interviewees are the coach's to
 *  know, and HR attends none. */
export const rolesWithDaysOff = ["leader", "coach", "sponsor"] as const satisfies readonly PartyRole[];

/** Everybody's days and each person's own. */
export function keptFreeOf(entries: readonly DaysOff[]): KeptFree {
  const holidays: NamedDays[] = [];
  const away = new Map<string, NamedDays[]>();
  for (const { personId, from, to, label } of entries) {
    if (personId === null) holidays.push({ from, to, label });
    else away.set(personId, [...(away.get(personId) ?? []), { from, to, label }]);
  }
  return { holidays, away };
}

/** Somebody with the days they are away. */
export const withDaysOff = <P extends { id: string }>(person: P, { away }: KeptFree): P & { away: readonly NamedDays[] } => ({ ...person, away: away.get(person.id) ?? [] });

/** Why no more days can be kept free, as a key of `daysOff.refusals`: the engagement has ended, or holds as many as it can. */
export function refusalToKeepDays(status: EngagementStatus, entries: number): "ended" | "tooMany" | null {
  if (status === "closed" || status === "stopped") return "ended";
  return entries >= daysOffLimits.entries ? "tooMany" : null;
}

/** What is wrong with the last of some days off, as a key of `daysOff.errors`. Both are days that exist. */
export function problemOfLastDay(from: Day, to: Day): "order" | "tooLong" | null {
  if (to < from) return "order";
  return daysBetween(from, to) >= daysOffLimits.days ? "tooLong" : null;
}
