import { ChartFrame } from "@/components/charts/chart-frame";
import { DivergingBar } from "@/components/charts/diverging-bar";
import { DotStrip, signed } from "@/components/charts/dot-strip";
import { SlopeChart } from "@/components/charts/slope-chart";
import { Icon } from "@/components/ui/icon";
import { words, type Locale } from "@/lib/platform/i18n";
import type { PublishedMean } from "@/lib/surveys/rules/through-waves";
import type { WaveReport } from "@/lib/surveys/rules/report";
import { surveyScales } from "@/lib/surveys/rules/scales";
import { printedDay, waveName } from "./survey-words";

export type ReportRow = WaveReport["rows"][number];
type Props = { row: ReportRow; question: string; means: readonly PublishedMean[]; wave: WaveReport["wave"]; locale: Locale };

/** Answers from which a bar takes the place of one dot a person. Source: SURVEYS, charts. */
const barFrom = 12;
const shown = (value: number) => value.toFixed(1);

/** In the place of a figure that is withheld: never a blank and never a nought. */
export function Withheld({ locale }: { locale: Locale }) {
  return <p className="withheld"><Icon name="eye-off" size={16} /><span>{words("surveyPages", locale)("report.withheldHere")}</span></p>;
}

/** How effective these days: one figure in the first wave, a line through the waves from the second on. */
function Today({ row, question, means, locale }: Props) {
  const t = words("surveyPages", locale);
  const centre = row.total?.centre;
  if (!centre?.told) return <Withheld locale={locale} />;
  const measured = row.matched?.change.told ?? null;
  const asked = t("report.todayAsked", { n: centre.n, of: centre.of, measured: measured === null ? "none" : signed(measured), people: row.matched?.change.n ?? 0 });
  const hasOwn = means.some(({ own }) => own !== null);
  const table = {
    columns: [t("report.wave"), hasOwn ? t("report.others") : t("report.mean"), ...(hasOwn ? [t("groups.self")] : []), t("report.n")],
    rows: means.map((each) => [waveName(each, locale), each.mean === null ? "–" : shown(each.mean), ...(hasOwn ? [each.own ?? "–"] : []), each.n] as const),
  };
  const first = means.find(({ mean }) => mean !== null);
  if (means.length < 2 || first?.mean === null || first === undefined) return (
    <ChartFrame title={t("report.today", { mean: shown(centre.told.mean) })} asked={`${question} ${asked}`} table={table}><span className="fig" aria-hidden="true">{shown(centre.told.mean)}</span></ChartFrame>
  );
  return (
    <SlopeChart title={t("report.todaySlope", { from: shown(first.mean), wave: waveName(first, locale).toLowerCase(), to: shown(centre.told.mean) })} asked={`${question} ${asked}`} table={table} from={1} to={7} names={{ others: hasOwn ? t("report.others") : "", own: t("groups.self") }}
      described={means.map((each) => `${waveName(each, locale)} ${each.mean === null ? t("report.withheldHere") : shown(each.mean)}${each.own === null ? "" : `, ${t("groups.self")} ${each.own}`}`).join("; ")}
      waves={means.map((each) => ({ key: each.waveId, label: `${waveName(each, locale)}, n ${each.n}`, others: each.mean, own: each.own }))} />
  );
}

/** What has changed since a day, from -3 to +3: one dot a person below twelve, a bar with "no change" in its own column above. */
function Change({ row, question, wave, locale }: Props) {
  const t = words("surveyPages", locale);
  const { total, scale } = row;
  const counts = total?.distribution.told;
  if (!total?.centre.told || !total.direction?.told || !counts || !scale) return <Withheld locale={locale} />;
  const { above, below, same } = total.direction.told;
  const mean = signed(Number(shown(total.centre.told.mean)));
  const { n, of } = total.centre;
  const points = surveyScales[scale].points;
  const facts = { date: printedDay(wave.referenceOn, locale), mean, n, of };
  const frame = {
    title: t("report.change", { above, below, n }), asked: `${question} ${t(n < barFrom ? "report.changeAsked" : "report.changeBar", facts)}`, counts: t("report.counts", { above, below, same }),
    described: t("report.described", { list: counts.map((count, at) => `${points[at]?.toLowerCase() ?? ""} ${count}`).join(", "), mean }),
    table: { columns: [t("report.answer"), t("report.people")], rows: counts.map((count, at) => [`${signed(at - 3)}, ${points[at]?.toLowerCase() ?? ""}`, count] as const) },
  };
  return n < barFrom ? <DotStrip {...frame} counts7={counts} mean={total.centre.told.mean} />
    : <DivergingBar {...frame} rows={[{ key: row.key, label: "", counts7: counts }]} heads={{ less: t("report.less"), same: t("report.same"), more: t("report.more") }} />;
}

/** The start as it is remembered: a figure of its own, beside the line of what was rated and in no change. */
function Then({ row, question, wave, locale }: Props) {
  const t = words("surveyPages", locale);
  const centre = row.total?.centre;
  if (!centre?.told) return <Withheld locale={locale} />;
  const mean = shown(centre.told.mean);
  return <ChartFrame title={t("report.then", { mean })} asked={`${question} ${t("report.thenAsked", { date: printedDay(wave.referenceOn, locale), n: centre.n, of: centre.of })}`} table={{ columns: [t("report.mean"), t("report.n")], rows: [[mean, centre.n] as const] }}><span className="fig" aria-hidden="true">{mean}</span></ChartFrame>;
}

/** Whether somebody was spoken with: how many gave each answer. */
function FollowUp({ row, wave, locale }: Props) {
  const t = words("surveyPages", locale);
  const counts = row.total?.distribution.told;
  if (!counts || !row.scale) return <Withheld locale={locale} />;
  const points = surveyScales[row.scale].points;
  const most = Math.max(1, ...counts);
  return (
    <ChartFrame title={t("report.followUp")} asked={t("report.followAsked", { date: printedDay(wave.referenceOn, locale), n: row.total?.distribution.n ?? 0, of: row.total?.distribution.of ?? 0 })} table={{ columns: [t("report.answer"), t("report.people")], rows: counts.map((count, at) => [points[at] ?? "", count] as const) }}>
      <ul className="funnel">{counts.map((count, at) => <li key={points[at]}><span>{points[at]}</span><svg className="fbar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><rect width={(count / most) * 100} height={12} /></svg><span className="num">{count}</span></li>)}</ul>
    </ChartFrame>
  );
}

/** One question of a report, drawn as its kind wants it. */
export function ReportRowChart(props: Props) {
  const { kind, scale } = props.row;
  if (scale === null) return null;
  if (kind === "today") return <Today {...props} />;
  if (kind === "then") return <Then {...props} />;
  return kind === "follow_up" ? <FollowUp {...props} /> : <Change {...props} />;
}
