import { whenOf, type Reader } from "@/components/sessions/wording";
import { LinkButton } from "@/components/ui/button";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import type { HeardIntake } from "@/lib/intake/queries/themes";
import { words } from "@/lib/platform/i18n";

const look = { open: { tone: "plain", icon: "circle" }, given: { tone: "done", icon: "circle-check" }, declined: { tone: "plain", icon: "circle-slash-2" }, withdrawn: { tone: "plain", icon: "circle-slash-2" } } as const;

/** The coach's own intakes: who, when, how consent stands, and how much of each is marked. What was held without a recorded
 *  answer waits for the coach. */
export function HeardList({ heard, engagementId, reader }: { heard: readonly HeardIntake[]; engagementId: string; reader: Reader }) {
  const t = words("intake", reader.locale);
  if (heard.length === 0) return null;
  const waits = ({ state, status }: HeardIntake) => state === "open" && status === "held";
  return (
    <Section title={t("list.title")} aside={<AudienceBadge audience="coach_only" label={words("engagements", reader.locale)("audience.coachOnly")} />}>
      <Rows>
        {heard.map((intake) => (
          <Row key={intake.sessionId} title={intake.name} href={`/sessions/${intake.sessionId}`}
            note={[t(`standing.${intake.standing}`), whenOf(intake.startsAt, reader), intake.state === "given" ? t("list.excerpts", { count: intake.excerpts }) : ""].filter(Boolean).join(" · ")}
            end={waits(intake) ? <Status tone="need" icon="clock">{t("list.missing")}</Status> : <Status {...look[intake.state]}>{t(`list.states.${intake.state}`)}</Status>} />
        ))}
      </Rows>
      {heard.some(({ excerpts }) => excerpts > 0) && <div className="btns mt-6"><LinkButton iconAfter="arrow-right" href={`/engagements/${engagementId}/themes`}>{t("list.themes")}</LinkButton></div>}
    </Section>
  );
}
