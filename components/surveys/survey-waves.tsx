import { KeptField, KeptSelect } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { LinkButton } from "@/components/ui/button";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { EmptyState } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { addDays, formatRange } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { SurveyPage } from "@/lib/surveys/queries/survey-page";
import type { WaveProgress } from "@/lib/surveys/queries/waves";
import { hasPairRatings } from "@/lib/surveys/rules/pair-ratings";
import { waveName } from "./survey-words";

type Acts = Record<"schedule" | "open" | "close" | "extend", KeptFormProps["action"]>;
type View = { data: SurveyPage; locale: Locale; acts: Acts };
/** Days for which a wave is open unless the coach chooses others. */
const usualDays = 14;

const icons = { draft: "circle", scheduled: "calendar-check", open: "send", closed: "clock", sealed: "check", void: "eye-off" } as const;

function Act({ action, wave, label, view: { data, locale }, children }: { action: KeptFormProps["action"]; wave: WaveProgress; label: string; view: View; children?: React.ReactNode }) {
  const t = words("surveyPages", locale);
  return (
    <KeptForm action={action} words={formErrorsWords()} hidden={{ engagementId: data.engagement.id, waveId: wave.id }} suffix={`-${wave.id}`} className="flex flex-wrap items-end gap-3" label={t("waves.of", { act: label, wave: waveName(wave, locale) })}>
      {children}<SubmitButton busyWords={t("sending")}>{label}</SubmitButton>
    </KeptForm>
  );
}

function Wave({ wave, view }: { wave: WaveProgress; view: View }) {
  const { data, locale, acts } = view;
  const { engagement, mayPlan, today } = data;
  const t = words("surveyPages", locale);
  const { state, counts, closesOn, opensOn } = wave;
  return (
    <li>
      <div className="grid gap-1">
        <p className="t">{waveName(wave, locale)}</p>
        <p className="sub">{formatRange({ from: opensOn, to: closesOn }, formatLocale[locale])}</p>
        {counts && state !== "scheduled" && state !== "draft" && <p className="sub num">{t("waves.counts", { answered: counts.answered, invited: counts.invited })}{counts.declined ? `, ${t("waves.declined", { declined: counts.declined })}` : ""}</p>}
        {state === "closed" && <p className="cap">{t("waves.finalIn")}</p>}
        {state === "void" && <p className="cap">{t("waves.tooFew")}</p>}
        {mayPlan && state === "scheduled" && <Act action={acts.open} wave={wave} label={t("waves.open")} view={view} />}
        {mayPlan && state === "open" && <Act action={acts.close} wave={wave} label={t("waves.close")} view={view} />}
        {mayPlan && (state === "open" || state === "closed") && (
          <details><summary className="cursor-pointer text-14 text-teal">{t("waves.extend")}</summary>
            <div className="pt-3"><Act action={acts.extend} wave={wave} label={t("waves.extend")} view={view}><KeptField name="closesOn" type="date" label={t("waves.until")} min={addDays(today, 1)} defaultValue={addDays(closesOn > today ? closesOn : today, 7)} /></Act></div>
          </details>
        )}
        {data.leaders > 1 && hasPairRatings(wave.kind) && state !== "draft" && <div><LinkButton href={`/engagements/${engagement.id}/surveys/${wave.id}/each-other`} icon="users-round" aria-label={t("waves.of", { act: t("eachOther.link"), wave: waveName(wave, locale) })}>{t("eachOther.link")}</LinkButton></div>}
        {state === "sealed" && <div><LinkButton href={`/engagements/${engagement.id}/surveys/${wave.id}`} icon="file-text" aria-label={t("waves.of", { act: t("waves.report"), wave: waveName(wave, locale) })}>{t("waves.report")}</LinkButton></div>}
      </div>
      <Status tone={state === "sealed" ? "done" : state === "open" ? "need" : "plain"} icon={icons[state]}>{t(`waves.state.${state}`)}</Status>
    </li>
  );
}

/** When people are asked, how many have answered, and what the coach does about it. */
export function SurveyWaves({ newId, ...view }: View & { newId: string }) {
  const { data: { engagement, waves, mayPlan, today }, locale, acts } = view;
  const t = words("surveyPages", locale);
  const minis = waves.filter(({ kind }) => kind === "mini").length;
  const left = (["baseline", "midpoint", "end"] as const).filter((kind) => waves.every((wave) => wave.kind !== kind));
  const first = waves.find(({ kind }) => kind === "baseline");
  return (
    <Section title={t("waves.title")} id="waves">
      {waves.length === 0 ? <EmptyState heading={false} title={t("waves.none")} /> : <ul className="rows">{waves.map((wave) => <Wave key={wave.id} wave={wave} view={view} />)}</ul>}
      {mayPlan && (
        <KeptForm action={acts.schedule} words={formErrorsWords()} hidden={{ id: newId, engagementId: engagement.id }} suffix="-wave" className="stack form mt-6" label={t("waves.plan")}>
          <KeptSelect name="which" label={t("waves.which")} options={[...left.map((kind) => ({ value: kind, label: t(`waves.${kind}`) })), { value: `mini.${minis + 1}`, label: t("waves.mini", { number: minis + 1 }) }]} defaultValue={left[0]} />
          <KeptField name="opensOn" type="date" label={t("waves.opensOn")} min={today} defaultValue={today} />
          <KeptField name="closesOn" type="date" label={t("waves.closesOn")} min={addDays(today, 1)} defaultValue={addDays(today, usualDays)} />
          <KeptField name="referenceOn" type="date" label={t("waves.referenceOn")} hint={t("waves.referenceHint")} defaultValue={left[0] === "baseline" ? "" : first?.opensOn ?? ""} optional={t("plan.optional")} />
          <div className="wz-nav"><SubmitButton busyWords={t("sending")}>{t("waves.add")}</SubmitButton></div>
        </KeptForm>
      )}
    </Section>
  );
}
