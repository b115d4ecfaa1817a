import { words, type Locale } from "@/lib/platform/i18n";
import { Section } from "@/components/ui/section";
import type { WaveSummary } from "@/lib/surveys/rules/corrections";
import { askedWords, printedDay } from "../survey-words";

type Row = WaveSummary["rows"][number];
const signed = (value: number) => `${value > 0 ? "+" : ""}${value.toFixed(1)}`.replace("-", "−");

/** What is told of one goal: today with its measured change, and the change that people perceive. */
function Goal({ rows, title, locale }: { rows: readonly Row[]; title: string; locale: Locale }) {
  const t = words("surveyPages", locale);
  return (
    <div className="py-5 border-b border-line">
      <h3 className="said text-18">{title}</h3>
      {rows.map(({ key, kind, mean, n, of, direction, bounds, meanBounds, measured }) => (
        <div key={key} className="mt-3">
          <p className="font-semibold">{kind === "today" ? t("summary.today", { mean: mean.toFixed(1) }) : direction ? t("report.change", { above: direction.above, n, below: direction.below }) : t("summary.followUp", { mean: mean.toFixed(1) })}
            {kind === "today" && measured && <> {t("summary.measured", { change: signed(measured.change), people: measured.n })}</>}</p>
          <p className="sub mt-1">{t("summary.stands", { n, of })} {n < of && (bounds ? t("summary.bounds", { from: bounds[0], to: bounds[1], of }) : meanBounds ? t("summary.meanBounds", { from: meanBounds[0].toFixed(1), to: meanBounds[1].toFixed(1) }) : "")}</p>
        </div>
      ))}
    </div>
  );
}

/** The sponsor's one page of a wave: of each goal the totals, and how sure they are. */
export function SummaryFigures({ summary, leaders, locale }: { summary: WaveSummary; leaders: readonly string[]; locale: Locale }) {
  const t = words("surveyPages", locale);
  const goals = [...new Set(summary.rows.flatMap(({ goal }) => goal ?? []))];
  const whole = summary.rows.filter(({ goal }) => goal === null);
  return (
    <>
      <Section title={t("report.answered")}><p className="mt-4"><b className="fig num">{t("report.ofInvited", summary.counts)}</b> {t("report.answeredWhy", { declined: 0, isOpen: "unsaid" })}</p></Section>
      <Section title={t("report.see")}>
        {goals.map((goal) => <Goal key={goal} rows={summary.rows.filter((row) => row.goal === goal)} title={goal} locale={locale} />)}
        {whole.map((row) => <Goal key={row.key} rows={[row]} title={askedWords(row, { leaders, referenceOn: summary.referenceOn, locale })} locale={locale} />)}
        <p className="sub mt-4 max-w-measure">{t("report.caveats")}</p>
        {summary.referenceOn && <p className="sub mt-2">{t("summary.since", { date: printedDay(summary.referenceOn, locale) })}</p>}
      </Section>
    </>
  );
}
