import { signed } from "@/components/charts/dot-strip";
import { words, type Locale } from "@/lib/platform/i18n";
import { surveyScales } from "@/lib/surveys/rules/scales";
import type { ReportRow } from "./survey-report-row";

/** What was answered by name: by a manager who chose it, by the sponsor, by HR. It counts in the totals too. */
export function NamedAnswers({ row: { named, scale }, question, locale }: { row: ReportRow; question: string; locale: Locale }) {
  const t = words("surveyPages", locale);
  if (named.length === 0 || scale === null) return null;
  const { limits: [low], points } = surveyScales[scale];
  return (
    <div className="mt-4"><p className="sub">{t("report.byName", { question })}</p>
      <dl className="mt-1 grid gap-1">{named.map(({ group, value }, at) => <div key={at} className="flex flex-wrap gap-x-2"><dt className="font-semibold">{t(`groups.${group}`)}</dt><dd>{points[value - low]}</dd></div>)}</dl></div>
  );
}

/** Groups that may stand beside a question's total, each with its n; nothing where none may. */
export function ReportGroups({ row: { groups, scale }, locale }: { row: ReportRow; locale: Locale }) {
  const t = words("surveyPages", locale);
  if (groups.length === 0 || scale === null) return null;
  const isChange = groups.some(({ direction }) => direction !== null);
  const mean = (value: number | null) => (value === null ? "–" : isChange ? signed(value) : value.toFixed(1));
  return (
    <div className="scroll mt-6">
      <table className="tbl grp">
        <thead><tr><th scope="col">{t("report.group")}</th><th scope="col" className="r">{t("report.n")}</th><th scope="col" className="r">{t("report.mean")}</th>{isChange && (["less", "same", "more"] as const).map((key) => <th key={key} scope="col" className="r">{t(`report.${key}`)}</th>)}</tr></thead>
        <tbody>
          {groups.map(({ group, mean: middle, direction }) => (
            <tr key={group}>
              <th scope="row">{t(`groups.${group}`)}</th><td className="r">{middle.n}</td><td className="r">{mean(middle.told)}</td>
              {isChange && (["below", "same", "above"] as const).map((key) => <td key={key} className="r">{direction?.told ? direction.told[key] : "–"}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
