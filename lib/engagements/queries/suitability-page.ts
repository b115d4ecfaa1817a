import "server-only";
import type { Ctx } from "@/lib/platform/context";
import type { GuideField } from "@/lib/programs/input";
import { engagementFor, partiesOf, type Engagement } from "../access";
import { expectationFields, expectationSteps, type SuitabilityOutcome } from "../rules/expectations";
import type { Entry } from "./entries";
import { askedOf, readExpectations, wordsOf } from "./expectations";
import { ownParty } from "./own-party";

/** The coach's check with everything kept so far. */
export type SuitabilityPage = {
  engagement: Engagement; entries: Entry[]; asked: GuideField[]; outcome: GuideField | null;
  stands: { outcome: SuitabilityOutcome; words: string } | null; accepted: boolean; told: boolean;
};

/** The page of the suitability check.
 *  @throws AppError at the engagement's door: it is the coach's alone. */
export async function suitabilityPage(ctx: Ctx, engagementId: string): Promise<SuitabilityPage> {
  const engagement = await engagementFor(ctx, "checkSuitability", engagementId);
  const { template, entries, suitability } = await readExpectations(ctx, engagement);
  const asked = askedOf(template, expectationSteps.suitability, "coach");
  const isOutcome = ({ key }: GuideField) => key === expectationFields.outcome;
  return {
    engagement, entries, asked: asked.filter((field) => !isOutcome(field)), outcome: asked.find(isOutcome) ?? null,
    stands: suitability && { outcome: suitability, words: wordsOf(entries, expectationFields.outcome) ?? "" },
    accepted: ownParty(ctx, engagement, "coach").acceptedAt !== null,
    told: partiesOf(engagement, "leader").some(({ toldAt }) => toldAt !== null),
  };
}
