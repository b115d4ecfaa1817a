import { audienceLabel } from "@/components/engagements/audience-words";
import { GuidePrompt } from "@/components/engagements/form/guide-field";
import { formWords, labelsOf } from "@/components/engagements/form/form-words";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { SaidFields } from "@/components/engagements/said-fields";
import { plainDay } from "@/components/engagements/view";
import { firstName } from "@/components/home/reader";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { LeaderPreview, PreviewPage } from "@/lib/feedback/queries/preview";
import { previewDay } from "@/lib/feedback/rules/preparing";
import { words, type Locale } from "@/lib/platform/i18n";

type Props = { page: PreviewPage; preview: LeaderPreview; action: KeptFormProps["action"]; locale: Locale };

const answersIn = ({ entries }: LeaderPreview) => (key: string) => entries.find(({ fieldKey }) => fieldKey === key)?.words ?? null;

/** The coach's note of the preview with one leader, who reads it. */
export function NotedPreview({ page: { engagement, noted, isRunning }, preview, action, locale }: Props) {
  const t = words("feedback", locale);
  const form = formWords(locale);
  const leader = firstName(preview.name);
  const answer = answersIn(preview);
  const badge = { audience: "leader_and_coach" as const, label: audienceLabel({ engagement, standing: "coach", locale }, "leader_and_coach", preview.sideId) };
  const hintOf = (field: (typeof noted)[number]) => (field.type === "list" ? { ...field, help: `${field.help} ${t("preview.linesHint", { leader })}` } : field);
  const entry = (
    <KeptForm action={action} words={form.errors} problems={form.problems} hidden={{ engagementId: engagement.id, partyId: preview.sideId }} labels={labelsOf(noted)} suffix={`-${preview.sideId}`} className="stack form mt-6" label={t("preview.with", { leader })}>
      {noted.map((field) => <GuidePrompt key={field.key} field={hintOf(field)} words={form.prompt} answer={answer(field.key)} />)}
      <div className="btns">
        <SubmitButton busyWords={t("preview.noting")}>{t("preview.note")}</SubmitButton>
        <LinkButton kind="quiet" href={`/engagements/${engagement.id}/feedback/rehearsal?leader=${preview.sideId}&about=only`}>{t("preview.show", { leader })}</LinkButton>
      </div>
    </KeptForm>
  );
  return (
    <Section title={t("preview.with", { leader })} id={preview.sideId} aside={<AudienceBadge {...badge} />}>
      <p className="sub mt-4">{preview.day ? t("preview.on", { day: plainDay(preview.day, locale) }) : t("preview.none")}</p>
      {preview.day && <SaidFields fields={noted.filter(({ key }) => key !== previewDay)} entries={preview.entries} sideId={preview.sideId} />}
      {isRunning && (preview.day ? <details className="mt-4"><summary className="linklike text-14">{t("preview.amend")}</summary>{entry}</details> : entry)}
    </Section>
  );
}

/** What a leader reads of their preview, and their own thoughts, which nobody else reads. */
export function OwnPreview({ page: { engagement, noted, own, isRunning }, preview, action, locale }: Props) {
  const t = words("feedback", locale);
  const form = formWords(locale);
  const reader = { engagement, standing: "leader" as const, locale };
  const coach = engagement.parties.filter(({ role, leftAt, declinedAt }) => role === "coach" && !leftAt && !declinedAt).map(({ name }) => firstName(name)).join(", ");
  const answer = answersIn(preview);
  return (
    <>
      <Section title={t("preview.yours", { coach })} aside={<AudienceBadge audience="leader_and_coach" label={audienceLabel(reader, "leader_and_coach", preview.sideId)} />}>
        <p className="sub mt-4">{preview.day ? t("preview.on", { day: plainDay(preview.day, locale) }) : t("preview.none")}</p>
        {preview.day && <SaidFields fields={noted.filter(({ key }) => key !== previewDay)} entries={preview.entries} sideId={preview.sideId} />}
      </Section>
      <Section title={t("preview.own")} aside={<AudienceBadge audience="leader_only" label={audienceLabel(reader, "leader_only", preview.sideId)} />}>
        {isRunning ? (
          <KeptForm action={action} words={form.errors} problems={form.problems} hidden={{ engagementId: engagement.id }} labels={labelsOf(own)} className="stack form mt-6" label={t("preview.own")}>
            {own.map((field) => <GuidePrompt key={field.key} field={field} words={form.prompt} answer={answer(field.key)} />)}
            <div><SubmitButton busyWords={t("preview.ownSaving")}>{t("preview.ownSave")}</SubmitButton></div>
          </KeptForm>
        ) : <SaidFields fields={own} entries={preview.entries} sideId={preview.sideId} />}
      </Section>
    </>
  );
}
