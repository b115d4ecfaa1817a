import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { HeldSection } from "@/components/engagements/held-section";
import { NextSection } from "@/components/engagements/next-section";
import { nowSentence } from "@/components/engagements/now-sentence";
import { OverviewAside } from "@/components/engagements/overview-aside";
import { OverviewNotices } from "@/components/engagements/overview-notices";
import { RecordsSection } from "@/components/engagements/records-section";
import { ScreensSection } from "@/components/engagements/screens-section";
import { StageLine } from "@/components/engagements/stage-line";
import { StageSection } from "@/components/engagements/stage-section";
import type { View } from "@/components/engagements/view";
import { waitingHref, WaitsSection } from "@/components/engagements/waits-section";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { engagementOverview } from "@/lib/stages/queries/engagement-overview";

export const metadata: Metadata = { title: words("engagements")("title") };

/** One engagement, as each of its parties may know it: where it stands, what waits for whom, what comes, who reads what. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]">) {
  const { engagementId } = await params;
  const { done } = await searchParams;
  const { viewer, data } = await page(async (ctx) => ({ overview: await engagementOverview(ctx, engagementId), now: ctx.now }), { path: `/engagements/${engagementId}` });
  if (data.overview.engagement.status === "draft") redirect(`/launch/${engagementId}/why`);
  const view: View = { ...data, zone: viewer.zone, locale: viewer.locale, personId: viewer.personId };
  const { engagement, standing, waiting } = data.overview;
  const t = words("engagements", viewer.locale);
  const mine = waiting.find((row) => row.mine);
  const inside = standing === "coach" || standing === "leader";
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements">
      <PageHead crumbs={[{ label: t("title"), href: "/engagements" }, { label: engagement.title }]} title={engagement.title} lede={nowSentence(view)}
        actions={<>
          <LinkButton href="/meetings" icon="calendar-days">{t("calendar")}</LinkButton>
          {mine && <LinkButton kind="primary" href={waitingHref(mine, engagement.id)}>{t(`primary.${mine.kind}`)}</LinkButton>}
        </>} />
      <OverviewNotices view={view} done={typeof done === "string" ? done : undefined} />
      <div className="stack">
        <StageLine view={view} />
        <div className="cols">
          <div className="stack">
            {inside && <StageSection view={view} />}
            <WaitsSection view={view} />
            {standing !== "overseer" && <NextSection view={view} />}
            {!inside && <HeldSection view={view} />}
            {standing !== "overseer" && <ScreensSection view={view} />}
            {standing !== "overseer" && <RecordsSection view={view} />}
          </div>
          <OverviewAside view={view} />
        </div>
      </div>
    </Shell>
  );
}
