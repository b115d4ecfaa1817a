import type { EngagementStatus } from "@/lib/engagements/rules";
import { riskAfter } from "@/lib/sessions/rules/risk";
import { dayIn, daysBetween, type Moment, type Zone } from "@/lib/platform/dates";

/** Rows of one page of a list. */
export const pageSize = 25;

/** Days without a held session after which a running engagement counts as going quiet: a round and a half. */
export const quietDays = 21;

/** Days within which missed and moved dates count towards a risk: two rounds. */
export const riskDays = 28;

/** What lists and portfolio call the course of an engagement, with the statuses behind each word. */
export const courses = {
  underway: ["active"],
  waiting: ["launched", "paused"],
  ended: ["closed", "stopped"],
} as const satisfies Record<string, readonly EngagementStatus[]>;
export type Course = keyof typeof courses;
export const courseKeys = Object.keys(courses) as [Course, ...Course[]];

/** The course of an engagement that has been launched. */
export const courseOf = (status: EngagementStatus): Course =>
  courseKeys.find((course) => (courses[course] as readonly EngagementStatus[]).includes(status)) ?? "waiting";

/** Days since the last held session, or since the launch where none was held; null for an engagement that does not run.
 *  Days are those of the reader's zone. */
export function silentDays(engagement: { status: EngagementStatus; launchedAt: Moment | null; lastHeldAt: Moment | null }, now: Date, zone: Zone): number | null {
  const since = engagement.lastHeldAt ?? engagement.launchedAt;
  if (courseOf(engagement.status) !== "underway" || since === null) return null;
  return daysBetween(dayIn(since, zone), dayIn(now, zone));
}

/** Whether a running engagement is going quiet: no session held for `quietDays`. */
export const isQuiet = (silent: number | null): silent is number => silent !== null && silent >= quietDays;

/** Dates alone, of the engagements that share their timeliness: sessions due, kept within three days of plan, missed,
 *  moved later, whole days that the most delayed one is behind its first date, how often the one moved most was moved while
 *  it is still to come, and whether the last two of one series were missed. */
export type Timeliness = { due: number; kept: number; missed: number; moved: number; behindDays: number; mostMoves: number; missedInRow: boolean };

/** From when a risk is named: one date missed, two moved, or a week behind. Source: PRODUCT "Risk". */
export const riskFrom = { missed: 1, moved: 2, behindDays: 7 } as const;

/** Whether dates say that an engagement is at risk. */
export const isAtRisk = ({ missed, moved, behindDays, mostMoves, missedInRow }: Omit<Timeliness, "due" | "kept">): boolean =>
  missed >= riskFrom.missed || moved >= riskFrom.moved || behindDays >= riskFrom.behindDays || mostMoves >= riskAfter.movedTimes || missedInRow;
