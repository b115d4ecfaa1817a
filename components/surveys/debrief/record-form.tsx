import { audienceLabel } from "@/components/engagements/audience-words";
import { KeptArea, KeptChoice, KeptField, KeptSelect, KeptTicks } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { Note } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { words, type Locale } from "@/lib/platform/i18n";
import type { DebriefPage } from "@/lib/surveys/queries/corrections";
import { actionMarks, correctionLimits, courseDecisions, reviewKinds } from "@/lib/surveys/rules/corrections";
import { figureWords } from "./debrief-words";

type Props = { data: DebriefPage; locale: Locale; newId: string; record: KeptFormProps["action"] };
const places = ["1", "2", "3"] as const;

/** What leaders saw in which figures: three observations in their own words. */
function Observations({ data, locale }: Pick<Props, "data" | "locale">) {
  const t = words("surveyPages", locale);
  const figures = data.figures.map((row) => ({ value: row.key, label: figureWords(row, data, locale) }));
  return places.map((at) => (
    <div key={at} className="grid gap-3">
      <KeptArea name={`observations.${at}`} rows={2} maxLength={correctionLimits.observation} label={t("debrief.observation", { number: Number(at) })} {...(at === "1" && { hint: t("debrief.observationHint") })} />
      <KeptSelect name={`figures.${at}`} label={t("debrief.figure", { number: Number(at) })} options={figures} placeholder={t("debrief.choose")} />
    </div>
  ));
}

/** Up to three actions, each with all that lets others see later whether it was kept. */
function Actions({ data, locale }: Pick<Props, "data" | "locale">) {
  const t = words("surveyPages", locale);
  const owners = data.parties.map(({ personId, name }) => ({ value: personId, label: name }));
  const reviews = reviewKinds.map((kind) => ({ value: kind, label: t(`debrief.reviews.${kind}`) }));
  return places.map((at) => (
    <details key={at} open={at === "1"} className="border-t border-line pt-4">
      <summary className="cursor-pointer text-14 font-semibold">{t("debrief.action", { number: Number(at) })}</summary>
      <div className="grid gap-4 pt-4">
        <KeptArea name={`behaviour.${at}`} rows={2} maxLength={correctionLimits.action} label={t("debrief.behaviour")} hint={t("debrief.behaviourHint")} />
        <KeptField name={`situation.${at}`} maxLength={correctionLimits.action} label={t("debrief.situation")} />
        <KeptField name={`sign.${at}`} maxLength={correctionLimits.action} label={t("debrief.sign")} />
        <KeptSelect name={`owner.${at}`} label={t("debrief.owner")} options={owners} placeholder={t("debrief.choose")} />
        <KeptSelect name={`review.${at}`} label={t("debrief.review")} options={reviews} placeholder={t("debrief.choose")} />
      </div>
    </details>
  ));
}

/** The form by which the coach records a debrief, together with the leaders: it is written once. */
export function RecordForm({ data, locale, newId, record }: Props) {
  const t = words("surveyPages", locale);
  const readers = (audience: "pair" | "alliance") => audienceLabel({ engagement: data.engagement, standing: "coach", locale }, audience);
  return (
    <KeptForm action={record} words={formErrorsWords()} hidden={{ engagementId: data.engagement.id, waveId: data.wave.id, id: newId }} className="stack form" label={t("debrief.record")}
      labels={Object.fromEntries(places.flatMap((at) => [[`observations.${at}`, t("debrief.observation", { number: Number(at) })], [`figures.${at}`, t("debrief.figure", { number: Number(at) })]]))}>
      <Section title={t("debrief.talk")} aside={<AudienceBadge audience="pair" label={readers("pair")} />}>
        <div className="grid gap-5 pt-4">
          <KeptField type="date" name="heldOn" label={t("debrief.heldOn")} max={data.today} />
          <KeptTicks name="present" legend={t("debrief.present")} choices={data.parties.map(({ personId, name }) => ({ value: personId, label: name }))} />
          <Observations data={data} locale={locale} />
        </div>
      </Section>
      {data.open.length > 0 && (
        <Section title={t("debrief.earlier")} aside={<AudienceBadge audience="alliance" label={readers("alliance")} />}>
          <div className="grid gap-5 pt-4">{data.open.map(({ id, behaviour }) => <KeptChoice key={id} name={`marks.${id}`} short legend={behaviour} choices={actionMarks.map((mark) => ({ value: mark, label: t(`debrief.marks.${mark}`) }))} />)}</div>
        </Section>
      )}
      <Section title={t("debrief.decision")} aside={<AudienceBadge audience="alliance" label={readers("alliance")} />}>
        <div className="grid gap-5 pt-4">
          <KeptChoice name="decision" legend={t("debrief.decisionHow")} choices={courseDecisions.map((decision) => ({ value: decision, label: t(`debrief.decisions.${decision}`) }))} />
          <Actions data={data} locale={locale} />
          <Note icon="eye">{t(data.engagement.sharing.includes("corrections") ? "debrief.sponsorSees" : "debrief.sponsorSeesNot")}</Note>
        </div>
      </Section>
      <div className="btns"><SubmitButton kind="primary" big busyWords={t("sending")}>{t("debrief.record")}</SubmitButton></div>
      <p className="sub">{t("debrief.once")}</p>
    </KeptForm>
  );
}
