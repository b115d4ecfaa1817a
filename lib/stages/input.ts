import { z } from "zod";
import { leaderCount, nominationKinds } from "@/lib/engagements/rules";
import { proseFields, tickFields } from "@/lib/engagements/input/draft";
import { zoneMeant } from "@/lib/people/rules/zones";
import { isDay, isWallClock } from "@/lib/platform/dates";
import { cadences, sessionMinutes } from "@/lib/sessions/rules";
import { supportMonths } from "@/lib/sessions/rules/check-wish";
import { usualWish } from "@/lib/sessions/rules/plan";
import { daysOffOf } from "./rules/days-off";

// Messages are keys of the `launch` messages under "problems": the edge says them in the reader's language.
const written = (key: string) => z.string().trim().min(1, key);
const optional = new Set<string>(["notFollow", "daysOff"]);
const needed = proseFields.filter((field) => !optional.has(field)) as Exclude<(typeof proseFields)[number], "notFollow" | "daysOff">[];
const confirmed = (key: string) => z.literal(true, key);

const whole = (usual: number, { min, max }: { min: number; max: number }, key: string) =>
  z.string().transform((text) => (text.trim() === "" ? usual : Number(text))).pipe(z.number(key).int(key).min(min, key).max(max, key));
const minutes = (usual: number) => whole(usual, sessionMinutes, "minutes");
const time = (usual: string) => z.string().transform((text) => text.trim() || usual).refine(isWallClock, "time");

const person = z.object({ personId: z.string(), typed: z.string() }).superRefine(({ personId, typed }, ctx) => {
  if (personId === "") ctx.addIssue({ code: "custom", message: typed ? "unknownPerson" : "noPerson" });
});

/** What must be true of a draft's fields, one by one, before it can be launched. What must be true of them together
 *  is in rules/launch.ts. Lengths in minutes; empty ones are the usual. */
export const readyLaunch = z.object({
  ...Object.fromEntries(needed.map((field) => [field, written(field)])) as Record<(typeof needed)[number], ReturnType<typeof written>>,
  notFollow: z.string().trim(),
  strain: z.string().regex(/^[1-5]$/, "strain"),
  ...Object.fromEntries(tickFields.map((field) => [field, confirmed(field)])) as Record<(typeof tickFields)[number], ReturnType<typeof confirmed>>,
  leaders: z.array(person).min(leaderCount.min, "leaders").max(leaderCount.max, "leaders"),
  nominees: z.array(person.and(z.object({ kind: z.enum(nominationKinds) }))),
  coachId: z.uuid("coach"), sponsorId: z.uuid("sponsor"), hrPartnerId: z.union([z.literal(""), z.uuid()]),
  startsOn: z.string().refine(isDay, "startsOn"),
  zone: z.string().transform((text, ctx) => zoneMeant(text) ?? (ctx.addIssue({ code: "custom", message: "zone" }), z.NEVER)),
  everyDays: whole(usualWish.everyDays, { min: Math.min(...cadences), max: Math.max(...cadences) }, "everyDays")
    .refine((days) => (cadences as readonly number[]).includes(days), "everyDays"),
  months: whole(usualWish.months, supportMonths, "months"),
  feedbackMinutes: minutes(usualWish.minutes.feedback), alignmentMinutes: minutes(usualWish.minutes.alignment),
  individualMinutes: minutes(usualWish.minutes.individual), threeWayMinutes: minutes(usualWish.minutes.three_way), closingMinutes: minutes(usualWish.minutes.closing),
  individualTime: time(usualWish.times.individual), jointTime: time(usualWish.times.joint), dayStart: time(usualWish.times.dayStart),
  daysOff: z.string().transform((text, ctx) => {
    const { days, wrong } = daysOffOf(text);
    if (wrong.length > 0) ctx.addIssue({ code: "custom", message: "daysOff", params: { line: wrong[0] } });
    return days;
  }),
  sharing: z.array(z.string()),
});
export type ReadyLaunch = z.output<typeof readyLaunch>;

/** Launches a draft. `seen` is the mark of the calendar that its author looked at: another one is not launched. */
export const launchInput = z.strictObject({ engagementId: z.uuid(), seen: z.string().max(80) });
export type LaunchInput = z.output<typeof launchInput>;
