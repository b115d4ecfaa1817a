import "server-only";
import { and, eq } from "drizzle-orm";
import { engagementStages, stageReturns } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor } from "@/lib/engagements/access";
import type { ReturnStageInput } from "@/lib/engagements/input/changes";
import { refusalToReturn } from "@/lib/engagements/rules/changes";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { stageRowsOf } from "../queries/stage-facts";

/** The coach goes back one stage, with the reason that the leaders read. What was done in the later stage stays on record.
 *  @returns the stage at hand; the same when the screen was older than a return that came before.
 *  @throws AppError at the engagement's door; `conflict` in the first stage, or when the engagement is not running. */
export async function returnStage(ctx: Ctx, { engagementId, stage, reason }: ReturnStageInput): Promise<{ stage: string }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "returnStage", engagementId, { lock: true });
  const t = words("changes", viewer.locale);
  const rows = await stageRowsOf(ctx, engagementId);
  const at = rows.findIndex(({ enteredAt, leftAt }) => enteredAt && !leftAt);
  const refusal = refusalToReturn(engagement.status, at);
  refuse(refusal && t(`refusals.${refusal}`));
  const [from, to] = [rows[at], rows[at - 1]];
  if (!from || !to || from.key !== stage) throw new AppError("conflict", words("stages", viewer.locale)("refusals.notNext"));
  const of = (key: string) => and(eq(engagementStages.engagementId, engagementId), eq(engagementStages.key, key));
  await db.update(engagementStages).set({ enteredAt: null }).where(of(from.key));
  await db.update(engagementStages).set({ leftAt: null }).where(of(to.key));
  await db.insert(stageReturns).values({ organizationId: viewer.organizationId, id: newId(now), engagementId, fromStage: from.key, toStage: to.key, reason, authorId: viewer.personId, audience: "pair", returnedAt: now });
  await record(ctx, "engagement.stage_returned", engagementId, { engagementId, audience: "pair" }, { from: from.key, to: to.key });
  return { stage: to.key };
}
