import { signed } from "@/components/charts/dot-strip";
import { RunChart } from "@/components/charts/run-chart";
import { words, type Locale } from "@/lib/platform/i18n";
import type { PublishedMean } from "@/lib/surveys/rules/through-waves";
import { printedDay, waveName } from "./survey-words";

type Props = { question: string; run: readonly PublishedMean[]; referenceOn: string | null; locale: Locale };
const shown = (mean: number) => signed(Number(mean.toFixed(1)));

/** Mini-surveys since one day beside each other, with a gap where one was withheld; each value stands for itself. */
export function ReportRun({ question, run, referenceOn, locale }: Props) {
  const t = words("surveyPages", locale);
  const told = run.flatMap(({ mean, ...wave }) => (mean === null ? [] : [{ ...wave, mean }]));
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return null;
  const value = (mean: number | null) => (mean === null ? t("report.withheldHere") : shown(mean));
  return (
    <RunChart title={t("report.run", { count: told.length, from: shown(first.mean), to: shown(last.mean) })} asked={`${question} ${t("report.runAsked", { date: printedDay(referenceOn, locale) })}`} withheld={t("report.runWithheld")}
      waves={run.map((wave) => ({ key: wave.waveId, label: `${t("report.runLabel", { number: wave.number })}${wave.mean === null ? "" : `, n ${wave.n}`}`, mean: wave.mean }))}
      described={run.map((wave) => `${waveName(wave, locale)} ${value(wave.mean)}`).join(", ")}
      table={{ columns: [t("report.wave"), t("report.mean"), t("report.n")], rows: run.map((wave) => [waveName(wave, locale), value(wave.mean), wave.mean === null ? "–" : t("report.nOf", { n: wave.n, of: wave.of })] as const) }} />
  );
}
