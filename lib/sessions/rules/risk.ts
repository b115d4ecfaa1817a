import type { SessionStatus } from "../rules";

/** From when dates alone mark an engagement at risk: one meeting moved so often while it is still to come, so many of one
 *  series missed in a row. */
export const riskAfter = { movedTimes: 3, missedInARow: 2 } as const;

/** Why dates say that an engagement is at risk; keys under `risk` of the `support` messages. */
export type RiskReason = "moved" | "missed";

/** A meeting as its dates tell of it. `series`: meetings of one series share it. */
export type DatedMeeting = { series: string; startsAt: Date; status: SessionStatus; moves: number };

/** Why an engagement is at risk by its dates alone; empty when it is not. What was held ends a row of missed ones, and what
 *  was cancelled is none of it; a meeting that was held at last is no risk any more, however often it was moved. */
export function riskOf(meetings: readonly DatedMeeting[]): RiskReason[] {
  const series = new Map<string, DatedMeeting[]>();
  for (const meeting of meetings) series.set(meeting.series, [...(series.get(meeting.series) ?? []), meeting]);
  const missed = [...series.values()].some((all) => {
    const settled = all.filter(({ status }) => status === "held" || status === "missed").sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    const last = settled.slice(-riskAfter.missedInARow);
    return last.length === riskAfter.missedInARow && last.every(({ status }) => status === "missed");
  });
  const moved = meetings.some(({ status, moves }) => status === "planned" && moves >= riskAfter.movedTimes);
  return [...(moved ? ["moved" as const] : []), ...(missed ? ["missed" as const] : [])];
}
