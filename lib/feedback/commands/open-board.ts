import "server-only";
import { randomInt } from "node:crypto";
import { and, asc, eq, ne } from "drizzle-orm";
import { boards, coachingSessions } from "@/db/schema";
import { record } from "@/lib/audit/record";
import { engagementFor, partiesOf, type Engagement } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { refuse } from "@/lib/platform/errors";
import { findBoard } from "../access/board";
import type { OpenBoardInput } from "../input/board";
import { readyItems, refusalToOpen } from "../queries/board-opening";
import { boardStepOf } from "../queries/board-rows";
import { countsOf } from "../rules/board";

/** Leaders' parties in an order drawn by lot: nobody's place among the parties decides who speaks first. */
function draw(sides: readonly string[]): string[] {
  const left = [...sides];
  return sides.map(() => left.splice(randomInt(left.length), 1)[0] ?? "");
}

/** The feedback session in the calendar, if there is one: the words of the day belong to it. */
async function sessionOf({ db }: Ctx, { id }: Engagement, stepKey: string): Promise<string | null> {
  const [session] = await db.select({ id: coachingSessions.id }).from(coachingSessions)
    .where(and(eq(coachingSessions.engagementId, id), eq(coachingSessions.stepKey, stepKey), ne(coachingSessions.status, "cancelled"))).orderBy(asc(coachingSessions.startsAt)).limit(1);
  return session?.id ?? null;
}

/** The coach opens the board of the day: empty, with the number of items of each segment, and the order of the leaders
 *  drawn by lot. @returns its id; of the board that is open already when repeated.
 *  @throws AppError at the engagement's door; `conflict` with the reason of `refusalToOpen`. */
export async function openBoard(ctx: Ctx, { engagementId, id }: OpenBoardInput): Promise<{ id: string }> {
  // The same turn as preparing an item takes: none can join what the leaders are told is brought.
  const engagement = await engagementFor(ctx, "conductBoard", engagementId, { lock: true });
  const open = await findBoard(ctx, engagement);
  if (open) return { id: open.id };
  const items = await readyItems(ctx, engagementId);
  refuse(await refusalToOpen(ctx, engagement, items));
  const step = await boardStepOf(ctx, engagement.templateId);
  await ctx.db.insert(boards).values({
    organizationId: ctx.viewer.organizationId, engagementId, id, sessionId: await sessionOf(ctx, engagement, step.key), authorId: ctx.viewer.personId, audience: "pair",
    planned: countsOf(items), openedAt: ctx.now, drawn: draw(partiesOf(engagement, "leader").map((party) => party.id)), point: step.agenda?.[0]?.key ?? null, createdAt: ctx.now, updatedAt: ctx.now,
  });
  await record(ctx, "board.opened", id, { engagementId, audience: "pair" }, { items: items.length });
  return { id };
}
