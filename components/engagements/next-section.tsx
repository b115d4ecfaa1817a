import Link from "next/link";
import { firstName } from "@/components/home/reader";
import { EmptyState } from "@/components/ui/notices";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { formatWhen } from "@/lib/platform/dates";
import { formatLocale, words } from "@/lib/platform/i18n";
import type { EngagementSession } from "@/lib/sessions/queries/of-engagement";
import type { View } from "./view";

const shownAtMost = 4;

/** What a meeting is, to its reader: of intakes a leader's own, or nobody's by name. */
export function meetingName({ kind, sideId }: Pick<EngagementSession, "kind" | "sideId">, { overview: { engagement, standing }, locale }: View): string {
  const t = words("engagements", locale);
  const leader = engagement.parties.find(({ id }) => id === sideId)?.name;
  const named = standing !== "leader" && leader;
  if (kind === "intake") return named ? t("next.intakeWith", { leader: firstName(leader) }) : t("next.intake");
  return kind === "individual" && named ? t("next.individualWith", { leader: firstName(leader) }) : t(`next.${kind}`);
}

/** The next meetings of this engagement that the reader takes part in. */
export function NextSection({ view }: { view: View }) {
  const { overview: { next, engagement }, zone, locale } = view;
  const t = words("engagements", locale);
  const zones = [...new Set(engagement.parties.filter(({ leftAt, role }) => leftAt === null && (role === "leader" || role === "coach")).map((party) => party.zone))].filter((other) => other !== zone);
  return (
    <Section title={t("next.title")} aside={<Link href="/meetings" prefetch={false}>{t("next.all")}</Link>}>
      {next.length === 0 ? <EmptyState heading={false} title={t("next.none")} /> : (
        <Rows>
          {next.slice(0, shownAtMost).map((meeting) => (
            <Row key={meeting.id} title={[meetingName(meeting, view), meeting.round ? t("next.round", { round: meeting.round }) : ""].filter(Boolean).join(", ")}
              {...(meeting.opens && meeting.kind !== "intake" ? { href: `/sessions/${meeting.id}` } : {})}
              note={formatWhen(meeting.startsAt, zone, zones, formatLocale[locale])}
              end={<span className="sub num">{t("next.minutes", { count: meeting.minutes })}</span>} />
          ))}
        </Rows>
      )}
    </Section>
  );
}
