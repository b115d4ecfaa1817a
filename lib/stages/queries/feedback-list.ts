import "server-only";
import { preparingOf, type Preparing } from "@/lib/feedback/queries/preparing";
import { themesOf } from "@/lib/intake/queries/themes";
import type { Segment } from "@/lib/engagements/rules/segments";
import type { Ctx } from "@/lib/platform/context";

/** The coach's list of items, and the theme of the intakes that a new one is to be made from, if one was chosen. */
export type FeedbackList = { preparing: Preparing; theme: { id: string; segment: Segment; words: string } | null };

/** The page on which items are listed and begun. A theme of elsewhere, given up, or whose words are destroyed is none.
 *  @throws AppError at the engagement's door: it is the coach's alone. */
export async function feedbackList(ctx: Ctx, engagementId: string, themeId: string | null): Promise<FeedbackList> {
  const preparing = await preparingOf(ctx, engagementId);
  const chosen = themeId === null ? undefined : (await themesOf(ctx, engagementId)).find(({ id }) => id === themeId);
  return { preparing, theme: chosen?.words ? { id: chosen.id, segment: chosen.segment, words: chosen.words } : null };
}
