import { firstName, listed } from "@/components/home/reader";
import { Note } from "@/components/ui/notices";
import { PersonChip } from "@/components/ui/person";
import { Section } from "@/components/ui/section";
import type { Party } from "@/lib/engagements/access";
import { zoneCity } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { plainDayOf, type View } from "./view";

const order = ["leader", "employee", "sponsor", "coach", "manager", "hr_partner", "stakeholder"] as const;

/** Who takes part, former parties struck through. Who is heard in intakes is never here. */
export function PartiesSection({ view }: { view: View }) {
  const { overview: { engagement, facts, standing }, locale, zone } = view;
  const t = words("engagements", locale);
  const leaders = listed(facts.leaders.map(({ name }) => firstName(name)), { locale });
  const roleOf = ({ role, serves, title, zone: home }: Party): string => {
    const many = serves.length > 1 ? t(facts.leaders.length === 2 && serves.length === 2 ? "parties.both" : "parties.all") : firstName(engagement.parties.find(({ id }) => id === serves[0])?.name ?? "");
    const part = role === "coach" && serves.length > 0 ? t("parties.coachOf", { leaders: many }) : t(`parties.${role}`);
    return [[part, role === "coach" ? "" : title].filter(Boolean).join(", "), home === zone ? "" : zoneCity(home)].filter(Boolean).join(" · ");
  };
  const rank = ({ role, leftAt, declinedAt, position }: Party) => (leftAt || declinedAt ? 1000 : 0) + order.indexOf(role) * 10 + position;
  const shared = engagement.parties.filter(({ role, leftAt, declinedAt, serves }) => role === "coach" && !leftAt && !declinedAt && serves.length > 1);
  return (
    <Section title={t("parties.title")}>
      <ul className="people">
        {[...engagement.parties].sort((a, b) => rank(a) - rank(b)).map((party) => (
          <li key={party.id}><PersonChip name={party.name} role={roleOf(party)} {...(party.leftAt ?? party.declinedAt ? { until: plainDayOf(view, party.leftAt ?? party.declinedAt ?? view.now) } : {})} /></li>
        ))}
      </ul>
      {(standing === "coach" || standing === "leader") && shared.map(({ id, name }) => (
        <Note key={id} icon="scale" className="mt-4">{standing === "coach" ? t("parties.sharedCoach", { leaders }) : t("parties.sharedCoachLeader", { coach: firstName(name), leaders })}</Note>
      ))}
    </Section>
  );
}
