import "server-only";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { engagementFor } from "../access";
import type { AnswerInterestsInput } from "../input/expectations";
import { askedOf, readExpectations } from "../queries/expectations";
import { ownParty } from "../queries/own-party";
import { expectationFields, expectationSteps } from "../rules/expectations";
import { checkAnswers, writeAnswers } from "./write-answers";

/** A leader answers the coach's declaration anew, when a question has been settled or a doubt has come.
 *  @throws AppError at the engagement's door; `invalid` without an answer; `conflict` before the acknowledgement, of
 *  which the first answer is a part. */
export async function answerInterests(ctx: Ctx, { engagementId, answers }: AnswerInterestsInput): Promise<{ changed: boolean }> {
  const engagement = await engagementFor(ctx, "answerInterests", engagementId, { lock: true });
  const party = ownParty(ctx, engagement, "leader");
  refuse(party.acknowledgedAt ? null : words("engagements", ctx.viewer.locale)("refusals.acknowledgeFirst"));
  const { template, entries, declaredAt } = await readExpectations(ctx, engagement);
  const fields = askedOf(template, expectationSteps.acknowledge, "each_leader").filter(({ key }) => key === expectationFields.answer);
  checkAnswers(ctx, fields, answers);
  const changed = await writeAnswers(ctx, engagement, { stepKey: expectationSteps.acknowledge, sideId: party.id, fields, entries, since: declaredAt }, answers);
  if (changed > 0) await record(ctx, "interests.answered", party.id, { engagementId, sideId: party.id, audience: "leader_and_coach" }, { partyId: party.id });
  return { changed: changed > 0 };
}
