import { KeptArea, KeptField } from "@/components/engagements/form/kept-fields";
import { KeptForm } from "@/components/engagements/form/kept-form";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDay } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { Goal, Milestone } from "@/lib/plans/queries/goals";
import { goalLength } from "@/lib/plans/rules/goals";
import type { FormPost } from "../ledger/ledger-words";

export type GoalActs = { set: FormPost; end: FormPost; milestone: FormPost; reach: FormPost };
type Common = { engagementId: string; locale: Locale; acts: GoalActs | null };

function Step({ step, engagementId, locale, acts }: { step: Milestone } & Common) {
  const t = words("plans", locale);
  const reached = step.reachedAt !== null;
  return (
    <li>
      <div><p className="said">{step.words}</p>{step.dueOn && <p className="cap mt-1">{t("goals.by", { day: formatDay(step.dueOn, formatLocale[locale]) })}</p>}</div>
      <div className="grid gap-2 md:justify-items-end">
        <Status tone={reached ? "done" : "plain"} icon={reached ? "circle-check" : "circle"}>{t(reached ? "goals.reached" : "goals.open")}</Status>
        {acts && (
          <KeptForm action={acts.reach} words={formErrorsWords()} hidden={{ engagementId, milestoneId: step.id, revision: String(step.revision), reached: reached ? "no" : "yes" }} className="inline-flex" label={t("goals.stepOf", { words: step.words })}>
            <SubmitButton kind={reached ? "quiet" : "plain"} busyWords={t("sending")} aria-label={`${t(reached ? "goals.stepReopen" : "goals.stepReach")}: ${step.words}`}>{t(reached ? "goals.stepReopen" : "goals.stepReach")}</SubmitButton>
          </KeptForm>
        )}
      </div>
    </li>
  );
}

/** The form of a goal, new or in other words. */
export function GoalForm({ goal, id, sideId, engagementId, locale, set }: { goal?: Goal; id: string; sideId: string; engagementId: string; locale: Locale; set: FormPost }) {
  const t = words("plans", locale);
  return (
    <KeptForm action={set} words={formErrorsWords()} hidden={{ engagementId, id, sideId, revision: String(goal?.revision ?? 0), ...(goal?.version ? { words: goal.words } : {}) }} suffix={`-${id}`} className="stack form tight pt-4" label={t(goal ? "goals.edit" : "goals.new")} labels={{ words: t("goals.words"), behaviours: t("goals.behaviours") }}>
      {!goal?.version && <KeptArea name="words" label={t("goals.words")} hint={t("goals.wordsHint")} rows={2} serif maxLength={goalLength.words} defaultValue={goal?.words} />}
      <KeptArea name="behaviours" label={t("goals.behaviours")} hint={t("goals.behavioursHint")} rows={3} serif optional={t("optional")} maxLength={goalLength.behaviours} defaultValue={goal?.behaviours.join("\n")} />
      <div className="btns"><SubmitButton busyWords={t("sending")}>{t(goal ? "goals.save" : "goals.set")}</SubmitButton></div>
    </KeptForm>
  );
}

/** One goal: its words, what others could see, the steps on the way, and what may be done about it. */
export function GoalCard({ goal, stepId, engagementId, locale, acts }: { goal: Goal; stepId: string } & Common) {
  const t = words("plans", locale);
  const end = goal.reachedAt ? "reached" : goal.droppedAt ? "dropped" : "open";
  return (
    <article className="grid gap-4 pt-4">
      <div className="flex flex-wrap items-start justify-between gap-3"><p className="said l">{goal.words}</p><Status tone={end === "reached" ? "done" : "plain"} icon={end === "reached" ? "circle-check" : end === "dropped" ? "ban" : "circle"}>{t(end === "reached" ? "goals.reached" : end === "dropped" ? "goals.dropped" : "goals.open")}</Status></div>
      {goal.behaviours.length > 0 && <div><p className="cap">{t("goals.behaviours")}</p><ul className="mt-1 grid gap-1 list-disc pl-5">{goal.behaviours.map((line) => <li key={line} className="said">{line}</li>)}</ul></div>}
      {goal.milestones.length > 0 && <ul className="rows prom" aria-label={t("goals.milestones")}>{goal.milestones.map((step) => <Step key={step.id} step={step} engagementId={engagementId} locale={locale} acts={acts} />)}</ul>}
      {acts && (
        <details>
          <summary className="cursor-pointer text-14 text-teal">{t("goals.more")}</summary>
          <KeptForm action={acts.milestone} words={formErrorsWords()} hidden={{ engagementId, goalId: goal.id, id: stepId }} suffix={`-${stepId}`} className="stack form tight pt-4" label={t("goals.addStep")} labels={{ words: t("goals.step"), dueOn: t("goals.stepBy") }}>
            <KeptField name="words" label={t("goals.step")} hint={t("goals.stepHint")} maxLength={goalLength.milestone} />
            <KeptField name="dueOn" type="date" label={t("goals.stepBy")} optional={t("optional")} />
            <div className="btns"><SubmitButton busyWords={t("sending")}>{t("goals.addStep")}</SubmitButton></div>
          </KeptForm>
          <GoalForm goal={goal} id={goal.id} sideId={goal.sideId ?? ""} engagementId={engagementId} locale={locale} set={acts.set} />
          <KeptForm action={acts.end} words={formErrorsWords()} hidden={{ engagementId, goalId: goal.id, revision: String(goal.revision) }} suffix={`-end-${goal.id}`} className="btns pt-4" label={t("goals.endOf", { words: goal.words })}>
            {end !== "open" ? <SubmitButton name="end" value="open" busyWords={t("sending")}>{t("goals.goOn")}</SubmitButton> : (
              <><SubmitButton name="end" value="reached" busyWords={t("sending")}>{t("goals.reach")}</SubmitButton><SubmitButton kind="quiet" name="end" value="dropped" busyWords={t("sending")}>{t("goals.drop")}</SubmitButton></>
            )}
          </KeptForm>
        </details>
      )}
    </article>
  );
}
