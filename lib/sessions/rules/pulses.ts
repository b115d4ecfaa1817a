import { addDays, dayIn, isWorkingDay, timeIn, toInstant, type Zone } from "@/lib/platform/dates";
import type { SessionStatus } from "../rules";

/** The scales of the three items of a pulse, from the least to the most. Source: content/instruments, "leader-pulse".
 *  `kept` may be left open by whoever had made no promise. */
export const pulseScales = { kept: { from: 0, to: 3 }, confidence: { from: 1, to: 5 }, energy: { from: 1, to: 5 } } as const;
export type PulseItem = keyof typeof pulseScales;

/** Characters of the one word. Source: the same instrument. */
export const pulseWordLength = 30;

/** The instrument that a step of a template names where a pulse comes before each of its sessions. */
export const pulseInstrument = "leader-pulse";

/** Working days before a session from which its pulse is open, so that a Monday's is asked for before the weekend. */
const opensWorkingDaysBefore = 2;

type Timed = { startsAt: Date; minutes: number; zone: Zone; status: SessionStatus };

/** When the pulse of a session opens: two working days before it, at the same time of day in its own zone. */
export function pulseOpensAt({ startsAt, zone }: Pick<Timed, "startsAt" | "zone">): Date {
  let day = dayIn(startsAt, zone);
  for (let left = opensWorkingDaysBefore; left > 0; left -= isWorkingDay(day) ? 1 : 0) day = addDays(day, -1);
  return new Date(toInstant(day, timeIn(startsAt, zone), zone));
}

/** Whether a pulse can be given now: `soon` before it opens, `open` until the session's time is over, then `over`; `over`
 *  too once the session was logged, missed or cancelled. */
export function pulseState(session: Timed, now: Date): "soon" | "open" | "over" {
  if (session.status !== "planned" || now.getTime() >= session.startsAt.getTime() + session.minutes * 60_000) return "over";
  return now < pulseOpensAt(session) ? "soon" : "open";
}

/** What a pulse says of how somebody is: confidence and energy together, 2 to 10. What was kept is left out, because not
 *  everybody had promised something each time. */
export const pulseScore = ({ confidence, energy }: { confidence: number; energy: number }): number => confidence + energy;

/** Pulses in a row that must fall for it to be a hint to the coach, so that one tired fortnight is none. */
const fallingInARow = 3;

/** Whether the last three pulses of a leader fall, each below the one before. Oldest first. A hint to the coach alone. */
export function isFalling(pulses: readonly { confidence: number; energy: number }[]): boolean {
  const last = pulses.slice(-fallingInARow).map(pulseScore);
  return last.length === fallingInARow && last.every((score, at) => at === 0 || score < (last[at - 1] ?? 0));
}
