import type { Metadata } from "next";
import { readerOf } from "@/components/home/reader-of";
import { PromiseList } from "@/components/reports/promise-list";
import { Shell } from "@/components/shell/shell";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { promisesOf } from "@/lib/plans/queries";
import { standingLedgers } from "@/lib/plans/queries/standing";

export const metadata: Metadata = { title: words("home")("promises.title") };

/** What the reader promised and was promised. */
export default async function Page({ searchParams }: PageProps<"/promises">) {
  const { answered } = await searchParams;
  const { viewer, data: { now, promises, ledgers } } = await page(async (ctx) => ({ now: ctx.now, promises: await promisesOf(ctx), ledgers: await standingLedgers(ctx) }), { path: "/promises" });
  const t = words("home", viewer.locale);
  const isEmpty = promises.mine.length + promises.ofOthers.length === 0;
  const open = promises.mine.filter(({ outcome }) => outcome === null).length;
  return (
    <Shell viewer={await shellOf(viewer)} current="/promises" width="narrow">
      <PageHead title={isEmpty ? t("promises.title") : t("promises.titleWith", { count: open })} lede={t("promises.lede")} />
      {answered === "saved" && <Banner tone="teal" title={t("promises.saved")} className="mb-8" />}
      {answered === "changed" && <Banner tone="amber" title={t("promises.changed")} className="mb-8" />}
      {answered === "refused" && <Banner tone="brick" title={t("promises.refused")} className="mb-8" />}
      <PromiseList promises={promises} ledgers={ledgers} reader={readerOf(viewer, now)} />
    </Shell>
  );
}
