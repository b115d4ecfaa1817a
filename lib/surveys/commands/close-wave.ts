import "server-only";
import { eq } from "drizzle-orm";
import { surveyWaves } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx, Viewer } from "@/lib/platform/context";
import { dayIn } from "@/lib/platform/dates";
import { refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { waveFor, type Wave } from "../access";
import type { ExtendWaveInput, WaveInput } from "../input";
import { refusalToClose, refusalToExtend } from "../rules/waves";

const placeOf = ({ engagementId }: Wave) => ({ engagementId, audience: "pair" as const });

/** Closes an open wave: no link takes an answer any more. Called by the coach's command and by the worker after its last day. */
export async function closeWaveOf(ctx: Ctx<Viewer>, wave: Wave): Promise<void> {
  await ctx.db.update(surveyWaves).set({ state: "closed", closedAt: ctx.now, revision: wave.revision + 1, updatedAt: ctx.now }).where(eq(surveyWaves.id, wave.id));
  await record(ctx, "wave.closed", wave.id, placeOf(wave), { kind: wave.kind });
}

/** The coach closes a wave before its last day. Closing a closed one does nothing.
 *  @throws AppError at the wave's door; `conflict` when it is not open. */
export async function closeWave(ctx: Ctx, { waveId }: WaveInput): Promise<{ state: "closed" }> {
  const { wave } = await waveFor(ctx, "planSurvey", waveId, { lock: true });
  if (wave.state === "closed") return { state: "closed" };
  const reason = refusalToClose(wave);
  refuse(reason && words("surveys", ctx.viewer.locale)(`refusals.${reason}`));
  await closeWaveOf(ctx, wave);
  return { state: "closed" };
}

/** Gives people more days; a wave that has just closed opens once more with the answers it had. Never after it became final.
 *  @throws AppError at the wave's door; `conflict` with the reason. */
export async function extendWave(ctx: Ctx, { waveId, closesOn }: ExtendWaveInput): Promise<{ closesOn: string }> {
  const { engagement, wave } = await waveFor(ctx, "planSurvey", waveId, { lock: true });
  if (wave.state === "open" && wave.closesOn === closesOn) return { closesOn };
  const reason = refusalToExtend(wave, closesOn, dayIn(ctx.now, engagement.zone));
  refuse(reason && words("surveys", ctx.viewer.locale)(`refusals.${reason}`));
  await ctx.db.update(surveyWaves).set({ state: "open", closesOn, closedAt: null, revision: wave.revision + 1, updatedAt: ctx.now }).where(eq(surveyWaves.id, wave.id));
  await record(ctx, "wave.extended", wave.id, placeOf(wave), { kind: wave.kind, closesOn });
  return { closesOn };
}
