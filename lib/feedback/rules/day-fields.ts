import type { Audience } from "@/lib/audit/rules";
import type { Guide, GuideField } from "@/lib/programs/input";
import { boardFields } from "./board";

/** A prompt of the feedback day as one person in the room meets it, on one leader's side or (null) on nobody's. */
export type DayField = { key: string; sideId: string | null; label: string; help: string; audience: Audience; writes: boolean; kind: "line" | "text" | "day" };

/** Who meets the prompts: the coach, or the leader with this side. */
export type DayReader = { isCoach: boolean; side: string | null; sides: readonly string[] };

/** Answered by the board itself: by marks, and by the list of barriers. */
const onBoard = ({ key, perItem }: GuideField): boolean => perItem === true || key === "iv-fd-barriers";

/** The prompts of the day in the order of the guide. What is the coach's alone no leader meets, nor the coach what is a
 *  leader's alone. The coach may write down what a leader says who has no device; the author is always on record. */
export function dayFields(guide: Guide, { isCoach, side, sides }: DayReader): DayField[] {
  return guide.filter((field) => !onBoard(field)).flatMap((field): DayField[] => {
    const { key, label, help, audience, by, type } = field;
    const base = { key, label, help, audience, kind: type === "date" ? "day" as const : type === "short_text" ? "line" as const : "text" as const };
    if (audience === "coach_only") return isCoach ? [{ ...base, sideId: null, writes: true }] : [];
    if (audience === "leader_only") return isCoach || side === null ? [] : [{ ...base, sideId: side, writes: true }];
    if (by === "each_leader") return sides.map((sideId) => ({ ...base, sideId, writes: isCoach || sideId === side }));
    return [{ ...base, sideId: null, writes: isCoach || by === "both_leaders" }];
  });
}

/** Whether a prompt's words are part of what is frozen. */
export const isFrozenWith = (key: string): boolean => key === boardFields.goal;

/** The key under which the text of a barrier saves itself, and the barrier's id out of it; null for other keys. */
export const barrierKey = (id: string): string => `barrier:${id}`;
export const barrierIn = (key: string): string | null => (key.startsWith("barrier:") ? key.slice("barrier:".length) : null);
