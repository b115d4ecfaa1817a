import "server-only";
import { and, eq } from "drizzle-orm";
import { contentKeys } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { freshKey, unwrapKey } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { keyPlace } from "../rules/confidential";

async function keptKey({ db, viewer }: Ctx, engagementId: string): Promise<Buffer | null> {
  const [row] = await db.select({ wrapped: contentKeys.wrapped }).from(contentKeys)
    .where(and(eq(contentKeys.engagementId, engagementId), eq(contentKeys.authorId, viewer.personId)));
  return row?.wrapped ? unwrapKey(env().key, keyPlace(engagementId, viewer.personId), row.wrapped) : null;
}

/** The key of the viewer's confidential words in one engagement, or null when they have written none, or the key
 *  was destroyed and with it those words. */
export const ownContentKey = (ctx: Ctx, engagementId: string): Promise<Buffer | null> => keptKey(ctx, engagementId);

/** The same key, made at the first confidential word. */
export async function contentKey(ctx: Ctx, engagementId: string): Promise<Buffer> {
  const known = await keptKey(ctx, engagementId);
  if (known) return known;
  const { viewer, db } = ctx;
  const { key, wrapped } = freshKey(env().key, keyPlace(engagementId, viewer.personId));
  const made = await db.insert(contentKeys).values({ organizationId: viewer.organizationId, engagementId, authorId: viewer.personId, wrapped })
    .onConflictDoNothing().returning({ authorId: contentKeys.authorId });
  const settled = made.length > 0 ? key : await keptKey(ctx, engagementId);
  if (!settled) throw new Error("The content key of this author was destroyed.");
  return settled;
}
