import type { Metadata } from "next";
import { audienceLabel } from "@/components/engagements/audience-words";
import { IssueForm } from "@/components/plans/issues/issue-parts";
import { IssueList } from "@/components/plans/issues/issue-list";
import { dayOf } from "@/components/home/reader";
import { Shell } from "@/components/shell/shell";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { LinkButton } from "@/components/ui/button";
import { Banner, EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { runningStatuses } from "@/lib/engagements/rules";
import { newId } from "@/lib/platform/ids";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { issuesPage } from "@/lib/plans/queries/issues";
import { bringIssue, raiseIssue, resolveIssue, takeBackIssue } from "./actions";

export const metadata: Metadata = { title: words("plans")("issues.title") };
const said = ["raised", "brought", "takenBack", "resolved"] as const;

/** What stands between the leaders: raised with the coach first, brought by its leader, settled together. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/issues">) {
  const { engagementId } = await params;
  const { done } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => issuesPage(ctx, engagementId), { path: `${path}/issues` });
  const { engagement, issues, nextCall } = data;
  const [t, e, locale] = [words("plans", viewer.locale), words("engagements", viewer.locale), viewer.locale];
  const isLeader = engagement.side !== null;
  const running = runningStatuses.includes(engagement.status);
  const reader = { engagement, standing: isLeader ? "leader" as const : "coach" as const, locale };
  const view = { page: data, locale, zone: viewer.zone, acts: running ? { raise: raiseIssue, bring: bringIssue, takeBack: takeBackIssue, resolve: resolveIssue } : null };
  const kept = issues.filter(({ broughtAt }) => broughtAt === null);
  const just = said.find((each) => each === done);
  const pair = { audience: "pair" as const, label: audienceLabel(reader, "pair") };
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("issues.title") }]} title={t("issues.title")}
        lede={nextCall ? t("issues.ledeCall", { day: dayOf(nextCall, { zone: viewer.zone, locale }) }) : t("issues.lede")} />
      {just && <Banner tone="teal" className="mb-8" title={t(`issues.done.${just}`)} />}
      <div className="stack">
        {issues.length === 0 && <EmptyState heading={false} title={t("issues.none")}>{t(isLeader ? "issues.noneLeader" : "issues.noneCoach")}</EmptyState>}
        <IssueList title={t("issues.open")} badge={pair} issues={issues.filter(({ broughtAt, resolvedAt }) => broughtAt && !resolvedAt)} view={view} />
        {isLeader ? <IssueList title={t("issues.private")} badge={{ audience: "leader_and_coach", label: audienceLabel(reader, "leader_and_coach", engagement.side) }} issues={kept} view={view} />
          : [...new Set(kept.map(({ sideId }) => sideId))].map((sideId) => <IssueList key={sideId} title={t("issues.private")} badge={{ audience: "leader_and_coach", label: audienceLabel(reader, "leader_and_coach", sideId) }} issues={kept.filter((issue) => issue.sideId === sideId)} view={view} />)}
        {isLeader && running && (
          <Section title={t("issues.raise")} aside={<AudienceBadge audience="leader_and_coach" label={audienceLabel(reader, "leader_and_coach", engagement.side)} />}>
            <IssueForm engagementId={engagementId} id={newId()} raise={raiseIssue} locale={locale} />
          </Section>
        )}
        <IssueList title={t("issues.settled")} badge={pair} issues={issues.filter(({ resolvedAt }) => resolvedAt)} view={view} />
        <div className="btns"><LinkButton href={path} icon="arrow-left">{e("form.back")}</LinkButton></div>
      </div>
    </Shell>
  );
}
