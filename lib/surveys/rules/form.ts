import type { Instrument, InstrumentItem } from "../input/instruments";
import type { RaterGroup } from "./groups";
import { instrumentLimits, type ItemKind } from "./instruments";
import type { SurveyScale } from "./scales";
import type { WaveKind } from "./waves";

/** Something a plan's people are working on, in the words of the survey. */
export type SurveyGoal = { key: string; text: string };

type Spoken = { wording: InstrumentItem["wording"]; goal: string | null };

/** One row of a wave's form, whose key names the item and what it is about; its words differ by group.
 *  `translations`: the same question in other languages, by their tags. */
export type FormRow = Spoken & { key: string; kind: ItemKind; scale: SurveyScale | null; characters: number | null; translations?: Readonly<Record<string, Spoken>> };

/** The words of one instrument in another language; `items` and `fixed` by key. */
export type Translated = { title: string; intro: string; fixed: Record<string, string>; items: Record<string, InstrumentItem["wording"]> };

/** Everything that fills in the placeholders of a form but the goal; `date` as the respondent reads dates. */
export type FormWords = { name: string; leaders: string; other_leader: string; date: string };

/** The rows of one wave, in the order of the instrument. Where three goals would make an end wave longer than eight rows, the overall
 *  question gives way: it says least of what is worked on. Frozen when the wave opens.
 *  @param goals up to three; @param withThen whether the remembered start is asked. */
export function rowsOfForm({ items, fixed }: Instrument, wave: WaveKind, goals: readonly SurveyGoal[], withThen = false): FormRow[] {
  const row = (item: InstrumentItem, about: SurveyGoal | null): FormRow =>
    ({ key: about ? `${item.key}.${about.key}` : item.key, kind: item.kind, scale: item.scale ?? null, characters: item.characters ?? null, goal: about?.text ?? null, wording: item.wording });
  const rows = items.filter((item) => item.waves.includes(wave) && (!item.isOptional || withThen))
    .flatMap((item) => (item.about === "whole" ? [row(item, null)] : (item.about === "fixed" ? fixed : goals).map((about) => row(item, about))));
  return rows.length > instrumentLimits.rows ? rows.filter(({ kind }) => kind !== "overall") : rows;
}

/** Keys under `refusals` of the `surveys` messages. */
export type FormRefusal = "noGoals" | "tooManyGoals" | "tooManyRows";

/** Why a form cannot be sent, or null. */
export function refusalOfForm(instrument: Instrument, wave: WaveKind, goals: readonly SurveyGoal[], withThen = false): FormRefusal | null {
  if (goals.length > instrumentLimits.goals) return "tooManyGoals";
  const rows = rowsOfForm(instrument, wave, goals, withThen);
  if (!rows.some(({ scale }) => scale !== null)) return "noGoals";
  return rows.length > instrumentLimits.rows ? "tooManyRows" : null;
}

/** A row's question in the words for one group, in a language it is translated into, else as it was worded. */
export function questionOf(row: FormRow, group: RaterGroup, words: FormWords, language = "en"): string {
  const { wording, goal } = row.translations?.[language] ?? row;
  return filledIn((wording[group] ?? wording.default).replaceAll("{goal}", () => goal ?? ""), words);
}

/** Any text of an instrument with its placeholders filled in. */
export const filledIn = (text: string, words: FormWords): string =>
  text.replace(/\{(name|leaders|other_leader|date)\}/g, (_, name: keyof FormWords) => words[name]);
