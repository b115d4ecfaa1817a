import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { departures, engagements, parties, pauses } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx, Worker } from "@/lib/platform/context";
import { newId } from "@/lib/platform/ids";
import { beginPause } from "./commands/pause";

/** Lets engagements rest whose sponsor is no member of the organisation any more, as if they had left by themselves: nobody
 *  else could decide in their place. It goes on once a successor has signed. Each leaving is claimed once, by today's rows.
 *  @returns how many sponsors have left. */
export async function restWithoutSponsor(ctx: Ctx<Worker>): Promise<number> {
  const { db, viewer, now } = ctx;
  const gone = await db.select({ partyId: parties.id, personId: parties.personId, engagementId: parties.engagementId }).from(parties)
    .innerJoin(engagements, and(eq(engagements.organizationId, parties.organizationId), eq(engagements.id, parties.engagementId)))
    .where(and(eq(parties.role, "sponsor"), isNull(parties.leftAt), isNull(parties.declinedAt), sql`${engagements.status} in ('launched', 'active', 'paused')`,
      sql`not exists (select 1 from memberships m where m.organization_id = ${parties.organizationId} and m.person_id = ${parties.personId})`));
  let left = 0;
  for (const { partyId, personId, engagementId } of gone) {
    const [engagement] = await db.select({ status: engagements.status }).from(engagements).where(eq(engagements.id, engagementId)).for("update");
    const claimed = await db.update(parties).set({ leftAt: now }).where(and(eq(parties.id, partyId), isNull(parties.leftAt))).returning({ id: parties.id });
    if (claimed.length === 0) continue;
    await db.insert(departures).values({ organizationId: viewer.organizationId, id: newId(now), engagementId, partyId, authorId: personId, audience: "progress", leftAt: now }).onConflictDoNothing();
    const others = await db.$count(parties, and(eq(parties.engagementId, engagementId), eq(parties.role, "sponsor"), isNull(parties.leftAt), isNull(parties.declinedAt)));
    if (others === 0 && engagement?.status === "paused") await db.update(pauses).set({ untilOn: null }).where(and(eq(pauses.engagementId, engagementId), isNull(pauses.endedAt)));
    else if (others === 0) await beginPause(ctx, engagementId, { untilOn: null, authorId: personId });
    await record(ctx, "sponsor.left", partyId, { engagementId, audience: "progress" }, { partyId });
    left += 1;
  }
  return left;
}
