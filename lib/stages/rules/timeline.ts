import type { TemplateStage } from "@/lib/programs/input";
import { dayIn, daysBetween, type Day, type Zone } from "@/lib/platform/dates";

/** A stage's row: planned days in the engagement's zone, and when it was really entered and left. */
export type StageRow = { key: string; plannedFrom: Day; plannedTo: Day; enteredAt: Date | null; leftAt: Date | null };

/** A stage on the line: `part` is how far today is within it, 0 to 1; `days` real where they are known, else planned. */
export type StageOnLine = { key: string; title: string; purpose: string; state: "done" | "current" | "blocked" | "to_come" | "stopped"; from: Day | null; to: Day | null; part: number };

/** The stages of an engagement in the template's order.
 *  @param waits whether the current stage is held up by others than the reader's own work.
 *  @param stopped whether the engagement ended before its last stage did. */
export function timelineOf(stages: readonly TemplateStage[], rows: readonly StageRow[], { zone, now, waits, stopped }: { zone: Zone; now: Date; waits: boolean; stopped: boolean }): StageOnLine[] {
  const today = dayIn(now, zone);
  return stages.map(({ key, title, purpose }): StageOnLine => {
    const row = rows.find((each) => each.key === key);
    const entered = row?.enteredAt ? dayIn(row.enteredAt, zone) : null;
    const left = row?.leftAt ? dayIn(row.leftAt, zone) : null;
    const from = entered ?? row?.plannedFrom ?? null;
    const planned = row && row.plannedTo >= (from ?? "") ? row.plannedTo : null;
    const to = left ?? (entered && planned && planned < today ? null : planned);
    const here = entered !== null && left === null;
    const state = left ? "done" : !here ? "to_come" : stopped ? "stopped" : waits ? "blocked" : "current";
    const span = from && planned ? Math.max(1, daysBetween(from, planned)) : 1;
    return { key, title, purpose, state, from, to, part: here && from ? Math.min(1, Math.max(0, daysBetween(from, today) / span)) : 0 };
  });
}

/** The stage at hand: entered and not left. */
export const currentStage = (line: readonly StageOnLine[]): StageOnLine | null =>
  line.find(({ state }) => state === "current" || state === "blocked" || state === "stopped") ?? null;

/** The stage after one, in the template's order. */
export const stageAfter = (stages: readonly TemplateStage[], key: string): TemplateStage | null =>
  stages[stages.findIndex((stage) => stage.key === key) + 1] ?? null;
