import { z } from "zod";
import { isDay } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { goalLength } from "../rules/goals";

const t = words("plans");
const engagementId = z.uuid();
const text = (limit: number) => z.string().transform((typed) => typed.replaceAll("\r\n", "\n").trim()).refine((typed) => typed.length <= limit, t("errors.tooLong", { limit }));
const needed = (limit: number, sentence: string) => text(limit).refine((typed) => typed !== "", sentence);
const day = z.preprocess((value) => (value === "" ? null : value), z.string().refine(isDay, t("errors.day")).nullable().default(null));
const revision = z.coerce.number().int().min(0).default(0);

/** A leader's goal, new (`revision` 0, its id made by the form) or in other words. `sideId` names the leader where the
 *  coach writes it down for them. */
export const setGoalInput = z.strictObject({
  engagementId, id: z.uuid(), revision,
  sideId: z.preprocess((value) => (value === "" ? null : value), z.uuid().nullable().default(null)),
  words: needed(goalLength.words, t("errors.goal")),
  behaviours: text(goalLength.behaviours).default(""),
});
export type SetGoalInput = z.output<typeof setGoalInput>;

/** How a goal ended, or that it goes on. */
export const endGoalInput = z.strictObject({ engagementId, goalId: z.uuid(), end: z.enum(["reached", "dropped", "open"]), revision });
export type EndGoalInput = z.output<typeof endGoalInput>;

/** A step on the way to a goal. */
export const setMilestoneInput = z.strictObject({ engagementId, goalId: z.uuid(), id: z.uuid(), words: needed(goalLength.milestone, t("errors.milestone")), dueOn: day });
export type SetMilestoneInput = z.output<typeof setMilestoneInput>;

/** A milestone was reached, or not after all. */
export const reachMilestoneInput = z.strictObject({ engagementId, milestoneId: z.uuid(), reached: z.enum(["yes", "no"]), revision });
export type ReachMilestoneInput = z.output<typeof reachMilestoneInput>;
