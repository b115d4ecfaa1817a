import "server-only";
import { inflateRawSync } from "node:zlib";
import { importLimits } from "../rules";
import { SheetRefused } from "./refusal";

/** Rows beyond the limit that a sheet may have: titles above the header and empty rows count for nothing. */
const spareRows = 1_000;
/** Columns that formatted but empty cells may reach; each is a cell in memory for every row. */
const widest = 702;

/** Looks into a workbook before the library reads it: the library fills every gap, so that two cells far apart, or an archive
 *  of zeros, would take the server's memory.
 *  @throws SheetRefused `fileType` for another kind of archive, `unreadable`, `tooManyRows`, `tooManyColumns`. */
export function checkWorkbook(bytes: Buffer): void {
  const entries = directory(bytes);
  if (!entries.some(({ name }) => name === "xl/workbook.xml")) throw new SheetRefused("fileType");
  let unpacked = 0;
  for (const entry of entries) {
    const content = unpack(bytes, entry, importLimits.unpackedBytes - unpacked);
    unpacked += content.length;
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(entry.name)) continue;
    const xml = content.toString("latin1");
    if (lastRow(xml) > importLimits.rows + spareRows) throw new SheetRefused("tooManyRows", importLimits.rows);
    if (lastColumn(xml) > widest) throw new SheetRefused("tooManyColumns", importLimits.columns);
  }
}

interface Entry {
  name: string;
  method: number;
  packed: number;
  offset: number;
}

/** The archive's directory. Layout: PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16. */
function directory(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  if (end < 0 || end + 22 > bytes.length) throw new SheetRefused("unreadable");
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new SheetRefused("unreadable");
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength), method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20), offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(bytes: Buffer, { method, packed, offset }: Entry, room: number): Buffer {
  if (offset + 30 > bytes.length || (method !== 0 && method !== 8)) throw new SheetRefused("unreadable");
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const content = bytes.subarray(start, start + packed);
  try {
    return method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(1, room) });
  } catch {
    throw new SheetRefused("unreadable");
  }
}

function lastRow(xml: string): number {
  let last = 0;
  for (const [, row] of xml.matchAll(/<(?:\w+:)?(?:row|c)\b[^<>]*?\br="[A-Z]*(\d+)"/g)) last = Math.max(last, Number(row));
  return last;
}

function lastColumn(xml: string): number {
  let last = 0;
  for (const [, letters = ""] of xml.matchAll(/<(?:\w+:)?c\b[^<>]*?\br="([A-Z]+)\d+"/g)) {
    last = Math.max(last, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0));
  }
  return last;
}
