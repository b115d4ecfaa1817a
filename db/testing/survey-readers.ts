import { candidates } from "@/lib/surveys/rules/publication";
import type { FormRow } from "@/lib/surveys/rules/form";
import { reportOf, type SealedAnswer, type WaveReport } from "@/lib/surveys/rules/report";
import { isPoint, surveyScales } from "@/lib/surveys/rules/scales";
import { leastK } from "@/lib/surveys/rules/thresholds";
import type { Answered } from "./survey-simulation";

/** A report as somebody read it who also knows who had answered by then, in which order, and whom each of them stands for: what a
 *  leader may hear over lunch, and more. */
export type Reading = { waveId: string; answered: readonly Answered[]; report: WaveReport };

/** How many ratings were told rightly of the people they belong to, how many would be by lot, and of how many; `fewest` is how
 *  many people the smallest class had whose values were told. */
export type Named = { right: number; chance: number; tried: number; fewest: number };

type Values = number[];
/** People whom no figure tells apart, and the values that somebody among them gave. */
type Alike = { people: Answered[]; values: Values };

const listed = (distribution: readonly number[], low: number): Values => distribution.flatMap((many, at) => Array<number>(many).fill(low + at));
const less = (values: readonly number[], taken: readonly number[]): Values => { const left = [...values]; for (const value of taken) { const at = left.indexOf(value); if (at >= 0) left.splice(at, 1); } return left; };

/** The classes that one question's figures leave, once groups were taken from the total: a group's own where its every value is
 *  told, and the rest. */
function classesOf(row: WaveReport["rows"][number] | undefined, people: readonly Answered[]): Alike[] {
  const told = row?.total?.distribution.told;
  if (!row?.scale || !told) return [];
  const [low] = surveyScales[row.scale].limits;
  let rest: Alike = { people: [...people], values: listed(told, low) };
  const groups = row.groups.flatMap(({ group, distribution }): Alike[] => (distribution.told ? [{ people: people.filter((one) => one.group === group), values: listed(distribution.told, low) }] : []));
  for (const { people: of, values } of groups) rest = { people: rest.people.filter((one) => !of.includes(one)), values: less(rest.values, values) };
  return [...groups, rest];
}

/** What a later reading adds to an earlier one of the same wave: those who came between, and the values that came with them. */
function added(now: readonly Alike[], before: readonly Alike[]): Alike[] {
  return now.map(({ people, values }, at) => {
    const earlier = before.length === now.length ? before[at] : undefined;
    const known = new Set(earlier?.people.map(({ personId }) => personId));
    return { people: people.filter(({ personId }) => !known.has(personId)), values: less(values, earlier?.values ?? []) };
  });
}

/** Ways to put people beside values that nothing else tells apart: in the order in which they came, or in that of a list. */
export const orders = {
  came: (people: readonly Answered[]) => people,
  cameLast: (people: readonly Answered[]) => people.toReversed(),
  list: (people: readonly Answered[]) => people.toSorted((one, two) => (one.personId < two.personId ? -1 : 1)),
} as const;

const shareOf = (people: readonly Answered[], key: string, value: number) => people.filter(({ ratings }) => ratings[key] === value).length / Math.max(1, people.length);

/** Reads one report after the other and tells of everybody what they said: of one report what its groups leave, of two of the
 *  same wave what came between them. By lot is what a class as large as the promise gives away; of a smaller one, whatever
 *  everybody's figures would.
 *  @param readings in the order in which they could be read. */
export function nameRatings(readings: readonly Reading[], order: keyof typeof orders): Named {
  const named: Named = { right: 0, chance: 0, tried: 0, fewest: Infinity };
  readings.forEach(({ waveId, answered, report }, at) => {
    const earlier = readings[at - 1]?.waveId === waveId ? readings[at - 1] : undefined;
    for (const { key, scale } of report.rows) {
      if (!scale) continue;
      const before = classesOf(earlier?.report.rows.find((row) => row.key === key), earlier?.answered ?? []);
      for (const { people, values } of added(classesOf(report.rows.find((row) => row.key === key), answered), before)) {
        const inOrder = orders[order](people);
        if (values.length > 0) named.fewest = Math.min(named.fewest, people.length);
        values.forEach((value, of) => {
          named.tried += 1;
          named.right += inOrder[of]?.ratings[key] === value ? 1 : 0;
          named.chance += shareOf(people.length >= leastK ? people : answered, key, value);
        });
      }
    }
  });
  return named;
}

/** What a page that reckons as answers come in would have shown, one answer after the other, however few there are: nobody's
 *  product, for the comparison alone. */
export function liveReadings(waveId: string, form: readonly FormRow[], answered: readonly Answered[]): Reading[] {
  const scales = new Map(form.flatMap(({ key, scale }) => (scale ? [[key, scale] as const] : [])));
  const answers = answered.map(({ personId, ratings }) => Object.entries(ratings).flatMap(([item, value]): SealedAnswer[] => {
    const scale = scales.get(item);
    return scale && (value === null || isPoint(scale, value)) ? [{ waveId, item, group: "pooled", respondentKey: personId, value }] : [];
  }));
  return answered.map((_, last) => {
    const here = answers.slice(0, last + 1).flat();
    const members = here.filter(({ value }) => value !== null).map(({ item, respondentKey, group }) => ({ item, wave: waveId, group, person: respondentKey }));
    const told = candidates(members, { wave: waveId, since: () => null, items: [...scales.keys()], scales: [] });
    const report = reportOf({
      wave: { id: waveId, kind: "baseline", number: 0, opensOn: "2026-03-02", closesOn: "2026-03-13", referenceOn: null, k: 1 }, form, answers: here, told, withheld: false, comments: [], selves: 0,
      counts: { invited: answered.length, answered: last + 1, declined: 0, undeliverable: 0 },
    });
    return { waveId, answered: answered.slice(0, last + 1), report };
  });
}
