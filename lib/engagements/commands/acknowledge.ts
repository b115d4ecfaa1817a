import "server-only";
import { eq } from "drizzle-orm";
import { acknowledgements, parties } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { engagementFor, partiesOf } from "../access";
import type { AcknowledgeInput } from "../input/expectations";
import { askedOf, readExpectations } from "../queries/expectations";
import { currentVersion } from "../queries/expectation-versions";
import { ownParty } from "../queries/own-party";
import { expectationFields, expectationSteps } from "../rules/expectations";
import { checkAnswers, writeAnswers } from "./write-answers";

/** A leader has read the process, understands the consequences and answers the coach's declaration. It says "read",
 *  never "agreed". The last acknowledgement of all leaders is a fact of its own.
 *  @returns since when it is acknowledged, and whether every leader has; the same when repeated.
 *  @throws AppError at the engagement's door; `conflict` when the sponsor has changed what was read; `invalid` while a
 *  tick or the answer is missing. */
export async function acknowledge(ctx: Ctx, { engagementId, answers, version: seen }: AcknowledgeInput): Promise<{ acknowledgedAt: Date; all: boolean }> {
  const engagement = await engagementFor(ctx, "acknowledge", engagementId, { lock: true });
  const party = ownParty(ctx, engagement, "leader");
  const others = partiesOf(engagement, "leader").filter(({ id }) => id !== party.id);
  const all = others.every(({ acknowledgedAt }) => acknowledgedAt);
  if (party.acknowledgedAt) return { acknowledgedAt: party.acknowledgedAt, all };
  const version = await currentVersion(ctx, engagementId);
  refuse(version === seen ? null : messages("engagements", ctx.viewer.locale)("refusals.versionChanged", { version }));
  const { template, entries } = await readExpectations(ctx, engagement);
  const asked = askedOf(template, expectationSteps.acknowledge, "each_leader");
  const notes = askedOf(template, expectationSteps.inform, "each_leader").filter(({ key }) => key === expectationFields.questions);
  checkAnswers(ctx, [...asked, ...notes], answers, { ticks: [expectationFields.process, expectationFields.understood] });
  const sheet = { sideId: party.id, entries };
  await writeAnswers(ctx, engagement, { ...sheet, stepKey: expectationSteps.acknowledge, fields: asked }, answers);
  await writeAnswers(ctx, engagement, { ...sheet, stepKey: expectationSteps.inform, fields: notes }, answers);
  const { organizationId, personId } = ctx.viewer;
  await ctx.db.insert(acknowledgements).values({ organizationId, id: newId(ctx.now), engagementId, version, authorId: personId, sideId: party.id, audience: "alliance", acknowledgedAt: ctx.now });
  await ctx.db.update(parties).set({ acknowledgedAt: ctx.now }).where(eq(parties.id, party.id));
  const place = { engagementId, sideId: party.id };
  await record(ctx, "leader.acknowledged", party.id, { ...place, audience: "alliance" }, { partyId: party.id, version });
  await record(ctx, "interests.answered", party.id, { ...place, audience: "leader_and_coach" }, { partyId: party.id });
  if (all) await record(ctx, "leaders.all_acknowledged", engagementId, { engagementId, audience: "alliance" }, {});
  return { acknowledgedAt: ctx.now, all };
}
