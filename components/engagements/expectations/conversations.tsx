import { formWords } from "@/components/engagements/form/form-words";
import { KeptArea, KeptField, KeptTicks } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { plainDay, plainDayOf } from "@/components/engagements/view";
import { firstName } from "@/components/home/reader";
import { Banner, Note } from "@/components/ui/notices";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ExpectationsPage } from "@/lib/engagements/queries/expectations-page";
import { words, type Locale } from "@/lib/platform/i18n";

/** What a sponsor covers with a leader, in the order of the guide. */
const points = ["why", "impact", "stages", "time", "seen", "consequences", "stop"] as const;

/** The sponsor's part: one form a leader who has not been told, and what was recorded for the others. Until everything
 *  before it is done, the forms are not there and the page says what is missing. */
export function Conversations({ data: { engagement, leaders, missing, today }, locale, zone, record }: { data: ExpectationsPage; locale: Locale; zone: string; record: KeptFormProps["action"] }) {
  const [t, form] = [words("engagements", locale), formWords(locale)];
  const untold = leaders.filter(({ toldAt }) => !toldAt);
  return (
    <Section title={t("expectations.conversations")} id="conversations">
      <p className="sub mt-4 max-w-measure">{t("expectations.conversationsWhy")}</p>
      {missing.length > 0 && <Banner tone="amber" className="mt-6" title={t("expectations.missing")}>{missing.join(" ")}</Banner>}
      <Leaders leaders={leaders.filter(({ toldAt }) => toldAt)} locale={locale} zone={zone} />
      {missing.length === 0 && untold.map(({ partyId, name }) => (
        <div key={partyId} id={`tell-${partyId}`} className="mt-8">
          <h3 className="text-20 font-title font-serif mb-4">{t("expectations.tellTitle", { leader: name })}</h3>
          <KeptForm action={record} words={form.errors} problems={form.problems} hidden={{ engagementId: engagement.id, partyId }} suffix={`-${partyId}`} label={t("expectations.tellTitle", { leader: name })}>
            <KeptField type="date" name="on" label={t("expectations.on")} max={today} defaultValue={today} />
            <KeptTicks name="said" legend={t("expectations.points")} choices={points.map((point) => ({ value: t(`points.${point}`), label: t(`points.${point}`) }))} />
            <KeptArea name="other" label={t("expectations.other")} optional={form.prompt.optional} rows={3} />
            <Note icon="mail">{t("expectations.recordNote", { leader: firstName(name) })}</Note>
            <div className="wz-nav"><SubmitButton kind={untold[0]?.partyId === partyId ? "primary" : "plain"} busyWords={form.sending}>{t("expectations.record", { leader: firstName(name) })}</SubmitButton></div>
          </KeptForm>
        </div>
      ))}
    </Section>
  );
}

/** How far each leader is, for sponsor and coach. */
export function Leaders({ leaders, locale, zone }: { leaders: ExpectationsPage["leaders"]; locale: Locale; zone: string }) {
  const t = words("engagements", locale);
  return (
    <Rows>
      {leaders.map(({ partyId, name, toldAt, toldOn, acknowledgedAt, onRecord }) => (
        <Row key={partyId} title={name} note={<>{toldAt ? t("expectations.told", { day: toldOn ? plainDay(toldOn, locale) : plainDayOf({ zone, locale }, toldAt) }) : t("expectations.stateUntold")}{onRecord && <span className="said mt-2 block">{onRecord}</span>}</>}
          end={acknowledgedAt ? <Status tone="done" icon="circle-check">{t("expectations.stateAcknowledged", { day: plainDayOf({ zone, locale }, acknowledgedAt) })}</Status> : <Status icon="circle">{t(toldAt ? "expectations.stateTold" : "expectations.stateUntold")}</Status>} />
      ))}
    </Rows>
  );
}
