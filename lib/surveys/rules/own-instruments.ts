import type { Instrument, InstrumentItem } from "../input/instruments";
import { refusalOfForm } from "./form";
import { instrumentLimits, type ItemKind } from "./instruments";
import type { SurveyScale } from "./scales";
import { waveKinds, type WaveKind } from "./waves";

/** Questions that an organisation words itself, with the scales each may be rated on and the waves it belongs into. Source:
 *  SURVEYS "Instruments". The remembered start is none: no report shows it beside what it is biased against. */
export const ownItemKinds = ["today", "change", "follow_up", "suggestion", "overall"] as const satisfies readonly ItemKind[];
export type OwnItemKind = (typeof ownItemKinds)[number];
export const fitting: Record<OwnItemKind, { scales: readonly SurveyScale[]; waves: readonly WaveKind[] }> = {
  today: { scales: ["effectiveness-7", "frequency-7"], waves: ["baseline", "midpoint", "end"] },
  change: { scales: ["change-7", "better-7"], waves: ["midpoint", "end", "mini"] },
  follow_up: { scales: ["follow-up-4"], waves: ["midpoint", "end", "mini"] },
  suggestion: { scales: [], waves: waveKinds },
  overall: { scales: ["change-7", "better-7"], waves: ["midpoint", "end", "mini"] },
};

/** What the keys of an organisation's own instruments begin with; none that comes with the product does. */
export const ownKeyStart = "own-";

/** A key for a new own instrument, out of an id: it says nothing of when it was made. */
export const ownKeyOf = (id: string): string => `${ownKeyStart}${id.replaceAll("-", "").slice(-12)}`;

type DraftItem = Pick<InstrumentItem, "key" | "about" | "waves"> & { kind: OwnItemKind; scale?: SurveyScale | undefined; wording: InstrumentItem["wording"] };

/** An own instrument while it is being worded: everything may still be missing. `goals` is how many it is made for. */
export type InstrumentDraft = { title: string; intro: string; rated: "leader" | "leaders"; minutes: number; goals: number; fixed: { key: string; text: string }[]; items: DraftItem[] };

/** An empty instrument, as somebody begins one. */
export const emptyInstrument: InstrumentDraft = { title: "", intro: "", rated: "leader", minutes: 3, goals: 1, fixed: [], items: [] };

/** How many goals an instrument has room for in each of its waves, one at least. */
export const mostGoalsOf = (instrument: Instrument): number => {
  const holds = (many: number) => waveKinds.every((wave) => refusalOfForm(instrument, wave, exampleGoals(many)) !== "tooManyRows");
  return Array.from({ length: instrumentLimits.goals }, (_, at) => instrumentLimits.goals - at).find(holds) ?? 1;
};

/** Goals that stand for real ones where a form is checked or shown. */
export const exampleGoals = (many: number, text = "goal") => Array.from({ length: many }, (_, at) => ({ key: `goal-${at + 1}`, text: many > 1 ? `${text} ${at + 1}` : text }));

/** A draft in the words of an instrument. What is off by default and what is no survey figure stay behind. Keys stay, so that a
 *  question that keeps its words is the same question. */
export const copyOf = (instrument: Instrument): InstrumentDraft => ({
  title: instrument.title, intro: instrument.intro, rated: instrument.rated === "leader" ? "leader" : "leaders", minutes: instrument.minutes, goals: mostGoalsOf(instrument), fixed: instrument.fixed.map((one) => ({ ...one })),
  items: instrument.items.flatMap(({ key, kind, about, scale, waves, wording, isOptional }): DraftItem[] => {
    const own = ownItemKinds.find((each) => each === kind);
    return own && !isOptional ? [{ key, kind: own, about, waves: [...waves], wording: { ...wording }, ...(scale && { scale }) }] : [];
  }),
});

/** Whether an instrument may be copied: surveys of those around the leaders alone. */
export const mayCopy = ({ audience }: Pick<Instrument, "audience">): boolean => audience === undefined;
