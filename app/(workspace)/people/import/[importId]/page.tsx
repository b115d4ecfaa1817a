import type { Metadata } from "next";
import { ImportPreview } from "@/components/people/import-preview";
import { ImportProgress } from "@/components/people/import-progress";
import { ImportResult } from "@/components/people/import-result";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { readImport, type ImportView } from "@/lib/people/queries/imports";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("import")("title") };

/** What the page is about now: the title speaks of the next step, or of what became of the list. */
function head({ status, total, preview, result }: ImportView) {
  const t = words("import");
  if (status === "running") return { title: t("running.title", { total }), lede: t("running.lede") };
  if (result) return { title: t("result.title", { added: result.added }), lede: t("result.lede", { amended: result.amended, unchanged: result.unchanged }) };
  if (!preview) return { title: t("discarded.title"), lede: t("discarded.lede") };
  const lede = t("preview.lede");
  if (preview.mapping.missing.length > 0) return { title: t("preview.headingColumns"), lede };
  if (preview.good === 0) return { title: t("preview.headingNone"), lede };
  return { title: t("preview.heading", { good: preview.good, rows: preview.rows, bad: preview.badCount }), lede };
}

export default async function ImportedListPage({ params, searchParams }: PageProps<"/people/import/[importId]">) {
  const { importId } = await params;
  const { refused } = await searchParams;
  const { viewer, data: list } = await page((ctx) => readImport(ctx, importId), { path: `/people/import/${importId}` });
  const t = words("import", viewer.locale);
  const path = `/people/import/${importId}`;
  const label = t("running.progress");
  return (
    <Shell viewer={await shellOf(viewer)} current="/people">
      <PageHead crumbs={[{ label: words("people")("directory.title"), href: "/people" }, { label: t("crumb"), href: "/people/import" }, { label: list.fileName }]} {...head(list)} />
      {refused && <Banner className="mb-8" tone="brick" title={t("refused.again")}>{refused === "conflict" ? t("refused.conflict") : refused === "invalid" ? t("refused.invalid") : t("refused.other")}</Banner>}
      {list.preview && <ImportPreview importId={importId} preview={list.preview} />}
      {list.status === "running" && (
        <>
          <ImportProgress address={`/api${path}/progress`} done={list.done} total={list.total} words={{ label, counts: words("ui").raw("progress") as string, finished: t("running.done") }} />
          <noscript><p className="mt-4"><a href={path}>{t("running.refresh")}</a></p></noscript>
        </>
      )}
      {list.result && <ImportResult result={list.result} />}
      {list.status === "discarded" && <LinkButton kind="primary" big icon="upload" href="/people/import">{t("another")}</LinkButton>}
    </Shell>
  );
}
