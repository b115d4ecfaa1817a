import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { engagements, surveyKeys, surveyPlans, surveyWaves } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx, Worker } from "@/lib/platform/context";
import { dayIn } from "@/lib/platform/dates";
import { closeWaveOf } from "../commands/close-wave";
import { openWaveOf } from "../commands/open-wave";
import { sealWave } from "../commands/seal-wave";
import { pairingEndsAt } from "../rules/keys";

const wavesIn = ({ db }: Ctx<Worker>, state: "scheduled" | "open" | "closed") =>
  db.select({ wave: surveyWaves, plan: surveyPlans, zone: engagements.zone, status: engagements.status }).from(surveyWaves)
    .innerJoin(surveyPlans, eq(surveyPlans.id, surveyWaves.planId)).innerJoin(engagements, eq(engagements.id, surveyWaves.engagementId))
    .where(eq(surveyWaves.state, state)).orderBy(asc(surveyWaves.id)).for("update", { of: surveyWaves, skipLocked: true });

/** Does what falls due in one organisation's surveys: seals what closed 48 hours ago, closes what is past its last day, opens
 *  what begins. Where an engagement was stopped, its waves are closed and given up unread. A wave that cannot open yet is tried again the next time. Running it again does nothing.
 *  @returns how many waves went on. */
export async function moveWaves(ctx: Ctx<Worker>): Promise<number> {
  let moved = 0;
  for (const { wave, status } of await wavesIn(ctx, "closed")) if (await sealWave(ctx, wave.id, { isStopped: status === "stopped" })) moved += 1;
  for (const { wave, zone, status } of await wavesIn(ctx, "open")) {
    if (dayIn(ctx.now, zone) <= wave.closesOn && status !== "stopped") continue;
    await closeWaveOf(ctx, wave);
    moved += 1;
  }
  for (const { wave, plan, zone, status } of await wavesIn(ctx, "scheduled")) {
    if (status !== "active" && status !== "launched") continue;
    if (dayIn(ctx.now, zone) < wave.opensOn) continue;
    if ("invited" in await openWaveOf(ctx, plan, wave)) moved += 1;
  }
  return moved;
}

/** Destroys the pairing keys whose time is over: from then on nobody, the running server included, can tie an answer to a
 *  person. @returns how many. */
export async function destroyPairings(ctx: Ctx<Worker>): Promise<number> {
  const { db, now } = ctx;
  const kept = await db.select({ plan: surveyPlans, status: engagements.status }).from(surveyKeys)
    .innerJoin(surveyPlans, eq(surveyPlans.id, surveyKeys.planId)).innerJoin(engagements, eq(engagements.id, surveyPlans.engagementId)).where(eq(surveyKeys.purpose, "pairing"));
  let destroyed = 0;
  for (const { plan, status } of kept) {
    const waves = await db.select({ kind: surveyWaves.kind, state: surveyWaves.state, sealedAt: surveyWaves.sealedAt }).from(surveyWaves).where(eq(surveyWaves.planId, plan.id));
    const at = pairingEndsAt(waves, status === "closed" || status === "stopped");
    if (at === null || now < at) continue;
    const gone = await db.delete(surveyKeys).where(and(eq(surveyKeys.planId, plan.id), inArray(surveyKeys.purpose, ["pairing"]))).returning({ planId: surveyKeys.planId });
    if (gone.length === 0) continue;
    await record(ctx, "survey.pairing_destroyed", plan.id, { engagementId: plan.engagementId, audience: "pair" }, {});
    destroyed += 1;
  }
  return destroyed;
}
