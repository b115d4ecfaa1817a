import type { Day } from "@/lib/platform/dates";

/** Where a wave stands. Source: SURVEYS "Objects": draft > scheduled > open > closed > sealed; closed > open once more, and
 *  closed > void with fewer than k answers. There is no other way. */
export const waveStates = ["draft", "scheduled", "open", "closed", "sealed", "void"] as const;
export type WaveState = (typeof waveStates)[number];

/** What a wave is for. Monthly mini-surveys are numbered from 1 and stand between the others. */
export const waveKinds = ["baseline", "midpoint", "end", "mini"] as const;
export type WaveKind = (typeof waveKinds)[number];

/** Hours after closing during which a wave may still be extended; then it is sealed for good. */
export const sealedAfterHours = 48;

const next: Readonly<Record<WaveState, readonly WaveState[]>> = {
  draft: ["scheduled", "open"], scheduled: ["open", "draft"], open: ["closed"], closed: ["open", "sealed", "void"], sealed: [], void: [],
};

/** Whether a wave may go from one state to another. A draft opened at once is scheduled and opened in one act. */
export const leadsTo = (from: WaveState, to: WaveState): boolean => next[from].includes(to);

/** Keys under `refusals` of the `surveys` messages. */
export type WaveRefusal = "notDraft" | "notScheduled" | "notOpen" | "notClosed" | "sealedForGood" | "closesTooSoon" | "tooEarlyToSeal" | "enoughAnswers" | "nobodyInvited" | "earlierOpen" | "pairingGone" | "waveTwice";

type Standing = { state: WaveState; closedAt: Date | null };

/** Why a wave cannot be opened, or null. Only one wave of a plan takes answers at a time: a person's two drafts would otherwise
 *  be told apart by their dates. */
export function refusalToOpen({ state }: Pick<Standing, "state">, { invited, otherOpen, closesOn, today }: { invited: number; otherOpen: boolean; closesOn: Day; today: Day }): WaveRefusal | null {
  if (!leadsTo(state, "open") || state === "closed") return "notScheduled";
  if (otherOpen) return "earlierOpen";
  if (invited === 0) return "nobodyInvited";
  return closesOn <= today ? "closesTooSoon" : null;
}

/** Why a wave cannot be closed, or null. */
export const refusalToClose = ({ state }: Pick<Standing, "state">): WaveRefusal | null => (state === "open" ? null : "notOpen");

/** When a closed wave becomes final: until then it may be opened once more. */
export const sealsAt = (closedAt: Date): Date => new Date(closedAt.getTime() + sealedAfterHours * 3_600_000);

/** Why a closed wave cannot be opened once more, or null: never after it was sealed, and only to a later day. */
export function refusalToExtend({ state }: Pick<Standing, "state">, closesOn: Day, today: Day): WaveRefusal | null {
  if (state === "sealed" || state === "void") return "sealedForGood";
  if (state !== "closed" && state !== "open") return "notClosed";
  return closesOn <= today ? "closesTooSoon" : null;
}

/** Why a wave cannot be sealed yet, or null. */
export function refusalToSeal({ state, closedAt }: Standing, now: Date): WaveRefusal | null {
  if (state === "sealed" || state === "void") return "sealedForGood";
  if (state !== "closed" || closedAt === null) return "notClosed";
  return now < sealsAt(closedAt) ? "tooEarlyToSeal" : null;
}

/** Why a closed wave cannot be given up, or null: only one that can tell nothing is. */
export function refusalToVoid({ state }: Pick<Standing, "state">, answers: number, k: number): WaveRefusal | null {
  if (state === "sealed" || state === "void") return "sealedForGood";
  if (state !== "closed") return "notClosed";
  return answers >= k ? "enoughAnswers" : null;
}
