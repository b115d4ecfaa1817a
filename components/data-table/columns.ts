import {
  columnVisibilityFeature, createColumnHelper, rowSortingFeature, tableFeatures,
  type ColumnDef, type RowData,
} from "@tanstack/table-core";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import type { ReactNode } from "react";

/** What the tables of the product can do. Sorting and paging happen in SQL; the table only knows their state. */
export const features = tableFeatures({ coreReactivityFeature: storeReactivityBindings(), columnVisibilityFeature, rowSortingFeature });
export type Features = typeof features;

/** One column as a page describes it. */
export type DataColumn<Row> = {
  /** Its name in the address (`?sort=`) and in `hidden`. */
  key: string;
  header: string;
  /** The header is heard and not seen, over a column of signs or buttons. */
  hideHeader?: boolean;
  cell: (row: Row) => ReactNode;
  /** Whether the query can sort by it. */
  sortable?: boolean;
  /** Numbers align right. */
  align?: "right";
  /** Left out on a phone; the row's own page has it. Keep the columns that answer who, where, state. */
  wide?: boolean;
  /** The column that names the row: its cell is the row's heading. The first one unless told. */
  heading?: boolean;
};

/** A page's columns as TanStack Table wants them. The value of a cell is its whole row, because the query has sorted already. */
export function columnsFor<Row extends RowData>(columns: readonly DataColumn<Row>[]): ColumnDef<Features, Row>[] {
  const helper = createColumnHelper<Features, Row>();
  return columns.map(({ key, header, sortable = false }) => helper.accessor((row): unknown => row, { id: key, header, enableSorting: sortable }));
}
