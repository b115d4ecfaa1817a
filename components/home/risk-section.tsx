import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { ActRow, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import type { Portfolio, RiskRow } from "@/lib/reports/queries/portfolio";
import { riskAfter } from "@/lib/sessions/rules/risk";
import type { Reader } from "./reader";

/** Why dates say that an engagement is at risk, in whole sentences. */
function reasons({ missed, moved, behindDays, mostMoves, missedInRow }: RiskRow, { locale }: Reader): string {
  const t = words("home", locale);
  return [missedInRow ? words("support", locale)("risk.missed") : missed > 0 && t("hr.missed", { count: missed }), mostMoves >= riskAfter.movedTimes && words("support", locale)("risk.moved"), moved > 0 && t("hr.moved", { count: moved }), behindDays > 0 && t("hr.behind", { count: behindDays })].filter(Boolean).join(" ");
}

/** Engagements at risk by their dates alone, of those that share them; of the others it says that nothing is said. */
export function RiskSection({ portfolio: { risks, riskCount, sharing, running }, reader }: { portfolio: Portfolio; reader: Reader }) {
  const t = words("home", reader.locale);
  const silent = running - sharing;
  return (
    <Section title={t("hr.risk")} aside={sharing > 0 ? t("hr.riskAside", { count: riskCount, sharing }) : undefined}>
      {risks.length > 0 ? (
        <Rows kind="act">
          {risks.map((risk) => <ActRow key={risk.id} icon="triangle-alert" title={risk.title} note={reasons(risk, reader)} action={<LinkButton href={`/engagements/${risk.id}`} aria-label={`${t("hr.riskOpen")}: ${risk.title}`}>{t("hr.riskOpen")}</LinkButton>} />)}
        </Rows>
      ) : null}
      {riskCount > risks.length && <p className="sub pt-2"><Link href="/engagements?risk=yes" prefetch={false}>{t("hr.riskAll")}</Link></p>}
      {(silent > 0 || riskCount === 0) && <p className="sub">{riskCount === 0 && sharing > 0 && <>{t("hr.riskNone")} </>}{silent > 0 && t("hr.notSharing", { count: silent })}</p>}
    </Section>
  );
}
