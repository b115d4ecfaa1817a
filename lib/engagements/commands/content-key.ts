import "server-only";
import { and, eq } from "drizzle-orm";
import { contentKeys } from "@/db/schema";
import type { Ctx } from "@/lib/platform/context";
import { freshKey, unwrapKey } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { keyPlace } from "../rules/confidential";

async function keptKey({ db }: Ctx, engagementId: string, authorId: string): Promise<Buffer | null> {
  const [row] = await db.select({ wrapped: contentKeys.wrapped }).from(contentKeys)
    .where(and(eq(contentKeys.engagementId, engagementId), eq(contentKeys.authorId, authorId)));
  return row?.wrapped ? unwrapKey(env().key, keyPlace(engagementId, authorId), row.wrapped) : null;
}

async function settledKey(ctx: Ctx, engagementId: string, authorId: string): Promise<Buffer> {
  const known = await keptKey(ctx, engagementId, authorId);
  if (known) return known;
  const { viewer, db } = ctx;
  const { key, wrapped } = freshKey(env().key, keyPlace(engagementId, authorId));
  const made = await db.insert(contentKeys).values({ organizationId: viewer.organizationId, engagementId, authorId, wrapped })
    .onConflictDoNothing().returning({ authorId: contentKeys.authorId });
  const settled = made.length > 0 ? key : await keptKey(ctx, engagementId, authorId);
  if (!settled) throw new Error("The content key of this author was destroyed.");
  return settled;
}

/** The key of the viewer's confidential words in one engagement, or null when they have written none, or the key
 *  was destroyed and with it those words. */
export const ownContentKey = (ctx: Ctx, engagementId: string): Promise<Buffer | null> => keptKey(ctx, engagementId, ctx.viewer.personId);

/** The same key, made at the first confidential word. */
export const contentKey = (ctx: Ctx, engagementId: string): Promise<Buffer> => settledKey(ctx, engagementId, ctx.viewer.personId);

/** The key of what an engagement's coaches hold in common: themes and prepared feedback items, which a successor goes on
 *  with while a replaced coach's own notes are read by nobody. Null before the first such word, when it was destroyed, and
 *  for whoever coaches the engagement no more. Source: PRODUCT "Coaches". */
export const commonContentKey = (ctx: Ctx, engagementId: string): Promise<Buffer | null> => keptKey(ctx, engagementId, engagementId);

/** The same key, made at the first common word. */
export const makeCommonContentKey = (ctx: Ctx, engagementId: string): Promise<Buffer> => settledKey(ctx, engagementId, engagementId);

/** A content key that the database has handed out beside its author's own reach, opened: for what several people wrote apart
 *  and all are now to see. */
export const openKey = (engagementId: string, authorId: string, wrapped: Buffer): Buffer => unwrapKey(env().key, keyPlace(engagementId, authorId), wrapped);
