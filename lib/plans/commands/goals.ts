import "server-only";
import { and, eq } from "drizzle-orm";
import { goals, milestones } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor, partiesOf, type Engagement } from "@/lib/engagements/access";
import { runningStatuses } from "@/lib/engagements/rules";
import type { Ctx } from "@/lib/platform/context";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import type { EndGoalInput, ReachMilestoneInput, SetGoalInput, SetMilestoneInput } from "../input/goals";

type Row = typeof goals.$inferSelect;
type Place = Pick<Row, "engagementId" | "sideId" | "audience">;

const place = ({ engagementId, sideId, audience }: Place) => ({ engagementId, sideId, audience });
const unknown = ({ viewer }: Ctx) => new AppError("not_found", messages("errors", viewer.locale)("notFound.what"));

async function openDoor(ctx: Ctx, engagementId: string): Promise<Engagement> {
  const engagement = await engagementFor(ctx, "setGoal", engagementId, { lock: true });
  refuse(runningStatuses.includes(engagement.status) ? null : messages("plans", ctx.viewer.locale)("refusals.ended"));
  return engagement;
}

async function lockGoal(ctx: Ctx, engagementId: string, id: string): Promise<Row> {
  const [goal] = await ctx.db.select().from(goals).where(and(eq(goals.id, id), eq(goals.engagementId, engagementId))).for("update");
  if (!goal) throw unknown(ctx);
  return goal;
}

/** Whose goal it becomes: the leader's own, or that of a leader the coach serves. */
function sideFor(ctx: Ctx, engagement: Engagement, wanted: string | null): string {
  const side = engagement.side ?? wanted ?? (engagement.served.length === 1 ? engagement.served[0] : undefined);
  const own = side && (side === engagement.side || engagement.served.includes(side)) && partiesOf(engagement, "leader").some(({ id }) => id === side);
  if (own) return side;
  const sentence = messages("plans", ctx.viewer.locale)("errors.leader");
  throw new AppError("invalid", sentence, { sideId: [sentence] });
}

/** Sets a goal of one leader, with what others could see happen, or words it anew; leader and coach read it.
 *  @returns its id; the same when repeated.
 *  @throws AppError at the engagement's door; `invalid` for nobody's side; `not_found` for a goal of somebody else's; `conflict` for the shared goal or when changed since. */
export async function setGoal(ctx: Ctx, { engagementId, id, revision, sideId, words, behaviours }: SetGoalInput): Promise<{ id: string }> {
  const { db, viewer, now } = ctx;
  const engagement = await openDoor(ctx, engagementId);
  const t = messages("plans", viewer.locale);
  const [known] = await db.select().from(goals).where(eq(goals.id, id));
  if (known && revision === 0) return { id };
  if (!known) {
    const readership = { sideId: sideFor(ctx, engagement, sideId), audience: "leader_and_coach" as const };
    // Somebody else's id is no less unknown to the viewer than one of nobody's.
    const made = revision > 0 ? [] : await db.insert(goals).values({ organizationId: viewer.organizationId, id, engagementId, authorId: viewer.personId, ...readership, words, behaviours, createdAt: now, updatedAt: now })
      .onConflictDoNothing().returning({ id: goals.id });
    if (made.length === 0) throw unknown(ctx);
    await record(ctx, "goal.set", id, place({ engagementId, ...readership }), {});
    return { id };
  }
  const goal = await lockGoal(ctx, engagementId, id);
  if (goal.words === words && goal.behaviours === behaviours) return { id };
  refuse(goal.sideId === null && goal.words !== words ? t("refusals.sharedGoal") : goal.revision === revision ? null : t("refusals.editedMeanwhile"));
  await db.update(goals).set({ words, behaviours, revision: revision + 1, updatedAt: now }).where(eq(goals.id, id));
  await record(ctx, "goal.amended", id, place(goal), {});
  return { id };
}

/** Says that a goal is reached or let go, or that it goes on after all. Repeating it does nothing.
 *  @throws AppError at the engagement's door; `conflict` when it was changed since. */
export async function endGoal(ctx: Ctx, { engagementId, goalId, end, revision }: EndGoalInput): Promise<{ id: string }> {
  const { db, viewer, now } = ctx;
  await openDoor(ctx, engagementId);
  const goal = await lockGoal(ctx, engagementId, goalId);
  if (end === (goal.reachedAt ? "reached" : goal.droppedAt ? "dropped" : "open")) return { id: goalId };
  refuse(goal.revision === revision ? null : messages("plans", viewer.locale)("refusals.editedMeanwhile"));
  await db.update(goals).set({ reachedAt: end === "reached" ? now : null, droppedAt: end === "dropped" ? now : null, revision: revision + 1, updatedAt: now }).where(eq(goals.id, goalId));
  await record(ctx, "goal.ended", goalId, place(goal), { end });
  return { id: goalId };
}

/** Sets a step on the way to a goal; it is read by the readers of the goal.
 *  @returns its id; the same when repeated. @throws AppError at the engagement's door; `not_found` for a goal not theirs to read. */
export async function setMilestone(ctx: Ctx, { engagementId, goalId, id, words, dueOn }: SetMilestoneInput): Promise<{ id: string }> {
  const { db, viewer, now } = ctx;
  await openDoor(ctx, engagementId);
  const goal = await lockGoal(ctx, engagementId, goalId);
  const [known] = await db.select({ id: milestones.id }).from(milestones).where(eq(milestones.id, id));
  if (known) return known;
  await db.insert(milestones).values({ organizationId: viewer.organizationId, id, engagementId, goalId, authorId: viewer.personId, sideId: goal.sideId, audience: goal.audience, words, dueOn, createdAt: now, updatedAt: now });
  await record(ctx, "milestone.set", id, place(goal), {});
  return { id };
}

/** Says that a milestone is reached, or not after all. Repeating it does nothing.
 *  @throws AppError at the engagement's door; `conflict` when it was changed since. */
export async function reachMilestone(ctx: Ctx, { engagementId, milestoneId, reached, revision }: ReachMilestoneInput): Promise<{ id: string }> {
  const { db, viewer, now } = ctx;
  await openDoor(ctx, engagementId);
  const [step] = await db.select().from(milestones).where(and(eq(milestones.id, milestoneId), eq(milestones.engagementId, engagementId))).for("update");
  if (!step) throw unknown(ctx);
  if ((step.reachedAt !== null) === (reached === "yes")) return { id: milestoneId };
  refuse(step.revision === revision ? null : messages("plans", viewer.locale)("refusals.editedMeanwhile"));
  await db.update(milestones).set({ reachedAt: reached === "yes" ? now : null, revision: revision + 1, updatedAt: now }).where(eq(milestones.id, milestoneId));
  await record(ctx, "milestone.reached", milestoneId, place(step), { reached: reached === "yes" });
  return { id: milestoneId };
}
