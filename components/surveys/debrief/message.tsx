import { KeptArea } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { Note } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayIn } from "@/lib/platform/dates";
import { words, type Locale } from "@/lib/platform/i18n";
import type { DebriefPage } from "@/lib/surveys/queries/corrections";
import { correctionLimits } from "@/lib/surveys/rules/corrections";
import { printedDay } from "../survey-words";

/** What leaders have written to those who were asked, and the form for the leader who has not. */
export function MessageSection({ data: { engagement, wave, record, mayWrite }, locale, newId, send }: { data: DebriefPage; locale: Locale; newId: string; send: KeptFormProps["action"] }) {
  const t = words("surveyPages", locale);
  if (!record || (!mayWrite && record.messages.length === 0)) return null;
  return (
    <Section title={t("message.title")} id="message">
      {record.messages.map(({ authorId, author, words: said, sentAt, recipients }) => (
        <figure key={authorId} className="mt-4">
          <blockquote className="said whitespace-pre-line max-w-measure">{said}</blockquote>
          <figcaption className="sub mt-2">{t("message.sent", { author, date: printedDay(dayIn(sentAt, engagement.zone), locale), count: recipients })}</figcaption>
        </figure>
      ))}
      {mayWrite && (
        <KeptForm action={send} words={formErrorsWords()} hidden={{ engagementId: engagement.id, waveId: wave.id, id: newId }} className="stack form mt-4" label={t("message.title")}>
          <KeptArea name="words" rows={6} maxLength={correctionLimits.message} label={t("message.words")} hint={t("message.hint")} />
          <Note icon="mail">{t("message.goes")}</Note>
          <div className="btns"><SubmitButton kind="primary" busyWords={t("sending")}>{t("message.send")}</SubmitButton></div>
        </KeptForm>
      )}
    </Section>
  );
}
