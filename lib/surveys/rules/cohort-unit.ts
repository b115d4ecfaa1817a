import type { CohortUnit } from "./cohorts";
import { meanOf } from "./describe";
import type { WaveReport } from "./report";
import { surveyScales } from "./scales";

/** What one engagement brings to a cohort, out of the report of its end wave and nothing else: the mean of the measured changes told
 *  there since its own first wave, over everything rated from 1 to 7 in the same words both times; null where none was told. Its
 *  leaders are rated as one or alone: either way it is one value, and counts once.
 *  @param baseline its first wave. */
export function unitOf(report: Pick<WaveReport, "rows" | "counts">, of: Pick<CohortUnit, "id" | "kind" | "leaders">, baseline: string): CohortUnit | null {
  const changes = report.rows.flatMap(({ kind, scale, matched }) => {
    const isSeven = kind === "today" && scale !== null && surveyScales[scale].limits[0] === 1 && surveyScales[scale].limits[1] === 7;
    return isSeven && matched && matched.since === baseline && matched.change.told !== null ? [matched.change.told] : [];
  });
  const spoken = report.rows.flatMap(({ kind, total }) => (kind === "follow_up" && total?.centre.told ? [total.centre.told.mean] : []));
  if (changes.length === 0) return null;
  return { ...of, change: meanOf(changes), followUp: spoken.length > 0 ? meanOf(spoken) : null, invited: report.counts.invited, answered: report.counts.answered };
}
