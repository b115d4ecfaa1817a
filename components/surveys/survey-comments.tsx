import { KeptArea, KeptChoice, KeptField } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { Note } from "@/components/ui/notices";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { words, type Locale } from "@/lib/platform/i18n";
import type { ReadComment, ReleasedComments } from "@/lib/surveys/queries/comments";
import type { ReportPage } from "@/lib/surveys/queries/report-page";
import { commentLength } from "@/lib/surveys/rules/comments";
import { decisionsFor, reasonLength } from "@/lib/surveys/rules/moderation";
import type { WaveReport } from "@/lib/surveys/rules/report";

export type CommentsProps = { data: ReportPage; report: WaveReport; locale: Locale; release: KeptFormProps["action"] };
type Of = { comments: readonly ReadComment[]; locale: Locale };

const Said = ({ children }: { children: string }) => <span className="said whitespace-pre-line">{children}</span>;

/** What leaders read of one question: in the order of the lot, without a group, and not which were put into other words. */
function Released({ released: { shown, withheld }, locale }: { released: ReleasedComments; locale: Locale }) {
  const t = words("surveyPages", locale);
  return (
    <>
      {shown.length > 0 && <ul className="quotes">{shown.map((text, at) => <li key={at} className="said whitespace-pre-line">{text}</li>)}</ul>}
      <p className="sub mt-4 max-w-measure">{shown.length > 0 ? t("comments.shown", { withheld }) : t("comments.noneShown", { withheld })}</p>
    </>
  );
}

/** One comment, what its author allows, and what is done with it: words and reasons stand only where they are asked for. */
function Undecided({ comment: { id, text, choice }, locale }: { comment: ReadComment; locale: Locale }) {
  const t = words("surveyPages", locale);
  return (
    <li className="group grid gap-4 py-5">
      <p><Said>{text}</Said></p>
      <KeptChoice name={`decision.${id}`} legend={t(`comments.allows.${choice}`)} choices={decisionsFor[choice].map((value) => ({ value, label: t(`comments.do.${value}`) }))} />
      <div className="hidden max-w-measure group-has-[input[value=reworded]:checked]:block"><KeptArea name={`words.${id}`} label={t("comments.words")} hint={t("comments.wordsHint")} maxLength={commentLength} rows={3} /></div>
      <div className="hidden max-w-measure group-has-[input[value=withheld]:checked]:block"><KeptField name={`reason.${id}`} label={t("comments.reason")} hint={t("comments.reasonHint")} maxLength={reasonLength} /></div>
    </li>
  );
}

/** What was decided, beside each comment, for the coach who did. */
function Decided({ comments, locale }: Of) {
  const t = words("surveyPages", locale);
  return (
    <details className="mt-6">
      <summary className="cursor-pointer text-14 text-teal">{t("comments.asWritten", { count: comments.length })}</summary>
      <Rows>{comments.map(({ id, text, choice, decided }) => (
        <Row key={id} title={<Said>{text}</Said>} note={decided ? t(`comments.did.${decided.decision}`, { words: decided.words }) : t(`comments.allows.${choice}`)} />
      ))}</Rows>
    </details>
  );
}

/** The comments on one question as their coach reads them: to be decided all in one act, or as they were. */
function OfCoach({ comments, released, item, locale, hidden, release }: Of & { released: ReleasedComments | undefined; item: string; hidden: Record<string, string>; release: KeptFormProps["action"] }) {
  const t = words("surveyPages", locale);
  const open = comments.filter(({ choice }) => decisionsFor[choice].length > 0);
  const kept = comments.filter(({ choice }) => decisionsFor[choice].length === 0);
  if (released) return <><Released released={released} locale={locale} /><Decided comments={comments} locale={locale} /></>;
  return (
    <>
      <p className="sub mt-4 max-w-measure">{t("comments.lede")}</p>
      <KeptForm action={release} words={formErrorsWords()} hidden={{ ...hidden, item }} suffix={`-${item}`} label={t("comments.release")} className="stack form mt-2"
        labels={Object.fromEntries(open.flatMap(({ id, text }) => ["decision", "words", "reason"].map((field) => [`${field}.${id}`, `“${text.slice(0, 40)}${text.length > 40 ? "…" : ""}”`])))}>
        <ul className="divide-y divide-line">{open.map((comment) => <Undecided key={comment.id} comment={comment} locale={locale} />)}</ul>
        <Note icon="eye">{t("comments.releaseWhy")}</Note>
        <div className="wz-nav"><SubmitButton kind="primary" busyWords={t("sending")}>{t("comments.release")}</SubmitButton></div>
      </KeptForm>
      {kept.length > 0 && <><h3 className="text-14 font-semibold mt-8">{t("comments.forYou")}</h3><Rows>{kept.map(({ id, text }) => <Row key={id} title={<Said>{text}</Said>} />)}</Rows></>}
    </>
  );
}

/** What people suggest: for the coach to decide on, and for leaders as it was released, question by question. */
export function SurveyComments({ data: { engagement, wave, comments, released, isCoach }, report, locale, release }: CommentsProps) {
  const t = words("surveyPages", locale);
  const asked = report.rows.filter(({ comments: told }) => told !== null);
  const own = comments.filter(({ isSelf }) => isSelf);
  return (
    <Section title={t("report.suggest")} id="comments" aside={isCoach && comments.length > 0 ? <AudienceBadge audience="coach_only" label={words("engagements", locale)("audience.coachOnly")} /> : undefined}>
      {asked.length === 0 && <p className="sub mt-4 max-w-measure">{t("report.suggestNone")}</p>}
      {asked.map(({ key, comments: told }) => {
        const done = released.find(({ item }) => item === key);
        if (isCoach) return <OfCoach key={key} comments={comments.filter(({ item, isSelf }) => item === key && !isSelf)} released={done} item={key} locale={locale} hidden={{ engagementId: engagement.id, waveId: wave.id }} release={release} />;
        return done ? <Released key={key} released={done} locale={locale} /> : <p key={key} className="sub mt-4 max-w-measure">{t("report.suggestCount", { count: told?.shown ?? 0 })}</p>;
      })}
      {own.length > 0 && <><h3 className="text-14 font-semibold mt-8">{t("comments.ofLeader")}</h3><Rows>{own.map(({ id, text }) => <Row key={id} title={<Said>{text}</Said>} />)}</Rows></>}
    </Section>
  );
}
