import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { SurveyReport } from "@/components/surveys/survey-report";
import { waveName } from "@/components/surveys/survey-words";
import { LinkButton } from "@/components/ui/button";
import { Banner, EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { reportPage } from "@/lib/surveys/queries/report-page";
import { hasPairRatings } from "@/lib/surveys/rules/pair-ratings";
import { releaseComments } from "./actions";

export const metadata: Metadata = { title: words("surveyPages")("report.crumb") };

/** The report of one wave, for coach and leaders: the same figures for both; the coach decides what leaders read of its comments. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/surveys/[waveId]">) {
  const { engagementId, waveId } = await params;
  const { done } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => reportPage(ctx, engagementId, waveId), { path: `${path}/surveys/${waveId}` });
  const [t, e] = [words("surveyPages", viewer.locale), words("engagements", viewer.locale)];
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: data.engagement.title, href: path }, { label: t("title"), href: `${path}/surveys` }, { label: t("report.crumb") }]} title={t("report.title", { wave: waveName(data.wave, viewer.locale) })} />
      {done === "released" && data.released.length > 0 && <Banner tone="teal" className="mb-8" title={t(data.released.some(({ shown }) => shown.length > 0) ? "comments.released" : "comments.releasedNone")} />}
      {data.report ? <SurveyReport data={data} report={data.report} locale={viewer.locale} zone={viewer.zone} release={releaseComments} /> : <EmptyState title={t("report.notYet")}>{t("report.notYetWhy")}</EmptyState>}
      <div className="btns mt-10">
        {data.leaders.length > 1 && hasPairRatings(data.wave.kind) && <LinkButton href={`${path}/surveys/${waveId}/each-other`} icon="users-round">{t("eachOther.link")}</LinkButton>}
        <LinkButton href={`${path}/surveys`} icon="arrow-left">{t("report.back")}</LinkButton>
      </div>
    </Shell>
  );
}
