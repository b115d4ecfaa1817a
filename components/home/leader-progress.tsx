import { Bar } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { Relationship } from "@/components/sessions/support/relationship";
import { words } from "@/lib/platform/i18n";
import type { Case } from "@/lib/reports/queries/cases";
import type { RelationshipCall } from "@/lib/sessions/queries/ratings";
import { firstName, type Reader } from "./reader";

/** How far it has come, and that neither leader is coached more than the other.
 *  @param named where several stand one below the other. */
export function LeaderProgress({ of: { title, parties, held, mine, roundsHeld, rounds }, named, relationship, reader }: { of: Case; named: boolean; relationship: readonly RelationshipCall[]; reader: Reader }) {
  const t = words("home", reader.locale);
  const heldOn = (sideId: string | null) => held.find((each) => each.sideId === sideId)?.held ?? 0;
  const leaders = parties.filter(({ role }) => role === "leader").sort((a, b) => Number(b.id === mine) - Number(a.id === mine) || a.position - b.position);
  const rows = [
    ...leaders.map(({ id, name }) => ({ key: id, name: id === mine ? t("leader.you") : firstName(name), count: heldOn(id) })),
    { key: "together", name: t("leader.together"), count: heldOn(null) },
  ];
  return (
    <Section title={named ? t("leader.progressIn", { title }) : t("leader.progress")} aside={rounds > 0 ? t("leader.rounds", { held: roundsHeld, total: rounds }) : undefined}>
      <p className="sub">{t("leader.share")}</p>
      <ul className="funnel">
        {rows.map(({ key, name, count }) => (
          <li key={key}><span>{name}</span><Bar part={count / Math.max(1, rounds)} /><span className="num b">{count}</span></li>
        ))}
      </ul>
      {relationship.length > 0 && <div className="mt-8"><Relationship calls={relationship} leaders={leaders.map(({ id, name }) => ({ partyId: id, name, mine: id === mine }))} zone={reader.zone} locale={reader.locale} /></div>}
    </Section>
  );
}
