import { AudienceBadge } from "@/components/ui/audience-badge";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayOf } from "@/components/home/reader";
import type { Zone } from "@/lib/platform/dates";
import { words, type Locale } from "@/lib/platform/i18n";
import { formWords } from "./form/form-words";
import { KeptArea } from "./form/kept-fields";
import { KeptForm, type KeptFormProps } from "./form/kept-form";

type Props = { engagementId: string; waiver: { words: string; revision: number; at: Date; writer: string } | null; badge: string; reader: { zone: Zone; locale: Locale }; waive: KeptFormProps["action"] };

/** Why there is no baseline survey, on record where the survey would stand; the leaders read it. */
export function BaselineWaiver({ engagementId, waiver, badge, reader, waive }: Props) {
  const [t, form] = [words("stages", reader.locale), formWords(reader.locale)];
  const fields = (
    <KeptForm action={waive} words={form.errors} problems={{ ...form.problems, reasonEmpty: t("baseline.empty") }} hidden={{ engagementId, revision: String(waiver?.revision ?? 0) }} className="stack tight form mt-4" label={t("baseline.title")}>
      <KeptArea name="reason" label={t("baseline.reason")} hint={t("baseline.hint")} rows={3} defaultValue={waiver?.words} />
      <div><SubmitButton busyWords={form.sending}>{t("baseline.record")}</SubmitButton></div>
    </KeptForm>
  );
  return (
    <Section title={t("baseline.title")} id="baseline" aside={<AudienceBadge audience="pair" label={badge} />}>
      {!waiver ? <><p className="sub mt-4 max-w-measure">{t("baseline.why")}</p>{fields}</> : (
        <>
          <p className="said mt-4 whitespace-pre-line">{waiver.words}</p>
          <p className="cap mt-2">{t("baseline.by", { writer: waiver.writer, day: dayOf(waiver.at, reader) })}</p>
          <details className="mt-4"><summary className="cursor-pointer text-14 font-medium">{t("baseline.change")}</summary>{fields}</details>
        </>
      )}
    </Section>
  );
}
