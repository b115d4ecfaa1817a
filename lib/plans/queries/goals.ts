import "server-only";
import { asc, eq } from "drizzle-orm";
import { goals, milestones } from "@/db/schema";
import type { Audience } from "@/lib/audit/rules";
import { engagementFor, partiesOf, type Engagement } from "@/lib/engagements/access";
import { noteLook } from "@/lib/engagements/commands/look";
import type { Ctx } from "@/lib/platform/context";

/** A step on the way to a goal. */
export type Milestone = { id: string; words: string; dueOn: string | null; reachedAt: Date | null; revision: number };

/** A goal with what others could see happen, one a line, and the steps on the way. `sideId` is the leader whose goal it is;
 *  none: the shared one. */
export type Goal = {
  id: string; sideId: string | null; audience: Audience; words: string; behaviours: string[]; version: number | null;
  reachedAt: Date | null; droppedAt: Date | null; revision: number; createdAt: Date; milestones: Milestone[];
};

/** The goals of an engagement that the viewer may read: the shared one of the version signed last, then each leader's. The
 *  caller has passed the engagement's door. */
export async function goalsOf({ db }: Ctx, engagementId: string): Promise<Goal[]> {
  const rows = await db.select().from(goals).where(eq(goals.engagementId, engagementId)).orderBy(asc(goals.createdAt), asc(goals.id));
  const steps = await db.select().from(milestones).where(eq(milestones.engagementId, engagementId)).orderBy(asc(milestones.dueOn), asc(milestones.createdAt));
  const inForce = Math.max(0, ...rows.map(({ version }) => version ?? 0));
  return rows.filter(({ version }) => version === null || version === inForce).map((goal): Goal => ({
    id: goal.id, sideId: goal.sideId, audience: goal.audience, words: goal.words, version: goal.version,
    behaviours: goal.behaviours.split("\n").map((line) => line.trim()).filter((line) => line !== ""),
    reachedAt: goal.reachedAt, droppedAt: goal.droppedAt, revision: goal.revision, createdAt: goal.createdAt,
    milestones: steps.filter(({ goalId }) => goalId === goal.id).map(({ id, words, dueOn, reachedAt, revision }) => ({ id, words, dueOn, reachedAt, revision })),
  })).sort((a, b) => Number(b.version !== null) - Number(a.version !== null));
}

/** The page of the goals. `sides`: the leaders whose own goals the viewer works with, themselves or as their coach. */
export type GoalsPage = { engagement: Engagement; goals: Goal[]; sides: { partyId: string; name: string }[] };

/** Shared goal and own goals with their milestones. Opening a leader's goals is noted for that leader.
 *  @throws AppError at the engagement's door. */
export async function goalsPage(ctx: Ctx, engagementId: string): Promise<GoalsPage> {
  const engagement = await engagementFor(ctx, "readGoals", engagementId);
  const found = await goalsOf(ctx, engagementId);
  const isMine = (partyId: string) => partyId === engagement.side || engagement.served.includes(partyId);
  for (const sideId of new Set(found.flatMap((goal) => (goal.sideId && goal.sideId !== engagement.side ? [goal.sideId] : []))))
    await noteLook(ctx, { engagementId, sideId, subject: "goals", subjectId: sideId });
  return { engagement, goals: found, sides: partiesOf(engagement, "leader").filter(({ id }) => isMine(id)).map(({ id, name }) => ({ partyId: id, name })) };
}
