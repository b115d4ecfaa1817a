import Link from "next/link";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import { RoundsSection } from "./rounds-section";
import type { View } from "./view";

/** The stage whose rounds they are. */
const supportStage = "iv-support";

/** The stage at hand: why it exists and what good looks like; and the rounds, within their own stage or after it. */
export function StageSection({ view }: { view: View }) {
  const { overview: { current, step, engagement, sessions }, locale } = view;
  const t = words("engagements", locale);
  const within = current?.key === supportStage;
  return (
    <>
      {current && (
        <Section title={current.title} aside={step && <Link href={`/engagements/${engagement.id}/next-stage`} prefetch={false}>{t("stages.open")}</Link>}>
          <p className="sub why">{current.purpose}</p>
          {within && <RoundsSection view={view} />}
        </Section>
      )}
      {!within && sessions.rows.length > 0 && <Section title={t("rounds.title")}><RoundsSection view={view} /></Section>}
    </>
  );
}
