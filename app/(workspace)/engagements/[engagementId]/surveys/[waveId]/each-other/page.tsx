import type { Metadata } from "next";
import { firstName } from "@/components/home/reader";
import { Shell } from "@/components/shell/shell";
import { BothSides, ColleaguesBeside, RateOther } from "@/components/surveys/each-other";
import { waveName } from "@/components/surveys/survey-words";
import { LinkButton } from "@/components/ui/button";
import { Banner, EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { eachOtherPage } from "@/lib/surveys/queries/pair-ratings";
import { rateOtherLeader } from "./actions";

export const metadata: Metadata = { title: words("surveyPages")("eachOther.title") };

const dones = ["kept", "revealed"] as const;

/** What leaders say of working with each other at the time of a wave: each alone, then both sides together, beside what colleagues see. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/surveys/[waveId]/each-other">) {
  const { engagementId, waveId } = await params;
  const { done } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => eachOtherPage(ctx, engagementId, waveId), { path: `${path}/surveys/${waveId}/each-other` });
  const [t, e] = [words("surveyPages", viewer.locale), words("engagements", viewer.locale)];
  const just = dones.find((each) => each === done);
  const open = data.isLeader && data.state === "open" ? data.waiting : [];
  const name = waveName(data.wave, viewer.locale);
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: data.engagement.title, href: path }, { label: t("title"), href: `${path}/surveys` }, { label: t("eachOther.title") }]} title={t("eachOther.heading", { wave: name })} lede={t("eachOther.lede")} />
      {just && <Banner tone="teal" className="mb-8" title={t(`eachOther.done.${just}`)} />}
      <div className="stack">
        {open.map((other) => <RateOther key={other.partyId} other={other} page={data} rate={rateOtherLeader} locale={viewer.locale} />)}
        {data.revealed.map((pair) => <BothSides key={pair.leaders.map(({ partyId }) => partyId).join()} pair={pair} locale={viewer.locale}
          readers={data.isLeader ? t("eachOther.readers", { name: firstName(pair.leaders.find(({ partyId }) => partyId !== data.engagement.side)?.name ?? "") }) : t("eachOther.readersCoach")} />)}
        {open.length === 0 && data.sealed.map((two) => (
          <EmptyState key={two.map(({ partyId }) => partyId).join()} heading={false} title={t(`eachOther.sealed.${data.state}`, { one: firstName(two[0].name), other: firstName(two[1].name) })}>{data.state === "over" ? t("eachOther.overWhy") : t("eachOther.sealedWhy")}</EmptyState>
        ))}
        <ColleaguesBeside beside={data.beside} isFinal={data.wave.state === "sealed" || data.wave.state === "void"} locale={viewer.locale} />
        <div className="btns">
          {data.wave.state === "sealed" && <LinkButton href={`${path}/surveys/${waveId}`} icon="file-text">{t("waves.report")}</LinkButton>}
          <LinkButton href={`${path}/surveys`} icon="arrow-left">{t("report.back")}</LinkButton>
        </div>
      </div>
    </Shell>
  );
}
