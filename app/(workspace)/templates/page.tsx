import type { Metadata } from "next";
import Link from "next/link";
import { DataTable } from "@/components/data-table/data-table";
import { Shell } from "@/components/shell/shell";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { describeTemplates } from "@/lib/programs/queries/templates";
import { dayIn, formatDayWithYear } from "@/lib/platform/dates";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("templates")("title") };

export default async function TemplatesPage() {
  const { viewer, data: templates } = await page((ctx) => describeTemplates(ctx), { path: "/templates" });
  const t = words("templates", viewer.locale);
  const length = (days: number) => (days < 7 ? t("day") : t("weeks", { weeks: Math.round(days / 7) }));
  return (
    <Shell viewer={await shellOf(viewer)} current="/templates">
      <PageHead title={t("title")} lede={t("lede")} actions={<LinkButton href="/instruments">{t("instruments")}</LinkButton>} />
      <DataTable caption={t("caption")} rows={templates} rowKey={({ id }) => id} columns={[
        {
          key: "title", header: t("program"), heading: true,
          cell: ({ id, title, summary }) => <><Link href={`/templates/${id}`} prefetch={false}>{title}</Link><span className="mt-1 block max-w-measure font-regular text-ink-2">{summary}</span></>,
        },
        { key: "version", header: t("versionColumn"), align: "right", cell: ({ version }) => version },
        { key: "stages", header: t("stagesColumn"), align: "right", wide: true, cell: ({ stages }) => stages },
        { key: "length", header: t("lengthColumn"), wide: true, cell: ({ typicalLengthDays }) => <span className="nowrap">{length(typicalLengthDays)}</span> },
        { key: "since", header: t("sinceColumn"), wide: true, cell: ({ createdAt }) => <span className="nowrap">{formatDayWithYear(dayIn(createdAt, viewer.zone))}</span> },
      ]} />
    </Shell>
  );
}
