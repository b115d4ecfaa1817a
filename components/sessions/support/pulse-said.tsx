import { KeyValue } from "@/components/ui/facts";
import { words, type Locale } from "@/lib/platform/i18n";
import type { Pulse } from "@/lib/sessions/queries/pulses";

/** What a leader said of themselves before a session, in the scale's own words. */
export function PulseSaid({ pulse, locale }: { pulse: Pick<Pulse, "kept" | "confidence" | "energy" | "word">; locale: Locale }) {
  const t = words("support", locale);
  return (
    <KeyValue facts={[
      { key: t("pulse.kept.short"), value: pulse.kept === null ? t("pulse.kept.none") : t(`pulse.kept.points.${pulse.kept}` as "pulse.kept.points.0") },
      { key: t("pulse.confidence.short"), value: t(`pulse.confidence.points.${pulse.confidence}` as "pulse.confidence.points.1") },
      { key: t("pulse.energy.short"), value: t(`pulse.energy.points.${pulse.energy}` as "pulse.energy.points.1") },
      ...(pulse.word ? [{ key: t("pulse.word.short"), value: <span className="said">{pulse.word}</span> }] : []),
    ]} />
  );
}
