import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { surveyCorrections, surveyPlans, surveySnapshots, surveyWaves } from "@/db/schema";
import { engagementFor, may, type Engagement } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import type { ResponseCount } from "../rules/invitations";
import type { WaveReport } from "../rules/report";
import type { WaveKind, WaveState } from "../rules/waves";
import { waveFor } from "../access";

/** A wave as coach and leaders see it before it is sealed: its days, and how many have answered. Leaders see one total. */
export type WaveProgress = {
  id: string; kind: WaveKind; number: number; state: WaveState; opensOn: string; closesOn: string;
  counts: { invited: number; answered: number; declined: number | null; undeliverable: number | null } | null;
};

/** All waves of an engagement in the order of their days; none while no survey is planned.
 *  @throws AppError at the engagement's door. */
export const wavesOf = async (ctx: Ctx, engagementId: string): Promise<WaveProgress[]> => wavesIn(ctx, await engagementFor(ctx, "viewSurvey", engagementId));

/** The same for whoever has passed the engagement's door. */
export async function wavesIn(ctx: Ctx, engagement: Engagement): Promise<WaveProgress[]> {
  const { id, kind, number, state, opensOn, closesOn, counts } = surveyWaves;
  const rows = await ctx.db.select({ id, kind, number, state, opensOn, closesOn, counts }).from(surveyWaves)
    .innerJoin(surveyPlans, eq(surveyPlans.id, surveyWaves.planId)).where(eq(surveyWaves.engagementId, engagement.id)).orderBy(asc(opensOn), asc(id));
  const seesAll = may("planSurvey", engagement);
  const narrowed = ({ invited, answered, declined, undeliverable }: ResponseCount) => ({ invited, answered, declined: seesAll ? declined : null, undeliverable: seesAll ? undeliverable : null });
  const progress: WaveProgress[] = [];
  for (const row of rows) progress.push({ ...row, counts: row.counts ? narrowed(row.counts) : await countsOf(ctx, row.id) });
  return progress;
}

async function countsOf({ db }: Ctx, waveId: string): Promise<WaveProgress["counts"]> {
  const { rows } = await db.execute<{ invited: number; answered: number; declined: number | null; undeliverable: number | null }>(sql`select invited, answered, declined, undeliverable from doors.survey_counts(${waveId})`);
  return rows[0] ?? null;
}

/** The report of a sealed wave for coach and leaders, with the hash that is printed on it; null before it is sealed.
 *  @throws AppError at the wave's door. */
export async function reportOfWave(ctx: Ctx, waveId: string): Promise<{ report: WaveReport; hash: string } | null> {
  await waveFor(ctx, "viewSurvey", waveId);
  return snapshotOf(ctx, waveId);
}

/** The same for whoever has passed the wave's door. */
export async function snapshotOf(ctx: Ctx, waveId: string): Promise<{ report: WaveReport; hash: string } | null> {
  const [snapshot] = await ctx.db.select({ content: surveySnapshots.content, hash: surveySnapshots.hash }).from(surveySnapshots).where(eq(surveySnapshots.waveId, waveId));
  return snapshot ? { report: JSON.parse(snapshot.content) as WaveReport, hash: snapshot.hash } : null;
}

/** What the conditions of stages ask of surveys: whether the wave at the end is final, after which waves a decision is on record, and
 *  the kind of the first final wave without one. Leaders and coach alone see that; for everybody else there is none. The caller has
 *  passed the engagement's door. */
export async function surveyFacts({ db }: Ctx, engagementId: string): Promise<{ endFinal: boolean; decidedAfter: WaveKind[]; undecided: WaveKind | null }> {
  const waves = await db.select({ kind: surveyWaves.kind, correctionId: surveyCorrections.id }).from(surveyWaves).leftJoin(surveyCorrections, eq(surveyCorrections.waveId, surveyWaves.id))
    .where(and(eq(surveyWaves.engagementId, engagementId), eq(surveyWaves.state, "sealed"))).orderBy(asc(surveyWaves.openedAt));
  return { endFinal: waves.some(({ kind }) => kind === "end"), decidedAfter: waves.flatMap(({ kind, correctionId }) => (correctionId ? [kind] : [])), undecided: waves.find(({ correctionId }) => correctionId === null)?.kind ?? null };
}

/** Whether people were really asked in a wave of a kind, for the conditions of stages. Only coach and leaders see that; for
 *  everybody else it has not. The caller has passed the engagement's door. */
export const hasOpened = async ({ db }: Ctx, engagementId: string, kind: WaveKind): Promise<boolean> =>
  await db.$count(surveyWaves, and(eq(surveyWaves.engagementId, engagementId), eq(surveyWaves.kind, kind), inArray(surveyWaves.state, ["open", "closed", "sealed"]))) > 0;
