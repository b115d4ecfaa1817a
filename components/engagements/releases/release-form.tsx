import { changesWords } from "@/components/engagements/changes/words";
import { KeptField, KeptSelect } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { LinkButton } from "@/components/ui/button";
import { Note } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ReleasesPage } from "@/lib/engagements/queries/releases";
import { words, type Locale } from "@/lib/platform/i18n";
import { ReleasedWords } from "./released-item";

type Props = { data: ReleasesPage; from: string; now: Date; locale: Locale; zone: string; newId: string; release: KeptFormProps["action"] };

/** The preview of one record and who may read it. */
export function ReleaseForm({ data: { engagement, chosen, readers, expires }, from, now, locale, zone, newId, release }: Props) {
  const [t, { form }] = [words("releases", locale), changesWords(locale)];
  if (!chosen) return null;
  const problems = { ...form.problems, reader: t("form.reader"), day: t("form.day") };
  const options = readers.map(({ id, name, role }) => ({ value: id, label: t("readerRole", { name, role: t(`role.${role as "sponsor"}`) }) }));
  return (
    <Section title={t("preview")} id="preview">
      <p className="sub mt-4 mb-6 max-w-measure">{t("previewOne")} {t("previewSummary")}</p>
      <ReleasedWords title={chosen.title} from={from} words={chosen.words} at={now} expiresOn={expires.usual} locale={locale} zone={zone} />
      {chosen.needsAll && <Note icon="users-round" className="mt-5">{t("previewPair")}</Note>}
      <KeptForm action={release} words={form.errors} problems={problems} hidden={{ engagementId: engagement.id, id: newId, entryId: chosen.entryId, revision: String(chosen.revision) }} className="stack form mt-6" label={t("preview")}>
        <KeptSelect name="toPartyId" label={t("reader")} placeholder={t("readerPlaceholder")} options={options} />
        <KeptField type="date" name="expiresOn" label={t("expires")} hint={t("expiresHint")} min={expires.min} max={expires.max} defaultValue={expires.usual} />
        <div className="wz-nav"><SubmitButton kind="primary" busyWords={form.sending}>{t("act")}</SubmitButton><LinkButton href={`/engagements/${engagement.id}/releases`}>{t("back")}</LinkButton></div>
      </KeptForm>
    </Section>
  );
}
