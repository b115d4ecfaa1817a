import type { SessionKind, SessionStatus } from "@/lib/sessions/rules";
import type { Zone } from "@/lib/platform/dates";

/** A dated meeting as the pages of an engagement need it. `leaderId` is the party whose side it is on. */
export type Meeting = {
  id: string; kind: SessionKind; stepKey: string; sideId: string | null; round: number | null;
  startsAt: Date; minutes: number; zone: Zone; place: string; status: SessionStatus; announcedAt: Date | null; heldMinutes: number | null;
  attendees: readonly string[];
};

/** The numbers of the rounds that are planned, from the first to the last. */
export const roundNumbers = (meetings: readonly Pick<Meeting, "round">[]): number[] =>
  [...new Set(meetings.flatMap(({ round }) => (round === null ? [] : [round])))].sort((a, b) => a - b);

/** Rounds in which nothing is left to hold, and every meeting that stands was held. */
export const roundsHeld = (meetings: readonly Pick<Meeting, "round" | "status">[], rounds: readonly number[]): number =>
  rounds.filter((number) => {
    const standing = meetings.filter(({ round, status }) => round === number && status !== "cancelled");
    return standing.length > 0 && standing.every(({ status }) => status === "held");
  }).length;
