import "server-only";
import { readEntries } from "@/lib/engagements/queries/entries";
import type { Ctx } from "@/lib/platform/context";
import { baselineField, baselineStep } from "../rules/intervention-steps";

/** Why there is no baseline survey, as the coach recorded it for the leaders to read; null while nothing is recorded. The caller
 *  has passed the engagement's door. */
export async function baselineWaiver(ctx: Ctx, engagementId: string): Promise<{ words: string; revision: number; counter: number; at: Date; writer: string } | null> {
  const entries = await readEntries(ctx, { engagementId, stepKeys: [baselineStep] });
  const found = entries.find(({ fieldKey, words }) => fieldKey === baselineField && words?.trim());
  return found ? { words: found.words ?? "", revision: found.revision, counter: found.counter, at: found.updatedAt, writer: found.authorName } : null;
}
