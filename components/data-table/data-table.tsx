import { constructTable, type RowData } from "@tanstack/table-core";
import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { words } from "@/lib/platform/i18n";
import { sortAddress, type ListAddress, type Sort } from "./address";
import { columnsFor, features, type DataColumn } from "./columns";

export type DataTableProps<Row extends RowData> = {
  /** Heard, not seen: what the table lists. */
  caption: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Needed when a column is sortable: headers are links to this list, sorted. */
  address?: ListAddress;
  sort?: Sort;
  /** Keys of columns not to show. */
  hidden?: readonly string[];
  /** What stands here when no row does. */
  empty?: ReactNode;
};

/** A table that paging, sorting and filters drive through the address, rendered whole on the server. */
export function DataTable<Row extends RowData>({ caption, columns, rows, rowKey, address, sort, hidden = [], empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  const described = new Map(columns.map((column) => [column.key, column]));
  const headingKey = (columns.find((column) => column.heading) ?? columns[0])?.key;
  const table = constructTable({
    features,
    columns: columnsFor(columns),
    data: [...rows],
    getRowId: rowKey,
    manualSorting: true,
    state: {
      sorting: sort ? [{ id: sort.key, desc: sort.direction === "desc" }] : [],
      columnVisibility: Object.fromEntries(hidden.map((key) => [key, false])),
    },
  });
  const look = (key: string) => {
    const column = described.get(key);
    return [column?.align === "right" && "r", column?.wide && "wide"].filter(Boolean).join(" ") || undefined;
  };
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={caption}>
      <table className={rows.length > 12 ? "tbl sticky" : "tbl"}>
        <caption className="vh">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map(({ column }) => (
                <HeaderCell key={column.id} className={look(column.id)} text={String(column.columnDef.header)} hidden={described.get(column.id)?.hideHeader} sorted={column.getIsSorted()}
                  href={address && column.getCanSort() ? sortAddress(address, column.id, sort) : undefined} />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getVisibleCells().map((cell) => {
                const content = described.get(cell.column.id)?.cell(row.original);
                return cell.column.id === headingKey
                  ? <th key={cell.id} scope="row" className={look(cell.column.id)}>{content}</th>
                  : <td key={cell.id} className={look(cell.column.id)}>{content}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type HeaderCellProps = { text: string; hidden?: boolean | undefined; href?: string | undefined; sorted: false | "asc" | "desc"; className?: string | undefined };

/** A column's heading; a link where the list can be sorted by it. */
function HeaderCell({ text, hidden, href, sorted, className }: HeaderCellProps) {
  if (!href) return <th scope="col" className={className}>{hidden ? <span className="vh">{text}</span> : text}</th>;
  const t = words("ui");
  return (
    <th scope="col" className={className} aria-sort={sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : undefined}>
      <Link href={href} prefetch={false}>
        {text}
        {sorted && <><Icon name={sorted === "asc" ? "arrow-up" : "arrow-down"} size={16} /><span className="vh">, {t(sorted === "asc" ? "table.sortUp" : "table.sortDown")}</span></>}
      </Link>
    </th>
  );
}
