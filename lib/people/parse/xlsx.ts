import "server-only";
import readWorkbook from "read-excel-file/node";
import { SheetRefused } from "./refusal";
import { checkWorkbook } from "./workbook";

/** Every sheet of a workbook as rows of text, empty rows included, so that a row's place is the one a spreadsheet shows.
 *  @throws SheetRefused when the archive is no workbook, is damaged, or unpacks to more than a list can be. */
export async function xlsxRows(bytes: Buffer): Promise<string[][][]> {
  checkWorkbook(bytes);
  try {
    const sheets = await readWorkbook(bytes);
    return sheets.map(({ data }) => data.map((row) => row.map(asText)));
  } catch {
    throw new SheetRefused("unreadable");
  }
}

/** The library's types name the constructor of dates where it gives dates. */
function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}
