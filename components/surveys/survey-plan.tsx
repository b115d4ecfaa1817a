import Link from "next/link";
import { KeptChoice, KeptField, KeptSelect } from "@/components/engagements/form/kept-fields";
import { KeptForm, type KeptFormProps } from "@/components/engagements/form/kept-form";
import { KeyValue } from "@/components/ui/facts";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { EmptyState } from "@/components/ui/notices";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { words, type Locale } from "@/lib/platform/i18n";
import type { SurveyPage } from "@/lib/surveys/queries/survey-page";
import type { SurveyGoal } from "@/lib/surveys/rules/form";
import { surveyModes, type SurveyMode } from "@/lib/surveys/rules/modes";
import { instrumentLimits } from "@/lib/surveys/rules/instruments";
import { leastK, usualK } from "@/lib/surveys/rules/thresholds";

type Props = { data: SurveyPage; locale: Locale; newId: string; plan: KeptFormProps["action"]; amend: KeptFormProps["action"] };
const offered = ["working-relationship", "executive-coaching", "mini-leaders", "mini"] as const;

/** Three places for goals: those there are under their keys, the others under keys that are free. */
function places(goals: readonly SurveyGoal[]): SurveyGoal[] {
  const free = Array.from({ length: instrumentLimits.goals }, (_, at) => `goal-${at + 1}`).filter((key) => goals.every((goal) => goal.key !== key));
  return [...goals, ...free.map((key) => ({ key, text: "" }))].slice(0, instrumentLimits.goals);
}

function GoalsAndNumber({ goals, k, mode, locale }: { goals: readonly SurveyGoal[]; k: number; /** None once it stands still. */ mode: SurveyMode | null; locale: Locale }) {
  const t = words("surveyPages", locale);
  return (
    <>
      {places(goals).map(({ key, text }, at) => <KeptField key={key} name={`goals.${key}`} label={t("plan.goal", { number: at + 1 })} hint={at === 0 ? t("plan.goalHint") : undefined} optional={t("plan.optional")} maxLength={160} defaultValue={text} />)}
      {mode && <KeptChoice name="mode" legend={t("plan.mode")} defaultValue={mode} choices={surveyModes.map((value) => ({ value, label: t(`plan.modes.${value}`), hint: t(`plan.modeIs.${value}`) }))} />}
      <KeptField name="k" type="number" min={leastK} max={50} label={t("plan.k")} hint={t("plan.kHint")} defaultValue={String(k)} className="short" />
    </>
  );
}

/** What the survey asks and on how many people a figure must stand; planned by the coach, read by the leaders. */
export function SurveyPlanSection({ data: { engagement, plan: planned, mayPlan, ownTitle, instruments, waves, hasThen }, locale, newId, plan, amend }: Props) {
  const t = words("surveyPages", locale);
  const form = { words: formErrorsWords(), className: "stack form mt-5" };
  if (!planned && !mayPlan) return <EmptyState heading={false} title={t("plan.none")}>{t("plan.noneForLeader")}</EmptyState>;
  if (!planned) return (
    <Section title={t("plan.title")}>
      <EmptyState heading={false} title={t("plan.none")}>{t("plan.noneWhy")}</EmptyState>
      <KeptForm {...form} action={plan} hidden={{ id: newId, engagementId: engagement.id }} label={t("plan.keep")}>
        <KeptSelect name="instrument" label={t("plan.instrument")} hint={<Link href="/instruments" prefetch={false}>{t("plan.library")}</Link>}
          options={[...offered.map((key) => ({ value: key, label: t(`instruments.${key}`) })), ...instruments.map(({ id, title, version }) => ({ value: id, label: t("plan.own", { title, version }) }))]} defaultValue="working-relationship" />
        <GoalsAndNumber goals={[]} k={usualK} mode="confidential" locale={locale} />
        <div className="wz-nav"><SubmitButton kind="primary" busyWords={t("sending")}>{t("plan.keep")}</SubmitButton></div>
      </KeptForm>
    </Section>
  );
  return (
    <Section title={t("plan.title")}>
      <div className="pt-4"><KeyValue facts={[
        { key: t("plan.instrument"), value: ownTitle === null ? t(`instruments.${planned.instrumentKey as (typeof offered)[number]}`) : t("plan.own", { title: ownTitle, version: planned.instrumentVersion }) },
        { key: t("plan.goals"), value: planned.goals.length > 0 ? planned.goals.map(({ key, text }) => <span key={key} className="block">{text}</span>) : t("plan.noGoals") },
        { key: t("plan.mode"), value: t(`plan.modeIs.${planned.mode}`) },
        { key: t("plan.k"), value: planned.k },
      ]} /></div>
      {mayPlan && (
        <details className="mt-4">
          <summary className="cursor-pointer text-14 text-teal">{t("plan.change")}</summary>
          <KeptForm {...form} action={amend} hidden={{ engagementId: engagement.id, revision: String(planned.revision) }} suffix="-amend" label={t("plan.change")}>
            <GoalsAndNumber goals={planned.goals} k={planned.k} mode={waves.some(({ state }) => state !== "draft" && state !== "scheduled") ? null : planned.mode} locale={locale} />
            {hasThen && <KeptChoice name="asksThen" legend={t("plan.then")} hint={t("plan.thenHint")} short defaultValue={planned.asksThen ? "yes" : "no"} choices={(["yes", "no"] as const).map((value) => ({ value, label: t(`plan.asksThen.${value}`) }))} />}
            <div className="wz-nav"><SubmitButton busyWords={t("sending")}>{t("plan.amend")}</SubmitButton></div>
          </KeptForm>
        </details>
      )}
    </Section>
  );
}
