import type { Metadata } from "next";
import { BeginLaunch } from "@/components/launch/begin-launch";
import { DraftList } from "@/components/launch/draft-list";
import { Shell } from "@/components/shell/shell";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { listDrafts } from "@/lib/engagements/queries/draft";
import { mayLaunch } from "@/lib/engagements/rules/launching";
import { AppError } from "@/lib/platform/errors";
import { words } from "@/lib/platform/i18n";
import { newId } from "@/lib/platform/ids";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("launch")("start.title") };

/** Where a launch begins, and where those begun are taken up again. */
export default async function Page({ searchParams }: PageProps<"/launch">) {
  const query = await searchParams;
  const { viewer, data: drafts } = await page((ctx) => {
    if (!mayLaunch.some((role) => ctx.viewer.roles.includes(role))) throw new AppError("forbidden", words("errors", ctx.viewer.locale)("forbidden.what"));
    return listDrafts(ctx);
  }, { path: "/launch" });
  const t = words("launch", viewer.locale);
  return (
    <Shell viewer={await shellOf(viewer)} current="/engagements" width="narrow">
      <PageHead title={t("start.title")} lede={t("start.lede")} />
      <div className="stack">
        {"discarded" in query && <Banner tone="teal" title={t("start.discarded")} />}
        {"failed" in query && <Banner tone="brick" title={t("preview.failedTitle")} />}
        <BeginLaunch id={newId()} label={t("start.begin")} primary={drafts.length === 0} />
        <DraftList drafts={drafts} zone={viewer.zone} locale={viewer.locale} />
      </div>
    </Shell>
  );
}
