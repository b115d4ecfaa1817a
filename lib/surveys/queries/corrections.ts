import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { people, surveyActions, surveyCorrections, surveyDebriefs, surveyMessages, surveySummaries } from "@/db/schema";
import { engagementFor, may, type Engagement } from "@/lib/engagements/access";
import { isPresent } from "@/lib/engagements/rules/present";
import type { Ctx } from "@/lib/platform/context";
import { dayIn, type Day } from "@/lib/platform/dates";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { isId } from "@/lib/platform/ids";
import { waveIn, type Wave } from "../access";
import { figureRows, type ActionMark, type ActionWords, type CourseDecision, type Observation, type WaveSummary } from "../rules/corrections";
import type { WaveReport } from "../rules/report";
import type { WaveKind } from "../rules/waves";
import { snapshotOf } from "./waves";

/** An action that was decided after a wave, with how it went once that was said. */
export type DecidedAction = ActionWords & { id: string; owner: string; review: WaveKind; mark: ActionMark | null; markedOn: Day | null; decidedOn: Day };

/** What was decided after one wave. `debrief` and `messages` are the pair's alone, null and none for everybody else. */
export type Correction = {
  id: string; waveId: string; kind: WaveKind; number: number; hash: string; heldOn: Day; decision: CourseDecision; actions: DecidedAction[];
  debrief: { present: string[]; observations: Observation[] } | null; messages: { authorId: string; author: string; words: string; sentAt: Date; recipients: number }[]; hasSummary: boolean;
};

/** Every decision after a wave that the viewer may read, in order. The caller has passed the engagement's door. */
export async function correctionsOf({ db }: Ctx, engagementId: string): Promise<Correction[]> {
  const rows = await db.select({ correction: surveyCorrections, debrief: surveyDebriefs, summary: surveySummaries.waveId }).from(surveyCorrections)
    .leftJoin(surveyDebriefs, eq(surveyDebriefs.correctionId, surveyCorrections.id))
    .leftJoin(surveySummaries, eq(surveySummaries.correctionId, surveyCorrections.id)).where(eq(surveyCorrections.engagementId, engagementId)).orderBy(asc(surveyCorrections.heldOn), asc(surveyCorrections.recordedAt));
  const actions = await db.select({ action: surveyActions, owner: people.name }).from(surveyActions).innerJoin(people, eq(people.id, surveyActions.ownerId)).where(eq(surveyActions.engagementId, engagementId)).orderBy(asc(surveyActions.position));
  const messages = await db.select({ message: surveyMessages, author: people.name }).from(surveyMessages).innerJoin(people, eq(people.id, surveyMessages.authorId)).where(eq(surveyMessages.engagementId, engagementId)).orderBy(asc(surveyMessages.sentAt));
  const named = await namesOf(db, rows.flatMap(({ debrief }) => debrief?.present ?? []));
  return rows.map(({ correction: { id, waveId, kind, number, hash, heldOn, decision }, debrief, summary }) => ({
    id, waveId, kind, number, hash, heldOn, decision, hasSummary: summary !== null,
    actions: actions.filter(({ action }) => action.correctionId === id).map(({ action, owner }) => ({ ...action.words, id: action.id, owner, review: action.review, mark: action.mark, markedOn: action.markedOn, decidedOn: heldOn })),
    debrief: debrief ? { present: debrief.present.flatMap((person) => named.get(person) ?? []), observations: debrief.observations } : null,
    messages: messages.filter(({ message }) => message.correctionId === id).map(({ message: { authorId, words: said, sentAt, recipients }, author }) => ({ authorId, author, words: said, sentAt, recipients })),
  }));
}

async function namesOf(db: Ctx["db"], ids: readonly string[]): Promise<Map<string, string>> {
  const rows = ids.length > 0 ? await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, [...new Set(ids)])) : [];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The page of one wave's debrief. `record` is null until it is written; `open` are earlier actions of which nothing is said yet. */
export type DebriefPage = {
  engagement: Engagement; wave: Wave; today: Day; report: WaveReport | null; figures: WaveReport["rows"]; record: Correction | null; open: DecidedAction[];
  parties: { personId: string; name: string }[]; mayRecord: boolean; mayWrite: boolean; leaders: string[];
};

/** What came of a wave, for leaders and coach. @throws AppError at the engagement's and the wave's door; `not_found` for another
 *  engagement's wave. */
export async function debriefPage(ctx: Ctx, engagementId: string, waveId: string): Promise<DebriefPage> {
  const engagement = await engagementFor(ctx, "viewSurvey", engagementId);
  const { wave } = await waveIn(ctx, engagement, waveId);
  const final = await snapshotOf(ctx, waveId);
  const all = await correctionsOf(ctx, engagementId);
  const found = all.find((each) => each.waveId === waveId) ?? null;
  const present = engagement.parties.filter(isPresent).filter(({ role }) => role !== "hr_partner" && role !== "stakeholder");
  return {
    engagement, wave, today: dayIn(ctx.now, engagement.zone), report: final?.report ?? null, figures: final ? figureRows(final.report) : [], record: found,
    open: all.filter((each) => each.waveId !== waveId).flatMap(({ actions }) => actions.filter(({ mark }) => mark === null)),
    parties: present.map(({ personId, name }) => ({ personId, name })), leaders: present.filter(({ role }) => role === "leader").map(({ name }) => name),
    mayRecord: may("recordCorrection", engagement) && final !== null && found === null,
    mayWrite: may("sendMessage", engagement) && found !== null && !found.messages.some(({ authorId }) => authorId === ctx.viewer.personId),
  };
}

/** The one page that a sponsor reads of a wave: totals, and what was decided. */
export type SummaryPage = { engagement: Engagement; summary: WaveSummary; correction: Correction | null };

/** What a sponsor may read of a wave, once its debrief is on record and where the signed agreement lists it; leaders and coach read
 *  the same. @throws AppError at the engagement's door; `not_found` where there is none for the viewer. */
export async function summaryPage(ctx: Ctx, engagementId: string, waveId: string): Promise<SummaryPage> {
  const engagement = await engagementFor(ctx, "readSurveyTotal", engagementId);
  const [row] = isId(waveId) ? await ctx.db.select({ content: surveySummaries.content }).from(surveySummaries).where(and(eq(surveySummaries.engagementId, engagementId), eq(surveySummaries.waveId, waveId))) : [];
  if (!row) throw new AppError("not_found", words("errors", ctx.viewer.locale)("notFound.what"));
  return { engagement, summary: row.content, correction: (await correctionsOf(ctx, engagementId)).find((each) => each.waveId === waveId) ?? null };
}
