import type { WaveReport } from "./report";
import { waveKinds, type WaveKind } from "./waves";

/** What a debrief may end in. Source: SURVEYS "Course-correction record"; content/programs `iv-mdb-decision`. */
export const courseDecisions = ["continue", "adjust", "change_goal", "change_stakeholders", "stop"] as const;
export type CourseDecision = (typeof courseDecisions)[number];

/** How an action of an earlier wave went, said at the next one. */
export const actionMarks = ["kept", "partly", "dropped"] as const;
export type ActionMark = (typeof actionMarks)[number];

/** Observations in a record, actions at most, and lengths in characters. Source: SURVEYS "Course-correction record". */
export const correctionLimits = { observations: 3, actions: 3, observation: 400, action: 300, message: 2000 } as const;

/** Waves at which an action can be looked at again: any later one. */
export const reviewKinds = waveKinds.filter((kind) => kind !== "baseline");

/** One observation in the leaders' words, tied to a figure of the report by the row's key. */
export type Observation = { words: string; figure: string };

/** One action that was decided: what is done, where, and by what others will know. */
export type ActionWords = { behaviour: string; situation: string; sign: string };

/** Rows of a report whose figure an observation can be tied to: the remembered start is none, it stands beside one. */
export const figureRows = (report: WaveReport): WaveReport["rows"] => report.rows.filter(({ kind, total }) => kind !== "then" && total?.centre.told);

/** What a sponsor reads of a wave where the signed agreement lists it: of each question the total with its bounds and the measured
 *  change, and nothing of groups, comments, or a leader's own rating. */
export type WaveSummary = {
  kind: WaveKind; number: number; opensOn: string; referenceOn: string | null; k: number; counts: { invited: number; answered: number };
  rows: { key: string; kind: string; goal: string | null; question: string; n: number; of: number; mean: number; direction: { below: number; same: number; above: number } | null; bounds: [number, number] | null; meanBounds: [number, number] | null; measured: { change: number; n: number } | null }[];
};

/** Takes the sponsor's page out of a report: a part of what was published, worked out from nothing else. */
export function summaryOf(report: WaveReport): WaveSummary {
  const { kind, number, opensOn, referenceOn, k } = report.wave;
  return {
    kind: kind as WaveKind, number, opensOn, referenceOn, k, counts: { invited: report.counts.invited, answered: report.counts.answered },
    rows: figureRows(report).flatMap(({ key, kind: of, goal, question, total, matched }) => {
      const centre = total?.centre;
      if (!total || !centre?.told) return [];
      const told = total.direction?.told ?? null;
      const bounds = total.bounds?.told ?? null;
      return [{
        key, kind: of, goal, question, n: centre.n, of: centre.of, mean: centre.told.mean, direction: told && { below: told.below, same: told.same, above: told.above },
        bounds: bounds?.above ?? null, meanBounds: bounds ? [bounds.mean[0] ?? NaN, bounds.mean[1] ?? NaN] : null,
        measured: matched && matched.change.told !== null ? { change: matched.change.told, n: matched.change.n } : null,
      }];
    }),
  };
}

/** Keys under `corrections.refusals` of the `surveys` messages. */
export type CorrectionRefusal = "notFinal" | "recorded" | "notRecorded" | "sent" | "pasted";
