import type { Day } from "@/lib/platform/dates";
import type { WaveReport } from "./report";

/** What was published of one question in one wave, for the line through the waves: the mean, on how many answers of how many people it stands, and the
 *  leader's own answer where they gave one. */
export type PublishedMean = { waveId: string; kind: string; number: number; opensOn: string; mean: number | null; n: number; of: number; own: number | null };

/** Where several leaders answered for themselves none is shown: to the others their answers are not the report's to tell. */
const onlyOne = <T>(own: readonly T[]): T | null => (own.length === 1 ? own[0] ?? null : null);

const publishedOf = ({ wave, rows }: WaveReport, key: string): PublishedMean[] => rows.filter((row) => row.key === key).map(({ total, self }) =>
  ({ waveId: wave.id, kind: wave.kind, number: wave.number, opensOn: wave.opensOn, mean: total?.centre.told?.mean ?? null, n: total?.centre.n ?? 0, of: total?.centre.of ?? 0, own: onlyOne(self)?.value ?? null }));

/** What every question on today says wave by wave, by the question's key. @param reports in the order of their waves, the one
 *  that is read last. */
export const meansThrough = (reports: readonly WaveReport[]): Record<string, PublishedMean[]> =>
  Object.fromEntries((reports.at(-1)?.rows ?? []).filter(({ kind }) => kind === "today").map(({ key }) => [key, reports.flatMap((report) => publishedOf(report, key))]));

/** A mini-survey that is over: one that too few answered has no report, and stands in the line as a gap. */
export type OverMini = { id: string; number: number; opensOn: string; referenceOn: Day | null; asked: readonly string[] };

/** Mini-surveys that asked about a change since the very day that the report's wave asks about, in their order, by the question's
 *  key. Others stand on another axis and are left out; values are put side by side and never added up. Source: SURVEYS "Instruments".
 *  @param minis up to the report's wave; @param reports of the plan. @returns questions asked at least twice. */
export function runsSince(minis: readonly OverMini[], reports: readonly WaveReport[], report: WaveReport): Record<string, PublishedMean[]> {
  const run = minis.filter(({ referenceOn }) => referenceOn !== null && referenceOn === report.wave.referenceOn);
  return Object.fromEntries(report.rows.filter(({ kind }) => kind === "change").map(({ key }): [string, PublishedMean[]] => [key, run.filter(({ asked }) => asked.includes(key)).flatMap(({ id, number, opensOn }) => {
    const kept = reports.find(({ wave }) => wave.id === id);
    return kept ? publishedOf(kept, key) : [{ waveId: id, kind: "mini", number, opensOn, mean: null, n: 0, of: 0, own: null }];
  })]).filter(([, waves]) => waves.length > 1 && waves.some(({ mean }) => mean !== null)));
}

/** The leader's own answer beside the others', goal by goal: `gap` in points, null where the others' mean is withheld. */
export type OwnBeside = { key: string; number: number; goal: string; others: number | null; own: number; n: number; of: number; gap: number | null; isAligned: boolean };

/** How the leader sees each goal today beside the others; none where the leader has not answered. Goals are numbered as the report
 *  numbers them. */
export function ownBesideOthers({ rows }: Pick<WaveReport, "rows">): OwnBeside[] {
  const goals = [...new Set(rows.flatMap(({ goal }) => goal ?? []))];
  return rows.filter(({ kind }) => kind === "today").flatMap(({ key, goal, total, self }) => {
    const own = onlyOne(self);
    const told = own?.beside?.told ?? null;
    return own && goal ? [{ key, number: goals.indexOf(goal) + 1, goal, others: total?.centre.told?.mean ?? null, own: own.value, n: total?.centre.n ?? 0, of: total?.centre.of ?? 0, gap: told?.gap ?? null, isAligned: told?.isAligned ?? false }] : [];
  });
}
