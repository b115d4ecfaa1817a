import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { engagementStages } from "@/db/schema";
import { standingAgreement } from "@/lib/alignment/queries/versions";
import { partiesOf, type Engagement } from "@/lib/engagements/access";
import { acceptingAnswer, wordsOf, type Expectations } from "@/lib/engagements/queries/expectations";
import { expectationFields, expectationSteps } from "@/lib/engagements/rules/expectations";
import { announcementCounts } from "@/lib/alignment/queries/announcements";
import { isPlanned } from "@/lib/alignment/rules/announcements";
import { boardFactsOf } from "@/lib/feedback/queries/board-content";
import { feedbackStage } from "@/lib/feedback/rules/board";
import { intakeFacts } from "@/lib/intake/queries/intake-facts";
import type { Ctx } from "@/lib/platform/context";
import { hasOpened } from "@/lib/surveys/queries/waves";
import type { StageFacts } from "../rules/conditions";
import { baselineWaiver } from "./baseline";
import { roundNumbers, roundsHeld } from "../rules/rounds";
import type { StageRow } from "../rules/timeline";
import { supportFactsOf, type CountedMeeting } from "./support-facts";

/** The rows of an engagement's stages that the viewer may read, in order; none where stages are not shared with them. */
export async function stageRowsOf({ db }: Ctx, engagementId: string): Promise<StageRow[]> {
  const { key, plannedFrom, plannedTo, enteredAt, leftAt, position } = engagementStages;
  return db.select({ key, plannedFrom, plannedTo, enteredAt, leftAt }).from(engagementStages).where(eq(engagementStages.engagementId, engagementId)).orderBy(asc(position));
}

/** Whether every current leader accepts the coach as declared. The answers themselves are sealed to the sides, so that
 *  the database answers yes or no alone. */
async function interestsSettled({ db }: Ctx, engagementId: string, accepting: string): Promise<boolean> {
  const { rows } = await db.execute<{ settled: boolean }>(sql`select doors.interests_settled(${engagementId}::uuid, ${accepting}) as settled`);
  return rows[0]?.settled === true;
}

/** The first current leader who has neither planned whom to tell nor said why nobody, by name. */
async function untoldBy(ctx: Ctx, engagement: Engagement): Promise<string | null> {
  const counts = await announcementCounts(ctx, engagement.id);
  return partiesOf(engagement, "leader").find(({ id }) => !counts.some((count) => count.sideId === id && isPlanned(count)))?.name ?? null;
}
/** Before the feedback session there is no board to ask. */
const noBoard = { opened: false, openItems: 0, goalWritten: false, frozen: false };

/** The intakes as conditions ask of them. They are their coach's alone, so that for any other viewer there are none. */
async function intakesOf(ctx: Ctx, engagement: Engagement): Promise<StageFacts["intakes"]> {
  const baselineSettled = await baselineWaiver(ctx, engagement.id) !== null || await hasOpened(ctx, engagement.id, "baseline");
  if (!engagement.standings.includes("coach")) return { listed: 0, leadersHeard: 0, unanswered: 0, supportedThemes: 0, baselineSettled };
  const { listed, sidesHeard, unanswered, supported } = await intakeFacts(ctx, engagement.id);
  return { listed, unanswered, baselineSettled, supportedThemes: supported, leadersHeard: partiesOf(engagement, "leader").filter(({ id }) => sidesHeard.includes(id)).length };
}

/** What the conditions of stages are held against, for a viewer who is of the alliance. */
export async function stageFactsOf(ctx: Ctx, engagement: Engagement, { template, entries, suitability, consequencesWritten }: Expectations, rows: readonly StageRow[], meetings: readonly CountedMeeting[]): Promise<StageFacts> {
  const leaders = partiesOf(engagement, "leader");
  const numbers = roundNumbers(meetings);
  return {
    sponsors: partiesOf(engagement, "sponsor").length,
    leaders: leaders.length,
    acknowledged: leaders.filter(({ acknowledgedAt }) => acknowledgedAt).length,
    suitable: suitability === "suitable",
    impactAndConsequences: consequencesWritten && expectationFields.impact.every((key) => Boolean(wordsOf(entries, key)?.trim())),
    declared: entries.some(({ stepKey }) => stepKey === expectationSteps.interests) && partiesOf(engagement, "coach").every(({ acceptedAt }) => acceptedAt),
    interestsSettled: await interestsSettled(ctx, engagement.id, acceptingAnswer(template)),
    stagesLeft: rows.filter(({ leftAt }) => leftAt).map(({ key }) => key),
    seriesPlanned: numbers.length > 0,
    untoldBy: await untoldBy(ctx, engagement),
    agreement: await standingAgreement(ctx, engagement),
    roundsHeld: roundsHeld(meetings, numbers),
    rounds: numbers.length,
    board: rows.some(({ key, enteredAt }) => key === feedbackStage && enteredAt) ? await boardFactsOf(ctx, engagement) : noBoard,
    ...await supportFactsOf(ctx, engagement, meetings),
    intakes: await intakesOf(ctx, engagement),
  };
}
