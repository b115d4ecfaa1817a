import "server-only";
import type { EngagementPart } from "@/lib/engagements/queries/engagement-page";
import { intakeStage } from "@/lib/engagements/rules/intakes";
import { runningStatuses } from "@/lib/engagements/rules";
import type { WaitingFacts } from "@/lib/engagements/rules/what-waits";
import { boardWaits } from "@/lib/feedback/queries/board-waits";
import { feedbackStage } from "@/lib/feedback/rules/board";
import { heardIntakes } from "@/lib/intake/queries/themes";
import type { Ctx } from "@/lib/platform/context";
import { dayIn } from "@/lib/platform/dates";
import type { EngagementSession } from "@/lib/sessions/queries/of-engagement";
import type { StageRow } from "../rules/timeline";

const nothing: Pick<WaitingFacts, "consents" | "board"> = { consents: [], board: { toOpen: false, confirming: [] } };

/** What the stage at hand waits for: answers to the consent text while intakes are held, the board on its day and until it
 *  is frozen. Nobody but coach and leaders learns of either. */
export async function waitsOfStage(ctx: Ctx, { engagement, standing }: EngagementPart, rows: readonly StageRow[], sessions: readonly EngagementSession[]): Promise<Pick<WaitingFacts, "consents" | "board">> {
  if ((standing !== "coach" && standing !== "leader") || !runningStatuses.includes(engagement.status)) return nothing;
  const current = rows.find(({ enteredAt, leftAt }) => enteredAt && !leftAt)?.key;
  if (current === intakeStage && standing === "coach") {
    const heard = await heardIntakes(ctx, engagement.id);
    return { ...nothing, consents: heard.filter(({ status, state }) => status === "held" && state === "open").map(({ sessionId, name, startsAt }) => ({ sessionId, name, startsAt })) };
  }
  if (current !== feedbackStage) return nothing;
  const day = sessions.find(({ kind, status }) => kind === "feedback" && status !== "cancelled");
  const isDay = day !== undefined && dayIn(day.startsAt, engagement.zone) <= dayIn(ctx.now, engagement.zone);
  return { ...nothing, board: await boardWaits(ctx, engagement, isDay) };
}
