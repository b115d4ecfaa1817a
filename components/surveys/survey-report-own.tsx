import { Dumbbell } from "@/components/charts/dumbbell";
import { words, type Locale } from "@/lib/platform/i18n";
import type { WaveReport } from "@/lib/surveys/rules/report";
import { ownBesideOthers, type OwnBeside } from "@/lib/surveys/rules/through-waves";

type Props = { report: WaveReport; isCoach: boolean; locale: Locale };
const size = (gap: number) => Math.abs(gap).toFixed(1);

/** The goal on which the leader's own answer lies furthest from the others'; none where all are aligned. */
const furthest = (goals: readonly OwnBeside[]): { number: number; gap: number } | null =>
  goals.flatMap(({ number, gap, isAligned }) => (gap === null || isAligned ? [] : [{ number, gap }])).sort((one, other) => Math.abs(other.gap) - Math.abs(one.gap))[0] ?? null;

/** The leader's own answers beside the others', goal by goal, where the leader answers the same form. */
export function OwnAnswers({ report, isCoach, locale }: Props) {
  const t = words("surveyPages", locale);
  const goals = ownBesideOthers(report);
  if (goals.length === 0) return null;
  const reader = isCoach ? "coach" : "leader";
  const far = furthest(goals);
  const isTold = goals.some(({ gap }) => gap !== null);
  const label = (number: number) => t("report.goalNumber", { number });
  const told = (value: number | null) => (value === null ? t("report.withheldHere") : value.toFixed(1));
  const beside = ({ gap, isAligned }: OwnBeside) => (gap === null ? t("report.withheldHere") : isAligned ? t("report.aligned") : t("report.ownGap", { gap: size(gap), way: gap > 0 ? "higher" : "lower" }));
  const ofPeople = ({ n, of }: OwnBeside) => t("report.nOf", { n, of });
  const names = { others: t("report.others"), own: t("report.own", { reader }) };
  return (
    <div className="charts mt-12"><Dumbbell title={!isTold ? t("report.ownAlone") : far ? t("report.ownTitle", { reader, number: far.number, gap: size(far.gap), way: far.gap > 0 ? "higher" : "lower" }) : t("report.ownAligned", { reader })}
      asked={t("report.ownAsked")} from={1} to={7} names={names} rows={goals.map(({ key, number, others, own }) => ({ key, label: label(number), others, own }))}
      counts={goals.map((goal) => <span key={goal.key}>{label(goal.number)}: {beside(goal)}{goal.others !== null && `, n ${ofPeople(goal)}`}</span>)}
      described={goals.map(({ number, others, own }) => `${label(number)}: ${names.others} ${told(others)}, ${names.own} ${own}`).join("; ")}
      table={{ columns: [t("report.goalColumn"), names.others, names.own, t("report.n"), t("report.distance")], rows: goals.map((goal) => [goal.goal, told(goal.others), goal.own, goal.others === null ? "–" : ofPeople(goal), beside(goal)] as const) }} /></div>
  );
}
