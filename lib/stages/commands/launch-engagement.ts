import "server-only";
import { sql } from "drizzle-orm";
import { proposeSharing } from "@/lib/alignment/commands/propose-sharing";
import { record } from "@/lib/audit/record";
import { engagementFor, may } from "@/lib/engagements/access";
import { launchDraft } from "@/lib/engagements/commands/launch-draft";
import { keepExpectations } from "@/lib/engagements/commands/revise-expectations";
import { writeEntry } from "@/lib/engagements/commands/write-entry";
import { draftOf, type LaunchDraft } from "@/lib/engagements/queries/draft";
import type { Ctx } from "@/lib/platform/context";
import { addDays, dayIn } from "@/lib/platform/dates";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { meetingsOf, type CalendarPlan, type PlanWish } from "@/lib/sessions/rules/plan";
import { planCalendar } from "@/lib/sessions/rules/plan-calendar";
import { planSessions } from "@/lib/sessions/commands/plan-sessions";
import { readyLaunch, type LaunchInput, type ReadyLaunch } from "../input";
import { busyDuring, problemsOf, sponsorPrompts } from "../queries/launch";
import { firstStage, meetingSteps, sponsorFields, type SponsorField } from "../rules/intervention-steps";
import type { LaunchProblem } from "../rules/launch";
import { sayOfProblem } from "../rules/sentences";
import { daysOffOfDraft, markOf, wishOf } from "../rules/wish";

/** Holds the times of those who attend until the transaction ends, so that two launches never see the same hour free.
 *  Always in one order, by account where there is one: a coach of two organisations is one person. */
async function holdTimes({ db }: Ctx, { leaders, coach, sponsor }: PlanWish, people: LaunchDraft["people"]): Promise<void> {
  const account = new Map(people.map(({ id, accountId }) => [id, accountId ?? id]));
  const keys = [...leaders, coach, sponsor].map(({ id }) => account.get(id) ?? id).sort();
  for (const key of new Set(keys)) await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`times of ${key}`}, 0))`);
}

/** The calendar of a draft, made while nobody else can take the times of those who attend. */
async function planHeld(ctx: Ctx, draft: LaunchDraft): Promise<CalendarPlan> {
  const wish = wishOf(draft.content, new Map(draft.people.map((person) => [person.id, person])), ctx.now);
  await holdTimes(ctx, wish, draft.people);
  return planCalendar({ ...wish, busy: await busyDuring(ctx, wish) });
}

function refuseProblems(ctx: Ctx, problems: readonly LaunchProblem[], { people }: LaunchDraft): void {
  if (problems.length === 0) return;
  const names = new Map(people.map((person) => [person.id, person]));
  const fields: Record<string, string[]> = {};
  for (const problem of problems) (fields[problem.field] ??= []).push(sayOfProblem(problem, names, ctx.viewer.locale));
  throw new AppError("invalid", words("launch", ctx.viewer.locale)("notReady", { count: problems.length }), fields);
}

/** The sponsor's answers as the guide keeps them; a confirmed point is "yes". */
async function writeAnswers(ctx: Ctx, { engagementId, templateId }: LaunchDraft, ready: ReadyLaunch): Promise<void> {
  const prompts = await sponsorPrompts(ctx, templateId);
  for (const [field, place] of Object.entries(sponsorFields) as [SponsorField, { stepKey: string; fieldKey: string }][]) {
    const answer = ready[field];
    if (answer === "") continue;
    const text = { words: answer === true ? "yes" : answer, revision: 0, counter: ctx.now.getTime() };
    await writeEntry(ctx, engagementId, { ...place, audience: prompts[field].audience, sideId: null, sessionId: null }, text);
  }
}

/** The stages as planned. Setting expectations lasts from today until the day before the intakes begin. */
const stagesOf = (ctx: Ctx, { startsOn, zone }: ReadyLaunch, plan: CalendarPlan) => {
  const today = dayIn(ctx.now, zone);
  const before = addDays(startsOn, -1);
  return [{ key: firstStage, from: today, to: before < today ? today : before }, ...plan.stages.map(({ stage, from, to }) => ({ key: stage, from, to }))];
};

/** Launches an intervention: parties, names for intakes, the sponsor's words, the proposed sharing agreement, stages and
 *  the whole calendar, in one go. It tells the coach and HR alone. Launched already, it stays as it is.
 *  @throws AppError at the engagement's door; `invalid` with a sentence for each field to put right; `conflict` when the
 *  calendar is no longer the one that was looked at. */
export async function launchEngagement(ctx: Ctx, { engagementId, seen }: LaunchInput): Promise<{ engagementId: string }> {
  const engagement = await engagementFor(ctx, "viewProgress", engagementId, { lock: true });
  if (!may("launch", engagement)) return { engagementId };
  const draft = await draftOf(ctx, engagementId);
  const plan = await planHeld(ctx, draft);
  refuseProblems(ctx, problemsOf(ctx, draft, plan), draft);
  if (markOf(draft.counter, plan) !== seen) throw new AppError("conflict", words("launch", ctx.viewer.locale)("changed"));
  const ready = readyLaunch.parse(draft.content);
  const sides = await launchDraft(ctx, {
    ...ready, engagementId, hrPartnerId: ready.hrPartnerId || null, leaders: ready.leaders.map(({ personId }) => personId), stages: stagesOf(ctx, ready, plan),
    daysOff: daysOffOfDraft(draft.content, new Map(draft.people.map((person) => [person.id, person]))).daysOff,
  });
  await proposeSharing(ctx, { engagementId, items: ready.sharing });
  await writeAnswers(ctx, draft, ready);
  await keepExpectations(ctx, engagementId);
  await planSessions(ctx, { engagementId, meetings: meetingsOf(plan), sides, stepKeys: meetingSteps });
  await record(ctx, "engagement.launched", engagementId, { engagementId, audience: "progress" }, { leaders: sides.size });
  return { engagementId };
}
