import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import { FieldBadge, type SessionView } from "../entry-pane";
import { firstName } from "../wording";
import { PulseSaid } from "./pulse-said";

/** What the leader said of themselves before this session, or the way to say it. Nothing where no pulse is asked. */
export function PulseBefore({ view }: { view: SessionView }) {
  const { page: { pulse, session }, reader: { locale } } = view;
  const t = words("support", locale);
  if (!pulse || (!pulse.said && !pulse.asked && view.page.part === "leader")) return null;
  return (
    <Section title={t("pulse.said")} aside={<FieldBadge audience="leader_and_coach" view={view} />}>
      <div className="grid gap-4 pt-4">
        {pulse.said ? <PulseSaid pulse={pulse.said} locale={locale} /> : <p className="sub">{t("pulse.none")}</p>}
        {pulse.asked && <div className="btns"><LinkButton href={`/sessions/${session.id}/pulse`} icon="clock">{t(pulse.said ? "pulse.again" : "pulse.give")}</LinkButton></div>}
      </div>
    </Section>
  );
}

/** What all leaders answer alone and see together: every number once all are in, and before that not even whether one is. */
export function Together({ view }: { view: SessionView }) {
  const { page: { together, session, engagement }, reader: { locale } } = view;
  const t = words("support", locale);
  if (together.length === 0 || session.status === "missed" || session.status === "cancelled") return null;
  const open = together.some(({ revealed }) => revealed === null);
  return (
    <Section title={t("rating.section")} aside={<FieldBadge audience="pair" view={view} />}>
      <div className="grid gap-4 pt-4">
        {together.filter(({ revealed }) => revealed).map(({ key, label, revealed }) => (
          <p key={key}><span className="cap block">{label}</span>{revealed?.map(({ partyId, name, value }) => <span key={partyId} className="mr-6"><span className="fig">{value}</span>{firstName(name)}</span>)}</p>
        ))}
        {open && <p className="sub">{t("rating.sectionSealed")}</p>}
        <div className="btns"><LinkButton href={`/engagements/${engagement.id}/rating?call=${session.id}`} icon="gauge">{t(view.page.part === "leader" && open ? "rating.open" : "rating.openCoach")}</LinkButton></div>
      </div>
    </Section>
  );
}
