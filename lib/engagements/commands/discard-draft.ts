import "server-only";
import { and, eq } from "drizzle-orm";
import { engagementDrafts, engagements } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Ctx } from "@/lib/platform/context";
import { engagementFor } from "../access";
import type { EngagementInput } from "../input";

/** Throws a launch away before it happened. Nobody else ever knew of it.
 *  @throws AppError at the engagement's door: somebody else's draft is `not_found`, a launched one `forbidden`. */
export async function discardDraft(ctx: Ctx, { engagementId }: EngagementInput): Promise<void> {
  await engagementFor(ctx, "editDraft", engagementId, { lock: true });
  await ctx.db.delete(engagementDrafts).where(eq(engagementDrafts.engagementId, engagementId));
  await ctx.db.delete(engagements).where(and(eq(engagements.id, engagementId), eq(engagements.status, "draft")));
  await record(ctx, "engagement.discarded", engagementId, { audience: "coach_only" }, {});
}
