import { dayOf, firstName } from "@/components/home/reader";
import { KeptForm } from "@/components/engagements/form/kept-form";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { formErrorsWords } from "@/components/ui/form-errors-words";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDay, type Zone } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { Issue, IssuesPage } from "@/lib/plans/queries/issues";
import type { FormPost } from "../ledger/ledger-words";
import { IssueForm, IssueParts, ResolveForm } from "./issue-parts";

type Acts = { raise: FormPost; bring: FormPost; takeBack: FormPost; resolve: FormPost };
export type IssueView = { page: IssuesPage; locale: Locale; zone: Zone; acts: Acts | null };

function Private({ issue, view: { page, locale, acts } }: { issue: Issue; view: IssueView }) {
  const t = words("plans", locale);
  const engagementId = page.engagement.id;
  if (!acts || issue.sideId !== page.engagement.side) return <p className="sub">{t("issues.leadersBring")}</p>;
  return (
    <div className="grid gap-3">
      <p className="sub">{t("issues.bringWhy")}</p>
      <div className="btns">
        <KeptForm action={acts.bring} words={formErrorsWords()} hidden={{ engagementId, issueId: issue.id, revision: String(issue.revision) }} className="inline-flex" label={t("issues.bring")}><SubmitButton kind="primary" busyWords={t("sending")}>{t("issues.bring")}</SubmitButton></KeptForm>
        <KeptForm action={acts.takeBack} words={formErrorsWords()} hidden={{ engagementId, issueId: issue.id, revision: String(issue.revision) }} className="inline-flex" label={t("issues.takeBack")}><SubmitButton kind="quiet" busyWords={t("sending")}>{t("issues.takeBack")}</SubmitButton></KeptForm>
      </div>
      <details><summary className="cursor-pointer text-14 text-teal">{t("issues.edit")}</summary><IssueForm engagementId={engagementId} issue={issue} id={issue.id} raise={acts.raise} locale={locale} /></details>
    </div>
  );
}

function Row({ issue, view }: { issue: Issue; view: IssueView }) {
  const { page, locale, zone, acts } = view;
  const t = words("plans", locale);
  const leader = page.engagement.parties.find(({ id }) => id === issue.sideId)?.name ?? "";
  const by = issue.sideId === page.engagement.side ? t("issues.byYou", { day: dayOf(issue.createdAt, { zone, locale }) }) : t("issues.by", { name: firstName(leader), day: dayOf(issue.createdAt, { zone, locale }) });
  return (
    <li>
      <div className="grid gap-4">
        <p className="cap">{by}</p>
        <IssueParts issue={issue} locale={locale} />
        {issue.resolvedAt && <div className="grid gap-1"><p className="cap">{t("issues.resolved", { day: dayOf(issue.resolvedAt, { zone, locale }) })}</p><p className="said">{issue.resolution}</p>{issue.lookOn && <p className="cap">{t("issues.look", { day: formatDay(issue.lookOn, formatLocale[locale]) })}</p>}</div>}
        {!issue.broughtAt && <Private issue={issue} view={view} />}
        {issue.broughtAt && !issue.resolvedAt && acts && <ResolveForm engagementId={page.engagement.id} issue={issue} resolve={acts.resolve} locale={locale} />}
      </div>
    </li>
  );
}

/** Issues of one kind under one heading, with who reads them; nothing where there are none. */
export function IssueList({ title, badge, issues, view }: { title: string; badge: { audience: "pair" | "leader_and_coach"; label: string }; issues: readonly Issue[]; view: IssueView }) {
  if (issues.length === 0) return null;
  return (
    <Section title={title} aside={<AudienceBadge audience={badge.audience} label={badge.label} />}>
      <ul className="rows">{issues.map((issue) => <Row key={issue.id} issue={issue} view={view} />)}</ul>
    </Section>
  );
}
