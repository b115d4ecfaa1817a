import "server-only";
import type { Ctx } from "@/lib/platform/context";
import type { GuideField } from "@/lib/programs/input";
import { engagementFor, may, partiesOf, type Engagement } from "../access";
import { expectationSteps, type InterestAnswer } from "../rules/expectations";
import type { Entry } from "./entries";
import { askedOf, interestsAnswer, readExpectations } from "./expectations";

/** The declaration of interests as its coach writes it, or as coach and leaders read it. `answers` are those that the
 *  viewer may know: the coach each leader's they serve, a leader their own. */
export type InterestsPage = {
  engagement: Engagement; entries: Entry[]; asked: GuideField[]; impact: GuideField[];
  acceptedAt: Date | null; mayAccept: boolean; isCoach: boolean;
  answers: { sideId: string; name: string; answer: InterestAnswer | null }[];
};

/** The page on which a coach accepts and declares, and on which it is read afterwards.
 *  @throws AppError at the engagement's door; sponsor and HR do not read declarations. */
export async function interestsPage(ctx: Ctx, engagementId: string): Promise<InterestsPage> {
  const engagement = await engagementFor(ctx, "readInterests", engagementId);
  const expectations = await readExpectations(ctx, engagement);
  const { template, entries } = expectations;
  const isCoach = may("acceptAsCoach", engagement);
  const own = partiesOf(engagement, "coach").find(({ personId }) => !isCoach || ctx.viewer.people.includes(personId));
  return {
    engagement, entries, isCoach, acceptedAt: own?.acceptedAt ?? null, mayAccept: isCoach && own?.acceptedAt === null,
    asked: askedOf(template, expectationSteps.interests, "coach"),
    impact: askedOf(template, expectationSteps.impact, "sponsor").filter(({ type }) => type === "long_text" || type === "list"),
    answers: partiesOf(engagement, "leader").filter(({ id }) => isCoach || id === engagement.side).map(({ id, name }) => ({ sideId: id, name, answer: interestsAnswer(expectations, id) })),
  };
}
