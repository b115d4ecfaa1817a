import type { SessionKind, SessionStatus } from "@/lib/sessions/rules";
import { dayIn, daysBetween, weekday, type Zone } from "@/lib/platform/dates";

/** A dated meeting as the pages of an engagement need it. `leaderId` is the party whose side it is on. */
export type Meeting = {
  id: string; kind: SessionKind; stepKey: string; sideId: string | null; round: number | null;
  startsAt: Date; minutes: number; zone: Zone; place: string; status: SessionStatus; announcedAt: Date | null; heldMinutes: number | null;
  moved: boolean; attendees: readonly string[];
};

/** How a meeting stands today, as the table of rounds shows it. */
export type MeetingState = "held" | "to_log" | "this_week" | "planned" | "missed" | "moved" | "cancelled";

/** The state of one meeting at an instant, in the reader's zone. A week runs from Monday to Sunday. */
export function stateOfMeeting({ status, startsAt, moved }: Pick<Meeting, "status" | "startsAt" | "moved">, now: Date, zone: Zone): MeetingState {
  if (status !== "planned") return status;
  if (startsAt <= now) return "to_log";
  const today = dayIn(now, zone);
  if (daysBetween(today, dayIn(startsAt, zone)) <= 7 - weekday(today)) return "this_week";
  return moved ? "moved" : "planned";
}

/** The rounds of a series with every meeting of each: one row for each side, then the one of all. */
export function roundsOf(meetings: readonly Meeting[], sides: readonly string[]): { numbers: number[]; rows: { sideId: string | null; cells: (Meeting | null)[] }[] } {
  const inRounds = meetings.filter(({ round, kind }) => round !== null && (kind === "individual" || kind === "three_way"));
  const numbers = [...new Set(inRounds.map(({ round }) => round ?? 0))].sort((a, b) => a - b);
  const rows = [...sides, null].map((sideId) => ({
    sideId, cells: numbers.map((number) => inRounds.find((meeting) => meeting.round === number && meeting.sideId === sideId) ?? null),
  }));
  return { numbers, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== null)) };
}

/** Rounds in which nothing is left to hold, and every meeting that stands was held. */
export const roundsHeld = (meetings: readonly Meeting[], rounds: readonly number[]): number =>
  rounds.filter((number) => {
    const standing = meetings.filter(({ round, status }) => round === number && status !== "cancelled");
    return standing.length > 0 && standing.every(({ status }) => status === "held");
  }).length;

/** Minutes of individual sessions held on one side. */
export const minutesHeld = (meetings: readonly Meeting[], sideId: string): number =>
  meetings.filter((meeting) => meeting.sideId === sideId && meeting.kind === "individual" && meeting.status === "held")
    .reduce((sum, { heldMinutes, minutes }) => sum + (heldMinutes ?? minutes), 0);
