import { z } from "zod";
import { isDay } from "@/lib/platform/dates";
import { decisionsAfterLeaving, stopReasons } from "../rules/changes";
import { entryLength } from "../rules/confidential";

const engagementId = z.uuid();
const category = z.enum(stopReasons, "reason");
/** A box that is ticked or not sent at all. */
const ticked = z.literal("yes").optional().transform((value) => value === "yes");

/** A leader stops for themselves. `toHr`: HR may learn that they do not feel safe. */
export const leaveInput = z.strictObject({ engagementId, category, toHr: ticked });
export type LeaveInput = z.output<typeof leaveInput>;

/** Sponsor or coach stops the whole. */
export const stopEngagementInput = z.strictObject({ engagementId, category });
export type StopEngagementInput = z.output<typeof stopEngagementInput>;

/** Sponsor or coach pauses until a day, the last one of the pause. */
export const pauseInput = z.strictObject({ engagementId, untilOn: z.string().refine(isDay, "day") });
export type PauseInput = z.output<typeof pauseInput>;

/** A pause ends. */
export const resumeInput = z.strictObject({ engagementId });
export type ResumeInput = z.output<typeof resumeInput>;

/** How to go on after a leader has left. */
export const decideAfterLeavingInput = z.strictObject({ engagementId, departureId: z.uuid(), decision: z.enum(decisionsAfterLeaving, "decision") });
export type DecideAfterLeavingInput = z.output<typeof decideAfterLeavingInput>;

/** Back one stage, and why. `stage` is the one at hand on the screen. */
export const returnStageInput = z.strictObject({ engagementId, stage: z.string().max(60), reason: z.string().trim().min(1, "why").max(entryLength, "tooLong") });
export type ReturnStageInput = z.output<typeof returnStageInput>;

/** The coach closes, with a note for all who take part. */
export const closeEngagementInput = z.strictObject({ engagementId, note: z.string().trim().min(1, "note").max(entryLength, "tooLong") });
export type CloseEngagementInput = z.output<typeof closeEngagementInput>;

/** The next cycle of an engagement that has ended. `nextId` was made when the form opened. */
export const beginNextCycleInput = z.strictObject({ engagementId, nextId: z.uuid() });
export type BeginNextCycleInput = z.output<typeof beginNextCycleInput>;

/** Another coach is named. */
export const nameCoachInput = z.strictObject({ engagementId, personId: z.uuid("person") });
export type NameCoachInput = z.output<typeof nameCoachInput>;

/** The sponsor hands over to a successor. */
export const handOverInput = z.strictObject({ engagementId, personId: z.uuid("person") });
export type HandOverInput = z.output<typeof handOverInput>;

/** The successor takes over, signing with their name. */
export const succeedInput = z.strictObject({ engagementId, read: z.literal("yes", "tick"), name: z.string().trim().min(1, "name").max(200) });
export type SucceedInput = z.output<typeof succeedInput>;
