import { AudienceBadge } from "@/components/ui/audience-badge";
import { Section } from "@/components/ui/section";
import { words, type Locale } from "@/lib/platform/i18n";
import type { NamedAnswer } from "@/lib/surveys/rules/modes";
import { surveyScales } from "@/lib/surveys/rules/scales";
import type { ReportRow } from "./survey-report-row";

type Props = { named: readonly NamedAnswer[]; rows: readonly ReportRow[]; ask: (row: ReportRow) => string; readers: string; locale: Locale };

/** Who said what, in an open survey: one person after the other, with every question and the words they let be shown. */
export function NamedPeople({ named, rows, ask, readers, locale }: Props) {
  const t = words("surveyPages", locale);
  const answer = ({ answers }: NamedAnswer, { key, scale }: ReportRow): string | null => {
    const value = answers[key];
    if (scale === null || value === undefined) return null;
    return value === null ? t("named.noContact") : surveyScales[scale].points[value - surveyScales[scale].limits[0]] ?? null;
  };
  return (
    <Section title={t("named.title")} aside={<AudienceBadge audience="pair" label={readers} />}>
      <p className="sub mt-4 max-w-measure">{t("named.lede")}</p>
      {named.length === 0 ? <p className="mt-4">{t("named.nothing")}</p> : named.map((person) => (
        <section key={person.name} className="py-5 border-b border-line" aria-label={t("named.answers", { name: person.name })}>
          <h3 className="text-16 font-semibold">{person.name} <span className="sub font-normal">{t(`groups.${person.group}`)}</span></h3>
          <dl className="mt-3 grid gap-2">
            {rows.map((row) => ({ row, said: answer(person, row) ?? person.comments[row.key] ?? null })).filter(({ said }) => said !== null).map(({ row, said }) => (
              <div key={row.key} className="grid gap-x-6 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"><dt className="sub">{ask(row)}</dt><dd className={row.scale === null ? "said whitespace-pre-line" : ""}>{said}</dd></div>
            ))}
          </dl>
        </section>
      ))}
    </Section>
  );
}
