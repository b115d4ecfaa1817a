import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { words, type Locale } from "@/lib/platform/i18n";
import type { Correction } from "@/lib/surveys/queries/corrections";
import { waveName } from "../survey-words";
import { Decided } from "./decided";

/** What was decided after each wave, for everybody who may read it; a sponsor finds the totals here where they are shared. */
export function CorrectionsList({ corrections, engagementId, badge, locale }: { corrections: readonly Correction[]; engagementId: string; badge: ReactNode; locale: Locale }) {
  const t = words("surveyPages", locale);
  return corrections.map((correction) => (
    <Section key={correction.id} title={t("debrief.after", { wave: waveName(correction, locale) })} aside={badge}>
      <Decided correction={correction} locale={locale} />
      {correction.hasSummary && <div className="btns"><LinkButton href={`/engagements/${engagementId}/surveys/${correction.waveId}/summary`} icon="file-text" aria-label={t("summary.openOf", { wave: waveName(correction, locale) })}>{t("summary.open")}</LinkButton></div>}
    </Section>
  ));
}
