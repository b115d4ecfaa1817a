import type { Metadata } from "next";
import { Reasons } from "@/components/sessions/support/reasons";
import { Relationship } from "@/components/sessions/support/relationship";
import { PulsesOf, RoundSets } from "@/components/sessions/support/rounds";
import { Shell } from "@/components/shell/shell";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { LinkButton } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { roundsPage } from "@/lib/sessions/queries/rounds-page";
import { recordReason } from "./actions";

export const metadata: Metadata = { title: words("support")("rounds.title") };

/** The rounds of the coaching support: the meetings as sets, the relationship as all see it, and the pulses of one's own. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/rounds">) {
  const { engagementId } = await params;
  const { done } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => roundsPage(ctx, engagementId), { path: `${path}/rounds` });
  const [t, e] = [words("support", viewer.locale), words("engagements", viewer.locale)];
  const view = { page: data, zone: viewer.zone, locale: viewer.locale };
  const { engagement, leaders, relationship, risk, isCoach } = data;
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="report">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("rounds.title") }]} title={t("rounds.title")} lede={t("rounds.lede")} />
      {done === "reason" ? <Banner tone="teal" className="mb-8" title={t("reasons.done")} /> : risk.length > 0 && <Banner tone="amber" icon="triangle-alert" className="mb-8" title={t("risk.title")}>{risk.map((reason) => t(`risk.${reason}`)).join(" ")} {isCoach && t("risk.byDates")}</Banner>}
      <div className="stack">
        {data.sessions.rows.length > 0 && <RoundSets view={view} />}
        <Section title={t("relationship.title")} aside={<AudienceBadge audience="pair" label={t(isCoach ? "readers.leadersAndYou" : "readers.all")} />}>
          <div className="pt-4">{relationship.length > 0 ? <Relationship calls={relationship} leaders={leaders} zone={viewer.zone} locale={viewer.locale} /> : <p className="sub">{t("relationship.none")}</p>}</div>
          {data.running && data.sessions.rows.length > 0 && <div className="btns mt-6"><LinkButton href={`${path}/rating`} icon="gauge">{t(isCoach ? "rating.openCoach" : "rating.open")}</LinkButton></div>}
        </Section>
        {data.pulses.map((each) => <PulsesOf key={each.partyId} of={each} view={view} />)}
        <Reasons view={view} record={recordReason} />
        <div className="btns"><LinkButton href={path} icon="arrow-left">{e("form.back")}</LinkButton></div>
      </div>
    </Shell>
  );
}
