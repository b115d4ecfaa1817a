import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { screensFor } from "@/lib/engagements/rules/stage-screens";
import { words } from "@/lib/platform/i18n";
import type { View } from "./view";

/** The pages of this engagement that are the reader's to work in, those of the stage at hand first. */
export function ScreensSection({ view }: { view: View }) {
  const { overview: { engagement, standing, stages }, locale } = view;
  const t = words("engagements", locale);
  const screens = screensFor(standing, stages && stages.filter(({ state }) => state !== "to_come").map(({ key }) => key));
  if (screens.length === 0) return null;
  return (
    <Section title={t("screens.title")}>
      <Rows kind="plain">
        {screens.map(({ path }) => <Row key={path} title={t(`screens.${path as "intakes"}.title`)} note={t(`screens.${path as "intakes"}.note`)} href={`/engagements/${engagement.id}/${path}`} />)}
      </Rows>
    </Section>
  );
}
