import { meetingKindTitle } from "@/components/home/meeting-words";
import { dayOf, listed, type Reader } from "@/components/home/reader";
import { EmptyState } from "@/components/ui/notices";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import type { Found } from "@/lib/reports/queries/search";

/** What was found, by kind; a kind without results does not appear. `opensPeople`: whether the reader may open people. */
export function SearchResults({ found, opensPeople, reader }: { found: Found; opensPeople: boolean; reader: Reader }) {
  const [t, empty] = [words("search", reader.locale), words("empty", reader.locale)];
  const { people, engagements, sessions, actions } = found;
  if (people.length + engagements.length + sessions.length + actions.length === 0) return <EmptyState heading={false} title={empty("search.what")}>{empty("search.mend")}</EmptyState>;
  const aside = (rows: readonly unknown[]) => (rows.length === 8 ? t("first") : undefined);
  return (
    <div className="stack tight">
      {engagements.length > 0 && (
        <Section title={t("engagements")} aside={aside(engagements)}>
          <Rows kind="records">{engagements.map(({ id, title, leaders }) => <Row key={id} title={title} href={`/engagements/${id}`} note={listed(leaders, reader)} />)}</Rows>
        </Section>
      )}
      {sessions.length > 0 && (
        <Section title={t("sessions")} aside={aside(sessions)}>
          <Rows kind="records">{sessions.map(({ id, title, kind, round, startsAt }) => <Row key={id} title={`${meetingKindTitle(kind, reader)}${round ? ` ${round}` : ""}`} href={`/sessions/${id}`} note={`${title}. ${dayOf(startsAt, reader)}`} />)}</Rows>
        </Section>
      )}
      {actions.length > 0 && (
        <Section title={t("actions")} aside={aside(actions)}>
          <Rows kind="records">{actions.map(({ id, engagementId, sessionId, words: said, owner }) => <Row key={id} title={<span className="said">{said}</span>} href={sessionId ? `/sessions/${sessionId}` : `/engagements/${engagementId}`} note={t("promisedBy", { name: owner })} />)}</Rows>
        </Section>
      )}
      {people.length > 0 && (
        <Section title={t("people")} aside={aside(people)}>
          <Rows kind="records">{people.map(({ id, name, title }) => <Row key={id} title={name} {...(opensPeople && { href: `/people/${id}` })} note={title} />)}</Rows>
        </Section>
      )}
    </div>
  );
}
