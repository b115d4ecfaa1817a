import type { Metadata } from "next";
import { ThemesSection } from "@/components/intake/themes-section";
import { Shell } from "@/components/shell/shell";
import { AudienceBadge } from "@/components/ui/audience-badge";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { themesPage } from "@/lib/intake/queries/themes";
import { words } from "@/lib/platform/i18n";
import { unorderedId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("intake")("themes.title") };

/** The synthesis of the intakes, for the coach alone: passages grouped into themes. */
export default async function Page({ params }: PageProps<"/engagements/[engagementId]/themes">) {
  const { engagementId } = await params;
  const path = `/engagements/${engagementId}`;
  const { viewer, data } = await page((ctx) => themesPage(ctx, engagementId), { path: `${path}/themes` });
  const [t, e] = [words("intake", viewer.locale), words("engagements", viewer.locale)];
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="full">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: data.engagement.title, href: path }, { label: t("themes.title") }]} title={t("themes.title")} lede={t("themes.lede")}
        actions={<><AudienceBadge audience="coach_only" label={e("audience.coachOnly")} /><LinkButton href={`${path}/intakes`}>{t("themes.toIntakes")}</LinkButton></>} />
      <ThemesSection data={data} newId={unorderedId()} locale={viewer.locale} />
    </Shell>
  );
}
