import { formWords } from "@/components/engagements/form/form-words";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { Button } from "@/components/ui/button";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { words, type Locale } from "@/lib/platform/i18n";
import type { IntakesPage } from "@/lib/stages/queries/intakes-page";

type Props = { data: IntakesPage; locale: Locale; badge: { audience: "coach_only" | "leader_and_coach"; label: string }; name: KeptFormProps["action"] };

/** One's own list of people the coach might hear, and the search that adds to it. */
export function Naming({ data: { engagement, own, find, found, plan }, locale, badge, name }: Props) {
  const [t, form] = [words("stages", locale), formWords(locale)];
  const act = (personId: string, hidden: Record<string, string>, label: string, text: string) => (
    <KeptForm action={name} words={form.errors} hidden={{ engagementId: engagement.id, personId, ...hidden }} className="inline-flex">
      <Button type="submit" aria-label={label}>{text}</Button>
    </KeptForm>
  );
  return (
    <Section title={t(plan ? "naming.titleCoach" : "naming.title")} id="naming" aside={<AudienceBadge {...badge} />}>
      <p className="sub mt-4 max-w-measure">{t(plan ? "naming.whyCoach" : "naming.why")}</p>
      {own.length === 0 ? <p className="said mt-6">{t("naming.empty")}</p> : (
        <Rows label={t("naming.yours")}>
          {own.map((person) => (
            <Row key={person.personId} title={person.name} note={[person.title, t(`intakes.standing.${person.kind}`)].filter(Boolean).join(" · ")}
              end={act(person.personId, { take: "withdraw", kind: person.kind }, t("naming.withdrawLabel", { name: person.name }), t("naming.withdraw"))} />
          ))}
        </Rows>
      )}
      <form method="get" action={`/engagements/${engagement.id}/intakes#naming`} className="flex flex-wrap items-end gap-3 mt-6">
        <div className="grow"><TextField name="find" type="search" label={t("naming.find")} defaultValue={find} autoComplete="off" /></div>
        <Button type="submit" icon="search" className="mb-px">{t("naming.search")}</Button>
      </form>
      {find !== "" && (found.length === 0 ? <p className="sub mt-4" role="status">{t("naming.nobody")}</p> : (
        <Rows label={t("naming.found")}>
          {found.map((person) => (
            <Row key={person.id} title={person.name} note={person.title} end={(
              <span className="inline-flex gap-2">
                {act(person.id, { kind: "impacted" }, t("naming.addLabel", { name: person.name, kind: t("intakes.standing.impacted") }), t("naming.addImpacted"))}
                {act(person.id, { kind: "observer" }, t("naming.addLabel", { name: person.name, kind: t("intakes.standing.observer") }), t("naming.addObserver"))}
              </span>
            )} />
          ))}
        </Rows>
      ))}
    </Section>
  );
}
