import { AudienceBadge } from "@/components/ui/audience-badge";
import { RadioGroup } from "@/components/ui/choice";
import { FormErrors } from "@/components/ui/form-errors";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { words, type Locale } from "@/lib/platform/i18n";
import type { PulsePage } from "@/lib/sessions/queries/pulses";
import { pulseScales, pulseWordLength, type PulseItem } from "@/lib/sessions/rules/pulses";
import { firstName } from "../wording";

/** What was typed into a pulse that could not be taken, and what to put right. */
export type TypedPulse = { typed: Record<string, string>; problem: string | null; fields: Record<string, string> } | null;

const items = Object.keys(pulseScales) as PulseItem[];

/** Three questions and a word before a session; a plain form that needs no script and takes a minute on a phone. */
export function PulseForm({ page: { session, coaches, mine }, kept, locale }: { page: PulsePage; kept: TypedPulse; locale: Locale }) {
  const t = words("support", locale);
  const choices = (item: PulseItem) => [
    ...Array.from({ length: pulseScales[item].to - pulseScales[item].from + 1 }, (_, at) => pulseScales[item].from + at).map((value) => ({ value: String(value), label: t(`pulse.${item}.points.${value}` as "pulse.kept.points.0") })),
    ...(item === "kept" ? [{ value: "none", label: t("pulse.kept.none") }] : []),
  ];
  const before = (item: PulseItem) => (kept ? kept.typed[item] : mine ? String(mine[item] ?? "none") : undefined);
  const errors = kept ? [...items, "word"].flatMap((field) => (kept.fields[field] ? [{ field, message: `${field === "word" ? t("pulse.word.asked") : t(`pulse.${field as PulseItem}.asked`)} ${kept.fields[field]}` }] : [])) : [];
  const problems = kept && errors.length === 0 && kept.problem ? [{ field: "", message: kept.problem }] : errors;
  return (
    <form method="post" action={`/sessions/${session.id}/pulse/answer`} className="stack form tight" aria-label={t("pulse.title")} noValidate>
      <FormErrors errors={problems} words={formErrorsWords()} />
      <p className="flex flex-wrap items-center justify-between gap-2"><span className="sub">{t("pulse.intro")}</span><AudienceBadge audience="leader_and_coach" label={t("readers.youAndCoach", { coach: coaches.map(firstName).join(", ") })} /></p>
      {items.map((item) => <RadioGroup key={item} name={item} legend={t(`pulse.${item}.asked`)} choices={choices(item)} defaultValue={before(item)} error={kept?.fields[item]} />)}
      <TextField name="word" label={t("pulse.word.asked")} optional={t("pulse.optional")} hint={t("pulse.word.hint", { limit: pulseWordLength })} maxLength={pulseWordLength} autoComplete="off" defaultValue={kept ? kept.typed.word : mine?.word} error={kept?.fields.word} />
      <div className="btns"><SubmitButton kind="primary" big busyWords={t("sending")}>{t(mine ? "pulse.again" : "pulse.give")}</SubmitButton></div>
    </form>
  );
}
