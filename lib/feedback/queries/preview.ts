import "server-only";
import { engagementFor, may, partiesOf, type Engagement } from "@/lib/engagements/access";
import { readEntries, type Entry } from "@/lib/engagements/queries/entries";
import { runningStatuses } from "@/lib/engagements/rules";
import type { GuideField } from "@/lib/programs/input";
import { templateOf } from "@/lib/programs/queries";
import { fieldsBy, stepOf } from "@/lib/programs/rules/guides";
import type { Ctx } from "@/lib/platform/context";
import { previewDay, stepsOfFeedback } from "../rules/preparing";

/** A preview with one leader as far as the viewer may know of it: to the coach those with the leaders they serve, to a
 *  leader their own alone. `day` is null before it is noted. */
export type LeaderPreview = { sideId: string; name: string; day: string | null; entries: Entry[] };

/** The page of the previews before the day. `noted` are the coach's prompts, `own` the leader's. */
export type PreviewPage = { engagement: Engagement; isCoach: boolean; isRunning: boolean; noted: GuideField[]; own: GuideField[]; previews: LeaderPreview[] };

/** What coach and leader went through alone before the feedback session. No item is shown to anybody by it.
 *  @throws AppError at the engagement's door; it is the leaders' and their coach's. */
export async function previewPage(ctx: Ctx, engagementId: string): Promise<PreviewPage> {
  const engagement = await engagementFor(ctx, "readPreview", engagementId);
  const guide = stepOf(await templateOf(ctx, engagement.templateId), stepsOfFeedback.preview).guide ?? [];
  const entries = await readEntries(ctx, { engagementId, stepKeys: [stepsOfFeedback.preview] });
  const isCoach = may("prepareItems", engagement);
  const sides = isCoach ? engagement.served : [engagement.side];
  return {
    engagement, isCoach, isRunning: runningStatuses.includes(engagement.status), noted: fieldsBy(guide, "coach"), own: fieldsBy(guide, "each_leader"),
    previews: partiesOf(engagement, "leader").filter(({ id }) => sides.includes(id)).map(({ id, name }) => {
      const theirs = entries.filter(({ sideId }) => sideId === id);
      return { sideId: id, name, day: theirs.find(({ fieldKey }) => fieldKey === previewDay)?.words || null, entries: theirs };
    }),
  };
}
