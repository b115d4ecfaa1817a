import "server-only";
import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/platform/context";
import { wordedSupport, type SupportWord } from "@/lib/engagements/rules/support";

/** How many distinct intakes each theme of an engagement rests on, for its coach; themes without any are missing. The database
 *  counts, so that a successor knows the number without reading a passage. The caller has passed the engagement's door. */
export async function sourcesOf({ db }: Ctx, engagementId: string): Promise<Map<string, number>> {
  const { rows } = await db.execute<{ theme_id: string; sources: number }>(sql`select theme_id, sources from doors.theme_sources(${engagementId}::uuid)`);
  return new Map(rows.map(({ theme_id, sources }) => [theme_id, sources]));
}

/** How the support of each theme may be spoken of outside the coach's own view: a word, or null where even that is withheld. */
export async function supportOf(ctx: Ctx, engagementId: string): Promise<Map<string, SupportWord | null>> {
  const { rows } = await ctx.db.execute<{ heard: number }>(sql`select doors.interviewees_heard(${engagementId}::uuid) as heard`);
  const interviewees = rows[0]?.heard ?? 0;
  return new Map([...await sourcesOf(ctx, engagementId)].map(([themeId, sources]) => [themeId, wordedSupport({ sources, interviewees })]));
}
