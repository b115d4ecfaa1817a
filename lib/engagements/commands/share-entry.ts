import "server-only";
import { and, eq } from "drizzle-orm";
import { guideEntries } from "@/db/schema";
import type { Audience } from "@/lib/audit/rules";
import type { Ctx } from "@/lib/platform/context";
import { unseal } from "@/lib/platform/crypto";
import { ownContentKey } from "./content-key";

/** Opens the viewer's own confidential draft to its readers: its words leave the seal and take the wider audience.
 *  Nothing happens when there is no such draft. The caller records the event that tells of the widening.
 *  @returns whether something was opened. */
export async function shareEntry(ctx: Ctx, { engagementId, sessionId, fieldKey, audience }: { engagementId: string; sessionId: string; fieldKey: string; audience: Audience }): Promise<boolean> {
  const { db, viewer, now } = ctx;
  const [draft] = await db.select().from(guideEntries).where(and(
    eq(guideEntries.engagementId, engagementId), eq(guideEntries.sessionId, sessionId), eq(guideEntries.fieldKey, fieldKey),
    eq(guideEntries.ownerId, viewer.personId), eq(guideEntries.audience, "coach_only"),
  )).for("update");
  if (!draft?.sealed) return false;
  const key = await ownContentKey(ctx, engagementId);
  if (!key) return false;
  await db.update(guideEntries).set({ words: unseal(key, draft.id, draft.sealed), sealed: null, audience, ownerId: null, revision: draft.revision + 1, updatedAt: now })
    .where(eq(guideEntries.id, draft.id));
  return true;
}
