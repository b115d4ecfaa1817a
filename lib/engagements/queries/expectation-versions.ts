import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import { acknowledgements, expectationVersions, people } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";

/** One version as it was written, oldest first. `acknowledged` tells by side which leaders have read that version, and when. */
export type ExpectationVersion = { version: number; content: Record<string, string>; writer: string; createdAt: Date; acknowledged: { sideId: string; at: Date }[] };

/** The number of the version at hand, from 1. */
export async function currentVersion({ db }: Ctx, engagementId: string): Promise<number> {
  const [last] = await db.select({ version: expectationVersions.version }).from(expectationVersions)
    .where(eq(expectationVersions.engagementId, engagementId)).orderBy(desc(expectationVersions.version)).limit(1);
  return last?.version ?? 1;
}

/** Every version of what the sponsor expects, with who has acknowledged it, for a viewer who is of the alliance. */
export async function versionsOf({ db }: Ctx, engagementId: string): Promise<ExpectationVersion[]> {
  const { version, content, createdAt } = expectationVersions;
  const rows = await db.select({ version, content, createdAt, writer: people.name }).from(expectationVersions)
    .innerJoin(people, eq(people.id, expectationVersions.authorId)).where(eq(expectationVersions.engagementId, engagementId)).orderBy(asc(version));
  const read = await db.select({ version: acknowledgements.version, sideId: acknowledgements.sideId, at: acknowledgements.acknowledgedAt })
    .from(acknowledgements).where(eq(acknowledgements.engagementId, engagementId)).orderBy(asc(acknowledgements.acknowledgedAt));
  return rows.map((row) => ({ ...row, acknowledged: read.flatMap((each) => (each.version === row.version && each.sideId ? [{ sideId: each.sideId, at: each.at }] : [])) }));
}
