import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { parties, sessionAttendees } from "@/db/schema";
import type { Builders } from "@/db/testing/build";
import { writeEntry } from "@/lib/engagements/commands/write-entry";
import { as } from "./as";
import type { askedGround } from "./asked";

/** A coach who served both leaders of the engagement asked for, held a session, left a note of it, and was replaced.
 *  @returns their address, and the mark of that note: nobody is to come across it any more, not even its author. */
export async function formerCoach(db: Db, build: Builders, { organizationId, sides, objects }: Awaited<ReturnType<typeof askedGround>>): Promise<{ address: string; mark: string }> {
  const coach = await build.person(organizationId, ["coach"], { name: "Edda Lindqvist", title: "Executive coach" });
  const engagement = { id: objects.engagement, organizationId };
  const party = await build.party(engagement, coach.id, "coach", { serves: sides, acceptedAt: new Date() });
  await db.insert(sessionAttendees).values({ organizationId, engagementId: engagement.id, sessionId: objects.held, personId: coach.id });
  const mark = "canary-f0e3e4c0ac40";
  const place = { stepKey: "iv-individual", fieldKey: "iv-in2-notes", audience: "coach_only" as const, sideId: sides[0] ?? null, sessionId: objects.held };
  await as(db, coach, (ctx) => writeEntry(ctx, engagement.id, place, { words: `Left behind. ${mark}`, revision: 0, counter: 1 }));
  await db.update(parties).set({ leftAt: new Date() }).where(eq(parties.id, party.id));
  return { address: coach.email, mark };
}

/** A member who sees the whole organisation as HR does, to be removed while they are signed in. */
export async function soonRemoved(build: Builders, organizationId: string): Promise<{ id: string; address: string }> {
  const { id, email } = await build.person(organizationId, ["hr"], { name: "Tove Aldana", title: "People partner" });
  return { id, address: email };
}
