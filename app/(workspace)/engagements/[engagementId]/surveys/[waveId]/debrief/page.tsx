import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { Decided, Talk } from "@/components/surveys/debrief/decided";
import { figureWords } from "@/components/surveys/debrief/debrief-words";
import { MessageSection } from "@/components/surveys/debrief/message";
import { RecordForm } from "@/components/surveys/debrief/record-form";
import { waveName } from "@/components/surveys/survey-words";
import { audienceLabel } from "@/components/engagements/audience-words";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { LinkButton } from "@/components/ui/button";
import { Banner, EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { debriefPage } from "@/lib/surveys/queries/corrections";
import { recordCorrection, sendMessage } from "./actions";

export const metadata: Metadata = { title: words("surveyPages")("debrief.title") };

const dones = ["recorded", "sent"] as const;

/** The debrief of a wave: the coach records it with the leaders, and each leader writes to those who were asked. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/surveys/[waveId]/debrief">) {
  const { engagementId, waveId } = await params;
  const { done } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => debriefPage(ctx, engagementId, waveId), { path: `${path}/surveys/${waveId}/debrief` });
  const { locale } = viewer;
  const [t, e] = [words("surveyPages", locale), words("engagements", locale)];
  const just = dones.find((each) => each === done);
  const figures = new Map(data.figures.map((row) => [row.key, figureWords(row, data, locale)]));
  const readers = (audience: "pair" | "alliance") => audienceLabel({ engagement: data.engagement, standing: data.engagement.side ? "leader" : "coach", locale }, audience);
  const badge = <AudienceBadge audience="alliance" label={readers("alliance")} />;
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: data.engagement.title, href: path }, { label: t("title"), href: `${path}/surveys` }, { label: t("debrief.title") }]} title={t("debrief.heading", { wave: waveName(data.wave, locale) })} lede={t("debrief.lede")} />
      {just && <Banner tone="teal" className="mb-8" title={t(`debrief.done.${just}`)} />}
      <div className="stack">
        {data.record ? (
          <>
            <Section title={t("report.decided")} aside={badge}><Decided correction={data.record} locale={locale} /></Section>
            <Talk correction={data.record} figures={figures} readers={readers("pair")} locale={locale} />
            <MessageSection data={data} locale={locale} newId={newId()} send={sendMessage} />
          </>
        ) : data.mayRecord ? <RecordForm data={data} locale={locale} newId={newId()} record={recordCorrection} /> : <EmptyState heading={false} title={t(data.report ? "debrief.none" : "report.notYet")}>{t(data.report ? "debrief.noneWhy" : "report.notYetWhy")}</EmptyState>}
        <div className="btns">{data.report && <LinkButton href={`${path}/surveys/${waveId}`} icon="file-text">{t("waves.report")}</LinkButton>}<LinkButton href={`${path}/surveys`} icon="arrow-left">{t("report.back")}</LinkButton></div>
      </div>
    </Shell>
  );
}
