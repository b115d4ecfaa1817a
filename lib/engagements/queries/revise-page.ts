import "server-only";
import type { Ctx } from "@/lib/platform/context";
import { words } from "@/lib/platform/i18n";
import type { GuideField } from "@/lib/programs/input";
import { engagementFor, type Engagement } from "../access";
import { refusalToRevise } from "../rules/expectation-versions";
import { currentVersion } from "./expectation-versions";
import { readExpectations, revisableFields, wordsOf } from "./expectations";

/** What the sponsor may say anew, as it stands in the version at hand.
 *  `refusal` says why nothing can be changed here any more.
 *  @throws AppError at the engagement's door. */
export async function revisePage(ctx: Ctx, engagementId: string): Promise<{ engagement: Engagement; refusal: string | null; version: number; fields: { field: GuideField; answer: string }[] }> {
  const engagement = await engagementFor(ctx, "reviseExpectations", engagementId);
  const reason = refusalToRevise(engagement);
  const { template, entries } = await readExpectations(ctx, engagement);
  const refusal = reason && words("engagements", ctx.viewer.locale)(`refusals.revise.${reason}`);
  return { engagement, refusal, version: await currentVersion(ctx, engagementId), fields: revisableFields(template).map(({ field }) => ({ field, answer: wordsOf(entries, field.key) ?? "" })) };
}
