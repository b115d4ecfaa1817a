import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { KeptChoice, KeptTicks } from "@/components/engagements/form/kept-fields";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { firstName } from "@/components/home/reader";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Preparing } from "@/lib/feedback/queries/preparing";
import { directions, segments, type Segment } from "@/lib/feedback/rules";
import { promptOf } from "@/lib/feedback/rules/preparing";
import { words, type Locale } from "@/lib/platform/i18n";

export type BeginItemProps = {
  preparing: Preparing;
  /** A server action that begins the item and leads to its page. */
  action: KeptFormProps["action"];
  /** Made when the page was made, so that a second press begins nothing twice. */
  newId: string;
  theme: { id: string; segment: Segment; words: string } | null;
  locale: Locale;
};

/** The form that begins an item: which way it points, where it belongs, whom it speaks to. */
export function BeginItem({ preparing: { engagement, leaders, fields }, action, newId, theme, locale }: BeginItemProps) {
  const t = words("feedback", locale);
  const hidden = { engagementId: engagement.id, id: newId, ...(theme && { themeId: theme.id }) };
  const labels = { direction: t("begin.direction"), segment: t("begin.segment"), about: t("begin.about") };
  return (
    <Section title={t("begin.title")} id="new">
      <p className="sub mt-3 mb-6">{theme ? t("begin.fromTheme") : t("begin.lede")}</p>
      {theme && <blockquote className="said mb-6">{theme.words}</blockquote>}
      <KeptForm action={action} words={formErrorsWords()} hidden={hidden} labels={labels} label={t("begin.title")}>
        <KeptChoice short legend={labels.direction} name="direction" hint={fields[promptOf.direction]?.help} choices={directions.map((value) => ({ value, label: t(`begin.${value}`) }))} />
        <KeptChoice short legend={labels.segment} name="segment" hint={fields[promptOf.segment]?.help} defaultValue={theme?.segment} choices={segments.map((value) => ({ value, label: t(`segment.${value}`) }))} />
        <KeptTicks legend={labels.about} name="about" hint={fields[promptOf.about]?.help} choices={leaders.map(({ id, name }) => ({ value: id, label: firstName(name) }))} />
        <div><SubmitButton kind="primary" busyWords={t("begin.busy")}>{t("begin.button")}</SubmitButton></div>
      </KeptForm>
    </Section>
  );
}
