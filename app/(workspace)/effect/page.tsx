import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { CohortSection } from "@/components/surveys/cohort-effect";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { effectPage } from "@/lib/surveys/queries/effect-page";
import { cohortKinds } from "@/lib/surveys/rules/cohorts";

export const metadata: Metadata = { title: words("effect")("title") };

/** HR's page of effects over cohorts; it takes no question, since every filter would be another release. */
export default async function Page() {
  const { viewer, data } = await page((ctx) => effectPage(ctx), { path: "/effect" });
  const t = words("effect", viewer.locale);
  return (
    <Shell viewer={await shellOf(viewer)} current="/effect" width="narrow">
      <PageHead title={t("title")} lede={t("lede")} actions={<LinkButton href="/instruments">{t("instruments")}</LinkButton>} />
      <div className="stack">{cohortKinds.map((kind) => <CohortSection key={kind} kind={kind} told={data[kind]} zone={viewer.zone} locale={viewer.locale} />)}</div>
    </Shell>
  );
}
