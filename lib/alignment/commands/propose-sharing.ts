import "server-only";
import { agreements } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { sharingItemIds, sharingItems, type SharingItem } from "@/lib/engagements/rules/sharing";
import type { Ctx } from "@/lib/platform/context";
import { newId } from "@/lib/platform/ids";

/** Begins an engagement's agreement with what the launch proposes to share: the first version, a draft that opens
 *  nothing. Part of launching; the caller has passed the engagement's door. */
export async function proposeSharing(ctx: Ctx, { engagementId, items }: { engagementId: string; items: readonly string[] }): Promise<{ agreementId: string }> {
  const { db, viewer: { organizationId, personId }, now } = ctx;
  const agreementId = newId(now);
  const proposed = sharingItemIds.filter((id) => (sharingItems[id] as SharingItem).locked || items.includes(id));
  await db.insert(agreements).values({ organizationId, id: agreementId, engagementId, version: 1, items: proposed, authorId: personId, audience: "pair", createdAt: now, updatedAt: now });
  await record(ctx, "agreement.begun", agreementId, { engagementId, audience: "pair" }, { version: 1 });
  return { agreementId };
}
