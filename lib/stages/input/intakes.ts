import { z } from "zod";
import { intakeStandings, type IntakeStanding } from "@/lib/engagements/rules/intakes";
import { isDay, isWallClock } from "@/lib/platform/dates";
import { intakeMinutes, sessionMinutes } from "@/lib/sessions/rules";

/** Characters that a recorded reason takes. */
const reasonLength = 2_000;

const byPerson = <S extends z.ZodType>(value: S) => z.record(z.uuid(), value).default({});

/** One intake as the coach dates it. `onPurpose`: also on a day off, because the coach knows of it and wants the day. */
export type IntakeDay = { personId: string; standing: IntakeStanding; day: string; time: string; minutes: number; onPurpose?: boolean };

/** The coach's dates for intakes, by person: whom to invite, and day, time and minutes of each. Days and times are those
 *  of the coach's own zone. */
export const planIntakesInput = z.strictObject({
  engagementId: z.uuid(),
  invite: byPerson(z.literal("yes")),
  standing: byPerson(z.enum(intakeStandings)),
  onPurpose: byPerson(z.literal("yes")),
  day: byPerson(z.string()), time: byPerson(z.string()),
  minutes: byPerson(z.coerce.number().int().min(sessionMinutes.min).max(sessionMinutes.max)),
}).transform(({ engagementId, invite, onPurpose, standing, day, time, minutes }, ctx) => {
  const rows = Object.keys(invite).map((personId): IntakeDay => ({
    personId, standing: standing[personId] ?? "impacted", day: day[personId] ?? "", time: time[personId] ?? "",
    minutes: minutes[personId] ?? intakeMinutes[standing[personId] ?? "impacted"], onPurpose: onPurpose[personId] === "yes",
  }));
  for (const row of rows) {
    if (!isDay(row.day)) ctx.addIssue({ code: "custom", message: "notADay", path: ["day", row.personId] });
    if (!isWallClock(row.time)) ctx.addIssue({ code: "custom", message: "notATime", path: ["time", row.personId] });
  }
  return { engagementId, rows };
});
export type PlanIntakesInput = z.output<typeof planIntakesInput>;

/** Why there is no baseline survey, for the leaders to read. `revision` is the one that was seen, 0 before the first. */
export const waiveBaselineInput = z.strictObject({
  engagementId: z.uuid(), revision: z.coerce.number().int().min(0),
  reason: z.string().transform((text) => text.replace(/\r\n?/g, "\n").trim()).refine((text) => text !== "", "reasonEmpty").refine((text) => text.length <= reasonLength, "tooLong"),
});
export type WaiveBaselineInput = z.output<typeof waiveBaselineInput>;

/** Tells those concerned of intakes that were dated before they could be told. */
export const announceIntakesInput = z.strictObject({ engagementId: z.uuid() });

/** The coach opens the next stage, confirming what nothing in the system can answer. */
export const enterStageInput = z.strictObject({
  engagementId: z.uuid(), stage: z.string().max(60),
  confirmed: z.union([z.string(), z.array(z.string())]).default([]).transform((value) => [value].flat()),
});
export type EnterStageInput = z.output<typeof enterStageInput>;
