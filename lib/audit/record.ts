import "server-only";
import { sql } from "drizzle-orm";
import { auditEvents } from "@/db/schema";
import type { Ctx, Viewer } from "@/lib/platform/context";
import { newId } from "@/lib/platform/ids";
import type { EventDetails, EventName } from "./events";
import type { Audience } from "./rules";

/** Whom an event concerns: it is read by those who may read its object. `actorId` names the person who set a job
 *  off, where the worker finishes what a member began; a member is always the actor of what they do. */
export type EventPlace = { engagementId?: string | null; sideId?: string | null; audience: Audience; actorId?: string };

/** Appends one event in the caller's transaction and wakes the worker, which tells those whom it concerns. */
export async function record<N extends EventName>(
  { db, viewer, now }: Ctx<Viewer>, name: N, subjectId: string, place: EventPlace, details: EventDetails[N],
): Promise<void> {
  const id = newId(now);
  const organizationId = viewer.organizationId;
  await db.insert(auditEvents).values({
    organizationId, id, name, subjectId, actorId: viewer.kind === "member" ? viewer.personId : place.actorId ?? null,
    engagementId: place.engagementId ?? null, sideId: place.sideId ?? null, audience: place.audience, details, occurredAt: now,
  });
  await db.execute(sql`select doors.enqueue('tell', ${JSON.stringify({ organizationId, eventId: id })}::json, null, null)`);
}
