import { Fragment } from "react";
import { audienceLabel } from "@/components/engagements/audience-words";
import { Note } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import { words, type Locale } from "@/lib/platform/i18n";
import { dayIn } from "@/lib/platform/dates";
import type { ReportPage } from "@/lib/surveys/queries/report-page";
import { disagree } from "@/lib/surveys/rules/figures";
import type { WaveReport } from "@/lib/surveys/rules/report";
import { SurveyComments, type CommentsProps } from "./survey-comments";
import { ActionsSince, ReportDecided } from "./debrief/report-parts";
import { NamedPeople } from "./survey-named";
import { NamedAnswers, ReportGroups } from "./survey-report-groups";
import { OwnAnswers } from "./survey-report-own";
import { ReportRun } from "./survey-report-runs";
import { ReportRowChart, type ReportRow } from "./survey-report-row";
import { askedWords, printedDay } from "./survey-words";

type Props = { data: ReportPage; report: WaveReport; locale: Locale; zone: string; release: CommentsProps["release"] };

/** Questions under what they are about, in the order in which they were asked; what is about the whole stands last. */
function byGoal(rows: readonly ReportRow[]): { goal: string | null; rows: ReportRow[] }[] {
  const goals = [...new Set(rows.flatMap(({ goal }) => goal ?? []))];
  return [...goals.map((goal) => ({ goal, rows: rows.filter((row) => row.goal === goal) })), { goal: null, rows: rows.filter((row) => row.goal === null) }].filter((group) => group.rows.length > 0);
}

/** How far the silent could move what is told, and where what is said and what is measured part. */
function sentencesOf({ report, data, locale }: Props, ask: (row: ReportRow) => string): string[] {
  const t = words("surveyPages", locale);
  return report.rows.flatMap((row) => {
    const bounds = row.total?.bounds;
    const question = row.goal ?? ask(row);
    const measured = report.rows.find((each) => each.kind === "today" && each.goal === row.goal)?.matched?.change.told ?? null;
    const said = row.kind === "change" ? row.total?.centre.told?.mean ?? null : null;
    return [
      ...(bounds?.told?.above ? [t("report.bounds", { silent: bounds.of - bounds.n, of: bounds.of, from: bounds.told.above[0], to: bounds.told.above[1], question })] : []),
      ...(bounds?.told && !bounds.told.above && row.kind === "today" ? [t("report.meanBounds", { question, from: (bounds.told.mean[0] ?? 0).toFixed(1), to: (bounds.told.mean[1] ?? 0).toFixed(1) })] : []),
      ...(said !== null && measured !== null && data.report && disagree(said, measured) ? [t("report.disagree", { question })] : []),
    ];
  });
}

/** Whether questions that an earlier wave asked too have no measured change here. */
const lacksMeasured = ({ means }: ReportPage, report: WaveReport): boolean =>
  report.rows.some(({ key, kind, matched }) => kind === "today" && !matched?.change.told && (means[key] ?? []).some(({ waveId }) => waveId !== report.wave.id));

/** What a wave says, in the order in which it should be read: what we asked, who answered, what they see, how sure we can be,
 *  what they suggest, what was decided. */
export function SurveyReport(props: Props) {
  const { data, report, locale, zone } = props;
  const { leaders, wave, means, runs, hash } = data;
  const t = words("surveyPages", locale);
  const ask = (row: ReportRow) => askedWords(row, { leaders, referenceOn: report.wave.referenceOn, locale });
  const rated = report.rows.filter(({ scale }) => scale !== null);
  const groups = byGoal(rated);
  return (
    <div className="stack">
      <Section title={t("report.asked")}>
        <ol className="asked">{groups.filter(({ goal }) => goal).map(({ goal }) => <li key={goal} className="said">{goal}</li>)}</ol>
        <p className="sub">{t("report.askedHow", { since: report.wave.referenceOn ? "yes" : "none", date: printedDay(report.wave.referenceOn, locale) })}</p>
      </Section>
      <Section title={t("report.answered")}>
        <p className="mt-4"><b className="fig num">{t("report.ofInvited", report.counts)}</b> {t("report.answeredWhy", { declined: report.counts.declined, isOpen: data.isOpen ? "yes" : "no" })}</p>
        {report.withheld && !data.isOpen && <Note icon="shield-check" className="mt-3">{t("report.withheld", { k: report.wave.k })}</Note>}
      </Section>
      <Section title={t("report.see")}>
        {data.isOpen && rated.every(({ total }) => total === null) ? <p className="sub mt-4">{t("report.noTotals", { k: report.wave.k })}</p> : groups.map(({ goal, rows }, at) => (
          <div key={goal ?? "whole"}>
            <h3 className="goalh">{goal && <span>{at + 1}</span>} {goal ?? t("report.overall")}</h3>
            <div className="charts">{rows.map((row) => <ReportRowChart key={row.key} row={row} question={ask(row)} means={means[row.key] ?? []} wave={report.wave} locale={locale} />)}</div>
            {rows.filter(({ key }) => runs[key]).map((row) => <div key={row.key} className="charts mt-6"><ReportRun question={ask(row)} run={runs[row.key] ?? []} referenceOn={report.wave.referenceOn} locale={locale} /></div>)}
            {rows.map((row) => <Fragment key={row.key}><ReportGroups row={row} locale={locale} /><NamedAnswers row={row} question={ask(row)} locale={locale} /></Fragment>)}
          </div>
        ))}
        <OwnAnswers report={report} isCoach={props.data.isCoach} locale={locale} />
        <ActionsSince data={props.data} locale={locale} />
      </Section>
      {data.isOpen && <NamedPeople named={data.named} rows={report.rows} ask={ask} locale={locale} readers={audienceLabel({ engagement: data.engagement, standing: data.isCoach ? "coach" : "leader", locale }, "pair")} />}
      <Section title={t("report.sure")}>
        <div className="grid gap-3 mt-4 max-w-measure">{[t("report.silent", { silent: report.counts.invited - report.counts.answered, of: report.counts.invited }), ...sentencesOf(props, ask), ...(lacksMeasured(data, report) ? [t("report.noMeasured")] : []), t("report.caveats")].map((sentence) => <p key={sentence}>{sentence}</p>)}</div>
      </Section>
      <SurveyComments data={props.data} report={report} locale={locale} release={props.release} />
      <Section title={t("report.decided")}>
        <ReportDecided data={props.data} locale={locale} />
        {hash && wave.sealedAt && <p className="cap mt-4">{t("report.snapshot", { hash: `${hash.slice(0, 4)} ${hash.slice(4, 8)}`, date: printedDay(dayIn(wave.sealedAt, zone), locale) })}</p>}
      </Section>
    </div>
  );
}
