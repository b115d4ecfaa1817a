import Link from "next/link";
import { DataTable } from "@/components/data-table/data-table";
import type { DataColumn } from "@/components/data-table/columns";
import { LinkButton } from "@/components/ui/button";
import { KeyValue } from "@/components/ui/facts";
import { EmptyState } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { dayIn, formatDay } from "@/lib/platform/dates";
import { formatLocale, words, type Locale } from "@/lib/platform/i18n";
import type { CoachedHour, HoursPage } from "@/lib/reports/queries/hours";

/** One year of a coach's hours: how many of which kind, then each by its day. */
export function Hours({ page: { year, hours, minutes, total, earlier, later }, reader: { zone, locale } }: { page: HoursPage; reader: { zone: string; locale: Locale } }) {
  const t = words("sessions", locale);
  const long = (count: number) => t("hours.long", { hours: Math.floor(count / 60), minutes: count % 60 });
  const columns: DataColumn<CoachedHour>[] = [
    { key: "day", header: t("hours.day"), cell: ({ heldAt }) => formatDay(dayIn(heldAt, zone), formatLocale[locale]) },
    { key: "kind", header: t("hours.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
    { key: "engagement", header: t("list.engagement"), wide: true, cell: ({ engagement }) => (engagement ? <Link href={`/engagements/${engagement.id}`} prefetch={false}>{engagement.title}</Link> : <span className="text-ink-3">{t("hours.gone")}</span>) },
    { key: "length", header: t("list.length"), align: "right", cell: ({ minutes: length }) => length },
  ];
  const yearLink = (of: number) => <LinkButton key={of} href={`/hours?year=${of}`} aria-label={t("hours.of", { year: String(of) })}>{String(of)}</LinkButton>;
  return (
    <>
      <PageHead crumbs={[{ label: words("shell", locale)("entry.sessions"), href: "/sessions" }, { label: t("hours.title") }]} title={t("hours.of", { year: String(year) })} lede={t("hours.lede")}
        actions={[earlier, later].map((of) => (of === null ? null : yearLink(of)))} />
      <div className="stack">
        {hours.length > 0 && <Section title={t("hours.sum", { total: long(total) })}><div className="pt-4"><KeyValue facts={minutes.map(({ kind, minutes: sum }) => ({ key: t(`kind.${kind}`), value: long(sum) }))} /></div></Section>}
        <Section title={t("hours.each")}>
          <DataTable caption={t("hours.of", { year: String(year) })} columns={columns} rows={hours} rowKey={({ heldAt, kind }) => `${heldAt.toISOString()} ${kind}`} empty={<EmptyState heading={false} title={t("hours.none")}>{t("hours.noneWhy")}</EmptyState>} />
        </Section>
      </div>
    </>
  );
}
