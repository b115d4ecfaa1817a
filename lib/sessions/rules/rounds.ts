import { dayIn, daysBetween, weekday, type Zone } from "@/lib/platform/dates";
import type { SessionStatus } from "../rules";

/** How a meeting of a series stands today. `to_log` and `moved` are planned ones. */
export type RoundStanding = "held" | "to_log" | "this_week" | "planned" | "missed" | "moved" | "cancelled";

/** The standing of one meeting for a reader: what has begun and is not logged waits for its coach alone, for everybody
 *  else it is planned until somebody says what became of it. Weeks begin on Monday, in the reader's zone. */
export function standingOf(session: { status: SessionStatus; startsAt: Date; moves: number }, reader: { now: Date; zone: Zone; logs: boolean }): RoundStanding {
  if (session.status !== "planned") return session.status;
  if (session.startsAt <= reader.now) return reader.logs ? "to_log" : "planned";
  const today = dayIn(reader.now, reader.zone);
  const ahead = daysBetween(today, dayIn(session.startsAt, reader.zone));
  if (ahead >= 0 && ahead <= 7 - weekday(today)) return "this_week";
  return session.moves > 0 ? "moved" : "planned";
}
