import { formWords } from "@/components/engagements/form/form-words";
import { KeptCheck } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { partiesWith } from "@/components/engagements/parties-with";
import { plainDayOf } from "@/components/engagements/view";
import { Banner } from "@/components/ui/notices";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ExpectationsPage } from "@/lib/engagements/queries/expectations-page";
import { words, type Locale } from "@/lib/platform/i18n";

/** The HR partner's part: one tick under what was read. */
export function Confirming({ data: { engagement, own }, locale, zone, confirm }: { data: ExpectationsPage; locale: Locale; zone: string; confirm: KeptFormProps["action"] }) {
  const [t, form] = [words("engagements", locale), formWords(locale)];
  if (own?.acceptedAt) return <Banner tone="teal" title={t("expectations.confirmed", { day: plainDayOf({ zone, locale }, own.acceptedAt) })} />;
  return (
    <KeptForm action={confirm} words={form.errors} problems={form.problems} hidden={{ engagementId: engagement.id }} label={t("expectations.confirm")}>
      <KeptCheck name="lawful" label={t("expectations.lawful")} hint={t("expectations.lawfulHint", { sponsor: partiesWith(engagement, locale).sponsor.full })} />
      <div className="wz-nav"><SubmitButton kind="primary" busyWords={form.sending}>{t("expectations.confirm")}</SubmitButton></div>
    </KeptForm>
  );
}
