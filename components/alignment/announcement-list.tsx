import { audienceLabel } from "@/components/engagements/audience-words";
import { KeptArea } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { Statement } from "@/components/engagements/statement";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notices";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { AnnouncementsPage } from "@/lib/alignment/queries/announcements";
import { words, type Locale } from "@/lib/platform/i18n";
import { AnnouncementForm } from "./announcement-form";
import { announcementWords } from "./announcement-words";

type Acts = Record<"plan" | "note" | "drop" | "nobody", KeptFormProps["action"]>;
type Props = { data: AnnouncementsPage; locale: Locale; acts: Acts; newId: string };

/** A leader's own list of people to tell, the search that adds to it, and the help with the words. */
export function AnnouncementList({ data, locale, acts, newId }: Props) {
  const { engagement, own, nobody, find, found, today } = data;
  const { t, form } = announcementWords(locale);
  if (!own) return null;
  const badge = { audience: "leader_only" as const, label: audienceLabel({ engagement, standing: "leader", locale }, "leader_only") };
  const engagementId = engagement.id;
  return (
    <>
      <Section title={t("yours")} id="yours" aside={<AudienceBadge {...badge} />}>
        {own.length === 0 && nobody === null && <EmptyState heading={false} title={t("none")}>{t("noneWhy")}</EmptyState>}
        {nobody !== null && <><p className="sub mt-4">{t("nobodySaid")}</p><p className="said mt-1">{nobody}</p></>}
        {own.length > 0 && <ul className="mt-2">{own.map((row) => <AnnouncementForm key={row.id} engagementId={engagementId} row={row} today={today} locale={locale} note={acts.note} drop={acts.drop} />)}</ul>}
        <form method="get" action={`/engagements/${engagementId}/announcements#yours`} className="flex flex-wrap items-end gap-3 mt-6">
          <div className="grow"><TextField name="find" type="search" label={t("find")} defaultValue={find} autoComplete="off" /></div>
          <Button type="submit" icon="search" className="mb-px">{t("search")}</Button>
        </form>
        {find !== "" && (found.length === 0 ? <p className="sub mt-4" role="status">{t("nobodyFound")}</p> : (
          <Rows label={t("found")}>
            {found.map(({ id, name, title }) => (
              <Row key={id} title={name} note={title} end={(
                <KeptForm action={acts.plan} words={form.errors} problems={form.problems} hidden={{ engagementId, id: newId, personId: id }} className="inline-flex"><Button type="submit" aria-label={t("addLabel", { name })}>{t("add")}</Button></KeptForm>
              )} />
            ))}
          </Rows>
        ))}
      </Section>
      <Section title={t("help")}>
        <Statement body={words("statements", locale)("announcementHelp.body")} />
      </Section>
      {own.length === 0 && (
        <Section title={t("nobodyTitle")}>
          <p className="sub mt-4 max-w-measure">{t("nobodyWhy")}</p>
          <KeptForm action={acts.nobody} words={form.errors} problems={form.problems} hidden={{ engagementId, id: newId }} suffix="-nobody" className="stack form mt-5" label={t("nobodyTitle")}>
            <KeptArea name="reason" rows={2} label={t("nobodyReason")} defaultValue={nobody ?? ""} aside={<AudienceBadge {...badge} />} />
            <div className="wz-nav"><SubmitButton busyWords={form.sending}>{t("nobodyKeep")}</SubmitButton></div>
          </KeptForm>
        </Section>
      )}
    </>
  );
}
