import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { coachingSessions, issues } from "@/db/schema";
import type { Audience } from "@/lib/audit/rules";
import { engagementFor, partiesOf, type Engagement } from "@/lib/engagements/access";
import { noteLook } from "@/lib/engagements/commands/look";
import type { Ctx } from "@/lib/platform/context";

/** Something between the leaders, in the words of the one who raised it. `sideId` is that leader; `broughtAt` null while
 *  only they and their coach know of it. */
export type Issue = {
  id: string; sideId: string | null; audience: Audience; situation: string; behaviour: string; impact: string; request: string;
  createdAt: Date; broughtAt: Date | null; resolution: string; resolvedAt: Date | null; lookOn: string | null; revision: number;
};

/** The issues of an engagement that the viewer may read, in the order in which they were raised. The caller has passed the
 *  engagement's door. */
export async function issuesOf({ db }: Ctx, engagementId: string): Promise<Issue[]> {
  const { id, sideId, audience, situation, behaviour, impact, request, createdAt, broughtAt, resolution, resolvedAt, lookOn, revision } = issues;
  return db.select({ id, sideId, audience, situation, behaviour, impact, request, createdAt, broughtAt, resolution, resolvedAt, lookOn, revision })
    .from(issues).where(eq(issues.engagementId, engagementId)).orderBy(asc(createdAt), asc(id));
}

/** The page of the issues. `nextCall`: when the leaders meet next with their coach, null when nothing is planned. */
export type IssuesPage = { engagement: Engagement; issues: Issue[]; nextCall: Date | null };

/** What stands between the leaders and what was settled. Opening what a leader has raised in private is noted for them.
 *  @throws AppError at the engagement's door. */
export async function issuesPage(ctx: Ctx, engagementId: string): Promise<IssuesPage> {
  const engagement = await engagementFor(ctx, "readIssues", engagementId);
  const found = await issuesOf(ctx, engagementId);
  const current = new Set(partiesOf(engagement, "leader").map(({ id }) => id));
  for (const issue of found)
    if (issue.sideId && issue.sideId !== engagement.side && current.has(issue.sideId)) await noteLook(ctx, { engagementId, sideId: issue.sideId, subject: "issue", subjectId: issue.id });
  const [next] = await ctx.db.select({ at: sql<Date | null>`min(${coachingSessions.startsAt})`.mapWith(coachingSessions.startsAt) }).from(coachingSessions)
    .where(and(eq(coachingSessions.engagementId, engagementId), eq(coachingSessions.kind, "three_way"), eq(coachingSessions.status, "planned"), sql`${coachingSessions.startsAt} + make_interval(mins => ${coachingSessions.minutes}) > ${ctx.now.toISOString()}`));
  return { engagement, issues: found, nextCall: next?.at ?? null };
}
