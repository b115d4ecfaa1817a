import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { surveyActions, surveyCorrections, surveyDebriefs, surveySummaries } from "@/db/schema";
import { record } from "@/lib/audit/record";
import type { Engagement } from "@/lib/engagements/access";
import type { Ctx } from "@/lib/platform/context";
import { dayIn } from "@/lib/platform/dates";
import { AppError, refuse } from "@/lib/platform/errors";
import { words as messages } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { isPresent } from "@/lib/engagements/rules/present";
import { waveFor } from "../access";
import type { RecordCorrectionInput } from "../input/corrections";
import { wordsOfOthers } from "../queries/words-of-others";
import { reportOfWave } from "../queries/waves";
import { figureRows, summaryOf, type ActionMark, type ActionWords, type Observation, type WaveSummary } from "../rules/corrections";
import { repeats } from "../rules/moderation";
import type { WaveReport } from "../rules/report";
import type { WaveKind } from "../rules/waves";

const places = ["1", "2", "3"] as const;
type Action = ActionWords & { ownerId: string; review: WaveKind };
type Checked = { observations: Observation[]; actions: Action[]; marks: { id: string; mark: ActionMark }[]; present: string[] };

/** What was filled in, as it is kept. A comment in its author's words is refused: observations reach the leaders and actions the sponsor,
 *  and the coach has read more than both. @throws AppError `invalid` beside each place that lacks something. */
function checkedOf({ viewer, now }: Ctx, engagement: Engagement, report: WaveReport, open: readonly { id: string }[], comments: readonly string[], sent: RecordCorrectionInput): Checked {
  const t = messages("surveys", viewer.locale);
  const wrong: Record<string, string[]> = {};
  const miss = (name: string, sentence: Parameters<typeof t>[0]) => { wrong[name] = [t(sentence)]; };
  const figures = new Set(figureRows(report).map(({ key }) => key));
  if (sent.heldOn > dayIn(now, engagement.zone)) miss("heldOn", "corrections.later");
  const here = new Set(engagement.parties.filter(isPresent).map(({ personId }) => personId));
  const present = sent.present.filter((person) => here.has(person));
  if (present.length === 0) miss("present", "corrections.whoWasThere");
  const observations = places.flatMap((at): Observation[] => {
    const [words, figure] = [sent.observations[at] ?? "", sent.figures[at] ?? ""];
    if (words === "") miss(`observations.${at}`, "corrections.observe");
    if (!figures.has(figure)) miss(`figures.${at}`, "corrections.tie");
    return [{ words, figure }];
  });
  const actions = places.flatMap((at): Action[] => {
    const [behaviour, situation, sign, ownerId, review] = [sent.behaviour[at] ?? "", sent.situation[at] ?? "", sent.sign[at] ?? "", sent.owner[at] ?? "", sent.review[at] ?? ""];
    if ([behaviour, situation, sign].every((each) => each === "")) return [];
    if (behaviour === "") miss(`behaviour.${at}`, "corrections.behaviour");
    if (situation === "") miss(`situation.${at}`, "corrections.situation");
    if (sign === "") miss(`sign.${at}`, "corrections.sign");
    if (!here.has(ownerId)) miss(`owner.${at}`, "corrections.owner");
    if (review === "") { miss(`review.${at}`, "corrections.review"); return []; }
    return [{ behaviour, situation, sign, ownerId, review }];
  });
  const marks = open.flatMap(({ id }) => {
    const mark = sent.marks[id] ?? "";
    if (mark === "") { miss(`marks.${id}`, "corrections.mark"); return []; }
    return [{ id, mark }];
  });
  for (const [name, texts] of Object.entries({ observations: sent.observations, behaviour: sent.behaviour, situation: sent.situation, sign: sent.sign }))
    for (const at of places) if (comments.some((comment) => repeats(texts[at] ?? "", comment))) miss(`${name}.${at}`, "corrections.refusals.pasted");
  if (Object.keys(wrong).length > 0) throw new AppError("invalid", t("corrections.open"), wrong);
  return { observations, actions, marks, present };
}

/** The coach records what came of the debrief of a final wave: what the leaders saw, what was decided with them, who does what, and
 *  how the actions of earlier waves went. It is written once; the same id again gives the same record.
 *  @throws AppError at the wave's door; `conflict` before the wave is final or when it has its record; `invalid` beside a place. */
export async function recordCorrection(ctx: Ctx, sent: RecordCorrectionInput): Promise<{ id: string }> {
  const { db, viewer, now } = ctx;
  const { engagement, wave } = await waveFor(ctx, "recordCorrection", sent.waveId, { lock: true });
  const t = messages("surveys", viewer.locale);
  const [known] = await db.select({ id: surveyCorrections.id }).from(surveyCorrections).where(eq(surveyCorrections.waveId, wave.id));
  if (known?.id === sent.id) return { id: sent.id };
  refuse(known ? t("corrections.refusals.recorded") : null);
  const final = await reportOfWave(ctx, wave.id);
  if (!final) throw new AppError("conflict", t("corrections.refusals.notFinal"));
  const open = await db.select({ id: surveyActions.id }).from(surveyActions).where(and(eq(surveyActions.engagementId, engagement.id), isNull(surveyActions.mark)));
  const { observations, actions, marks, present } = checkedOf(ctx, engagement, final.report, open, await wordsOfOthers(ctx, wave.id, final.report), sent);
  const of = { organizationId: wave.organizationId, engagementId: engagement.id };
  await db.insert(surveyCorrections).values({ ...of, id: sent.id, planId: wave.planId, waveId: wave.id, kind: wave.kind, number: wave.number, hash: final.hash, heldOn: sent.heldOn, decision: sent.decision, authorId: viewer.personId, recordedAt: now });
  const part = { ...of, correctionId: sent.id };
  await db.insert(surveyDebriefs).values({ ...part, present, observations });
  await db.insert(surveySummaries).values({ ...part, waveId: wave.id, content: summaryOf(final.report) satisfies WaveSummary });
  if (actions.length > 0) await db.insert(surveyActions).values(actions.map(({ ownerId, review, ...words }, at) => ({ ...part, id: newId(now), position: at + 1, words, ownerId, review })));
  for (const { id, mark } of marks) await db.update(surveyActions).set({ mark, markedOn: sent.heldOn }).where(eq(surveyActions.id, id));
  await record(ctx, "correction.recorded", sent.id, { engagementId: engagement.id, audience: "pair" }, { kind: wave.kind });
  // Those beyond the pair hear of it as far as the signed agreement says so, and not at all where it does not.
  if (engagement.sharing.includes("corrections")) await record(ctx, "correction.shared", sent.id, { engagementId: engagement.id, audience: "alliance" }, { kind: wave.kind });
  return { id: sent.id };
}
