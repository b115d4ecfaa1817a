import "server-only";
import { sql } from "drizzle-orm";
import { directoryFor } from "@/lib/people/access";
import type { Ctx } from "@/lib/platform/context";
import { cohortKinds, type CohortEffect, type CohortKind } from "../rules/cohorts";

/** What HR was told of one cohort, and the hash that is printed beside it. */
export type ToldCohort = { effect: CohortEffect; hash: string; toldAt: Date };

/** The effect over cohorts, of each kind the newest first; none while too few are final, and none to a reader who knows too many of
 *  those in it. Nothing here is of a single leader. */
export type EffectPage = Record<CohortKind, ToldCohort[]>;

/** @throws AppError `forbidden` for everybody but HR. */
export async function effectPage(ctx: Ctx): Promise<EffectPage> {
  directoryFor(ctx, "viewEffect");
  const { rows } = await ctx.db.execute<{ kind: CohortKind; content: string; hash: string; created_at: string }>(sql`select kind, content, hash, created_at from doors.effect_cohorts(${ctx.viewer.organizationId}) order by number desc`);
  const told = (kind: CohortKind): ToldCohort[] => rows.filter((row) => row.kind === kind).map(({ content, hash, created_at }) => ({ effect: JSON.parse(content) as CohortEffect, hash, toldAt: new Date(created_at) }));
  return Object.fromEntries(cohortKinds.map((kind) => [kind, told(kind)])) as EffectPage;
}
