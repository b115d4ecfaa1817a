import type { Metadata } from "next";
import { ReleaseForm } from "@/components/engagements/releases/release-form";
import { ReleaseLists } from "@/components/engagements/releases/release-lists";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { releasesPage } from "@/lib/engagements/queries/releases";
import { unorderedId } from "@/lib/platform/ids";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { releaseItem, withdrawRelease } from "./actions";

export const metadata: Metadata = { title: words("releases")("title") };

/** A leader releases records of their own, one by one, and sees who looked. */
export default async function Page({ params, searchParams }: PageProps<"/engagements/[engagementId]/releases">) {
  const { engagementId } = await params;
  const { entry, done } = await searchParams;
  const path = `/engagements/${engagementId}`;
  const { viewer, data: { now, ...data } } = await page(async (ctx) => ({ ...(await releasesPage(ctx, engagementId, typeof entry === "string" ? entry : null)), now: ctx.now }), { path: `${path}/releases` });
  const [t, e] = [words("releases", viewer.locale), words("engagements", viewer.locale)];
  const just = done === "released" ? t("done.released") : done === "withdrawn" ? t("done.withdrawn") : null;
  const shown = { data, locale: viewer.locale, zone: viewer.zone };
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead crumbs={[{ label: e("title"), href: "/engagements" }, { label: data.engagement.title, href: path }, { label: t("title") }]} title={t("title")} lede={t("lede")} />
      {just && <Banner tone="teal" className="mb-8" title={just} />}
      <div className="stack">
        <ReleaseForm {...shown} from={viewer.name} now={now} newId={unorderedId()} release={releaseItem} />
        <ReleaseLists {...shown} withdraw={withdrawRelease} />
        <div className="btns"><LinkButton href={path} icon="arrow-left">{e("form.back")}</LinkButton></div>
      </div>
    </Shell>
  );
}
