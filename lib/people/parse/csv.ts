import "server-only";
import { parse } from "csv-parse/sync";
import { importLimits } from "../rules";
import { mapColumns } from "../rules/import-columns";
import { SheetRefused } from "./refusal";

const delimiters = [",", ";", "\t", "|"] as const;

/** Every record of a CSV file, empty ones included, so that a record's place is the row a spreadsheet shows.
 *  @throws SheetRefused when the bytes are no text, or the quotes do not close. */
export function csvRows(bytes: Buffer): string[][] {
  const text = decoded(bytes);
  const named = /^sep=(.)\r?\n/i.exec(text);
  // The line that names the separator is a row to no spreadsheet.
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? likelyDelimiter(body);
  return records(body, delimiter, importLimits.rows + spareRecords);
}

/** Records beyond the limit that are read all the same: titles above the header and empty rows count for nothing. */
const spareRecords = 1_000;

function records(text: string, delimiter: string, to: number): string[][] {
  try {
    return parse(text, { delimiter, to, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: 100_000 });
  } catch {
    throw new SheetRefused("unreadable");
  }
}

/** The separator that makes most sense of the first lines: most columns recognised, then most columns. */
function likelyDelimiter(text: string): string {
  const scored = delimiters.map((delimiter) => {
    let head: string[][] = [];
    try {
      head = records(text.slice(0, 200_000), delimiter, 20);
    } catch {
      // Another separator may close the quotes.
    }
    const recognised = Math.max(0, ...head.map((row) => Object.keys(mapColumns(row).columns).length));
    return { delimiter, score: recognised * 1_000 + Math.max(0, ...head.map((row) => row.length)) };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** Text of the file: by its byte order mark, else UTF-16 by its zeros, else UTF-8, else Windows-1252, as old spreadsheets save it. */
function decoded(bytes: Buffer): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (/[\0-\u0008\u000E-\u001F]/.test(text.slice(0, 10_000)) || /^(?:%PDF-|<!doctype|<html|<\?xml|\{\\rtf)/i.test(text.slice(0, 20))) throw new SheetRefused("fileType");
  return text;
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 1_000);
  const zeros = { even: 0, odd: 0 };
  head.forEach((byte, index) => { if (byte === 0) zeros[index % 2 ? "odd" : "even"] += 1; });
  if (zeros.odd > head.length / 4 && zeros.even === 0) return "utf-16le";
  if (zeros.even > head.length / 4 && zeros.odd === 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
