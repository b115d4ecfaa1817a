import { z } from "zod";
import { audiences } from "@/lib/audit/rules";
import { words } from "@/lib/platform/i18n";
import { commentLength } from "../rules/comments";
import { instrumentLimits, instrumentPlaceholders, itemKinds, itemSubjects, ratedKinds } from "../rules/instruments";
import { raterGroups } from "../rules/groups";
import { surveyScaleKeys, surveyScales } from "../rules/scales";
import { waveKinds } from "../rules/waves";

const t = words("instruments");
const known = new Set<string>(instrumentPlaceholders);
const sentence = (max: number) => z.string().trim().min(1).max(max).superRefine((value, ctx) => {
  for (const [, name] of value.matchAll(/\{(\w+)\}/g)) if (!known.has(name ?? "")) ctx.addIssue(t("problems.placeholder", { name: name ?? "" }));
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

type Wrong = { message: string; path: PropertyKey[] };

/** What of an instrument makes no sense together, each as a sentence with its place. */
export function wrongIn({ items, fixed, audience }: Pick<z.output<typeof instrumentShape>, "items" | "fixed" | "audience">): Wrong[] {
  const keys = [...items, ...fixed].map((item) => item.key);
  const wrong: Wrong[] = keys.filter((each, at) => keys.indexOf(each) < at).map((key) => ({ message: t("problems.twice", { key }), path: [] }));
  for (const [at, item] of items.entries()) {
    const say = (what: "scaleOrLength" | "textOnly" | "noFixed" | "noGoal" | "noDate" | "noZero" | "pairAudience", field: keyof typeof item, ...inner: string[]) => { wrong.push({ message: t(`problems.${what}`), path: ["items", at, field, ...inner] }); };
    const missing = (sign: string) => Object.entries(item.wording).flatMap(([group, text]) => (text && !text.includes(sign) ? [group] : []));
    if ((item.scale === undefined) === (item.characters === undefined)) say("scaleOrLength", "scale");
    if ((item.kind === "suggestion") !== (item.characters !== undefined) && item.kind !== "pair") say("textOnly", "scale");
    if (item.about === "fixed" && fixed.length === 0) say("noFixed", "about");
    if (item.about !== "whole") for (const group of missing("{goal}")) say("noGoal", "wording", group);
    if (["change", "overall", "follow_up"].includes(item.kind)) for (const group of missing("{date}")) say("noDate", "wording", group);
    if (["change", "overall"].includes(item.kind) && item.scale !== undefined && surveyScales[item.scale].limits[0] >= 0) say("noZero", "scale");
    if (item.kind === "pair" && audience !== "pair") say("pairAudience", "kind");
  }
  return wrong;
}

/** The one schema of every instrument, ours and an organisation's own. Each refusal is a sentence about the part that is wrong. */
export const instrumentSchema = instrumentShape.superRefine((instrument, ctx) => { for (const { message, path } of wrongIn(instrument)) ctx.addIssue({ code: "custom", message, path }); });

/** An instrument as it is written down. */
export type InstrumentInput = z.input<typeof instrumentSchema>;
/** The questions of a survey, versioned; a version never changes once a wave used it. */
export type Instrument = z.output<typeof instrumentSchema>;
export type InstrumentItem = Instrument["items"][number];
