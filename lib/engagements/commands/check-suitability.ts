import "server-only";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { engagementFor, partiesOf } from "../access";
import type { CheckSuitabilityInput } from "../input/expectations";
import { askedOf, readExpectations } from "../queries/expectations";
import { ownParty } from "../queries/own-party";
import { expectationFields, expectationSteps, outcomeOf, refusalToGoAhead, type SuitabilityOutcome } from "../rules/expectations";
import { checkAnswers, writeAnswers } from "./write-answers";

/** The coach's check of whether coaching is a suitable answer. Its reasons stay with the coach, sealed; only the
 *  outcome is shared. Kept "for later" it shares nothing, not even an outcome already chosen.
 *  @returns the outcome that stands now.
 *  @throws AppError at the engagement's door; `invalid` for gaps; `conflict` before the coach has accepted, once a
 *  leader has been told, or when "go ahead" stands against the answers. */
export async function checkSuitability(ctx: Ctx, { engagementId, answers, finish }: CheckSuitabilityInput): Promise<{ outcome: SuitabilityOutcome | null }> {
  const engagement = await engagementFor(ctx, "checkSuitability", engagementId, { lock: true });
  const t = words("engagements", ctx.viewer.locale);
  refuse(ownParty(ctx, engagement, "coach").acceptedAt ? null : t("refusals.suitability.notAccepted"));
  const { template, entries, suitability } = await readExpectations(ctx, engagement);
  refuse(partiesOf(engagement, "leader").some(({ toldAt }) => toldAt) ? t("refusals.suitability.told") : null);
  const asked = askedOf(template, expectationSteps.suitability, "coach");
  const fields = finish === "now" ? asked : asked.filter(({ key }) => key !== expectationFields.outcome);
  const given = Object.fromEntries(Object.entries(answers).filter(([key]) => finish === "now" || key !== expectationFields.outcome));
  checkAnswers(ctx, fields, given, { complete: finish === "now" });
  const outcome = finish === "now" ? outcomeOf(asked.find(({ key }) => key === expectationFields.outcome)?.options ?? [], answers[expectationFields.outcome]) : suitability;
  const reason = finish === "now" && outcome === "suitable" ? refusalToGoAhead(answers) : null;
  refuse(reason && t(`refusals.suitability.${reason}`));
  const changed = await writeAnswers(ctx, engagement, { stepKey: expectationSteps.suitability, sideId: null, fields, entries }, given);
  if (finish === "now" && outcome && (changed > 0 || outcome !== suitability)) {
    await record(ctx, "suitability.completed", engagementId, { engagementId, audience: "alliance" }, { outcome });
  }
  return { outcome };
}
