import "server-only";
import { and, eq } from "drizzle-orm";
import { guideEntries } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";

/** Deletes every confidential word that the viewer wrote into one session, drafts included. The caller has passed the door and
 *  records the event that tells why.
 *  @returns how many fields held something. */
export async function eraseEntries({ db, viewer }: Ctx, { engagementId, sessionId }: { engagementId: string; sessionId: string }): Promise<number> {
  const gone = await db.delete(guideEntries)
    .where(and(eq(guideEntries.engagementId, engagementId), eq(guideEntries.sessionId, sessionId), eq(guideEntries.ownerId, viewer.personId), eq(guideEntries.audience, "coach_only")))
    .returning({ id: guideEntries.id });
  return gone.length;
}
