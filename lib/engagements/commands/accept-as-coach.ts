import "server-only";
import { eq } from "drizzle-orm";
import { parties } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { engagementFor } from "../access";
import type { AcceptAsCoachInput } from "../input/expectations";
import { askedOf, readExpectations } from "../queries/expectations";
import { ownParty } from "../queries/own-party";
import { runningStatuses } from "../rules";
import { expectationSteps } from "../rules/expectations";
import { checkAnswers, writeAnswers } from "./write-answers";

/** The coach accepts the engagement and declares every interest that a fair person would want to know. Until then no
 *  leader is told, and the declaration is the first thing the leaders read of the coach.
 *  @returns since when it is accepted; the same when repeated.
 *  @throws AppError at the engagement's door; `invalid` for a declaration with gaps; `conflict` when it has ended. */
export async function acceptAsCoach(ctx: Ctx, { engagementId, answers }: AcceptAsCoachInput): Promise<{ acceptedAt: Date }> {
  const engagement = await engagementFor(ctx, "acceptAsCoach", engagementId, { lock: true });
  const party = ownParty(ctx, engagement, "coach");
  if (party.acceptedAt) return { acceptedAt: party.acceptedAt };
  const t = words("engagements", ctx.viewer.locale);
  refuse(runningStatuses.includes(engagement.status) ? null : t("refusals.tell.notRunning"));
  const { template, entries } = await readExpectations(ctx, engagement);
  const fields = askedOf(template, expectationSteps.interests, "coach");
  checkAnswers(ctx, fields, answers);
  await writeAnswers(ctx, engagement, { stepKey: expectationSteps.interests, sideId: null, fields, entries }, answers);
  await ctx.db.update(parties).set({ acceptedAt: ctx.now }).where(eq(parties.id, party.id));
  await record(ctx, "coach.accepted", party.id, { engagementId, audience: "alliance" }, {});
  // Leaders who have heard of the engagement learn of their new coach; before that there is nobody to tell.
  if (engagement.parties.some(({ role, leftAt }) => role === "coach" && leftAt !== null)) await record(ctx, "coach.changed", party.id, { engagementId, audience: "alliance" }, { partyId: party.id });
  return { acceptedAt: ctx.now };
}
