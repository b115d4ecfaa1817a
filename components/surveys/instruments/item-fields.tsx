import { KeptArea, KeptCheck, KeptField, KeptSelect } from "@/components/engagements/form/kept-fields";
import { words, type Locale } from "@/lib/platform/i18n";
import { raterGroups } from "@/lib/surveys/rules/groups";
import { instrumentLimits, itemSubjects } from "@/lib/surveys/rules/instruments";
import { ownItemKinds, type InstrumentDraft } from "@/lib/surveys/rules/own-instruments";
import { surveyScaleKeys, surveyScales } from "@/lib/surveys/rules/scales";
import { waveKinds } from "@/lib/surveys/rules/waves";

type Item = InstrumentDraft["items"][number];

/** A question that is not there yet. */
export const newItem = (key: string): Item => ({ key, kind: "today", about: "goals", scale: "effectiveness-7", waves: ["baseline", "midpoint", "end"], wording: { default: "" } });

const ends = (points: readonly string[]) => `${points[0] ?? ""} … ${points.at(-1) ?? ""}`;

/** One question of an own instrument: what it asks, in which words, of whom and when. */
export function ItemFields({ item: { key, kind, about, scale, waves, wording }, place, isNew, locale }: { item: Item; place: number; isNew: boolean; locale: Locale }) {
  const [t, p] = [words("instruments", locale), words("surveyPages", locale)];
  const name = (field: string) => `items.${key}.${field}`;
  return (
    <fieldset className="grid gap-5 border-t border-line pt-6">
      <legend className="b float-left w-full pb-4">{isNew ? t("edit.newItem") : t("edit.item", { number: place })}</legend>
      <KeptArea name={name("default")} label={t("edit.default")} hint={t("edit.defaultHint")} rows={2} maxLength={300} defaultValue={wording.default} />
      <div className="grid gap-5 sm:grid-cols-2">
        <KeptSelect name={name("kind")} label={t("edit.kind")} defaultValue={kind} options={ownItemKinds.map((value) => ({ value, label: t(`edit.kinds.${value}`) }))} />
        <KeptSelect name={name("about")} label={t("edit.about")} defaultValue={about} options={itemSubjects.map((value) => ({ value, label: t(`edit.abouts.${value}`) }))} />
        <KeptSelect name={name("scale")} label={t("edit.scale")} defaultValue={scale ?? ""} options={[...surveyScaleKeys.map((value) => ({ value, label: ends(surveyScales[value].points) })), { value: "", label: t("edit.written") }]} />
        <KeptField name={name("place")} type="number" min={1} max={instrumentLimits.rows} label={t("edit.place")} defaultValue={String(place)} className="short" />
      </div>
      <fieldset><legend className="lab">{t("edit.waves")}</legend>
        <div className="mt-2 flex flex-wrap gap-x-6 gap-y-2">{waveKinds.map((wave) => <KeptCheck key={wave} name={name(wave)} label={wave === "mini" ? t("mini") : p(`waves.${wave}`, { number: 1 })} defaultChecked={waves.includes(wave)} />)}</div>
      </fieldset>
      <details open={raterGroups.some((group) => wording[group])}>
        <summary className="cursor-pointer text-14 text-teal">{t("edit.groups")}</summary>
        <div className="grid gap-5 pt-4">{raterGroups.map((group) => <KeptArea key={group} name={name(group)} label={t("edit.for", { group: p(`groups.${group}`) })} optional={t("edit.mayBeEmpty")} rows={2} maxLength={300} defaultValue={wording[group] ?? ""} />)}</div>
      </details>
    </fieldset>
  );
}
