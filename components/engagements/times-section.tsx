import { Section } from "@/components/ui/section";
import { offsetAt, zoneCity } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import type { View } from "./view";

/** In whose time the page is, where the parties' clocks differ; nothing where they do not. */
export function TimesSection({ view: { overview: { engagement }, now, zone, locale } }: { view: View }) {
  const t = words("engagements", locale);
  const zones = [...new Set(engagement.parties.filter(({ leftAt, declinedAt }) => !leftAt && !declinedAt).map((party) => party.zone))].filter((other) => other !== zone);
  const ahead = (other: string): number => (offsetAt(now.getTime(), other) - offsetAt(now.getTime(), zone)) / 3_600_000;
  if (zones.every((other) => ahead(other) === 0)) return null;
  const sentence = (other: string): string => {
    const hours = ahead(other);
    const count = t("times.hours", { count: Math.abs(hours) });
    return hours === 0 ? t("times.same", { city: zoneCity(other) }) : t(hours > 0 ? "times.ahead" : "times.behind", { city: zoneCity(other), hours: count });
  };
  return (
    <Section title={t("times.title")}>
      <p className="sub mt-4">{[t("times.shown", { city: zoneCity(zone) }), ...zones.map(sentence)].join(" ")}</p>
    </Section>
  );
}
