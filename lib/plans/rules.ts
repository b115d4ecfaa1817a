import type { Audience } from "@/lib/audit/rules";
import { addDays, dayIn, type Day, type Zone } from "@/lib/platform/dates";

/** How an action item or commitment came out, by its owner's or the session's account. */
export const outcomes = ["kept", "partly", "not_kept"] as const;
export type ActionOutcome = (typeof outcomes)[number];

/** Longest wording of an action item, in characters: one sentence that somebody could see happen. */
export const actionTextLength = 400;

/** Days before its due day in which an action item says so. */
const soonDays = 3;

/** How an action item stands today. Overdue is no fault of anybody's; it waits for an outcome. */
export type ActionStanding = ActionOutcome | "open" | "due_soon" | "overdue";

/** The standing of an action item on the reader's day. */
export function standingOfAction(action: { outcome: ActionOutcome | null; dueOn: Day | null }, now: Date, zone: Zone): ActionStanding {
  if (action.outcome) return action.outcome;
  if (!action.dueOn) return "open";
  const today = dayIn(now, zone);
  if (action.dueOn < today) return "overdue";
  return action.dueOn <= addDays(today, soonDays) ? "due_soon" : "open";
}

/** Who reads the action items of a session: those of one leader stay on that side, those of a joint one are both
 *  leaders'. Source: PRODUCT "agenda and action items as their session". */
export const readershipOfActions = (sideId: string | null): { sideId: string | null; audience: Audience } =>
  ({ sideId, audience: sideId ? "leader_and_coach" : "pair" });

/** Key of the `plans` message that says why somebody cannot mark an action item, or null when they can: its owner gives
 *  their own account, and the coach marks what the session says. */
export const refusalToMark = (owner: { isViewer: boolean }, standings: readonly string[]): "refusals.notYours" | null =>
  standings.includes("coach") || standings.includes("manager") || owner.isViewer ? null : "refusals.notYours";
