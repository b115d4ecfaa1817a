import "server-only";
import { eq } from "drizzle-orm";
import { agreements } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { ownParty } from "@/lib/engagements/queries/own-party";
import { partOf, sharingItems, type SharingItem } from "@/lib/engagements/rules/sharing";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { draftFor } from "../access";
import type { TickSharingInput } from "../input";

/** Ticks an item of the sharing list in a draft, or takes the tick away; one item alone, so that two who tick at once lose
 *  nothing. @throws AppError at the draft's door; `conflict` for an item that is always shared. */
export async function tickSharing(ctx: Ctx, { agreementId, item, choice }: TickSharingInput): Promise<{ agreementId: string }> {
  const { version, engagement } = await draftFor(ctx, "draftAgreement", agreementId);
  const ticked = choice === "on";
  refuse((sharingItems[item] as SharingItem).locked ? words("agreement", ctx.viewer.locale)("refusals.locked") : null);
  if (version.items.includes(item) === ticked) return { agreementId };
  const items = ticked ? [...version.items, item] : version.items.filter((each) => each !== item);
  await ctx.db.update(agreements).set({ items, revision: version.revision + 1, updatedAt: ctx.now }).where(eq(agreements.id, agreementId));
  await record(ctx, "agreement.item_ticked", agreementId, { engagementId: engagement.id, audience: "pair" }, { item, ticked });
  return { agreementId };
}

/** A leader keeps back their own part of an item in the draft, or shows it again: nobody else can do it for them.
 *  @throws AppError at the draft's door; `conflict` for an item that shows no single leader. */
export async function keepPartBack(ctx: Ctx, { agreementId, item, choice }: TickSharingInput): Promise<{ agreementId: string }> {
  const { version, engagement } = await draftFor(ctx, "chooseItem", agreementId);
  const own = ownParty(ctx, engagement, "leader").id;
  const [part, kept] = [partOf(item, own), choice === "on"];
  refuse((sharingItems[item] as SharingItem).ofOneLeader ? null : words("agreement", ctx.viewer.locale)("refusals.noPart"));
  if (version.withheld.includes(part) === kept) return { agreementId };
  const withheld = kept ? [...version.withheld, part] : version.withheld.filter((each) => each !== part);
  await ctx.db.update(agreements).set({ withheld, revision: version.revision + 1, updatedAt: ctx.now }).where(eq(agreements.id, agreementId));
  await record(ctx, "agreement.part_kept_back", agreementId, { engagementId: engagement.id, audience: "pair" }, { item, partyId: own, kept });
  return { agreementId };
}
