import type { Metadata } from "next";
import { Revealed, RateAlone } from "@/components/sessions/support/rating";
import { whenOf } from "@/components/sessions/wording";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { now } from "@/lib/platform/clock";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { callToRate, ratingPage } from "@/lib/sessions/queries/ratings";
import { rateRelationship } from "./actions";

export const metadata: Metadata = { title: words("support")("rating.title") };

/** The blind rating of one call: each leader alone, then all numbers together. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/rating">) {
  const { engagementId } = await params;
  const { call } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page(async (ctx) => ratingPage(ctx, engagementId, typeof call === "string" ? call : await callToRate(ctx, engagementId)), { path: `${path}/rating` });
  const [t, e] = [words("support", viewer.locale), words("engagements", viewer.locale)];
  const open = data.fields.some(({ revealed }) => revealed === null);
  const mayRate = open && data.isLeader && data.state === "open";
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: data.engagement.title, href: path }, { label: t("rating.title") }]} title={t(open ? "rating.title" : "rating.titleRevealed")}
        lede={t("rating.lede", { round: data.session.round ?? 0, when: whenOf(data.session.startsAt, { zone: viewer.zone, locale: viewer.locale, now: now() }) })} />
      <div className="stack">
        {mayRate && <RateAlone page={data} rate={rateRelationship} locale={viewer.locale} />}
        {open && !mayRate && <EmptyState heading={false} title={t(data.state === "over" ? "rating.over" : data.isLeader ? "rating.soon" : "rating.sealed")}>{data.state !== "over" && t("rating.sealedWhy")}</EmptyState>}
        {data.fields.map((field) => <Revealed key={field.key} field={field} locale={viewer.locale} pair={t(data.isLeader ? "readers.all" : "readers.leadersAndYou")} />)}
        <div className="btns"><LinkButton href={`${path}/rounds`} icon="arrow-left">{t("backToRounds")}</LinkButton></div>
      </div>
    </Shell>
  );
}
