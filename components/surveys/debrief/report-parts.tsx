import { LinkButton } from "@/components/ui/button";
import { words, type Locale } from "@/lib/platform/i18n";
import type { ReportPage } from "@/lib/surveys/queries/report-page";
import { ActionRows, Decided } from "./decided";

type Props = { data: ReportPage; locale: Locale };

/** Under the lines through the waves: the actions that were decided before this one, with their days and how they went. */
export function ActionsSince({ data: { corrections, wave }, locale }: Props) {
  const t = words("surveyPages", locale);
  const before = corrections.filter(({ heldOn, waveId }) => waveId !== wave.id && heldOn <= wave.closesOn).flatMap(({ actions }) => actions);
  if (before.length === 0) return null;
  return <div className="mt-8"><h3 className="goalh">{t("debrief.between")}</h3><ActionRows actions={before} locale={locale} label={t("debrief.between")} /></div>;
}

/** What was decided after this wave, or where it is put on record. */
export function ReportDecided({ data: { engagement, wave, corrections, isCoach }, locale }: Props) {
  const t = words("surveyPages", locale);
  const path = `/engagements/${engagement.id}/surveys/${wave.id}/debrief`;
  const own = corrections.find(({ waveId }) => waveId === wave.id);
  if (own) return <><Decided correction={own} locale={locale} /><div className="btns"><LinkButton href={path} icon="arrow-right">{t("debrief.read")}</LinkButton></div></>;
  return <><p className="sub mt-4 max-w-measure">{t("report.decidedWhy")}</p>{isCoach && <div className="btns"><LinkButton href={path} icon="arrow-right">{t("debrief.toRecord")}</LinkButton></div>}</>;
}
