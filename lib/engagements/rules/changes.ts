import { addDays, type Day } from "@/lib/platform/dates";
import type { EngagementStatus } from "../rules";

/** Categories of a reason to stop. Source: content/texts `stop-categories`, in its order. */
export const stopReasons = ["served", "not_the_time", "not_the_coach", "not_safe", "formal_procedure", "role_changed", "rather_not_say"] as const;
export type StopReason = (typeof stopReasons)[number];

/** What sponsor and coach choose once a leader has left: the end, or individual coaching for who stays. */
export const decisionsAfterLeaving = ["stop", "individual"] as const;
export type DecisionAfterLeaving = (typeof decisionsAfterLeaving)[number];

/** Days a pause may last. Source: content/texts `stop-pause`, six weeks. */
export const pauseDays = { min: 1, max: 42 } as const;

/** Keys under `refusals` of the `changes` messages. */
export type ChangeRefusal = "noRounds" | "roundsOpen" | "waveUndecided" | "notEnded" | "followed" | "notRunning" | "notPaused" | "ended" | "awaitsSuccessor" | "pauseLength" | "decided" | "firstStage";

const running = (status: EngagementStatus) => status === "launched" || status === "active";

/** Why an engagement cannot be paused until a day, or null. Days are those of the engagement's zone. */
export function refusalToPause(status: EngagementStatus, until: Day, today: Day): ChangeRefusal | null {
  if (!running(status)) return "notRunning";
  return until < addDays(today, pauseDays.min) || until > addDays(today, pauseDays.max) ? "pauseLength" : null;
}

/** Why it cannot go on, or null: a sponsor's successor ends that pause by accepting, and nobody else. */
export function refusalToResume(status: EngagementStatus, awaitsSuccessor: boolean): ChangeRefusal | null {
  if (status !== "paused") return "notPaused";
  return awaitsSuccessor ? "awaitsSuccessor" : null;
}

/** Why nothing can be stopped or left any more, or null. */
export const refusalToStop = (status: EngagementStatus): ChangeRefusal | null => (running(status) || status === "paused" ? null : "ended");

/** Why the coach cannot close an engagement, or null: its rounds are over when none of their meetings is left to hold or to log.
 *  What never had rounds is stopped instead.
 *  @param undecided whether a survey was made final and no decision about it is on record. */
export function refusalToClose(status: EngagementStatus, { rounds, open, undecided = false }: { rounds: number; open: number; undecided?: boolean }): ChangeRefusal | null {
  if (!running(status)) return "notRunning";
  if (rounds === 0) return "noRounds";
  if (open > 0) return "roundsOpen";
  return undecided ? "waveUndecided" : null;
}

/** Why no next cycle can begin, or null: nothing reopens, so that one follows what has ended.
 *  @param followed whether a next cycle was begun already, as far as the viewer may know. */
export function refusalToFollow(status: EngagementStatus, followed: boolean): ChangeRefusal | null {
  if (status !== "closed" && status !== "stopped") return "notEnded";
  return followed ? "followed" : null;
}

/** The step and field under which a coach's closing note is kept: an entry that no guide asks for. */
export const closingEntry = { step: "iv-closing", field: "closing-note" } as const;

/** Why the coach cannot go back one stage, or null. `at` is the place of the stage at hand in the template's order. */
export function refusalToReturn(status: EngagementStatus, at: number): ChangeRefusal | null {
  if (!running(status)) return "notRunning";
  return at <= 0 ? "firstStage" : null;
}
