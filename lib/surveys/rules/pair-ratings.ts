import type { Day } from "@/lib/platform/dates";
import type { WaveKind, WaveState } from "./waves";

/** What one leader says of working with another: a point by item, null where they had not enough contact to judge. */
export type PairAnswers = Record<string, number | null>;

/** Waves at which leaders rate each other. Source: content/instruments "working-relationship-pair". */
export const pairWaves = ["baseline", "midpoint", "end"] as const satisfies readonly WaveKind[];
export const hasPairRatings = (kind: string): boolean => pairWaves.some((each) => each === kind);

/** Whether leaders can rate each other now: `soon` before the wave's first day, `over` once it is final. Whoever has read what
 *  colleagues say would say something else of the other leader. A wave that never opened is over after its last day. */
export function pairState({ state, opensOn, closesOn }: { state: WaveState; opensOn: Day; closesOn: Day }, today: Day): "soon" | "open" | "over" {
  if (state === "open" || state === "closed") return "open";
  if (state === "sealed" || state === "void" || today > closesOn) return "over";
  return today < opensOn ? "soon" : "open";
}

/** Points between what two leaders say of each other; null where one had not enough contact to judge. */
export const gapBetween = (one: number | null | undefined, other: number | null | undefined): number | null =>
  (typeof one === "number" && typeof other === "number" ? Math.abs(one - other) : null);

/** Every two of some people, in their order. */
export const everyTwo = <T>(all: readonly T[]): [T, T][] => all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]));
