import "server-only";
import { eq } from "drizzle-orm";
import { parties } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { engagementFor } from "../access";
import type { DeclineInput } from "../input/expectations";
import { ownParty } from "../queries/own-party";

/** The coach named at the launch says no, without a reason; the sponsor is told. From then on the engagement is gone
 *  for them, and nobody else has heard of it.
 *  @throws AppError at the engagement's door; `conflict` once they have accepted. */
export async function declineAsCoach(ctx: Ctx, { engagementId }: DeclineInput): Promise<{ declinedAt: Date }> {
  const engagement = await engagementFor(ctx, "acceptAsCoach", engagementId, { lock: true });
  const party = ownParty(ctx, engagement, "coach");
  refuse(party.acceptedAt ? words("engagements", ctx.viewer.locale)("refusals.acceptedAlready") : null);
  await ctx.db.update(parties).set({ declinedAt: ctx.now }).where(eq(parties.id, party.id));
  await record(ctx, "coach.declined", party.id, { engagementId, audience: "alliance" }, {});
  return { declinedAt: ctx.now };
}
