import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { Decided } from "@/components/surveys/debrief/decided";
import { SummaryFigures } from "@/components/surveys/debrief/summary";
import { waveName } from "@/components/surveys/survey-words";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { presentOf } from "@/lib/engagements/rules/present";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { summaryPage } from "@/lib/surveys/queries/corrections";

export const metadata: Metadata = { title: words("surveyPages")("summary.title") };

/** What a sponsor reads of a wave, once its debrief is on record and where the signed agreement lists it. */
export default async function Page({ params }: PageProps<"/engagements/[engagementId]/surveys/[waveId]/summary">) {
  const { engagementId, waveId } = await params;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => summaryPage(ctx, engagementId, waveId), { path: `${path}/surveys/${waveId}/summary` });
  const [t, e] = [words("surveyPages", viewer.locale), words("engagements", viewer.locale)];
  const leaders = presentOf(data.engagement.parties, "leader").map(({ name }) => name);
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: data.engagement.title, href: path }, { label: t("summary.title") }]} title={t("summary.heading", { wave: waveName(data.summary, viewer.locale) })} lede={t("summary.lede")} />
      <div className="stack">
        <SummaryFigures summary={data.summary} leaders={leaders} locale={viewer.locale} />
        {data.correction && <Section title={t("report.decided")}><Decided correction={data.correction} locale={viewer.locale} /></Section>}
        <div className="btns"><LinkButton href={`${path}/course`} icon="arrow-left">{t("summary.back")}</LinkButton></div>
      </div>
    </Shell>
  );
}
