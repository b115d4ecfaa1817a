import { plainDayOf } from "@/components/engagements/view";
import { listed } from "@/components/home/reader";
import { LinkButton } from "@/components/ui/button";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { ExpectationsPage } from "@/lib/engagements/queries/expectations-page";
import { words, type Locale } from "@/lib/platform/i18n";

type Props = { data: ExpectationsPage; locale: Locale; zone: string };

/** Every version of what the sponsor expects, newest first, and who has acknowledged it; the sponsor's way to the next. */
export function Versions({ data: { versions, engagement, leaders, as, canRevise }, locale, zone }: Props) {
  const t = words("engagements", locale);
  if (versions.length < 2 && !canRevise) return null;
  const nameOf = (side: string) => leaders.find(({ partyId }) => partyId === side)?.name ?? engagement.parties.find(({ id }) => id === side)?.name ?? "";
  return (
    <Section title={t("expectations.versions")} id="versions" aside={as === "sponsor" && canRevise && <LinkButton href={`/engagements/${engagement.id}/expectations/revise`}>{t("expectations.revise")}</LinkButton>}>
      <Rows>
        {[...versions].reverse().map(({ version, createdAt, acknowledged }) => (
          <Row key={version} title={t("expectations.versionRow", { version, day: plainDayOf({ zone, locale }, createdAt) })}
            note={acknowledged.length > 0 ? t("expectations.versionRead", { names: listed(acknowledged.map(({ sideId, at }) => `${nameOf(sideId)} (${plainDayOf({ zone, locale }, at)})`), { locale }) }) : t("expectations.versionUnread")} />
        ))}
      </Rows>
    </Section>
  );
}

/** What has changed since this leader acknowledged last, each field as it was and as it is. */
export function Changes({ data: { changes, impact, consequences, sponsorPart }, locale }: Pick<Props, "data" | "locale">) {
  const t = words("engagements", locale);
  if (!changes) return null;
  const labels = new Map([...impact, ...consequences, ...sponsorPart].map(({ key, label }) => [key, label]));
  return (
    <Section title={t("expectations.changedTitle", { version: changes.since })} id="changes">
      <div className="grid gap-8 mt-4">
        {changes.fields.map(({ key, before, now }) => (
          <div key={key}>
            <h3 className="sub">{labels.get(key) ?? key}</h3>
            <dl className="grid gap-4 mt-2 sm:grid-cols-2">
              <div><dt className="cap">{t("expectations.changedBefore")}</dt><dd className="said whitespace-pre-line text-ink-2">{before || t("expectations.changedEmpty")}</dd></div>
              <div><dt className="cap">{t("expectations.changedNow")}</dt><dd className="said whitespace-pre-line">{now || t("expectations.changedEmpty")}</dd></div>
            </dl>
          </div>
        ))}
      </div>
    </Section>
  );
}
