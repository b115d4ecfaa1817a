import "server-only";
import type { Ctx } from "@/lib/platform/context";
import type { WaveReport } from "../rules/report";
import { commentsToModerate, releasedComments } from "./comments";
import { namedAnswers } from "./named-answers";

/** Everything that the viewer has read of what respondents wrote in one wave: what must not go on in their words. A leader's own
 *  comment is theirs to repeat. The caller has passed the door. @param report of a viewer who moderates comments; null for a leader. */
export async function wordsOfOthers(ctx: Ctx, waveId: string, report: Pick<WaveReport, "rows"> | null): Promise<string[]> {
  const raw = report ? await commentsToModerate(ctx, waveId, report) : [];
  const shown = (await releasedComments(ctx, waveId)).flatMap((released) => released.shown);
  const named = (await namedAnswers(ctx, waveId)).flatMap(({ comments }) => Object.values(comments));
  return [...raw.filter(({ isSelf }) => !isSelf).map(({ text }) => text), ...shown, ...named];
}
