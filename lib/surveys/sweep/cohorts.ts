import "server-only";
import { createHash } from "node:crypto";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { parties, surveyCohortCells, surveyCohorts, surveyPlans, surveySnapshots, surveyWaves } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx, Worker } from "@/lib/platform/context";
import { unorderedId } from "@/lib/platform/ids";
import { byLot } from "../lot";
import { instrumentOf } from "../queries/instruments";
import { cohortKinds, effectOf, nextCohort, type CohortUnit } from "../rules/cohorts";
import { unitOf } from "../rules/cohort-unit";
import type { WaveReport } from "../rules/report";
import { toldFrom } from "../rules/thresholds";

type Told = Pick<typeof surveyCohortCells.$inferSelect, "kind" | "figure" | "members">;

/** Engagements whose end is final and whose survey was confidential (what is said with a name is kinder than what is not, and no measure beside it), in the order in which that was, with what their own reports told. */
async function unitsOf(ctx: Ctx<Worker>, told: readonly Told[]): Promise<CohortUnit[]> {
  const { db, viewer: { organizationId } } = ctx;
  const baseline = alias(surveyWaves, "baseline");
  const known = new Set(told.flatMap(({ members }) => members));
  const ended = await db.select({ plan: { id: surveyPlans.id, engagementId: surveyPlans.engagementId, instrumentKey: surveyPlans.instrumentKey, instrumentVersion: surveyPlans.instrumentVersion }, waveId: surveyWaves.id, baselineId: baseline.id }).from(surveyWaves)
    .innerJoin(surveyPlans, eq(surveyPlans.id, surveyWaves.planId)).innerJoin(baseline, and(eq(baseline.planId, surveyPlans.id), eq(baseline.kind, "baseline"), eq(baseline.state, "sealed")))
    .where(and(eq(surveyWaves.organizationId, organizationId), eq(surveyWaves.kind, "end"), eq(surveyWaves.state, "sealed"), eq(surveyPlans.mode, "confidential"))).orderBy(asc(surveyWaves.sealedAt), asc(surveyWaves.id));
  // Fewer than five new ones make no cohort: most sweeps end here, without opening a report.
  if (ended.filter(({ plan }) => !known.has(plan.engagementId)).length < toldFrom.refresh) return [];
  const leaders = await db.select({ engagementId: parties.engagementId, personId: parties.personId }).from(parties)
    .where(and(inArray(parties.engagementId, ended.map(({ plan }) => plan.engagementId)), inArray(parties.role, ["leader", "employee"])));
  const snapshots = await db.select({ waveId: surveySnapshots.waveId, content: surveySnapshots.content }).from(surveySnapshots).where(inArray(surveySnapshots.waveId, ended.map(({ waveId }) => waveId)));
  const units: CohortUnit[] = [];
  for (const { plan, waveId, baselineId } of ended) {
    const snapshot = snapshots.find((one) => one.waveId === waveId);
    const { rated } = await instrumentOf(ctx, plan);
    if (!snapshot || rated === "other_leader") continue;
    const unit = unitOf(JSON.parse(snapshot.content) as WaveReport, { id: plan.engagementId, kind: rated === "leader" ? "leader" : "relationship", leaders: leaders.filter(({ engagementId }) => engagementId === plan.engagementId).map(({ personId }) => personId) }, baselineId);
    if (unit) units.push(unit);
  }
  return units;
}

/** Tells HR of the effect over cohorts: a fixed cohort of each kind as soon as the rule allows one, with what may be told of it, each
 *  once. Running it again does nothing. @returns how many were made. */
export async function gatherCohorts(ctx: Ctx<Worker>): Promise<number> {
  const { db, viewer: { organizationId }, now } = ctx;
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`cohorts ${organizationId}`}, 0))`);
  const told: Told[] = await db.select({ kind: surveyCohortCells.kind, figure: surveyCohortCells.figure, members: surveyCohortCells.members }).from(surveyCohortCells).where(eq(surveyCohortCells.organizationId, organizationId));
  const units = await unitsOf(ctx, told);
  if (units.length === 0) return 0;
  let made = 0;
  for (const kind of cohortKinds) {
    const next = nextCohort(units.filter((unit) => unit.kind === kind), told.filter((cell) => cell.kind === kind));
    if (!next) continue;
    const number = await db.$count(surveyCohorts, and(eq(surveyCohorts.organizationId, organizationId), eq(surveyCohorts.kind, kind))) + 1;
    const content = JSON.stringify(effectOf(kind, number, next.members, next.cells.map(({ figure }) => figure)));
    const hash = createHash("sha256").update(content).digest("hex");
    const id = unorderedId();
    await db.insert(surveyCohorts).values({ organizationId, id, kind, number, content, hash, createdAt: now });
    await db.insert(surveyCohortCells).values(next.cells.map(({ figure, members }) => ({ organizationId, id: unorderedId(), cohortId: id, kind, figure, members: byLot(members) })));
    await record(ctx, "cohort.told", id, { audience: "directory" }, { kind, number, hash });
    made += 1;
  }
  return made;
}
