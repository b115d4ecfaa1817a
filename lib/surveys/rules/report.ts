import { areShown, type CommentChoice } from "./comments";
import { figuresOfGroup, figuresOfMatched, figuresOfTotal, selfBesideOthers } from "./figures";
import type { FormRow } from "./form";
import { isByName, type SealedGroup } from "./groups";
import type { ResponseCount } from "./invitations";
import { meanOf, toOneDecimal } from "./describe";
import type { Cell } from "./publication";
import { surveyScales } from "./scales";

/** One sealed rating, as reports are worked out from them. */
export type SealedAnswer = { waveId: string; item: string; group: SealedGroup; respondentKey: string; value: number | null };

/** What is known of a sealed wave when its report is worked out. */
export type ReportSource = {
  wave: { id: string; kind: string; number: number; opensOn: string; closesOn: string; referenceOn: string | null; k: number };
  form: readonly FormRow[]; counts: ResponseCount;
  /** Of this wave and of every one before it. */
  answers: readonly SealedAnswer[];
  /** Cells of this wave that may be told, and whether any was held back. */
  told: readonly Cell[]; withheld: boolean;
  comments: readonly { item: string; choice: CommentChoice }[];
  selves: number;
};

/** Everything a report of one wave may say, worked out once: readers are shown parts of it, and nobody more. Each figure carries n
 *  and of how many; comments stand apart, and here is only whether they are shown. */
export function reportOf({ wave, form, counts, answers, told, withheld, comments, selves }: ReportSource) {
  const { k } = wave;
  const valueOf = (waveId: string, item: string) => new Map(answers.filter((one) => one.waveId === waveId && one.item === item).map((one) => [one.respondentKey, one.value]));
  const valuesIn = (cell: Cell, waveId: string, item: string): number[] => { const by = valueOf(waveId, item); return cell.members.flatMap((member) => by.get(member) ?? []); };
  const here = answers.filter(({ waveId }) => waveId === wave.id);
  const others = counts.invited - selves;
  const respondents = new Set(here.filter(({ group }) => group !== "self").map(({ respondentKey }) => respondentKey)).size;
  const sizeOf = (group: SealedGroup) => new Set(here.filter((one) => one.group === group).map(({ respondentKey }) => respondentKey)).size;
  const rows = form.map(({ key, kind, scale, goal, wording }) => {
    const cellsOf = told.filter((cell) => cell.kind !== "scale" && cell.items[0] === key);
    const [total, matched] = [cellsOf.find((cell) => cell.kind === "total"), cellsOf.find((cell) => cell.kind === "matched")];
    const own = here.filter((one) => one.item === key && one.value !== null);
    const limits = scale && surveyScales[scale].limits;
    const ratings = total ? valuesIn(total, wave.id, key) : [];
    const said = comments.filter(({ item }) => item === key);
    return {
      key, kind, goal, question: wording.default, scale,
      total: total && limits ? { ...figuresOfTotal(ratings, others, limits, k), abstained: here.filter((one) => one.item === key && one.group !== "self" && one.value === null).length } : null,
      matched: matched?.since ? { since: matched.since, ...figuresOfMatched(valuesIn(matched, matched.since, key), valuesIn(matched, wave.id, key), others, k) } : null,
      groups: limits ? cellsOf.flatMap((cell) => (cell.group ? [{ group: cell.group, ...figuresOfGroup(valuesIn(cell, wave.id, key), sizeOf(cell.group), limits, k) }] : [])) : [],
      named: own.flatMap(({ group, value }) => (isByName(group) && value !== null ? [{ group, value }] : [])),
      self: own.filter(({ group }) => group === "self").flatMap(({ value }) => (value === null ? [] : [{ value, beside: total ? selfBesideOthers(value, ratings, others, k) : null }])),
      comments: kind === "suggestion" && areShown({ respondents, choices: said.map(({ choice }) => choice) }) ? { shown: said.filter(({ choice }) => choice !== "not_shared").length } : null,
    };
  });
  const scales = told.filter(({ kind }) => kind === "scale").map((cell) => {
    const means = cell.members.map((member) => meanOf(cell.items.flatMap((item) => valueOf(wave.id, item).get(member) ?? [])));
    return { items: cell.items, n: means.length, of: others, mean: toOneDecimal(meanOf(means)) };
  });
  return { version: 1, wave, counts, rows, scales, withheld };
}

export type WaveReport = ReturnType<typeof reportOf>;

/** Since which earlier wave the change of an item is measured: the first that asked it in the very same words and scale; null
 *  where none did, or where it is no rating of today. An item that was changed between waves has no measured change. */
export function measuredSince(item: string, form: readonly FormRow[], earlier: readonly { id: string; form: readonly FormRow[] }[]): string | null {
  const row = form.find(({ key }) => key === item);
  if (row?.kind !== "today") return null;
  const first = earlier.find((wave) => wave.form.some(({ key }) => key === item));
  const asked = first?.form.find(({ key }) => key === item);
  return first && JSON.stringify(asked) === JSON.stringify(row) ? first.id : null;
}
