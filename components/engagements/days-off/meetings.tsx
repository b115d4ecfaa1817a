import { LinkButton } from "@/components/ui/button";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { firstName } from "@/components/home/reader";
import { formatWhen, type Zone } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { DaysOffPage, MeetingOnDayOff } from "@/lib/stages/queries/days-off-page";

/** Planned meetings on a day that is kept free: each with the day off and the way to move it. Nothing where there are none. */
export function MeetingsOnDaysOff({ data: { engagement, meetings, mayKeep }, zone, locale }: { data: DaysOffPage; zone: Zone; locale: Locale }) {
  const t = words("engagements", locale);
  if (!mayKeep || meetings.length === 0) return null;
  const zones = [...new Set(engagement.parties.filter(({ leftAt, role }) => leftAt === null && (role === "leader" || role === "coach")).map((party) => party.zone))].filter((other) => other !== zone);
  const nameOf = ({ kind, guest, sideId, round }: MeetingOnDayOff): string => {
    const leader = engagement.parties.find(({ id }) => id === sideId)?.name;
    const name = kind === "intake" ? t("next.intakeWith", { leader: guest }) : kind === "individual" && leader ? t("next.individualWith", { leader: firstName(leader) }) : t(`next.${kind as "three_way"}`);
    return [name, round === null ? "" : t("next.round", { round })].filter(Boolean).join(", ");
  };
  return (
    <Section title={t("daysOff.meetings")} aside={meetings.length}>
      <p className="sub mt-4 max-w-measure">{t("daysOff.meetingsWhy")}</p>
      <Rows label={t("daysOff.meetings")}>
        {meetings.map((meeting) => (
          <Row key={meeting.id} title={nameOf(meeting)} note={`${formatWhen(meeting.startsAt, zone, zones, formatLocale[locale])} · ${meeting.reason}`}
            end={meeting.kind === "intake"
              ? <LinkButton href={`/engagements/${engagement.id}/intakes`}>{t("daysOff.dateIntakes")}</LinkButton>
              : <LinkButton href={`/sessions/${meeting.id}/move`} aria-label={t("daysOff.moveLabel", { meeting: nameOf(meeting) })}>{t("daysOff.move")}</LinkButton>} />
        ))}
      </Rows>
    </Section>
  );
}
