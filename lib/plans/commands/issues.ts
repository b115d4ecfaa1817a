import "server-only";
import { and, eq } from "drizzle-orm";
import { issues } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor } from "@/lib/engagements/access";
import { ownParty } from "@/lib/engagements/queries/own-party";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import type { IssueInput, RaiseIssueInput, ResolveIssueInput } from "../input/issues";

type Row = typeof issues.$inferSelect;

/** An issue that the viewer may read. The engagement's turn is held, so that nobody else changes it meanwhile; holding the row
 *  itself would need a right to change it, and its coach is to learn why one cannot be settled that was not brought. */
async function issueIn({ db, viewer }: Ctx, engagementId: string, id: string): Promise<Row> {
  const [issue] = await db.select().from(issues).where(and(eq(issues.id, id), eq(issues.engagementId, engagementId)));
  if (!issue) throw new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));
  return issue;
}

const place = ({ engagementId, sideId, audience }: Pick<Row, "engagementId" | "sideId" | "audience">) => ({ engagementId, sideId, audience });

/** A leader raises something that stands between the leaders, with their coach alone at first, or words it anew before
 *  they bring it.
 *  @returns its id; the same when repeated.
 *  @throws AppError at the engagement's door; `not_found` for what somebody else raised in private; `conflict` once it was
 *  brought, or when it was changed since. */
export async function raiseIssue(ctx: Ctx, { engagementId, id, revision, ...parts }: RaiseIssueInput): Promise<{ id: string }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "raiseIssue", engagementId, { lock: true });
  const t = messages("plans", viewer.locale);
  refuse(runningStatuses.includes(engagement.status) ? null : t("refusals.ended"));
  const side = ownParty(ctx, engagement, "leader").id;
  const [known] = await db.select().from(issues).where(eq(issues.id, id));
  if (known && revision === 0) return { id };
  const readership = { authorId: viewer.personId, sideId: side, audience: "leader_and_coach" as const };
  if (!known) {
    // Somebody else's id is no less unknown to the viewer than one of nobody's.
    const made = revision > 0 ? [] : await db.insert(issues).values({ organizationId: viewer.organizationId, id, engagementId, ...readership, ...parts, createdAt: now, updatedAt: now })
      .onConflictDoNothing().returning({ id: issues.id });
    if (made.length === 0) throw new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));
    await record(ctx, "issue.raised", id, place({ engagementId, ...readership }), {});
    return { id };
  }
  const issue = await issueIn(ctx, engagementId, id);
  refuse(issue.broughtAt || issue.authorId !== viewer.personId ? t("refusals.broughtAlready") : issue.revision === revision ? null : t("refusals.editedMeanwhile"));
  await db.update(issues).set({ ...parts, revision: revision + 1, updatedAt: now }).where(eq(issues.id, id));
  await record(ctx, "issue.raised", id, place(issue), {});
  return { id };
}

/** The leader who raised an issue brings it to the others; from then on all leaders and the coach read it. The coach cannot
 *  do it for them. Repeating it does nothing.
 *  @throws AppError at the engagement's door; `not_found` for what the viewer may not read; `forbidden` for another's. */
export async function bringIssue(ctx: Ctx, { engagementId, issueId }: IssueInput): Promise<{ id: string }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "raiseIssue", engagementId, { lock: true });
  const issue = await issueIn(ctx, engagementId, issueId);
  if (issue.broughtAt) return { id: issueId };
  if (issue.authorId !== viewer.personId) throw new AppError("forbidden", messages("errors", viewer.locale)("forbidden.what"));
  refuse(runningStatuses.includes(engagement.status) ? null : messages("plans", viewer.locale)("refusals.ended"));
  await db.update(issues).set({ audience: "pair", broughtAt: now, revision: issue.revision + 1, updatedAt: now }).where(eq(issues.id, issueId));
  await record(ctx, "issue.brought", issueId, place({ ...issue, audience: "pair" }), {});
  return { id: issueId };
}

/** The leader who raised an issue takes it back before it was brought; nothing of it remains. Repeating it does nothing.
 *  @throws AppError at the engagement's door; `conflict` once it was brought. */
export async function takeBackIssue(ctx: Ctx, { engagementId, issueId }: IssueInput): Promise<{ id: string }> {
  await engagementFor(ctx, "raiseIssue", engagementId, { lock: true });
  const [issue] = await ctx.db.select().from(issues).where(and(eq(issues.id, issueId), eq(issues.engagementId, engagementId)));
  if (!issue) return { id: issueId };
  refuse(issue.broughtAt ? messages("plans", ctx.viewer.locale)("refusals.broughtAlready") : null);
  await ctx.db.delete(issues).where(eq(issues.id, issueId));
  await record(ctx, "issue.taken_back", issueId, place(issue), {});
  return { id: issueId };
}

/** Writes down what the leaders agreed about an issue, by one of them or the coach; all read it.
 *  @throws AppError at the engagement's door; `conflict` before it was brought, once it is resolved, or when changed since. */
export async function resolveIssue(ctx: Ctx, { engagementId, issueId, revision, resolution, lookOn }: ResolveIssueInput): Promise<{ id: string }> {
  const { db, viewer, now } = ctx;
  const engagement = await engagementFor(ctx, "resolveIssue", engagementId, { lock: true });
  const t = messages("plans", viewer.locale);
  const issue = await issueIn(ctx, engagementId, issueId);
  if (issue.resolvedAt && issue.resolution === resolution && issue.lookOn === lookOn) return { id: issueId };
  refuse(runningStatuses.includes(engagement.status) ? null : t("refusals.ended"));
  refuse(!issue.broughtAt ? t("refusals.notBrought") : issue.resolvedAt ? t("refusals.resolvedAlready") : issue.revision === revision ? null : t("refusals.editedMeanwhile"));
  await db.update(issues).set({ resolution, lookOn, resolvedAt: now, resolvedById: viewer.personId, revision: issue.revision + 1, updatedAt: now }).where(eq(issues.id, issueId));
  await record(ctx, "issue.resolved", issueId, place(issue), {});
  return { id: issueId };
}
