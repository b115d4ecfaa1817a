import type { Metadata } from "next";
import { audienceLabel } from "@/components/engagements/audience-words";
import { firstName } from "@/components/home/reader";
import { GoalCard, GoalForm } from "@/components/plans/goals/goal-card";
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
import { goalsPage } from "@/lib/plans/queries/goals";
import { endGoal, reachMilestone, setGoal, setMilestone } from "./actions";

export const metadata: Metadata = { title: words("plans")("goals.title") };

/** The shared goal, and each leader's own goals with what others could see and the steps on the way. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/goals">) {
  const { engagementId } = await params;
  const { done } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data: { engagement, goals, sides } } = await page((ctx) => goalsPage(ctx, engagementId), { path: `${path}/goals` });
  const [t, e, locale] = [words("plans", viewer.locale), words("engagements", viewer.locale), viewer.locale];
  const standing = engagement.side ? "leader" as const : engagement.standings.includes("coach") ? "coach" as const : "sponsor" as const;
  const reader = { engagement, standing, locale };
  const acts = standing !== "sponsor" && runningStatuses.includes(engagement.status) ? { set: setGoal, end: endGoal, milestone: setMilestone, reach: reachMilestone } : null;
  const common = { engagementId, locale, acts };
  const shared = goals.filter(({ sideId }) => sideId === null);
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("goals.title") }]} title={t("goals.title")} lede={t(standing === "sponsor" ? "goals.ledeSponsor" : "goals.lede")} />
      {done === "saved" && <Banner tone="teal" className="mb-8" title={t("goals.saved")} />}
      <div className="stack">
        {(shared.length > 0 || standing !== "sponsor") && (
          <Section title={t("goals.shared")} aside={<AudienceBadge audience="alliance" label={audienceLabel(reader, "alliance")} />}>
            {shared.length === 0 ? <p className="sub pt-4">{t("goals.sharedNone")}</p> : shared.map((goal) => <GoalCard key={goal.id} goal={goal} stepId={newId()} {...common} />)}
          </Section>
        )}
        {standing === "sponsor" && shared.length === 0 && <EmptyState heading={false} title={t("goals.notShared")} />}
        {sides.map(({ partyId, name }) => {
          const own = goals.filter(({ sideId }) => sideId === partyId);
          return (
            <Section key={partyId} title={partyId === engagement.side ? t("goals.yours") : t("goals.of", { name: firstName(name) })} aside={<AudienceBadge audience="leader_and_coach" label={audienceLabel(reader, "leader_and_coach", partyId)} />}>
              {own.length === 0 && <p className="sub pt-4">{t("goals.none")}</p>}
              {own.map((goal) => <GoalCard key={goal.id} goal={goal} stepId={newId()} {...common} />)}
              {acts && <details className="mt-6" open={own.length === 0 && partyId === engagement.side}><summary className="cursor-pointer text-14 text-teal">{t("goals.new")}</summary><GoalForm id={newId()} sideId={partyId} engagementId={engagementId} locale={locale} set={acts.set} /></details>}
            </Section>
          );
        })}
        <div className="btns"><LinkButton href={path} icon="arrow-left">{e("form.back")}</LinkButton></div>
      </div>
    </Shell>
  );
}
