import { AudienceBadge } from "@/components/ui/audience-badge";
import { KeptForm } from "@/components/engagements/form/kept-form";
import { KeptScale } from "@/components/engagements/form/kept-scale";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { Note } from "@/components/ui/notices";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/platform/form-state";
import { words, type Locale } from "@/lib/platform/i18n";
import type { RatingPage, TogetherField } from "@/lib/sessions/queries/ratings";
import { firstName } from "../wording";

const asked = (field: TogetherField, others: readonly string[], locale: Locale): string =>
  field.isRelationship ? words("support", locale)("rating.asked", { others: new Intl.ListFormat("en-GB").format(others.map(firstName)) }) : field.label;

/** All numbers of one question, in the open at the same moment, and what may be asked about them. */
export function Revealed({ field, locale, pair }: { field: TogetherField; locale: Locale; pair: string }) {
  const t = words("support", locale);
  if (!field.revealed) return null;
  return (
    <section aria-label={field.label} className="grid gap-4">
      <div className="bh"><h2>{field.label}</h2><AudienceBadge audience="pair" label={pair} /></div>
      <ul className="rows">
        {field.revealed.map(({ partyId, name, value }) => (
          <li key={partyId}><div><p className="t">{firstName(name)}</p><p className="sub">{field.points.find((point) => point.value === value)?.label}</p></div><span className="fig">{value}</span></li>
        ))}
      </ul>
      {field.isRelationship && <ul className="grid gap-2 said">{(["lower", "higher", "curious"] as const).map((key) => <li key={key}>{t(`rating.after.${key}`)}</li>)}</ul>}
    </section>
  );
}

/** A leader rates alone: every point with its words, negative on the left, nothing chosen beforehand. What they gave is
 *  shown to them alone until all have rated. */
export function RateAlone({ page: { fields, session, others }, rate, locale }: { page: RatingPage; rate: (state: FormState, form: FormData) => Promise<FormState>; locale: Locale }) {
  const t = words("support", locale);
  const open = fields.filter(({ revealed }) => revealed === null);
  const given = open.some(({ mine }) => mine !== null);
  return (
    <KeptForm action={rate} words={formErrorsWords()} hidden={{ sessionId: session.id }} label={t("rating.title")} labels={Object.fromEntries(open.map((field) => [`rating.${field.key}`, asked(field, others, locale)]))}>
      <p className="flex flex-wrap items-center justify-between gap-2"><span className="sub">{t("rating.alone")}</span><AudienceBadge audience="leader_only" label={t("readers.onlyYou")} /></p>
      {open.map((field) => <KeptScale key={field.key} name={`rating.${field.key}`} legend={asked(field, others, locale)} points={field.points} defaultValue={field.mine === null ? undefined : String(field.mine)} />)}
      {given && <Note icon="lock">{t("rating.given")}</Note>}
      <div className="btns"><SubmitButton kind="primary" big busyWords={t("sending")}>{t(given ? "rating.again" : "rating.give")}</SubmitButton></div>
    </KeptForm>
  );
}
