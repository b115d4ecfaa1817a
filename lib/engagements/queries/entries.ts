import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { guideEntries, people } from "@/db/schema";
import type { Audience } from "@/lib/audit/rules";
import type { Ctx } from "@/lib/platform/context";
import { unseal } from "@/lib/platform/crypto";
import { ownContentKey } from "../commands/content-key";

/** What somebody wrote into one field. `words` are null when they were encrypted and their key is destroyed. */
export type Entry = {
  id: string; stepKey: string; fieldKey: string; sideId: string | null; sessionId: string | null; audience: Audience;
  authorId: string; authorName: string; words: string | null; revision: number; counter: number; updatedAt: Date;
};

/** Which entries: of one engagement, and of one session or some steps of it. */
export type EntryWish = { engagementId: string; sessionId?: string; stepKeys?: readonly string[] };

/** The entries that the viewer may read, in the order in which they were begun. Row-level security leaves out the
 *  rest without a trace; the viewer's own confidential ones are decrypted. The caller has passed the engagement's door. */
export async function readEntries(ctx: Ctx, { engagementId, sessionId, stepKeys }: EntryWish): Promise<Entry[]> {
  const rows = await ctx.db.select({ entry: guideEntries, authorName: people.name }).from(guideEntries)
    .innerJoin(people, eq(people.id, guideEntries.authorId))
    .where(and(
      eq(guideEntries.engagementId, engagementId),
      sessionId ? eq(guideEntries.sessionId, sessionId) : undefined,
      stepKeys ? inArray(guideEntries.stepKey, [...stepKeys]) : undefined,
    ))
    .orderBy(asc(guideEntries.id));
  const key = rows.some(({ entry }) => entry.sealed) ? await ownContentKey(ctx, engagementId) : null;
  return rows.map(({ entry: { sealed, words, ...entry }, authorName }) => ({
    ...entry, authorName, words: sealed ? key && unseal(key, entry.id, sealed) : words,
  }));
}
