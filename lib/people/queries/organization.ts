import "server-only";
import { eq } from "drizzle-orm";
import { organizations } from "@/db/schema";
import { only } from "@/db/only";
import type { Ctx } from "@/lib/platform/context";

/** The viewer's current organisation, with what it says of coaching in its own words. */
export async function ownOrganization({ db, viewer }: Ctx): Promise<{ name: string; coachingPolicy: string; homeZone: string }> {
  const { name, coachingPolicy, homeZone } = organizations;
  return only(await db.select({ name, coachingPolicy, homeZone }).from(organizations).where(eq(organizations.id, viewer.organizationId)));
}
