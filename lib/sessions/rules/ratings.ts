import type { Guide, GuideField } from "@/lib/programs/input";
import type { SessionStatus } from "../rules";

/** Least and greatest number that a leader can give when all rate alone and reveal together. */
export const ratingRange = { from: 1, to: 7 } as const;

/** The scale on which leaders rate how they work together; its answers make the chart over the rounds. */
export const relationshipScale = "relationship-7";

/** Minutes before a call from which leaders can rate, and days after its start until which they can: a call before a long
 *  weekend is still rated on the next working day. */
export const ratingWindow = { opensMinutesBefore: 60, closesDaysAfter: 5 } as const;

/** The prompts of a guide that all leaders answer alone and see together. */
export const togetherFields = (guide: Guide): GuideField[] => guide.filter(({ reveal, type }) => reveal === "together" && type === "scale");

/** Whether a call can be rated now: `soon` before it, `over` long after it or when it did not take place. */
export function ratingState({ startsAt, status }: { startsAt: Date; status: SessionStatus }, now: Date): "soon" | "open" | "over" {
  if (status === "missed" || status === "cancelled") return "over";
  if (now.getTime() < startsAt.getTime() - ratingWindow.opensMinutesBefore * 60_000) return "soon";
  return now.getTime() < startsAt.getTime() + ratingWindow.closesDaysAfter * 86_400_000 ? "open" : "over";
}

/** Ratings of one call that all gave: a leader's party and number each. */
export type RatedCall = { round: number; values: readonly { partyId: string; value: number }[] };

/** What the ratings of all calls say together: `all_higher` and `all_lower` when every leader's last number lies above or
 *  below their first, `same` when none moved, `mixed` otherwise; `first` while there is one call alone; null without any.
 *  Calls in their order; leaders who rated in only one of the two are left out. */
export function findingOf(calls: readonly RatedCall[]): "first" | "all_higher" | "all_lower" | "same" | "mixed" | null {
  const [first, last] = [calls[0], calls.at(-1)];
  if (!first || !last) return null;
  if (first === last) return "first";
  const moves = last.values.flatMap(({ partyId, value }) => {
    const before = first.values.find((each) => each.partyId === partyId);
    return before ? [Math.sign(value - before.value)] : [];
  });
  if (moves.length === 0 || moves.every((move) => move === 0)) return "same";
  if (moves.every((move) => move > 0)) return "all_higher";
  return moves.every((move) => move < 0) ? "all_lower" : "mixed";
}
