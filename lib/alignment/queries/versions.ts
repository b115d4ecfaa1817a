import "server-only";
import { and, eq } from "drizzle-orm";
import { agreements } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import type { Version } from "../access";

/** The version of an engagement that waits for signatures, or null. The caller has passed the engagement's door. */
export async function newestToSign({ db }: Ctx, engagementId: string): Promise<Version | null> {
  const [version] = await db.select().from(agreements).where(and(eq(agreements.engagementId, engagementId), eq(agreements.state, "for_signature")));
  return version ?? null;
}
