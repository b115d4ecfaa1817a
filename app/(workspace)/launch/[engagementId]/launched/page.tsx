import type { Metadata } from "next";
import { Hearing } from "@/components/launch/hearing";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { formatLocale, words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { launched } from "@/lib/stages/queries/launch";

export const metadata: Metadata = { title: words("launch")("launched.title") };

/** The end of a launch: who is being told now, and who hears what later. */
export default async function Page({ params }: PageProps<"/launch/[engagementId]/launched">) {
  const { engagementId } = await params;
  const { viewer, data } = await page((ctx) => launched(ctx, engagementId), { path: `/launch/${engagementId}/launched` });
  const t = words("launch", viewer.locale);
  const told = [data.coach, ...(data.hrPartner ? [data.hrPartner] : [])];
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead title={t("launched.title")} lede={t("launched.lede", { title: data.title })} />
      <div className="stack">
        <Banner tone="teal" title={t("launched.now", { names: new Intl.ListFormat(formatLocale[viewer.locale]).format(told), count: told.length })}>
          {data.sponsorIsYou ? t("launched.next") : t("launched.nextOther", { sponsor: data.sponsor })}
        </Banner>
        <Section title={t("launched.heading")}><Hearing {...data} done locale={viewer.locale} /></Section>
        <div className="btns">
          <LinkButton kind="primary" href={`/engagements/${engagementId}`}>{t("launched.open")}</LinkButton>
          <LinkButton href="/home">{t("launched.home")}</LinkButton>
        </div>
      </div>
    </Shell>
  );
}
