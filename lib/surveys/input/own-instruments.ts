import { z } from "zod";
import { words } from "@/lib/platform/i18n";
import { commentLength } from "../rules/comments";
import { refusalOfForm, rowsOfForm } from "../rules/form";
import { raterGroups } from "../rules/groups";
import { instrumentLimits, itemSubjects } from "../rules/instruments";
import { exampleGoals, fitting, ownItemKinds, type InstrumentDraft } from "../rules/own-instruments";
import { surveyScaleKeys } from "../rules/scales";
import { waveKinds } from "../rules/waves";
import { instrumentSchema, wrongIn, type Instrument } from "./instruments";

const t = words("instruments");
const key = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/).max(40);
const text = (max: number) => z.string().trim().max(max);
const wording = z.strictObject({ default: text(300), ...Object.fromEntries(raterGroups.map((group) => [group, text(300).optional()])) as Record<(typeof raterGroups)[number], z.ZodOptional<z.ZodString>> });

/** An own instrument as it is kept: sizes and words of choice are checked always, sense when it is published. */
export const instrumentDraft = z.strictObject({
  title: text(120), intro: text(600), rated: z.enum(["leader", "leaders"]), minutes: z.coerce.number().int().min(1).max(instrumentLimits.minutes), goals: z.coerce.number().int().min(1).max(instrumentLimits.goals),
  fixed: z.array(z.strictObject({ key, text: text(160) })).max(3),
  items: z.array(z.strictObject({ key, kind: z.enum(ownItemKinds), about: z.enum(itemSubjects), scale: z.enum(surveyScaleKeys).optional(), waves: z.array(z.enum(waveKinds)), wording })).max(instrumentLimits.rows, t("problems.tooManyItems")),
});

const written = ({ goals: _, items, ...rest }: InstrumentDraft, key: string, version: number) =>
  ({ ...rest, key, version, items: items.map((item) => ({ ...item, ...(item.kind === "suggestion" && { characters: commentLength }) })) });

/** A kept instrument as surveys ask it. @throws ZodError when it makes no sense: nothing published does that. */
export const instrumentFrom = (draft: unknown, key: string, version: number): Instrument => instrumentSchema.parse(written(instrumentDraft.parse(draft), key, version));

/** The same while it is being worded, for a preview: with what is there. Questions without words are left out. */
export const drawnFrom = (draft: InstrumentDraft, key: string, version: number): Instrument => {
  const { items, ...rest } = written(draft, key, version);
  return { ...rest, items: items.filter((item) => item.wording.default !== "" && (item.scale !== undefined) !== (item.kind === "suggestion")) };
};

type Say = (field: string, sentence: string) => void;

function checkItems({ items, rated }: InstrumentDraft, say: Say): void {
  for (const { key: of, kind, scale, waves, wording: said } of items) {
    const { scales, waves: fit } = fitting[kind];
    if (scale !== undefined && !scales.includes(scale)) say(`items.${of}.scale`, t("problems.otherScale"));
    if (waves.length === 0) say(`items.${of}.${waveKinds[0]}`, t("problems.noWave"));
    for (const wave of waves) if (!fit.includes(wave)) say(`items.${of}.${wave}`, t("problems.otherWave"));
    if (rated === "leaders" && said.self) say(`items.${of}.self`, t("problems.noSelf"));
    for (const [group, words] of Object.entries(said)) {
      if (words.includes("{other_leader}")) say(`items.${of}.${group}`, t("problems.useLeaders"));
      if (rated === "leaders" && words.includes("{name}")) say(`items.${of}.${group}`, t("problems.useLeaders"));
    }
  }
}

function checkRows(draft: InstrumentDraft, instrument: Instrument, say: Say): void {
  for (const wave of waveKinds.filter((each) => draft.items.some(({ waves }) => waves.includes(each)))) {
    for (let many = 1; many <= draft.goals; many += 1) {
      const refused = refusalOfForm(instrument, wave, exampleGoals(many));
      if (refused === "tooManyRows") say("goals", t("problems.tooManyRows", { goals: many, rows: rowsOfForm(instrument, wave, exampleGoals(many)).length, most: instrumentLimits.rows, wave }));
      if (refused === "noGoals" && many === 1) say(`items.${draft.items.find(({ waves }) => waves.includes(wave))?.key ?? ""}.${wave}`, t("problems.nothingRated"));
    }
  }
}

const fieldOf = (path: readonly PropertyKey[], { items, fixed }: InstrumentDraft): string => {
  const [where, at, part, inner] = path;
  if (where === "items" && typeof at === "number") return `items.${items[at]?.key ?? ""}.${String(inner ?? (part === "waves" ? waveKinds[0] : part))}`;
  return where === "fixed" && typeof at === "number" ? `fixed.${fixed[at]?.key ?? ""}` : String(where ?? "title");
};

/** Why an own instrument cannot be published, by the field of the form it stands in; none when it can. */
export function problemsOf(draft: InstrumentDraft): Record<string, string[]> {
  const problems: Record<string, string[]> = {};
  const say: Say = (field, sentence) => { const there = (problems[field] ??= []); if (!there.includes(sentence)) there.push(sentence); };
  const whole = written(draft, "own-draft", 1);
  const parsed = instrumentSchema.safeParse(whole);
  for (const { path, message, code } of parsed.error?.issues ?? []) say(fieldOf(path, draft), code === "custom" ? message : code === "too_big" ? t("problems.tooLong") : t("problems.missing"));
  // The schema looks at the whole only where its parts are right; here everything is said at once.
  for (const { path, message } of wrongIn(whole)) say(fieldOf(path, draft), message);
  if (draft.items.length === 0) say("items.q-1.default", t("problems.missing"));
  for (const field of ["title", "intro"] as const) {
    if (/\{(goal|other_leader)\}/.test(draft[field])) say(field, t("problems.notHere"));
    if (draft.rated === "leaders" && draft[field].includes("{name}")) say(field, t("problems.useLeaders"));
  }
  checkItems(draft, say);
  if (parsed.data) checkRows(draft, parsed.data, say);
  return problems;
}
