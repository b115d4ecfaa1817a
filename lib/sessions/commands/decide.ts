import "server-only";
import { record } from "@/lib/audit/record";
import { engagementFor } from "@/lib/engagements/access";
import { checkAnswers, writeAnswers } from "@/lib/engagements/commands/write-answers";
import { readEntries } from "@/lib/engagements/queries/entries";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import type { GuideField } from "@/lib/programs/input";
import { templateOf } from "@/lib/programs/queries";
import type { DecideCourseInput, RecordReasonInput } from "../input/support";
import { courseAsked } from "../queries/course-page";
import { courseFields, courseStep, reasonFields, reasonStep } from "../rules/decisions";

/** The coach puts on record why the series ends early or the sessions are uneven; the leaders read it. The same words again
 *  change nothing. @throws AppError at the engagement's door. */
export async function recordReason(ctx: Ctx, { engagementId, about, words }: RecordReasonInput): Promise<{ changed: boolean }> {
  const engagement = await engagementFor(ctx, "recordReason", engagementId, { lock: true });
  refuse(runningStatuses.includes(engagement.status) ? null : messages("plans", ctx.viewer.locale)("refusals.ended"));
  const field: GuideField = { key: reasonFields[about], type: "long_text", audience: "pair", required: true, by: "coach", when: "during", label: "", help: "" };
  const entries = await readEntries(ctx, { engagementId, stepKeys: [reasonStep] });
  const changed = await writeAnswers(ctx, engagement, { stepKey: reasonStep, sideId: null, fields: [field], entries }, { [field.key]: words });
  if (changed > 0) await record(ctx, "reason.recorded", engagementId, { engagementId, audience: "pair" }, { about });
  return { changed: changed > 0 };
}

/** The coach writes down what was decided with the leaders after the midpoint: go on or change, and what follows.
 *  @throws AppError at the engagement's door; `invalid` beside each prompt without an answer. */
export async function decideCourse(ctx: Ctx, { engagementId, answers }: DecideCourseInput): Promise<{ changed: boolean }> {
  const engagement = await engagementFor(ctx, "decideCourse", engagementId, { lock: true });
  refuse(runningStatuses.includes(engagement.status) ? null : messages("plans", ctx.viewer.locale)("refusals.ended"));
  const fields = courseAsked(await templateOf(ctx, engagement.templateId));
  checkAnswers(ctx, fields, answers);
  const entries = await readEntries(ctx, { engagementId, stepKeys: [courseStep] });
  const changed = await writeAnswers(ctx, engagement, { stepKey: courseStep, sideId: null, fields, entries }, answers);
  const decision = fields.find(({ key }) => key === courseFields.decision)?.options?.indexOf(answers[courseFields.decision] ?? "") ?? -1;
  if (changed > 0) await record(ctx, "course.decided", engagementId, { engagementId, audience: "alliance" }, { decision });
  return { changed: changed > 0 };
}
