import type { CheckedRows, RowProblem, SheetRow } from "./import";
import { importFields, mapColumns, type ColumnMapping, type ImportField } from "./import-columns";

/** What the reader of a preview decided about the columns: a field's column from 0, or null for none. */
export type ChosenColumns = Partial<Record<ImportField, number | null>>;

/** One cell of a list put right on the screen. `row` is the number that a spreadsheet shows. */
export type Correction = { row: number; field: ImportField; text: string };

/** What became of a list, in people; `left` holds the rows that were not taken over, at most `shownRows` of them. */
export type ImportResult = { added: number; amended: number; unchanged: number; leftCount: number; left: { row: number; cells: string[]; problems: RowProblem[] }[] };

/** A list on its way: as read, with the columns chosen so far. Once it is finished or discarded its rows are gone. */
export type ImportContent = { headers: string[]; rows: SheetRow[]; chosen: ChosenColumns; updateKnown: boolean; result?: ImportResult };

/** Rows with a problem that one screen shows at a time; more than that is put right in the file. */
export const shownRows = 50;

/** A list just read, before anybody decided anything. */
export const listJustRead = (headers: string[], rows: SheetRow[]): ImportContent => ({ headers, rows, chosen: {}, updateKnown: false });

/** A list whose rows are gone, with what became of them. */
export const emptiedList = ({ updateKnown }: ImportContent, result?: ImportResult): ImportContent =>
  ({ headers: [], rows: [], chosen: {}, updateKnown, ...(result && { result }) });

/** The columns of a list as recognised and chosen. */
export const mappingOf = ({ headers, chosen }: ImportContent): ColumnMapping => mapColumns(headers, chosen);

/** The columns that a correction of this field can be written into: a full name stands in one column or in two. */
export function writableFields(field: ImportField, { columns }: ColumnMapping): ImportField[] {
  const wanted: ImportField[] = field === "name" && !columns.name ? ["firstName", "lastName"] : [field];
  return wanted.filter((each) => columns[each] !== undefined);
}

/** What is said of each row, by its number. */
export function byRowOf<T extends { row: number }>(items: readonly T[]): Map<number, T[]> {
  const rows = new Map<number, T[]>();
  for (const item of items) rows.set(item.row, [...(rows.get(item.row) ?? []), item]);
  return rows;
}

/** The list with some cells put right. What names no row or no column of it changes nothing. */
export function withCorrections(list: ImportContent, corrections: readonly Correction[]): ImportContent {
  const { columns } = mappingOf(list);
  const byRow = byRowOf(corrections);
  const rows = list.rows.map((row) => {
    const mine = byRow.get(row.number);
    if (!mine) return row;
    const cells = [...row.cells];
    for (const { field, text } of mine) {
      const index = columns[field]?.index;
      if (index === undefined) continue;
      while (cells.length <= index) cells.push("");
      cells[index] = text;
    }
    return { ...row, cells };
  });
  return { ...list, rows };
}

/** The rows that have a problem, each with all of them, in the order of the file. */
export function rowsToMend(list: ImportContent, { problems }: CheckedRows): { row: SheetRow; problems: RowProblem[] }[] {
  const byRow = byRowOf(problems);
  return list.rows.flatMap((row) => {
    const mine = byRow.get(row.number);
    return mine ? [{ row, problems: mine }] : [];
  });
}

/** What the row says, field by field, as it stands in the file. */
export const cellsByField = ({ cells }: SheetRow, { columns }: ColumnMapping): Partial<Record<ImportField, string>> =>
  Object.fromEntries(importFields.flatMap((field) => {
    const index = columns[field]?.index;
    return index === undefined ? [] : [[field, cells[index] ?? ""]];
  }));
