import { AudienceBadge } from "@/components/ui/audience-badge";
import { Note } from "@/components/ui/notices";
import { RoundsTable, type RoundCell } from "@/components/ui/rounds-table";
import { Section } from "@/components/ui/section";
import { dayIn, formatDay } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { EngagementSession } from "@/lib/sessions/queries/of-engagement";
import type { LeaderPulses, RoundsPage } from "@/lib/sessions/queries/rounds-page";
import { firstName } from "../wording";
import { PulseSaid } from "./pulse-said";

export type RoundsView = { page: RoundsPage; zone: string; locale: Locale };

const short = ({ zone, locale }: RoundsView, at: Date): string =>
  new Intl.DateTimeFormat(formatLocale[locale], { day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(`${dayIn(at, zone)}T00:00:00Z`));

/** Minutes as hours, exact: "3 h 52". */
const hours = (minutes: number): string => `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")}`;

/** Each round as one set: a session with every leader and the call of all; and that neither is coached more. */
export function RoundSets({ view }: { view: RoundsView }) {
  const { page: { sessions, leaders, isCoach }, locale } = view;
  const t = words("support", locale);
  const cell = (each: EngagementSession | null): RoundCell => each && { state: each.standing, date: short(view, each.startsAt), ...(each.opens ? { href: `/sessions/${each.id}` } : {}) };
  const known = sessions.balance.filter(({ sideId }) => isCoach || leaders.find(({ partyId }) => partyId === sideId)?.mine);
  const even = new Set(sessions.balance.map(({ held }) => held)).size <= 1;
  return (
    <Section title={t("rounds.sets")} aside={<AudienceBadge audience="progress" label={t("readers.dates")} />}>
      <div className="mt-4">
        <RoundsTable caption={t("rounds.caption")} rounds={sessions.rounds.map(({ number, startsAt }) => ({ number, date: short(view, startsAt) }))}
          rows={sessions.rows.map(({ name, cells }) => ({ label: name ? firstName(name) : t("rounds.together"), cells: cells.map(cell) }))} />
      </div>
      <dl className="kv mt-6">
        {sessions.balance.map(({ sideId, name, held, minutes }) => [
          <dt key={sideId}>{leaders.find(({ partyId }) => partyId === sideId)?.mine ? t("relationship.you") : firstName(name)}</dt>,
          <dd key={`${sideId}-held`} className="num">{known.some((each) => each.sideId === sideId) ? t("rounds.held", { count: held, hours: hours(minutes) }) : t("rounds.heldOnly", { count: held })}</dd>,
        ])}
      </dl>
      <p className="sub mt-3">{t(even ? "rounds.even" : "rounds.uneven")}</p>
    </Section>
  );
}

/** What one leader said before each session, the latest first. */
export function PulsesOf({ of: { pulses, name, partyId, falling }, view }: { of: LeaderPulses; view: RoundsView }) {
  const { page: { leaders, engagement, isCoach }, zone, locale } = view;
  const t = words("support", locale);
  const mine = leaders.find((leader) => leader.partyId === partyId)?.mine;
  const coach = engagement.parties.filter(({ role, leftAt, declinedAt }) => role === "coach" && !leftAt && !declinedAt).map((party) => firstName(party.name)).join(", ");
  return (
    <Section title={mine ? t("pulse.yours") : t("pulse.of", { name: firstName(name) })} aside={<AudienceBadge audience="leader_and_coach" label={isCoach ? t("readers.leaderAndYou", { leader: firstName(name) }) : t("readers.youAndCoach", { coach })} />}>
      {falling && <Note icon="lightbulb" className="mt-4">{t("pulse.falling", { name: firstName(name) })}</Note>}
      <ul className="rows">
        {[...pulses].reverse().map((pulse) => (
          <li key={pulse.id}><div className="grid gap-3"><p className="t">{t("pulse.before", { round: pulse.round ?? 0, day: formatDay(dayIn(pulse.startsAt, zone), formatLocale[locale]) })}</p><PulseSaid pulse={pulse} locale={locale} /></div></li>
        ))}
      </ul>
    </Section>
  );
}
