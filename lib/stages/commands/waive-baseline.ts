import "server-only";
import { record } from "@/lib/audit/record";
import { engagementFor } from "@/lib/engagements/access";
import { writeEntry } from "@/lib/engagements/commands/write-entry";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import type { WaiveBaselineInput } from "../input/intakes";
import { baselineWaiver } from "../queries/baseline";
import { baselineField, baselineStep } from "../rules/intervention-steps";

/** The coach records that there is no baseline survey, and why; the leaders read it. It cannot be made up for later, so the
 *  reason stands where the survey would. The same reason again changes nothing.
 *  @throws AppError at the engagement's door; `conflict` when it is not running, or another reason was recorded meanwhile. */
export async function waiveBaseline(ctx: Ctx, { engagementId, reason, revision }: WaiveBaselineInput): Promise<{ revision: number }> {
  const engagement = await engagementFor(ctx, "waiveBaseline", engagementId, { lock: true });
  refuse(runningStatuses.includes(engagement.status) ? null : messages("stages", ctx.viewer.locale)("refusals.notRunning"));
  const standing = await baselineWaiver(ctx, engagementId);
  if (standing?.words === reason) return { revision: standing.revision };
  const place = { stepKey: baselineStep, fieldKey: baselineField, audience: "pair" as const, sideId: null, sessionId: null };
  const kept = await writeEntry(ctx, engagementId, place, { words: reason, revision, counter: Math.max(ctx.now.getTime(), (standing?.counter ?? 0) + 1) });
  await record(ctx, "baseline.waived", engagementId, { engagementId, audience: "pair" }, {});
  return { revision: kept.revision };
}
