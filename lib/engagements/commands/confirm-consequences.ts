import "server-only";
import { eq } from "drizzle-orm";
import { parties } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { engagementFor } from "../access";
import type { ConfirmConsequencesInput } from "../input/expectations";
import { readExpectations } from "../queries/expectations";
import { ownParty } from "../queries/own-party";

/** The HR partner has read the consequences and confirms that they are lawful and apply to every leader alike. It
 *  stands on their party, since HR writes nothing into the alliance before an agreement names it.
 *  @returns since when they are confirmed; the same when repeated.
 *  @throws AppError at the engagement's door; `conflict` while there are none to read. */
export async function confirmConsequences(ctx: Ctx, { engagementId }: ConfirmConsequencesInput): Promise<{ confirmedAt: Date }> {
  const engagement = await engagementFor(ctx, "confirmConsequences", engagementId, { lock: true });
  const party = ownParty(ctx, engagement, "hr_partner");
  if (party.acceptedAt) return { confirmedAt: party.acceptedAt };
  const { consequencesWritten } = await readExpectations(ctx, engagement);
  refuse(consequencesWritten ? null : words("engagements", ctx.viewer.locale)("refusals.tell.noConsequences"));
  await ctx.db.update(parties).set({ acceptedAt: ctx.now }).where(eq(parties.id, party.id));
  await record(ctx, "consequences.confirmed", party.id, { engagementId, audience: "alliance" }, {});
  return { confirmedAt: ctx.now };
}
