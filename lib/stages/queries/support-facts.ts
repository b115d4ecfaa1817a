import "server-only";
import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { guideEntries } from "@/db/schema";
import { partiesOf, type Engagement } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { courseFields, reasonFields } from "@/lib/sessions/rules/decisions";
import { words } from "@/lib/platform/i18n";
import { surveyFacts } from "@/lib/surveys/queries/waves";
import type { StageFacts } from "../rules/conditions";
import type { Meeting } from "../rules/rounds";

/** A meeting as far as conditions depend on it. */
export type CountedMeeting = Pick<Meeting, "round" | "status" | "kind" | "sideId">;

/** What the conditions of the coaching support are held against beside its rounds: sessions held with each leader, and what
 *  the coach has put on record. */
export async function supportFactsOf(ctx: Ctx, engagement: Engagement, meetings: readonly CountedMeeting[]): Promise<Pick<StageFacts, "heldWith" | "earlyReason" | "unevenReason" | "courseDecided" | "endSurveySettled" | "undecidedWave">> {
  const keys = [...Object.values(reasonFields), courseFields.decision];
  const surveys = await surveyFacts(ctx, engagement.id);
  const rows = await ctx.db.select({ key: guideEntries.fieldKey }).from(guideEntries)
    .where(and(eq(guideEntries.engagementId, engagement.id), isNull(guideEntries.sessionId), inArray(guideEntries.fieldKey, keys), ne(guideEntries.words, "")));
  const written = new Set(rows.map(({ key }) => key));
  return {
    heldWith: partiesOf(engagement, "leader").map(({ id }) => meetings.filter(({ kind, sideId, status }) => kind === "individual" && sideId === id && status === "held").length),
    earlyReason: written.has(reasonFields.early), unevenReason: written.has(reasonFields.uneven), courseDecided: written.has(courseFields.decision) || surveys.decidedAfter.includes("midpoint"),
    endSurveySettled: surveys.endFinal || written.has(reasonFields.noEnd), undecidedWave: surveys.undecided && words("surveys", ctx.viewer.locale)(`waveNames.${surveys.undecided}`),
  };
}
