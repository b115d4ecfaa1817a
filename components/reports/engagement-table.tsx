import Link from "next/link";
import { DataTable } from "@/components/data-table/data-table";
import type { ListAddress } from "@/components/data-table/address";
import type { DataColumn } from "@/components/data-table/columns";
import { EmptyState } from "@/components/ui/notices";
import { Status } from "@/components/ui/status";
import { listed, shortDayOf, type Reader } from "@/components/home/reader";
import { words } from "@/lib/platform/i18n";
import type { EngagementRow } from "@/lib/reports/queries/engagement-list";
import type { StageTitles } from "@/lib/reports/queries/homes";
import { isAtRisk } from "@/lib/reports/rules";
import { LinkButton } from "@/components/ui/button";

/** Which columns a reader's list has: a coach needs no column of coaches, and nobody but a coach sees what is next. */
export type TableLook = { coach: boolean; next: boolean };

type TableProps = { rows: readonly EngagementRow[]; titles: StageTitles; address: ListAddress; sort: string | undefined; look: TableLook; reader: Reader };

/** How dates are kept, in one word with its reason in days; a state no one shares is said to be not shared. */
function Course({ row, reader }: { row: EngagementRow; reader: Reader }) {
  const t = words("home", reader.locale);
  if (row.status !== "active") return <Status icon={row.status === "launched" ? "hourglass" : row.status === "paused" ? "circle-stop" : "flag"}>{t(`status.${row.status}`)}</Status>;
  if (!row.timeliness) return <Status icon="circle-check">{t("status.active")}</Status>;
  if (isAtRisk(row.timeliness)) return <Status tone="need" icon="triangle-alert">{t("list.atRisk")}{row.timeliness.behindDays > 0 && <span className="vh">, {t("list.behind", { days: row.timeliness.behindDays })}</span>}</Status>;
  return row.timeliness.behindDays > 0 ? <Status icon="clock">{t("list.behind", { days: row.timeliness.behindDays })}</Status> : <Status tone="done" icon="circle-check">{t("list.onTime")}</Status>;
}

/** Engagements as a table: who, which program, stage and dates as far as they are shared with the reader. */
export function EngagementTable({ rows, titles, address, sort, look, reader }: TableProps) {
  const t = words("home", reader.locale);
  const day = (at: Date | null, none: string) => (at ? <span className="num nowrap">{shortDayOf(at, reader)}</span> : <span className="text-ink-3">{none}</span>);
  const stageOf = (row: EngagementRow) => titles[row.templateId]?.find(({ key }) => key === row.stage)?.title ?? t("list.notBegun");
  const columns: DataColumn<EngagementRow>[] = [
    { key: "title", header: t("list.engagement"), sortable: true, cell: (row) => <><Link href={`/engagements/${row.id}`} prefetch={false}>{row.title}</Link>{row.leaders.length > 0 && <span className="cap blk">{listed(row.leaders, reader)}</span>}</> },
    { key: "program", header: t("list.program"), wide: true, cell: ({ program }) => program },
    { key: "coach", header: t("list.coach"), wide: true, cell: ({ coaches }) => listed(coaches, reader) },
    { key: "stage", header: t("list.stage"), cell: (row) => (row.stageShared ? stageOf(row) : <>{t("list.notShared")}<span className="cap blk">{t("list.byAgreement")}</span></>) },
    { key: "held", header: t("list.held"), align: "right", wide: true, cell: ({ heldCount }) => heldCount },
    { key: "last", header: t("list.last"), wide: true, cell: ({ lastHeldAt }) => day(lastHeldAt, t("list.none")) },
    { key: "next", header: t("list.next"), wide: true, cell: ({ nextAt }) => day(nextAt, t("list.noneNext")) },
    { key: "launched", header: t("list.launched"), sortable: true, wide: true, cell: ({ launchedAt }) => day(launchedAt, t("list.none")) },
    { key: "state", header: t("list.state"), cell: (row) => <Course row={row} reader={reader} /> },
  ];
  const hidden = [...(look.coach ? [] : ["coach"]), ...(look.next ? [] : ["next"])];
  return (
    <DataTable caption={t("list.titleEngagements")} columns={columns} rows={rows} rowKey={({ id }) => id} address={address} hidden={hidden}
      sort={{ key: (sort ?? "-launched").replace("-", ""), direction: (sort ?? "-launched").startsWith("-") ? "desc" : "asc" }}
      empty={<EmptyState heading={false} title={t("list.noMatch")} actions={<LinkButton href={address.path}>{t("list.showAll")}</LinkButton>}>{t("list.noMatchWhy")}</EmptyState>} />
  );
}
