import "server-only";
import { csvRows } from "./parse/csv";
import { SheetRefused, type SheetRefusal } from "./parse/refusal";
import { xlsxRows } from "./parse/xlsx";
import { importLimits } from "./rules";
import type { SheetRow } from "./rules/import";
import { findHeader } from "./rules/import-columns";

/** A list as read: the header's cells, and every row below it that says something. At most `importLimits.rows` rows. */
export interface ParsedSheet {
  headers: string[];
  rows: SheetRow[];
}

/** A list, or the key of the `people` message that says why the file cannot be one, with its placeholders. */
export type ParseOutcome = { ok: true; sheet: ParsedSheet } | { ok: false; messageKey: `import.refusals.${SheetRefusal}`; values: Record<string, number> };

/** Reads a list of people from the bytes of a CSV or XLSX file, told apart by content and never by name. Nothing in the file is
 *  run: formulas give the value that was saved with them. */
export async function parseSheet(bytes: Uint8Array): Promise<ParseOutcome> {
  try {
    if (bytes.byteLength > importLimits.bytes) throw new SheetRefused("fileSize", importLimits.bytes / 1024 / 1024);
    return { ok: true, sheet: withHeader(await rowsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) };
  } catch (error) {
    if (!(error instanceof SheetRefused)) throw error;
    return { ok: false, messageKey: `import.refusals.${error.refusal}`, values: error.limit === undefined ? {} : { limit: error.limit } };
  }
}

/** Sheets of a workbook in turn; a CSV file is one sheet. */
async function rowsOf(bytes: Buffer): Promise<string[][][]> {
  const isZip = bytes.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"));
  return isZip ? xlsxRows(bytes) : [csvRows(bytes)];
}

function withHeader(sheets: string[][][]): ParsedSheet {
  const filled = sheets.filter((rows) => rows.some(speaks));
  if (filled.length === 0) throw new SheetRefused("empty");
  for (const rows of filled) {
    const at = findHeader(rows);
    if (at === null) continue;
    const headers = trimEnd(rows[at] ?? []);
    if (headers.length > importLimits.columns) throw new SheetRefused("tooManyColumns", importLimits.columns);
    const below = rows.map((cells, index) => ({ number: index + 1, cells: cells.slice(0, headers.length).map((cell) => cell.slice(0, importLimits.cell)) }))
      .slice(at + 1).filter(({ cells }) => speaks(cells));
    if (below.length === 0) throw new SheetRefused("empty");
    if (below.length > importLimits.rows) throw new SheetRefused("tooManyRows", importLimits.rows);
    return { headers, rows: below };
  }
  throw new SheetRefused("noHeader");
}

const speaks = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== "");

function trimEnd(headers: readonly string[]): string[] {
  const last = headers.findLastIndex((header) => header.trim() !== "");
  return headers.slice(0, last + 1);
}
