import type { Metadata } from "next";
import { ReleasedWords } from "@/components/engagements/releases/released-item";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { releasedItem } from "@/lib/engagements/queries/releases";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("releases")("released.title") };

/** One released record, word for word as it was previewed. Opening it is noted. */
export default async function Page({ params }: PageProps<"/engagements/[engagementId]/released/[releaseId]">) {
  const { engagementId, releaseId } = await params;
  const path = `/engagements/${engagementId}`;
  const { viewer, data: { engagement, item } } = await page((ctx) => releasedItem(ctx, engagementId, releaseId), { path: `${path}/released/${releaseId}` });
  const [t, e] = [words("releases", viewer.locale), words("engagements", viewer.locale)];
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: engagement.title, href: path }, { label: t("released.title"), href: `${path}/released` }]} title={t("released.title")} />
      <ReleasedWords title={item.title} from={item.from} words={item.words} at={item.releasedAt} expiresOn={item.expiresOn} locale={viewer.locale} zone={viewer.zone} />
      <div className="btns"><LinkButton href={`${path}/released`} icon="arrow-left">{t("released.title")}</LinkButton></div>
    </Shell>
  );
}
