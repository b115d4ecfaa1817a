import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { engagements, nominations, people } from "@/db/schema";
import { engagementFor, partiesOf } from "@/lib/engagements/access";
import { draftOf, type LaunchDraft } from "@/lib/engagements/queries/draft";
import type { Ctx } from "@/lib/platform/context";
import { addDays, addMonths, toInstant } from "@/lib/platform/dates";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import type { GuideField, ProgramTemplate } from "@/lib/programs/input";
import { templateOf } from "@/lib/programs/queries";
import { guideFor } from "@/lib/programs/rules/guides";
import { busyTimes } from "@/lib/sessions/queries/busy";
import { planCalendar } from "@/lib/sessions/rules/plan-calendar";
import type { Busy, CalendarPlan, PlanWish } from "@/lib/sessions/rules/plan";
import { problemsOfCalendar, problemsOfLaunch, type LaunchProblem } from "../rules/launch";
import { sponsorFields, type SponsorField } from "../rules/intervention-steps";
import { markOf, wishOf } from "../rules/wish";

/** A launch with the calendar it would make, and all that stands against it. `fields` are the template's prompts that
 *  the sponsor answers; `mark` stands for exactly this calendar. */
export type LaunchView = {
  draft: LaunchDraft; fields: Record<SponsorField, GuideField>; scale: ProgramTemplate["scales"][string];
  wish: PlanWish; plan: CalendarPlan; mark: string; problems: LaunchProblem[];
};

/** Months after the support ends in which its closing may still fall, for the look-up of taken times. */
const closingMonths = 4;

/** Times at which those who attend are taken, over the whole span of a plan. */
export function busyDuring(ctx: Ctx, wish: PlanWish): Promise<Busy[]> {
  const known = [...wish.leaders, wish.coach, wish.sponsor].map(({ id }) => id).filter((id) => id.length === 36);
  const day = (on: string) => new Date(toInstant(on, "00:00", wish.zone));
  return busyTimes(ctx, known, { from: day(addDays(wish.startsOn, -1)), to: day(addMonths(wish.startsOn, wish.months + closingMonths)) });
}

/** Everything that stands against launching a draft now: its fields, its people, then its calendar. */
export const problemsOf = (ctx: Ctx, draft: LaunchDraft, plan: CalendarPlan): LaunchProblem[] => [
  ...problemsOfLaunch(draft.content, draft.people, { id: ctx.viewer.personId, name: ctx.viewer.name, roles: ctx.viewer.roles }, ctx.now),
  ...problemsOfCalendar(plan.problems),
];

const fieldOf = (template: ProgramTemplate, { stepKey, fieldKey }: { stepKey: string; fieldKey: string }): GuideField => {
  const found = guideFor(template, stepKey).find(({ key }) => key === fieldKey);
  if (!found) throw new Error(`The template has no prompt "${fieldKey}" for the sponsor.`);
  return found;
};

/** The template's prompts that the sponsor answers before the launch. */
export async function sponsorPrompts(ctx: Ctx, templateId: string): Promise<Record<SponsorField, GuideField>> {
  const template = await templateOf(ctx, templateId);
  return Object.fromEntries(Object.entries(sponsorFields).map(([name, place]) => [name, fieldOf(template, place)])) as Record<SponsorField, GuideField>;
}

/** One launch as its author sees it on every screen.
 *  @throws AppError at the engagement's door: the draft of another is `not_found`. */
export async function launchView(ctx: Ctx, engagementId: string): Promise<LaunchView> {
  const draft = await draftOf(ctx, engagementId);
  const template = await templateOf(ctx, draft.templateId);
  const zones = new Map(draft.people.map((person) => [person.id, person]));
  const wish = wishOf(draft.content, zones, ctx.now);
  const busy = await busyDuring(ctx, wish);
  const plan = planCalendar({ ...wish, busy });
  const fields = await sponsorPrompts(ctx, draft.templateId);
  const scale = template.scales[fields.strain.scale ?? ""];
  if (!scale) throw new Error("The template has no scale for the effect on the work.");
  return { draft, fields, scale, wish: { ...wish, busy }, plan, mark: markOf(draft.counter, plan), problems: problemsOf(ctx, draft, plan) };
}

/** What was launched, for whoever launched it: who hears of it, and whom they named for intakes. */
export type Launched = { id: string; title: string; sponsor: string; sponsorIsYou: boolean; coach: string; hrPartner: string | null; leaders: string[]; nominees: string[]; startsOn: string | null };

/** The launch just done.
 *  @throws AppError `not_found` for anybody but its author. */
export async function launched(ctx: Ctx, engagementId: string): Promise<Launched> {
  const engagement = await engagementFor(ctx, "viewProgress", engagementId);
  const [own] = await ctx.db.select({ id: engagements.id }).from(engagements)
    .where(and(eq(engagements.id, engagementId), inArray(engagements.createdById, ctx.viewer.people)));
  const [sponsor] = partiesOf(engagement, "sponsor");
  const [coach] = partiesOf(engagement, "coach");
  if (!own || !sponsor || !coach) throw new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  const named = await ctx.db.select({ name: people.name }).from(nominations).innerJoin(people, eq(people.id, nominations.personId))
    .where(and(eq(nominations.engagementId, engagementId), inArray(nominations.nominatedById, ctx.viewer.people)));
  return {
    id: engagement.id, title: engagement.title, sponsor: sponsor.name, sponsorIsYou: ctx.viewer.people.includes(sponsor.personId), coach: coach.name,
    hrPartner: partiesOf(engagement, "hr_partner")[0]?.name ?? null, leaders: partiesOf(engagement, "leader").map(({ name }) => name),
    nominees: named.map(({ name }) => name), startsOn: engagement.startsOn,
  };
}
