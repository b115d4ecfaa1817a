import { firstName } from "@/components/home/reader";
import { KeyValue } from "@/components/ui/facts";
import { EmptyState } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { words } from "@/lib/platform/i18n";
import { audienceLabel } from "./audience-words";
import { dayOf, type View } from "./view";

/** All that sponsor and HR receive before an agreement says more: the dates held, and how many with whom. */
export function HeldSection({ view }: { view: View }) {
  const { overview, locale } = view;
  const t = words("engagements", locale);
  const { sessions, facts, engagement, standing } = overview;
  const held = [...sessions.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])), ...sessions.others].filter(({ status, kind }) => status === "held" && kind !== "intake").sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime());
  const count = (sideId: string | null) => held.filter((meeting) => meeting.sideId === sideId).length;
  return (
    <Section title={t("held.title")} aside={<AudienceBadge audience="progress" label={audienceLabel({ engagement, standing, locale }, "progress")} />}>
      {held.length === 0 ? <EmptyState heading={false} title={t("held.none")} /> : (
        <>
          <KeyValue className="mt-4" facts={[
            ...facts.leaders.map(({ partyId, name }) => ({ key: firstName(name), value: t("held.count", { count: count(partyId) }) })),
            { key: t("held.together"), value: t("held.count", { count: count(null) }) },
          ]} />
          <ul className="sub num mt-5 grid grid-cols-2 gap-x-6 gap-y-2 md:grid-cols-3" aria-label={t("held.dates")}>
            {held.map((meeting) => <li key={meeting.id}>{dayOf(view, meeting.startsAt)}</li>)}
          </ul>
        </>
      )}
    </Section>
  );
}
