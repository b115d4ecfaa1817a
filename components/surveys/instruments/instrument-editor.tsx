import { KeptArea, KeptField, KeptSelect } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { Button } from "@/components/ui/button";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { Note } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { words, type Locale } from "@/lib/platform/i18n";
import type { OwnInstrument } from "@/lib/surveys/queries/instruments";
import { instrumentLimits } from "@/lib/surveys/rules/instruments";
import { ItemFields, newItem } from "./item-fields";
import { KeepMine } from "./keep-mine";

/** Keys that no question or fixed item of a draft has yet. */
const free = (start: string, taken: readonly string[]) => Array.from({ length: 20 }, (_, at) => `${start}-${at + 1}`).filter((key) => !taken.includes(key));

/** The words of a draft, all in one form: saved as far as they are, or published, which cannot be undone. */
export function InstrumentEditor({ own, locale, save, discard }: { own: OwnInstrument; locale: Locale; save: KeptFormProps["action"]; discard: KeptFormProps["action"] }) {
  const t = words("instruments", locale);
  const { content: { title, intro, rated, minutes, goals, fixed, items } } = own;
  const taken = [...items, ...fixed].map(({ key }) => key);
  const places = [...fixed, ...free("f", taken).map((key) => ({ key, text: "" }))].slice(0, 3);
  const next = items.length < instrumentLimits.rows ? free("q", taken).slice(0, 1).map(newItem) : [];
  const upTo = (most: number) => Array.from({ length: most }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }));
  const labels = {
    title: t("edit.name"), intro: t("edit.intro"), goals: t("edit.goals"), rated: t("edit.rated"),
    ...Object.fromEntries([...items, ...next].flatMap(({ key }, at) => ["default", "kind", "about", "scale", "place", "self", "manager", "peers", "direct_reports", "others", "baseline", "midpoint", "end", "mini"].map((field) => [`items.${key}.${field}`, at < items.length ? t("edit.item", { number: at + 1 }) : t("edit.newItem")]))),
  };
  return (
    <Section title={t("edit.title")}>
      <KeptForm action={save} words={formErrorsWords()} labels={labels} hidden={{ id: own.id, revision: String(own.revision) }} className="stack form mt-5" label={t("edit.title")}>
        <KeptField name="title" label={t("edit.name")} hint={t("edit.nameHint")} maxLength={120} defaultValue={title} />
        <KeptArea name="intro" label={t("edit.intro")} hint={t("edit.introHint")} rows={3} maxLength={600} defaultValue={intro} />
        <div className="grid gap-5 sm:grid-cols-3">
          <KeptSelect name="rated" label={t("edit.rated")} defaultValue={rated} options={[{ value: "leader", label: t("edit.one") }, { value: "leaders", label: t("edit.all") }]} />
          <KeptSelect name="minutes" label={t("edit.minutes")} defaultValue={String(minutes)} options={upTo(instrumentLimits.minutes)} />
          <KeptSelect name="goals" label={t("edit.goals")} defaultValue={String(goals)} options={upTo(instrumentLimits.goals)} />
        </div>
        <p className="cap">{t("edit.goalsHint")}</p>
        <fieldset className="grid gap-4"><legend className="b float-left w-full">{t("edit.fixed")}</legend><p className="sub">{t("edit.fixedHint")}</p>
          {places.map(({ key, text }, at) => <KeptField key={key} name={`fixed.${key}`} label={t("edit.fixedItem", { number: at + 1 })} optional={t("edit.mayBeEmpty")} maxLength={160} defaultValue={text} />)}
        </fieldset>
        {[...items, ...next].map((item, at) => <ItemFields key={item.key} item={item} place={at + 1} isNew={at >= items.length} locale={locale} />)}
        <Note>{t("edit.publishWhy")}</Note>
        <KeepMine label={t("edit.over")} />
        <div className="btns">
          <SubmitButton kind="primary" name="act" value="save" busyWords={t("sending")}>{t("edit.save")}</SubmitButton>
          <SubmitButton name="act" value="publish" busyWords={t("sending")}>{t("edit.publish")}</SubmitButton>
        </div>
      </KeptForm>
      <KeptForm action={discard} words={formErrorsWords()} hidden={{ id: own.id }} suffix="-discard" className="mt-6" label={t("edit.discard")}><Button type="submit" kind="danger" icon="trash-2">{t("edit.discard")}</Button></KeptForm>
    </Section>
  );
}
