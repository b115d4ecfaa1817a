import { SelectControl, type SelectControlProps } from "@/components/ui/select";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import { words, type Locale } from "@/lib/platform/i18n";
import type { Instrument } from "@/lib/surveys/input/instruments";
import { filledIn, questionOf, rowsOfForm, type FormRow, type FormWords } from "@/lib/surveys/rules/form";
import { raterGroups, type RaterGroup } from "@/lib/surveys/rules/groups";
import { instrumentLimits } from "@/lib/surveys/rules/instruments";
import { exampleGoals } from "@/lib/surveys/rules/own-instruments";
import { surveyScales } from "@/lib/surveys/rules/scales";
import { waveKinds, type WaveKind } from "@/lib/surveys/rules/waves";

/** Which form of an instrument is looked at. */
export type PreviewChoice = { wave: WaveKind; group: RaterGroup; goals: number };

/** The choice that an address names, or the first form that asks anything. */
export function choiceIn(asked: Readonly<Record<string, unknown>>, instrument: Instrument): PreviewChoice {
  const goals = [1, 2, 3].find((each) => String(each) === asked.goals) ?? 1;
  const first = waveKinds.find((wave) => instrument.items.some(({ waves }) => waves.includes(wave))) ?? "baseline";
  return { wave: waveKinds.find((each) => each === asked.wave) ?? first, group: raterGroups.find((each) => each === asked.group) ?? (instrument.rated === "other_leader" ? "self" : "peers"), goals };
}

function Pick({ label, name, ...select }: { label: string; name: string } & SelectControlProps) {
  return <div className="grid gap-1 text-14"><label htmlFor={`preview-${name}`}>{label}</label><SelectControl id={`preview-${name}`} name={name} {...select} /></div>;
}

function Question({ row, group, filled, locale }: { row: FormRow; group: RaterGroup; filled: FormWords; locale: Locale }) {
  const t = words("instruments", locale);
  const question = questionOf(row, group, filled);
  if (row.scale === null) return <li><p className="b">{question}</p><p className="sub">{t("preview.text", { limit: row.characters ?? 0 })}</p></li>;
  const { points, mayAbstain } = surveyScales[row.scale];
  const options = mayAbstain ? [...points, words("respond", locale)("notEnoughContact")] : points;
  return <li><p className="b">{question}</p><ul className="mt-2 grid gap-1 text-14 text-ink-2">{options.map((label) => <li key={label} className="flex items-baseline gap-2"><span aria-hidden="true">○</span>{label}</li>)}</ul></li>;
}

/** An instrument as people of one group meet it in one wave, from the same rows that a wave freezes when it opens. */
export function FormPreview({ instrument, choice, locale }: { instrument: Instrument; choice: PreviewChoice; locale: Locale }) {
  const [t, p] = [words("instruments", locale), words("surveyPages", locale)];
  const { wave, group, goals } = choice;
  const isOne = instrument.rated === "leader";
  const filled: FormWords = { name: t("preview.leader"), leaders: isOne ? t("preview.leader") : t("preview.leaders"), other_leader: t("preview.other"), date: t("preview.date") };
  const hasSelf = instrument.rated === "other_leader" || instrument.items.some(({ wording }) => wording.self !== undefined);
  const rows = group === "self" && !hasSelf ? [] : rowsOfForm(instrument, wave, exampleGoals(goals, t("preview.goal")));
  return (
    <Section title={t("preview.title")} id="preview">
      <form className="flex flex-wrap items-end gap-3 pt-4" action="#preview" aria-label={t("preview.title")}>
        <Pick label={t("preview.wave")} name="wave" defaultValue={wave} options={waveKinds.map((each) => ({ value: each, label: each === "mini" ? t("mini") : p(`waves.${each}`, { number: 1 }) }))} />
        <Pick label={t("preview.group")} name="group" defaultValue={group} options={raterGroups.map((each) => ({ value: each, label: p(`groups.${each}`) }))} />
        <Pick label={t("preview.goals")} name="goals" defaultValue={String(goals)} options={Array.from({ length: instrumentLimits.goals }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }))} />
        <Button type="submit">{t("preview.show")}</Button>
      </form>
      <div className="mt-6 rounded-md border border-line p-6">
        <h3 className="font-serif text-20 font-title">{filledIn(instrument.title, filled) || t("untitled")}</h3>
        <p className="mt-2 text-ink-2">{filledIn(instrument.intro, filled)}</p>
        {rows.length > 0
          ? <ol className="mt-6 grid gap-6">{rows.map((row) => <Question key={row.key} row={row} group={group} filled={filled} locale={locale} />)}</ol>
          : <p className="sub mt-6">{group === "self" && !hasSelf ? t("preview.noSelf") : t("preview.none")}</p>}
      </div>
      <Note className="mt-4">{t("preview.example")}</Note>
    </Section>
  );
}
