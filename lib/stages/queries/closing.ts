import "server-only";
import { and, eq, or } from "drizzle-orm";
import { engagements, guideEntries } from "@/db/schema";
import type { Engagement } from "@/lib/engagements/access";
import { closingEntry, refusalToClose, type ChangeRefusal } from "@/lib/engagements/rules/changes";
import type { Ctx } from "@/lib/platform/context";
import { surveyFacts } from "@/lib/surveys/queries/waves";
import { roundNumbers } from "../rules/rounds";
import { meetingsOf } from "./meetings";

/** How many rounds there are, how many of their meetings are left to hold or to log, and whether a final survey wants a decision. */
export async function openRounds(ctx: Ctx, engagementId: string): Promise<{ rounds: number; open: number; undecided: boolean }> {
  const meetings = await meetingsOf(ctx, engagementId);
  return { rounds: roundNumbers(meetings).length, open: meetings.filter(({ round, status }) => round !== null && status === "planned").length, undecided: (await surveyFacts(ctx, engagementId)).undecided !== null };
}

/** An engagement before or after another, as far as the viewer may know of it. */
export type Neighbour = { id: string; title: string; cycle: number; isDraft: boolean };

/** The end of an engagement for one of its parties. `refusal` says why its coach cannot close it now, with the meetings
 *  that are `open`; `note` is the coach's closing note, null before; `former` and `next` are the cycles around it. */
export type Closing = { refusal: ChangeRefusal | null; open: number; note: string | null; former: Neighbour | null; next: Neighbour[] };

/** How an engagement can end or has ended. The caller has passed its door. */
export async function closingOf(ctx: Ctx, engagement: Engagement): Promise<Closing> {
  const rounds = await openRounds(ctx, engagement.id);
  const g = guideEntries;
  const [entry] = await ctx.db.select({ words: g.words }).from(g).where(and(eq(g.engagementId, engagement.id), eq(g.stepKey, closingEntry.step), eq(g.fieldKey, closingEntry.field)));
  const { id, title, cycle, status, formerId } = engagements;
  const around = await ctx.db.select({ id, title, cycle, status, formerId }).from(engagements)
    .where(or(eq(formerId, engagement.id), engagement.formerId ? eq(id, engagement.formerId) : undefined));
  const neighbours = around.map((row) => ({ id: row.id, title: row.title, cycle: row.cycle, isDraft: row.status === "draft", follows: row.formerId === engagement.id }));
  return {
    refusal: refusalToClose(engagement.status, rounds), open: rounds.open, note: entry?.words || null,
    former: neighbours.find(({ follows }) => !follows) ?? null, next: neighbours.filter(({ follows }) => follows),
  };
}
