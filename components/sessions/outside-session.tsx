import { KeyValue } from "@/components/ui/facts";
import { PersonChip } from "@/components/ui/person";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import type { SessionView } from "./entry-pane";
import { SessionHead } from "./session-form";
import { dayOf } from "./wording";

/** A session for somebody who is neither coach nor leader: of what was held the day and the length, of a meeting they are
 *  expected at when it is and who comes. */
export function OutsideSession({ view }: { view: SessionView }) {
  const { page, reader } = view;
  const { session } = page;
  const t = words("sessions", reader.locale);
  return (
    <>
      <SessionHead view={view} />
      {page.part === "progress" ? (
        <Section title={t("progress.title")}>
          <KeyValue className="mt-4" facts={[{ key: t("list.when"), value: dayOf(session.startsAt, reader) }, { key: t("list.length"), value: session.heldMinutes ?? session.minutes }]} />
          <p className="sub mt-4">{t("progress.lede")}</p>
        </Section>
      ) : (
        <Section title={t("attendee.people")}>
          <p className="sub py-4">{t("attendee.lede")}</p>
          <ul className="grid gap-3">{page.people.map((party) => <li key={party.id}><PersonChip name={party.name} role={party.title} /></li>)}</ul>
        </Section>
      )}
    </>
  );
}
