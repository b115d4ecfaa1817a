import Link from "next/link";
import { formWords } from "@/components/engagements/form/form-words";
import { KeptCheck, KeptField, KeptSelect, OfferedCheck } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { listed } from "@/components/home/reader";
import { Note } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { formatDay, formatRange, zoneCity } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import { sessionMinutes } from "@/lib/sessions/rules";
import type { IntakePlan, IntakeRow } from "@/lib/stages/queries/intake-plan";

/** The coach's table of intakes: whom, as what, when. Everything is a proposal until it is confirmed. */
export function DatesForm({ plan, engagementId, locale, confirm }: { plan: IntakePlan; engagementId: string; locale: Locale; confirm: KeptFormProps["action"] }) {
  const [t, form] = [words("stages", locale), formWords(locale)];
  return (
    <Section title={t("intakes.whom")} aside={<AudienceBadge audience="coach_only" label={words("engagements", locale)("audience.coachOnly")} />}>
      <p className="sub mt-4 mb-4 max-w-measure">{t("intakes.proposal", { range: formatRange({ from: plan.from, to: plan.to }, formatLocale[locale]) })} {t("intakes.zone", { city: zoneCity(plan.zone) })} <Link href={`/engagements/${engagementId}/days-off`} prefetch={false}>{t("intakes.daysOff")}</Link></p>
      <KeptForm action={confirm} words={form.errors} problems={form.problems} hidden={{ engagementId }} labels={Object.fromEntries(plan.rows.flatMap(({ personId, name }) => ["day", "time", "minutes"].map((field) => [`${field}.${personId}`, name])))} className="grid" label={t("intakes.whom")}>
        <ul className="rows">
          {plan.rows.map((row) => (row.state === "held" ? <HeldRow key={row.personId} row={row} locale={locale} /> : <DateRow key={row.personId} row={row} locale={locale} />))}
        </ul>
        <Note icon={plan.allAcknowledged ? "mail" : "lock"} className="mt-6 mb-6">{t(plan.allAcknowledged ? "intakes.announceNote" : "intakes.laterNote")}</Note>
        <div className="wz-nav"><SubmitButton kind="primary" busyWords={form.sending}>{t(plan.allAcknowledged ? "intakes.confirmAnnounced" : "intakes.confirm")}</SubmitButton></div>
      </KeptForm>
    </Section>
  );
}

function DateRow({ row, locale }: { row: IntakeRow; locale: Locale }) {
  const t = words("stages", locale);
  const { personId, name, title, zone, namedBy, standing, state } = row;
  const note = [title, zoneCity(zone), namedBy.length > 0 ? t("intakes.namedBy", { names: listed(namedBy, { locale }) }) : "", row.day === "" ? t("intakes.noDate") : t(`intakes.state.${state}`)].filter(Boolean).join(" · ");
  return (
    <li className="intake">
      <KeptCheck name={`invite.${personId}`} aria-label={t("intakes.invite", { name })} label={<span className="font-medium">{name}</span>} hint={note} defaultChecked={row.invited} />
      <div className="intake-when">
        {standing === "leader" || standing === "sponsor"
          ? <><input type="hidden" name={`standing.${personId}`} value={standing} /><p className="field"><span className="lab">{t("intakes.kind")}</span><span className="sub">{t(`intakes.standing.${standing}`)}</span></p></>
          : <KeptSelect name={`standing.${personId}`} label={t("intakes.kind")} defaultValue={standing} options={(["impacted", "observer"] as const).map((value) => ({ value, label: t(`intakes.standing.${value}`) }))} />}
        <KeptField type="date" name={`day.${personId}`} label={t("intakes.day")} defaultValue={row.day} />
        <KeptField type="time" name={`time.${personId}`} label={t("intakes.time")} defaultValue={row.time} />
        <KeptField type="number" name={`minutes.${personId}`} label={t("intakes.minutes")} min={sessionMinutes.min} max={sessionMinutes.max} step={15} defaultValue={String(row.minutes)} />
        <OfferedCheck name={`onPurpose.${personId}`} label={t("intakes.onPurpose")} />
      </div>
    </li>
  );
}

function HeldRow({ row: { name, title, day, time }, locale }: { row: IntakeRow; locale: Locale }) {
  return (
    <li>
      <div><p className="t">{name}</p><p className="sub">{title}</p></div>
      <Status tone="done" icon="check">{words("stages", locale)("intakes.state.held")}, {formatDay(day, formatLocale[locale])} {time}</Status>
    </li>
  );
}
