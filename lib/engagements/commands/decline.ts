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

/** A leader declines to take part. It is recorded without a reason; sponsor and coach decide how to go on, and the
 *  engagement is closed for that leader.
 *  @throws AppError at the engagement's door; `conflict` after their acknowledgement, when leaving is stopping. */
export async function decline(ctx: Ctx, { engagementId }: DeclineInput): Promise<{ declinedAt: Date }> {
  const engagement = await engagementFor(ctx, "acknowledge", engagementId, { lock: true });
  const party = ownParty(ctx, engagement, "leader");
  refuse(party.acknowledgedAt ? words("engagements", ctx.viewer.locale)("refusals.acknowledgedAlready") : null);
  await ctx.db.update(parties).set({ declinedAt: ctx.now }).where(eq(parties.id, party.id));
  await record(ctx, "leader.declined", party.id, { engagementId, sideId: party.id, audience: "alliance" }, { partyId: party.id });
  return { declinedAt: ctx.now };
}
