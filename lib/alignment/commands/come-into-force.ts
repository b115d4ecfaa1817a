import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { agreements, engagements, sharingStrikes } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { partiesOf } from "@/lib/engagements/access";
import { partOf, type SharingItemId } from "@/lib/engagements/rules/sharing";
import type { Ctx } from "@/lib/platform/context";
import type { OpenedAgreement } from "../access";
import { sharingOf } from "../rules/access";

/** When each party decided; of those who signed. */
export type SignedAt = readonly { partyId: string; decidedAt: Date }[];

/** Parts that a leader struck after signing this version: they signed before they knew better, so the strike stands. */
async function struckSince({ db }: Ctx, engagementId: string, signed: SignedAt): Promise<string[]> {
  const strikes = await db.select().from(sharingStrikes).where(eq(sharingStrikes.engagementId, engagementId));
  return strikes.flatMap(({ sideId, item, struckAt }) => {
    const at = signed.find(({ partyId }) => partyId === sideId)?.decidedAt;
    return sideId && at && struckAt > at ? [partOf(item as SharingItemId, sideId)] : [];
  });
}

/** Brings a version into force that everybody has signed: what sponsor and HR may read follows from it and from nothing
 *  else, the version before it is history, and its commitments go into the ledger. Part of signing; the caller holds the
 *  engagement's lock. */
export async function comeIntoForce(ctx: Ctx, { version, engagement }: OpenedAgreement, signed: SignedAt): Promise<void> {
  const { db, now, viewer } = ctx;
  const leaders = partiesOf(engagement, "leader").map(({ id }) => id);
  const sharing = sharingOf(version.items, [...version.withheld, ...await struckSince(ctx, engagement.id, signed)], leaders);
  await db.update(agreements).set({ state: "replaced", replacedAt: now, updatedAt: now }).where(and(eq(agreements.engagementId, engagement.id), eq(agreements.state, "in_force")));
  await db.update(agreements).set({ state: "in_force", inForceFrom: now, updatedAt: now }).where(eq(agreements.id, version.id));
  await db.update(engagements).set({ sharing, updatedAt: now }).where(eq(engagements.id, engagement.id));
  await record(ctx, "agreement.came_into_force", version.id, { engagementId: engagement.id, audience: "alliance" }, { version: version.version });
  // Whoever signs last may not read every commitment: the worker, which reads them all, opens the ledger.
  const job = { organizationId: viewer.organizationId, agreementId: version.id };
  await db.execute(sql`select doors.enqueue('open_ledger', ${JSON.stringify(job)}::json, null, ${`ledger ${version.id}`})`);
}
