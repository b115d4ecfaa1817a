import { formWords } from "@/components/engagements/form/form-words";
import { KeptArea } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { partiesWith } from "@/components/engagements/parties-with";
import { plainDayOf } from "@/components/engagements/view";
import { firstName } from "@/components/home/reader";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ExpectationsPage } from "@/lib/engagements/queries/expectations-page";
import type { SponsorQuestion } from "@/lib/engagements/queries/sponsor-questions";
import { words, type Locale } from "@/lib/platform/i18n";

type Props = { data: ExpectationsPage; locale: Locale; zone: string; ask: KeptFormProps["action"]; answer: KeptFormProps["action"]; newId: string };

/** What leaders asked the sponsor, between the two of them: a leader asks, the sponsor answers. */
export function Questions({ data, locale, zone, ask, answer, newId }: Props) {
  const { as, questions, engagement } = data;
  const [t, form] = [words("engagements", locale), formWords(locale)];
  const sponsor = partiesWith(engagement, locale).sponsor;
  if (as !== "leader" && (as !== "sponsor" || questions.length === 0)) return null;
  const asker = ({ asker: name }: SponsorQuestion) => firstName(name);
  const said = (question: SponsorQuestion) => (
    <>
      <p className="said whitespace-pre-line max-w-measure">{question.words}</p>
      <p className="cap mt-1">{t("expectations.asked", { name: as === "leader" ? t("waits.you").toLowerCase() : question.asker, day: plainDayOf({ zone, locale }, question.askedAt) })}</p>
    </>
  );
  const answered = ({ answer: text, answeredAt }: SponsorQuestion) => answeredAt && (
    <div className="mt-3 border-l border-line-strong pl-4">
      <p className="said whitespace-pre-line max-w-measure">{text}</p>
      <p className="cap mt-1">{t("expectations.answeredOn", { day: plainDayOf({ zone, locale }, answeredAt) })}</p>
    </div>
  );
  if (as === "sponsor") return (
    <Section title={t("expectations.questionsSponsor")} id="questions">
      <ul className="grid gap-8 mt-4">
        {questions.map((question) => (
          <li key={question.id}>
            {said(question)}
            {answered(question)}
            <KeptForm action={answer} words={form.errors} problems={form.problems} hidden={{ engagementId: engagement.id, questionId: question.id }} suffix={`-${question.id}`} className="stack form mt-4" label={t("expectations.answer", { name: asker(question) })}>
              <KeptArea name="answer" rows={3} defaultValue={question.answer} label={t("expectations.answer", { name: asker(question) })} hint={t("expectations.answerHint", { name: asker(question) })}
                aside={<AudienceBadge audience="alliance" label={t("audience.leaderAndSponsor", { leader: asker(question) })} />} />
              <div className="wz-nav"><SubmitButton busyWords={form.sending}>{question.answeredAt ? t("expectations.answerChange") : t("expectations.answerSend", { name: asker(question) })}</SubmitButton></div>
            </KeptForm>
          </li>
        ))}
      </ul>
    </Section>
  );
  const badge = <AudienceBadge audience="alliance" label={t("audience.youAndSponsor", { sponsor: sponsor.first })} />;
  return (
    <Section title={t("expectations.questions", { sponsor: sponsor.first })} id="questions" aside={badge}>
      <p className="sub mt-4 max-w-measure">{t("expectations.questionsWhy", { sponsor: sponsor.first })}</p>
      {questions.length > 0 && (
        <ul className="grid gap-6 mt-5">
          {questions.map((question) => <li key={question.id}>{said(question)}{answered(question) ?? <p className="cap mt-2">{t("expectations.unanswered")}</p>}</li>)}
        </ul>
      )}
      <KeptForm action={ask} words={form.errors} problems={form.problems} hidden={{ engagementId: engagement.id, id: newId }} suffix="-ask" className="stack form mt-5" label={t("expectations.questions", { sponsor: sponsor.first })}>
        <KeptArea name="question" rows={3} label={t("expectations.question")} hint={t("expectations.questionHint", { sponsor: sponsor.first })} />
        <div className="wz-nav"><SubmitButton busyWords={form.sending}>{t("expectations.ask", { sponsor: sponsor.first })}</SubmitButton></div>
      </KeptForm>
    </Section>
  );
}
