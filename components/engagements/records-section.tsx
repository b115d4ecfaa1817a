import { firstName } from "@/components/home/reader";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { EmptyState } from "@/components/ui/notices";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { RecordRow } from "@/lib/engagements/rules/records";
import { words } from "@/lib/platform/i18n";
import { audienceLabel } from "./audience-words";
import { plainDayOf, type View } from "./view";

const pages: Readonly<Record<string, string>> = {
  "iv-suitability": "suitability", "iv-impact": "expectations", "iv-interests": "interests", "iv-inform": "expectations", "iv-acknowledge": "expectations",
};

/** Everything written that the reader may read, each with who reads it. What is not theirs leaves no gap. */
export function RecordsSection({ view }: { view: View }) {
  const { overview: { records, engagement, standing, facts }, locale } = view;
  const t = words("engagements", locale);
  const hrefOf = ({ stepKey, audience, lastSessionId }: RecordRow): string | undefined => {
    if (lastSessionId) return `/sessions/${lastSessionId}`;
    const page = stepKey === "iv-suitability" && (standing !== "coach" || audience === "alliance") ? "expectations" : pages[stepKey];
    return page && `/engagements/${engagement.id}/${page}`;
  };
  const titleOf = ({ title, sideId }: RecordRow): string => {
    const leader = facts.leaders.find(({ partyId }) => partyId === sideId);
    return leader && sideId !== engagement.side ? t("records.with", { title, leader: firstName(leader.name) }) : title;
  };
  return (
    <Section title={t("records.title")} aside={t("records.aside")}>
      {records.length === 0 ? <EmptyState heading={false} title={t("records.none")} /> : (
        <Rows kind="records">
          {records.map((row) => (
            <Row key={`${row.stepKey}${row.sideId ?? ""}${row.audience}`} title={titleOf(row)} {...(hrefOf(row) ? { href: hrefOf(row) } : {})}
              note={[t("records.answers", { count: row.count }), row.sessions > 0 ? t("records.sessions", { count: row.sessions }) : "", t("records.changed", { day: plainDayOf(view, row.changedAt) })].filter(Boolean).join(", ")}
              end={<AudienceBadge audience={row.audience} label={audienceLabel({ engagement, standing, locale }, row.audience, row.sideId)} />} />
          ))}
        </Rows>
      )}
    </Section>
  );
}
