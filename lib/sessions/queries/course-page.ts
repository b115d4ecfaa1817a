import "server-only";
import { engagementFor, type Engagement } from "@/lib/engagements/access";
import { readEntries, type Entry } from "@/lib/engagements/queries/entries";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import type { GuideField, ProgramTemplate } from "@/lib/programs/input";
import { templateOf } from "@/lib/programs/queries";
import { courseFields, courseStep } from "../rules/decisions";

/** The prompts of the course correction after the midpoint: the decision and what follows from it.
 *  @throws AppError `not_found` where the program has no such step. */
export function courseAsked(template: ProgramTemplate): GuideField[] {
  const keys: readonly string[] = Object.values(courseFields);
  const guide = template.stages.flatMap(({ steps }) => steps).find(({ key }) => key === courseStep)?.guide;
  if (!guide) throw new AppError("not_found", words("errors")("notFound.what"));
  return guide.filter(({ key }) => keys.includes(key));
}

/** The page of the course correction. `shown` is false for a sponsor where the agreement in force keeps it back. */
export type CoursePage = { engagement: Engagement; isCoach: boolean; mayDecide: boolean; asked: GuideField[]; entries: Entry[]; shown: boolean };

/** What was decided after the midpoint, for everybody of the alliance. @throws AppError at the engagement's door. */
export async function coursePage(ctx: Ctx, engagementId: string): Promise<CoursePage> {
  const engagement = await engagementFor(ctx, "readCourse", engagementId);
  const isCoach = engagement.standings.includes("coach");
  const shown = isCoach || engagement.side !== null || engagement.sharing.includes("corrections");
  const asked = courseAsked(await templateOf(ctx, engagement.templateId));
  const entries = shown ? (await readEntries(ctx, { engagementId, stepKeys: [courseStep] })).filter(({ sessionId, sideId }) => sessionId === null && sideId === null) : [];
  return { engagement, isCoach, mayDecide: isCoach && runningStatuses.includes(engagement.status), asked, entries, shown };
}
