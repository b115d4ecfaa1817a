import type { Metadata } from "next";
import { Acknowledged, Acknowledging } from "@/components/engagements/expectations/acknowledging";
import { Confirming } from "@/components/engagements/expectations/confirming";
import { Conversations, Leaders } from "@/components/engagements/expectations/conversations";
import { Questions } from "@/components/engagements/expectations/questions";
import { Changes, Versions } from "@/components/engagements/expectations/versions";
import { ConsequencesSection, DeclarationSection, ImpactSection, ProcessSection, PromiseSection } from "@/components/engagements/expectations/what-to-read";
import { partiesWith } from "@/components/engagements/parties-with";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { expectationsPage } from "@/lib/engagements/queries/expectations-page";
import { unorderedId } from "@/lib/platform/ids";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { acknowledge, answerInterests, answerQuestion, askSponsor, confirmConsequences, decline, recordConversation } from "./actions";

export const metadata: Metadata = { title: words("engagements")("expectations.title") };

/** Process, impact and consequences: the leaders read and acknowledge, HR confirms, the sponsor records that they spoke
 *  with each leader, the coach sees how far it is. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/expectations">) {
  const { engagementId } = await params;
  const { told, done } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => expectationsPage(ctx, engagementId), { path: `${path}/expectations` });
  const { engagement, as, leaders, own } = data;
  const [t, locale] = [words("engagements", viewer.locale), viewer.locale];
  const reader = { engagement, standing: as, locale };
  const { sponsor } = partiesWith(engagement, locale);
  const reads = as !== "hr_partner";
  const open = as === "leader" && !own?.acknowledgedAt;
  const justTold = leaders.find(({ partyId }) => partyId === told)?.name;
  const organization = viewer.organizations.find(({ id }) => id === viewer.organizationId)?.name ?? "";
  const said = done === "asked" ? t("expectations.askDone", { sponsor: sponsor.first }) : done === "answered" ? t("expectations.answeredDone") : done === "revised" ? t("expectations.revised", { version: data.version }) : null;
  const acts = { acknowledge, answerInterests, decline };
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: t("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("expectations.title") }]} title={t(open ? "expectations.titleLeader" : "expectations.title")}
        lede={t(`expectations.lede.${as}`, { sponsor: sponsor.full })} />
      {justTold && <Banner tone="teal" className="mb-8" title={t("expectations.tellDone", { leader: justTold })} />}
      {said && <Banner tone="teal" className="mb-8" title={said} />}
      <div className="stack">
        {as === "sponsor" && <Conversations data={data} locale={locale} zone={viewer.zone} record={recordConversation} />}
        {as === "coach" && <Section title={t("expectations.leaderStates")}><Leaders leaders={leaders} locale={locale} zone={viewer.zone} /></Section>}
        {open && <Changes data={data} locale={locale} />}
        {reads && <ProcessSection data={data} reader={reader} />}
        {reads && <ImpactSection data={data} reader={reader} />}
        <ConsequencesSection data={data} reader={reader} />
        {as === "hr_partner" && <Confirming data={data} locale={locale} zone={viewer.zone} confirm={confirmConsequences} />}
        {as === "leader" && <PromiseSection reader={reader} />}
        {as === "leader" && <DeclarationSection data={data} reader={reader} organization={organization} />}
        <Questions data={data} locale={locale} zone={viewer.zone} ask={askSponsor} answer={answerQuestion} newId={unorderedId()} />
        {open && <Acknowledging data={data} reader={reader} zone={viewer.zone} acts={acts} />}
        {as === "leader" && !open && <Acknowledged data={data} reader={reader} zone={viewer.zone} acts={acts} />}
        {(as === "sponsor" || as === "coach") && <Versions data={data} locale={locale} zone={viewer.zone} />}
        <div className="btns"><LinkButton href={path} icon="arrow-left">{t("form.back")}</LinkButton></div>
      </div>
    </Shell>
  );
}
