import { z } from "zod";
import { audiences } from "@/lib/audit/rules";
import { commentLength } from "../rules/comments";
import { instrumentLimits, instrumentPlaceholders, itemKinds, itemSubjects, ratedKinds } from "../rules/instruments";
import { raterGroups } from "../rules/groups";
import { surveyScaleKeys, surveyScales } from "../rules/scales";
import { waveKinds } from "../rules/waves";

const known = new Set<string>(instrumentPlaceholders);
const sentence = (max: number) => z.string().trim().min(1).max(max).superRefine((value, ctx) => {
  for (const [, name] of value.matchAll(/\{(\w+)\}/g)) if (!known.has(name ?? "")) ctx.addIssue(`Nothing fills in the placeholder {${name ?? ""}}.`);
});
const key = z.string().max(40).regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "A key is made of small letters, digits and single hyphens.");

const itemShape = z.strictObject({
  key, kind: z.enum(itemKinds), about: z.enum(itemSubjects), waves: z.array(z.enum(waveKinds)).min(1),
  scale: z.enum(surveyScaleKeys).optional(),
  /** Text up to so many characters, never required. */
  characters: z.number().int().min(1).max(commentLength).optional(),
  /** Left out unless a plan switches it on. */
  isOptional: z.literal(true).optional(),
  wording: z.strictObject({ default: sentence(300), ...Object.fromEntries(raterGroups.map((group) => [group, sentence(300).optional()])) as Record<(typeof raterGroups)[number], z.ZodOptional<z.ZodString>> }),
});

const instrumentShape = z.strictObject({
  key, version: z.number().int().min(1), title: sentence(120), intro: sentence(600), rated: z.enum(ratedKinds),
  minutes: z.number().int().min(1).max(instrumentLimits.minutes),
  /** None: survey figures, read by the readers of its report. Otherwise a record of the engagement, outside every survey figure. */
  audience: z.enum(audiences).optional(),
  /** What the fixed items are about, in the same words in every wave. */
  fixed: z.array(z.strictObject({ key, text: sentence(160) })).max(3),
  items: z.array(itemShape).min(1).max(8),
});

/** The one schema of every instrument, ours and an organisation's own. Each refusal is a sentence about the part that is wrong. */
export const instrumentSchema = instrumentShape.superRefine(({ items, fixed, audience }, ctx) => {
  const keys = [...items, ...fixed].map((item) => item.key);
  for (const twice of keys.filter((each, at) => keys.indexOf(each) < at)) ctx.addIssue(`The key "${twice}" is given twice.`);
  for (const item of items) {
    const say = (what: string) => { ctx.addIssue(`Item "${item.key}" ${what}`); };
    const texts = Object.values(item.wording).filter(Boolean);
    if ((item.scale === undefined) === (item.characters === undefined)) say("needs either a scale or a length in characters.");
    if ((item.kind === "suggestion") !== (item.characters !== undefined) && item.kind !== "pair") say("must be text exactly when it asks for suggestions.");
    if (item.about === "fixed" && fixed.length === 0) say("is about fixed items, and there are none.");
    if (item.about !== "whole" && !texts.every((text) => text.includes("{goal}"))) say("must name {goal} in each wording.");
    if (["change", "overall", "follow_up"].includes(item.kind) && !texts.every((text) => text.includes("{date}"))) say("must print the reference date in each wording.");
    if (["change", "overall"].includes(item.kind) && item.scale !== undefined && surveyScales[item.scale].limits[0] >= 0) say("asks for a change, so its scale has a zero in the middle.");
    if (item.kind === "pair" && audience !== "pair") say("is between leaders, so the instrument's audience is pair.");
  }
});

/** An instrument as it is written down. */
export type InstrumentInput = z.input<typeof instrumentSchema>;
/** The questions of a survey, versioned; a version never changes once a wave used it. */
export type Instrument = z.output<typeof instrumentSchema>;
export type InstrumentItem = Instrument["items"][number];
