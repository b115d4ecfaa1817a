import { z } from "zod";
import { isDay } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { actionMarks, correctionLimits, courseDecisions, reviewKinds } from "../rules/corrections";

const t = words("surveys");
const said = (max: number) => z.string().trim().max(max, t("refusals.tooLong", { limit: max }));
const byPlace = <T extends z.ZodType>(value: T) => z.partialRecord(z.enum(["1", "2", "3"]), value).default({});
/** What a browser sends for a list of which one thing was chosen, and for one of several. */
const several = z.union([z.uuid().transform((one) => [one]), z.array(z.uuid())]).default([]);

/** The record of a debrief: who was there, what the leaders saw in which figures, what was decided, and how earlier actions went.
 *  Places of observations and actions are "1" to "3"; an action without a behaviour is none. */
export const recordCorrectionInput = z.strictObject({
  id: z.uuid(), waveId: z.uuid(), heldOn: z.string().refine(isDay, t("corrections.day")), present: several,
  observations: byPlace(said(correctionLimits.observation)), figures: byPlace(z.string().max(80)),
  decision: z.enum(courseDecisions, t("corrections.decide")),
  behaviour: byPlace(said(correctionLimits.action)), situation: byPlace(said(correctionLimits.action)), sign: byPlace(said(correctionLimits.action)),
  owner: byPlace(z.union([z.literal(""), z.uuid()])), review: byPlace(z.union([z.literal(""), z.enum(reviewKinds as [typeof reviewKinds[number], ...typeof reviewKinds])])),
  marks: z.record(z.uuid(), z.union([z.literal(""), z.enum(actionMarks)])).default({}),
});
export type RecordCorrectionInput = z.output<typeof recordCorrectionInput>;

/** A leader's word to everybody who was asked. */
export const sendMessageInput = z.strictObject({ id: z.uuid(), waveId: z.uuid(), words: said(correctionLimits.message).min(1, t("corrections.write")) });
export type SendMessageInput = z.output<typeof sendMessageInput>;

const within = { engagementId: z.uuid() };
/** Both as their pages send them. */
export const recordCorrectionForm = recordCorrectionInput.extend(within).transform(({ engagementId: _, ...sent }) => sent);
export const sendMessageForm = sendMessageInput.extend(within).transform(({ engagementId: _, ...sent }) => sent);
