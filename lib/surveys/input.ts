import { z } from "zod";
import { isDay } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { instrumentKeys } from "./instruments/all";
import { raterGroups } from "./rules/groups";
import { instrumentLimits } from "./rules/instruments";
import { surveyModes } from "./rules/modes";
import { leastK, usualK } from "./rules/thresholds";
import { waveKinds } from "./rules/waves";

const t = words("surveys");
const day = z.string().refine(isDay);
const revision = z.coerce.number().int().min(0);
const goal = z.strictObject({ key: z.string().regex(/^[a-z0-9-]{1,40}$/), text: z.string().trim().min(1).max(160) });

const plan = {
  engagementId: z.uuid(), mode: z.enum(surveyModes).optional(), k: z.coerce.number().int().min(leastK, t("refusals.kTooLow")).max(50).default(usualK),
  goals: z.array(goal).max(instrumentLimits.goals, t("refusals.tooManyGoals")).refine((goals) => new Set(goals.map(({ key }) => key)).size === goals.length),
};

/** The survey of an engagement: which instrument (a ready one's key, or the id of one of the organisation's own), for which goals, and on how many people a figure must stand. */
export const planSurveyInput = z.strictObject({ id: z.uuid(), instrument: z.union([z.enum(instrumentKeys).exclude(["working-with-each-other"]), z.uuid()]), ...plan });
export type PlanSurveyInput = z.output<typeof planSurveyInput>;

/** A planned survey changed, with the revision that was seen. */
export const amendSurveyInput = z.strictObject({ ...plan, asksThen: z.enum(["yes", "no"]).transform((said) => said === "yes").optional(), revision });
export type AmendSurveyInput = z.output<typeof amendSurveyInput>;

/** Somebody who is to be asked, and whom they stand for. */
export const nameStakeholderInput = z.strictObject({ engagementId: z.uuid(), personId: z.uuid(), group: z.enum(raterGroups) });
export type NameStakeholderInput = z.output<typeof nameStakeholderInput>;

/** Somebody taken off the list. */
export const dropStakeholderInput = z.strictObject({ engagementId: z.uuid(), personId: z.uuid() });
export type DropStakeholderInput = z.output<typeof dropStakeholderInput>;

/** A wave with its first and last day, and the day that "since" speaks of. */
export const scheduleWaveInput = z.strictObject({
  id: z.uuid(), engagementId: z.uuid(), kind: z.enum(waveKinds), number: z.coerce.number().int().min(0).max(36).default(0), opensOn: day, closesOn: day, referenceOn: day.nullable().default(null),
}).refine(({ opensOn, closesOn }) => opensOn < closesOn, { error: t("refusals.closesTooSoon"), path: ["closesOn"] })
  .refine(({ kind, referenceOn }) => (kind === "baseline") === (referenceOn === null), { path: ["referenceOn"] })
  .refine(({ kind, number }) => (kind === "mini") === (number > 0), { path: ["number"] });
export type ScheduleWaveInput = z.output<typeof scheduleWaveInput>;

/** A wave told apart by its id alone. */
export const waveInput = z.strictObject({ waveId: z.uuid() });
export type WaveInput = z.output<typeof waveInput>;

/** A new last day of a wave that is open or has just closed. */
export const extendWaveInput = z.strictObject({ waveId: z.uuid(), closesOn: day });
export type ExtendWaveInput = z.output<typeof extendWaveInput>;
