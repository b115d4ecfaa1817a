import Link from "next/link";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { words } from "@/lib/platform/i18n";
import type { SessionView } from "./entry-pane";
import { titleOf, whenOf } from "./wording";

/** The meetings that follow, and for the coach the way to move this one. */
export function NextMeetings({ view: { page, reader } }: { view: SessionView }) {
  const t = words("sessions", reader.locale);
  const zones = page.people.map(({ zone }) => zone);
  return (
    <Section title={t("next.title")} aside={page.can.move ? <Link href={`/sessions/${page.session.id}/move`} prefetch={false}>{t("next.move")}</Link> : undefined}>
      {page.next.length === 0 ? <p className="sub pt-4">{t("next.none")}</p> : (
        <Rows>
          {page.next.map((next) => (
            <Row key={next.id} href={`/sessions/${next.id}`} end={<Status tone="done" icon="calendar-check">{t("next.planned")}</Status>}
              title={titleOf(next, page.leaders.filter(({ id }) => next.sideId === null || id === next.sideId).map(({ name }) => name), reader, page.part === "leader")}
              note={whenOf(next.startsAt, reader, zones)} />
          ))}
        </Rows>
      )}
    </Section>
  );
}
