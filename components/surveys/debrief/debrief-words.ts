import { words, type Locale } from "@/lib/platform/i18n";
import type { WaveReport } from "@/lib/surveys/rules/report";
import { askedWords } from "../survey-words";

/** A figure of a report in a line: what was asked, and the mean with on how many it stands. */
export function figureWords(row: WaveReport["rows"][number], { leaders, wave }: { leaders: readonly string[]; wave: { referenceOn: string | null } }, locale: Locale): string {
  const t = words("surveyPages", locale);
  const centre = row.total?.centre;
  const about = row.goal ?? askedWords(row, { leaders, referenceOn: wave.referenceOn, locale });
  return t("debrief.figureIs", { about, kind: row.kind === "today" ? "today" : "change", mean: (centre?.told?.mean ?? 0).toFixed(1), n: centre?.n ?? 0, of: centre?.of ?? 0 });
}
