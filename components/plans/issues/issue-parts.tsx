import { KeptArea, KeptField } from "@/components/engagements/form/kept-fields";
import { KeptForm } from "@/components/engagements/form/kept-form";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { words, type Locale } from "@/lib/platform/i18n";
import type { Issue } from "@/lib/plans/queries/issues";
import { issueLength, issueParts } from "@/lib/plans/rules/issues";
import type { FormPost } from "../ledger/ledger-words";

/** The four parts of an issue in the words of whoever raised it. */
export function IssueParts({ issue, locale }: { issue: Issue; locale: Locale }) {
  const t = words("plans", locale);
  return <dl className="grid gap-3">{issueParts.map((part) => <div key={part}><dt className="cap">{t(`issues.parts.${part}`)}</dt><dd className="said">{issue[part]}</dd></div>)}</dl>;
}

/** Raises an issue in four parts, or words one anew that was not brought yet. */
export function IssueForm({ engagementId, issue, id, raise, locale }: { engagementId: string; issue?: Issue; id: string; raise: FormPost; locale: Locale }) {
  const t = words("plans", locale);
  return (
    <KeptForm action={raise} words={formErrorsWords()} hidden={{ engagementId, id, revision: String(issue?.revision ?? 0) }} suffix={`-${id}`} className="stack form tight pt-4" label={t(issue ? "issues.edit" : "issues.raise")} labels={Object.fromEntries(issueParts.map((part) => [part, t(`issues.parts.${part}`)]))}>
      {issueParts.map((part) => <KeptArea key={part} name={part} label={t(`issues.parts.${part}`)} hint={t(`issues.hints.${part}`)} rows={2} serif maxLength={issueLength.part} defaultValue={issue?.[part]} />)}
      <div className="btns"><SubmitButton busyWords={t("sending")}>{t(issue ? "issues.save" : "issues.raiseDo")}</SubmitButton></div>
    </KeptForm>
  );
}

/** What was agreed about an issue, and when all look whether it holds. */
export function ResolveForm({ engagementId, issue, resolve, locale }: { engagementId: string; issue: Issue; resolve: FormPost; locale: Locale }) {
  const t = words("plans", locale);
  return (
    <details>
      <summary className="cursor-pointer text-14 text-teal">{t("issues.resolveOpen")}</summary>
      <KeptForm action={resolve} words={formErrorsWords()} hidden={{ engagementId, issueId: issue.id, revision: String(issue.revision) }} suffix={`-resolve-${issue.id}`} className="stack form tight pt-4" label={t("issues.resolveOpen")} labels={{ resolution: t("issues.resolution"), lookOn: t("issues.lookOn") }}>
        <KeptArea name="resolution" label={t("issues.resolution")} hint={t("issues.resolutionHint")} rows={3} serif maxLength={issueLength.resolution} />
        <KeptField name="lookOn" type="date" label={t("issues.lookOn")} optional={t("optional")} />
        <div className="btns"><SubmitButton busyWords={t("sending")}>{t("issues.resolveDo")}</SubmitButton></div>
      </KeptForm>
    </details>
  );
}
