import { z } from "zod";
import { words } from "@/lib/platform/i18n";
import { reasonKinds } from "../rules/decisions";
import { pulseScales, pulseWordLength } from "../rules/pulses";
import { ratingRange } from "../rules/ratings";

const t = words("support");
const sessionId = z.uuid();
/** Characters that a reason takes. */
const reasonLength = 600;
/** A point of a scale that somebody chose; nothing chosen is no point. */
const chosen = ({ from, to }: { from: number; to: number }) => z.preprocess(
  (value) => (value === "" ? undefined : value),
  z.coerce.number({ error: t("errors.choose") }).int(t("errors.choose")).min(from, t("errors.choose")).max(to, t("errors.choose")),
);

/** A leader's pulse before a session: what was kept (`none` where nothing had been promised), confidence, energy, and one
 *  word that may be left out. */
export const answerPulseInput = z.strictObject({
  sessionId,
  kept: z.preprocess((value) => (value === "none" ? null : value), z.union([z.null(), chosen(pulseScales.kept)], t("errors.choose"))),
  confidence: chosen(pulseScales.confidence),
  energy: chosen(pulseScales.energy),
  word: z.string().trim().max(pulseWordLength, t("errors.word", { limit: pulseWordLength })).default(""),
});
export type AnswerPulseInput = z.output<typeof answerPulseInput>;

/** One leader's numbers at a call, by prompt of the guide. */
export const rateRelationshipInput = z.strictObject({ sessionId, rating: z.record(z.string().max(60), chosen(ratingRange)).default({}) });
export type RateRelationshipInput = z.output<typeof rateRelationshipInput>;

/** Why the series ends early or the sessions are uneven, by the coach. */
export const recordReasonInput = z.strictObject({ engagementId: z.uuid(), about: z.enum(reasonKinds), words: z.string().trim().min(1, t("errors.reason")).max(reasonLength, t("errors.tooLong", { limit: reasonLength })) });
export type RecordReasonInput = z.output<typeof recordReasonInput>;

/** What the coach and the leaders decided after the midpoint, by prompt of the template. */
export const decideCourseInput = z.strictObject({ engagementId: z.uuid(), answers: z.record(z.string().max(60), z.string().max(reasonLength * 4).transform((text) => text.replaceAll("\r\n", "\n").trim())).default({}) });
export type DecideCourseInput = z.output<typeof decideCourseInput>;
