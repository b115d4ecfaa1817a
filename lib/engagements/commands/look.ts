import "server-only";
import { sql } from "drizzle-orm";
import { looks } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { dayIn } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";

/** A content record of one leader's side that somebody else opened: what it is ("session", "agenda") and which. */
export type Looked = { engagementId: string; sideId: string; subject: string; subjectId: string };

/** Notes that the viewer opened content of a leader's side, so that the leader can see who looked. One row for each
 *  reader, kind of record, record and day of the reader (all pulses of a leader go by the leader's party, and so do their goals); opening it again that day counts on the same row. Not for the leader's own. */
export async function noteLook({ db, viewer, now }: Ctx, { engagementId, sideId, subject, subjectId }: Looked): Promise<void> {
  await db.insert(looks).values({
    organizationId: viewer.organizationId, id: newId(now), engagementId, sideId, viewerId: viewer.personId, subject, subjectId,
    lookedAt: now, day: dayIn(now, viewer.zone),
  }).onConflictDoUpdate({ target: [looks.viewerId, looks.subject, looks.subjectId, looks.day], set: { times: sql`${looks.times} + 1`, lookedAt: now } });
}
