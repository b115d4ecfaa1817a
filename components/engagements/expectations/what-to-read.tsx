import { audienceLabel, type BadgeReader } from "@/components/engagements/audience-words";
import { partiesWith } from "@/components/engagements/parties-with";
import { SaidFields } from "@/components/engagements/said-fields";
import { Statement } from "@/components/engagements/statement";
import { listed } from "@/components/home/reader";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { EmptyState } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import type { ExpectationsPage } from "@/lib/engagements/queries/expectations-page";
import { words } from "@/lib/platform/i18n";

type Reading = { data: ExpectationsPage; reader: BadgeReader };

/** How it works: every stage with why it exists, in order. */
export function ProcessSection({ data: { stages }, reader: { locale } }: Reading) {
  const t = words("engagements", locale);
  return (
    <Section title={t("expectations.process")}>
      <p className="sub mt-4">{t("expectations.processNote")}</p>
      <ol className="grid gap-5 mt-5">
        {stages.map(({ key, title, purpose }, at) => (
          <li key={key}>
            <h3 className="text-16 font-medium">{at}. {title}</h3>
            <p className="sub mt-1 max-w-measure">{purpose}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What the conflict costs, and what the sponsor will do. */
export function ImpactSection({ data: { impact, sponsorPart, entries }, reader }: Reading) {
  const t = words("engagements", reader.locale);
  return (
    <Section title={t("expectations.impact")} aside={<AudienceBadge audience="alliance" label={audienceLabel(reader, "alliance")} />}>
      <SaidFields fields={[...impact, ...sponsorPart]} entries={entries} />
    </Section>
  );
}

/** What follows if it cannot be made to work, and what does not: the one part that HR reads too. */
export function ConsequencesSection({ data: { consequences, entries, engagement }, reader }: Reading) {
  const t = words("engagements", reader.locale);
  const there = entries.some(({ fieldKey, words: said }) => said && consequences.some(({ key }) => key === fieldKey));
  const hr = partiesWith(engagement, reader.locale).hrPartner.full !== "";
  return (
    <Section title={t("expectations.consequences")} aside={<AudienceBadge audience="alliance" label={hr ? t("audience.allianceAndHr") : audienceLabel(reader, "alliance")} />}>
      {there ? <SaidFields fields={consequences} entries={entries} /> : <EmptyState heading={false} title={t("expectations.nothing")} />}
    </Section>
  );
}

/** What stays between leader and coach, and its limits. */
export function PromiseSection({ reader: { locale } }: Pick<Reading, "reader">) {
  const [t, statements] = [words("engagements", locale), words("statements", locale)];
  return (
    <Section title={t("expectations.promise")}>
      <Statement body={statements("confidentialityPromise.body")} />
      <h3 className="text-16 font-medium mt-6">{statements("confidentialityExceptions.title")}</h3>
      <Statement body={statements("confidentialityExceptions.body")} />
    </Section>
  );
}

/** What the coach declares to the leaders: the statement, and the coach's own words. */
export function DeclarationSection({ data: { engagement, interests, entries }, reader, organization }: Reading & { organization: string }) {
  const t = words("engagements", reader.locale);
  const { coach, leaders } = partiesWith(engagement, reader.locale);
  const body = words("statements", reader.locale)("conflictOfInterest.body", { coach: coach.full, leaderOne: leaders[0] ?? "", leaderTwo: listed(leaders.slice(1), reader), organization });
  return (
    <Section title={t("expectations.interests", { coach: coach.first })} aside={<AudienceBadge audience="pair" label={audienceLabel(reader, "pair")} />}>
      <Statement body={body} />
      <SaidFields fields={interests} entries={entries} />
    </Section>
  );
}
