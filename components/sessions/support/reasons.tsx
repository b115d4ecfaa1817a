import { KeptArea } from "@/components/engagements/form/kept-fields";
import { KeptForm } from "@/components/engagements/form/kept-form";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/platform/form-state";
import { words } from "@/lib/platform/i18n";
import { reasonKinds } from "@/lib/sessions/rules/decisions";
import type { RoundsView } from "./rounds";

/** Why the series ends early or the sessions are uneven, on record: the coach writes it, the leaders read it. */
export function Reasons({ view: { page: { reasons, isCoach, running, engagement }, locale }, record }: { view: RoundsView; record: (state: FormState, form: FormData) => Promise<FormState> }) {
  const t = words("support", locale);
  const written = reasonKinds.filter((kind) => reasons[kind]);
  if (!isCoach && written.length === 0) return null;
  return (
    <Section title={t("reasons.title")} aside={<AudienceBadge audience="pair" label={t(isCoach ? "readers.leadersAndYou" : "readers.all")} />}>
      {written.length > 0 && <dl className="grid gap-3 pt-4">{written.map((kind) => <div key={kind}><dt className="cap">{t(`reasons.${kind}`)}</dt><dd className="said">{reasons[kind]}</dd></div>)}</dl>}
      {isCoach && running && reasonKinds.map((kind) => (
        <details key={kind} className="mt-4">
          <summary className="cursor-pointer text-14 text-teal">{t(`reasons.record.${kind}`)}</summary>
          <KeptForm action={record} words={formErrorsWords()} hidden={{ engagementId: engagement.id, about: kind }} suffix={`-${kind}`} className="stack form tight pt-4" label={t(`reasons.record.${kind}`)}>
            <KeptArea name="words" label={t(`reasons.${kind}`)} hint={t("reasons.hint")} rows={3} defaultValue={reasons[kind]} />
            <div className="btns"><SubmitButton busyWords={t("sending")}>{t("reasons.do")}</SubmitButton></div>
          </KeptForm>
        </details>
      ))}
    </Section>
  );
}
