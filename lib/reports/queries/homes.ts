import "server-only";
import { and, inArray, ne, sql } from "drizzle-orm";
import { guideEntries } from "@/db/schema";
import { lookAgain } from "@/lib/engagements/access";
import { listDrafts, type DraftListItem } from "@/lib/engagements/queries/draft";
import { mayLaunch } from "@/lib/engagements/rules/launching";
import type { Ctx } from "@/lib/platform/context";
import { promisesOf, type Promised } from "@/lib/plans/queries";
import { templateOf } from "@/lib/programs/queries";
import { listSessionsToLog, type SessionToLog } from "@/lib/sessions/queries/lists";
import { pulsesToGive, type PulseToGive } from "@/lib/sessions/queries/pulses";
import { relationshipOf, type RelationshipCall } from "@/lib/sessions/queries/ratings";
import { ratingsToGive, type RatingToGive } from "@/lib/surveys/queries/pair-ratings";
import type { EngagementListInput } from "../input";
import { weekAt } from "../rules/weeks";
import { casesOf, type Case } from "./cases";
import { listEngagements, type EngagementPage } from "./engagement-list";
import { meetingsBetween, nextMeetings, type Meeting } from "./meetings";
import { portfolioOf, type Portfolio } from "./portfolio";

/** Titles of a template's stages, in order, by template. */
export type StageTitles = Record<string, { key: string; title: string }[]>;

export type LeaderHome = { cases: Case[]; pulses: PulseToGive[]; eachOther: RatingToGive[]; /** How all leaders see the relationship, by engagement. */ relationships: Record<string, RelationshipCall[]>; meetings: Meeting[]; mine: Promised[]; ofOthers: Promised[]; /** Meetings to come for which the leader has written something. */ prepared: string[] };
export type CoachHome = { cases: Case[]; week: Meeting[]; toLog: SessionToLog[]; titles: StageTitles };
export type SponsorHome = { cases: Case[]; meetings: Meeting[]; drafts: DraftListItem[]; titles: StageTitles };
export type HrHome = { portfolio: Portfolio; list: EngagementPage; titles: StageTitles };

/** Stage titles of the templates that some engagements began with; kept by the process, so seldom read. */
export async function stageTitles(ctx: Ctx, templateIds: readonly string[]): Promise<StageTitles> {
  const titles: StageTitles = {};
  for (const id of new Set(templateIds)) titles[id] = (await templateOf(ctx, id)).stages.map(({ key, title }) => ({ key, title }));
  return titles;
}

/** Leaves this transaction with the viewer's current organisation alone. A page that opens everywhere for its coaches
 *  asks for this on behalf of everybody else, before anything is read. */
export async function onlyHere(ctx: Ctx): Promise<Ctx> {
  if (ctx.viewer.people.length === 1) return ctx;
  const here = { ...ctx, viewer: { ...ctx.viewer, people: [ctx.viewer.personId] } };
  await lookAgain(here);
  return here;
}

/** Engagements whose progress stands on a leader's home, at most. */
const casesWithChart = 2;

/** What waits for a leader, whom they meet next, and whose word was given. */
export async function leaderHome(ctx: Ctx): Promise<LeaderHome> {
  const cases = await casesOf(ctx, "leader");
  const meetings = await nextMeetings(ctx, 2);
  const promises = await promisesOf(ctx);
  const open = ({ outcome }: Promised) => outcome === null;
  const relationships = Object.fromEntries(await Promise.all(cases.filter(({ roundsHeld }) => roundsHeld > 0).slice(0, casesWithChart).map(async (each): Promise<[string, RelationshipCall[]]> => [each.id, await relationshipOf(ctx, each)])));
  return { cases, pulses: await pulsesToGive(ctx), eachOther: await ratingsToGive(ctx), relationships, meetings, mine: promises.mine.filter(open), ofOthers: promises.ofOthers.filter(open), prepared: await preparedFor(ctx, meetings.map(({ id }) => id)) };
}

/** Of those meetings the ones for which the viewer has written something that others who attend will read. */
async function preparedFor({ db, viewer }: Ctx, sessionIds: string[]): Promise<string[]> {
  if (sessionIds.length === 0) return [];
  const rows = await db.selectDistinct({ id: sql<string>`${guideEntries.sessionId}` }).from(guideEntries)
    .where(and(inArray(guideEntries.sessionId, sessionIds), inArray(guideEntries.authorId, viewer.people), ne(guideEntries.audience, "leader_only"), ne(guideEntries.words, "")));
  return rows.map(({ id }) => id);
}

/** A coach's week in all their organisations, what is to be logged, and the engagements they serve. */
export async function coachHome(ctx: Ctx): Promise<CoachHome> {
  const { from, to } = weekAt(ctx.now, ctx.viewer.zone);
  const toLog = await listSessionsToLog(ctx);
  const week = await meetingsBetween(ctx, from, to);
  const cases = await casesOf(ctx, "coach");
  return { toLog, week, cases, titles: await stageTitles(ctx, cases.map(({ templateId }) => templateId)) };
}

/** A sponsor's interventions, begun launches and next meetings. */
export async function sponsorHome(ctx: Ctx): Promise<SponsorHome> {
  const cases = await casesOf(ctx, "sponsor");
  const meetings = await nextMeetings(ctx, 2);
  return { cases, meetings, drafts: await listDrafts(ctx), titles: await stageTitles(ctx, cases.map(({ templateId }) => templateId)) };
}

/** HR's portfolio and one page of the engagements behind it. */
export async function hrHome(ctx: Ctx, input: EngagementListInput): Promise<HrHome> {
  const portfolio = await portfolioOf(ctx);
  const list = await listEngagements(ctx, input);
  return { portfolio, list, titles: await stageTitles(ctx, list.rows.map(({ templateId }) => templateId)) };
}

/** The list of engagements, with the launches that a sponsor or HR has begun. */
export async function engagementsPage(ctx: Ctx, input: EngagementListInput): Promise<{ list: EngagementPage; titles: StageTitles; drafts: DraftListItem[] }> {
  const list = await listEngagements(ctx, input);
  const drafts = mayLaunch.some((role) => role === ctx.viewer.role) ? await listDrafts(ctx) : [];
  return { list, drafts, titles: await stageTitles(ctx, list.rows.map(({ templateId }) => templateId)) };
}
