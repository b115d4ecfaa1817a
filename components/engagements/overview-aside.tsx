import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import { PartiesSection } from "./parties-section";
import { TimesSection } from "./times-section";
import type { View } from "./view";

/** Beside the page: who takes part, in whose time it is, and for a leader what others see, and for those who sign the days off. */
export function OverviewAside({ view }: { view: View }) {
  const t = words("engagements", view.locale);
  return (
    <aside className="stack tight">
      <PartiesSection view={view} />
      {view.overview.standing === "leader" && (
        <Section title={t("seen.title")}>
          <p className="sub mt-4">{t("seen.why")}</p>
          <div className="btns"><LinkButton href="/who-sees-what" icon="eye">{t("seen.link")}</LinkButton></div>
        </Section>
      )}
      <TimesSection view={view} />
      {(["leader", "coach", "sponsor"] as const).some((standing) => standing === view.overview.standing) && (
        <Section title={t("daysOff.title")}>
          <p className="sub mt-4">{t("daysOff.lede")}</p>
          <div className="btns"><LinkButton href={`/engagements/${view.overview.engagement.id}/days-off`} icon="calendar-x">{t("daysOff.link")}</LinkButton></div>
        </Section>
      )}
    </aside>
  );
}
