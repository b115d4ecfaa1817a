import { z } from "zod";
import { isDay } from "@/lib/platform/dates";

/** A leader releases one record. `revision` is the one that was previewed. */
export const releaseItemInput = z.strictObject({
  engagementId: z.uuid(), id: z.uuid(), entryId: z.uuid(), revision: z.coerce.number<string | number>().int().min(1), toPartyId: z.uuid("reader"), expiresOn: z.string().refine(isDay, "day"),
});
export type ReleaseItemInput = z.output<typeof releaseItemInput>;

/** A release is taken back. */
export const withdrawReleaseInput = z.strictObject({ engagementId: z.uuid(), releaseId: z.uuid() });
export type WithdrawReleaseInput = z.output<typeof withdrawReleaseInput>;
