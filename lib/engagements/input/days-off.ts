import { z } from "zod";
import { isDay } from "@/lib/platform/dates";
import { daysOffLimits, problemOfLastDay } from "../rules/days-off";

// Messages are keys of the `engagements` messages under "daysOff.errors": the page says them in the reader's language.
const day = z.string().trim().refine(isDay, "day");

/** Days to keep free. `id` is made by the form that asks for them; `revision` is the one it saw, 0 where they are new.
 *  `partyId` is whose they are, empty for everybody's; without a last day it is one day. */
export const keepDaysOffInput = z.strictObject({
  engagementId: z.uuid(), id: z.uuid(), revision: z.coerce.number().int().min(0),
  partyId: z.union([z.literal(""), z.uuid("whose")]).default("").transform((id) => id || null),
  from: day, to: z.union([z.literal(""), day]).default(""),
  label: z.string().trim().max(daysOffLimits.label, "label").default(""),
}).transform(({ from, to, ...rest }, ctx) => {
  const last = to || from;
  const problem = problemOfLastDay(from, last);
  if (problem) ctx.addIssue({ code: "custom", message: problem, path: ["to"] });
  return { ...rest, from, to: last };
});
export type KeepDaysOffInput = z.output<typeof keepDaysOffInput>;

/** Days that are no longer kept free, as its form saw them. */
export const takeOutDaysOffInput = z.strictObject({ engagementId: z.uuid(), id: z.uuid(), revision: z.coerce.number().int().min(1) });
export type TakeOutDaysOffInput = z.output<typeof takeOutDaysOffInput>;
