import { crc32, deflateRawSync } from "node:zlib";
import writeXlsx from "write-excel-file/node";
import { describe, expect, it } from "vitest";
import { parseSheet, type ParsedSheet } from "./parse";
import { checkRows } from "./rules/import";
import { mapColumns } from "./rules/import-columns";

const headers = ["Name", "E-mail", "Title", "Manager", "Time zone", "Language"];
const ann = ["Ann Bell", "ann@demo.example", "Head of Care", "", "Europe/Lisbon", "en"];

const xlsx = (rows: (string | number | null)[][]): Promise<Buffer> =>
  writeXlsx(rows.map((row) => row.map((value) => (value === null ? null : { value, type: typeof value === "number" ? Number : String })))).toBuffer();
const csv = (rows: string[][], separator = ",", line = "\r\n"): Buffer =>
  Buffer.from(rows.map((row) => row.map((cell) => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)).join(line));
async function read(bytes: Buffer): Promise<ParsedSheet> {
  const outcome = await parseSheet(bytes);
  if (!outcome.ok) throw new Error(outcome.messageKey);
  return outcome.sheet;
}
const refused = async (bytes: Buffer) => {
  const outcome = await parseSheet(bytes);
  return outcome.ok ? outcome.sheet : outcome.messageKey;
};
const check = ({ headers: found, rows }: ParsedSheet) => checkRows(rows, mapColumns(found), []);

/** 200 people who report to the first, of whom seven rows are broken. */
function twoHundred(): string[][] {
  const people = Array.from({ length: 200 }, (_, i) => [`Person ${i}`, `person.${i}@demo.example`, "Planner", i === 0 ? "" : "person.0@demo.example", "Europe/Warsaw", "pl"]);
  const spoil = (row: number, column: number, text: string) => { people[row]![column] = text; };
  spoil(10, 0, ""); spoil(30, 1, "person.30@demo"); spoil(50, 1, "PERSON.49@demo.example"); spoil(70, 3, "nobody@demo.example");
  spoil(90, 4, "CET"); spoil(110, 5, "Klingonish"); spoil(130, 3, "person.130@demo.example");
  return people;
}

describe("reading a CSV file", () => {
  const marks: [string, (text: string) => Buffer][] = [
    ["UTF-8", (text) => Buffer.from(text)], ["UTF-8 with a mark", (text) => Buffer.from(`\uFEFF${text}`)],
    ["UTF-16 with a mark", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")], ["UTF-16 without", (text) => Buffer.from(text, "utf16le")],
    ["UTF-16 big endian", (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16()], ["Windows-1252", (text) => Buffer.from(text, "latin1")],
  ];
  it.each(marks)("in %s", async (_, encode) => {
    const { headers: found, rows } = await read(encode("Name;E-mail;Führungskraft\nJosé Müller;jose@demo.example;\n"));
    expect(found).toEqual(["Name", "E-mail", "Führungskraft"]);
    expect(rows).toEqual([{ number: 2, cells: ["José Müller", "jose@demo.example", ""] }]);
  });

  it.each([",", ";", "\t", "|"])("separated by %j, with quotes, separators and line ends inside cells", async (separator) => {
    const row = ["Bell; \"Ann\", the\tfirst", "ann@demo.example", "Two\nlines, one cell", "", "Lisbon", "en"];
    expect((await read(csv([headers, row], separator))).rows).toEqual([{ number: 2, cells: row }]);
  });

  it("with the line that names the separator, a title, empty rows and short rows", async () => {
    const sheet = await read(Buffer.from("sep=;\r\nPeople of Norvane\r\n\r\nName;E-mail\r\n\r\nAnn;ann@demo.example\r\nBob\r\n"));
    expect(sheet.rows).toEqual([{ number: 5, cells: ["Ann", "ann@demo.example"] }, { number: 6, cells: ["Bob"] }]);
  });

  it("of 200 people, seven of them broken: each is named, the others can be taken over", async () => {
    const { people, problems, notes } = check(await read(csv([headers, ...twoHundred()], ";")));
    expect(people).toHaveLength(193);
    expect(notes).toEqual([]);
    expect(problems.map(({ row, messageKey }) => [row, messageKey.split(".").at(-1)])).toEqual([
      [12, "nameEmpty"], [32, "emailWrong"], [52, "duplicate"], [72, "managerUnknown"], [92, "zoneUnknown"], [112, "languageUnknown"], [132, "managerSelf"],
    ]);
  });

  it("of 5,000 people in under a second, checks included, and not one more", async () => {
    const many = Array.from({ length: 5_001 }, (_, i) => [`Person ${i}`, `person.${i}@demo.example`, "Planner", i === 0 ? "" : `person.${i - 1}@demo.example`, "Warsaw", "Polish"]);
    const file = csv([headers, ...many.slice(0, 5_000)]);
    const started = performance.now();
    const { people, problems } = check(await read(file));
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(people).toHaveLength(5_000);
    expect(problems).toEqual([]);
    expect(await refused(csv([headers, ...many]))).toBe("import.refusals.tooManyRows");
  });
});

describe("reading an XLSX file", () => {
  it("in any column order, with numbers, empty cells and rows, and a title", async () => {
    const sheet = await read(await xlsx([["People of Norvane"], [], ["E-mail", "Full name", "Cost centre"], ["ann@demo.example", "Ann Bell", 4711], [null, null, null], ["bob@demo.example", "Bob Dent", null]]));
    expect(sheet.headers).toEqual(["E-mail", "Full name", "Cost centre"]);
    expect(sheet.rows).toEqual([{ number: 4, cells: ["ann@demo.example", "Ann Bell", "4711"] }, { number: 6, cells: ["bob@demo.example", "Bob Dent", ""] }]);
  });

  it("of 200 people, seven of them broken, as from CSV", async () => {
    const { people, problems } = check(await read(await xlsx([headers, ...twoHundred()])));
    expect(people).toHaveLength(193);
    expect(problems.map(({ row }) => row)).toEqual([12, 32, 52, 72, 92, 112, 132]);
  });

  it("from the sheet that has the list", async () => {
    const cells = (rows: string[][]) => rows.map((row) => row.map((value) => ({ value, type: String })));
    const bytes = await writeXlsx([{ data: cells([["Read me"]]), sheet: "Notes" }, { data: cells([headers, ann]), sheet: "People" }]).toBuffer();
    expect((await read(bytes)).rows).toEqual([{ number: 2, cells: ann }]);
  });

  it("never runs a formula", async () => {
    const bytes = await writeXlsx([headers.map((value) => ({ value })), [{ value: '=HYPERLINK("http://evil.test","Ann")', type: "Formula" }, { value: "ann@demo.example" }]]).toBuffer();
    expect(check(await read(bytes)).problems.map(({ messageKey }) => messageKey)).toEqual(["import.problems.nameEmpty"]);
  });
});

describe("what is no list", () => {
  it.each([
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "fileType"], ["a PDF", Buffer.from("%PDF-1.7\n"), "fileType"], ["an old workbook", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "fileType"],
    ["a web page", Buffer.from("<!DOCTYPE html><p>Name,E-mail"), "fileType"], ["nothing", Buffer.alloc(0), "empty"], ["blanks", Buffer.from("\r\n , \r\n"), "empty"],
    ["a header alone", csv([headers]), "empty"], ["no header", csv([ann]), "noHeader"], ["a cut archive", Buffer.from("PK\u0003\u0004 and nothing more"), "unreadable"], ["an open quote", Buffer.from(`Name,E-mail\n"${"x".repeat(120_000)}`), "unreadable"],
    ["5 MB and a byte", Buffer.alloc(5 * 1024 * 1024 + 1, "a"), "fileSize"],
  ])("%s", async (_, bytes, reason) => expect(await refused(bytes)).toBe(`import.refusals.${reason}`));

  it("a workbook whose cells lie too far apart, or that unpacks to too much", async () => {
    const sheet = (cells: string) => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;
    const workbook = (content: string, name = "xl/workbook.xml") => archive({ [name]: "<workbook/>", "xl/worksheets/sheet1.xml": content });
    expect(await refused(workbook(sheet('<row r="1048576"><c r="A1048576"/></row>')))).toBe("import.refusals.tooManyRows");
    expect(await refused(workbook(sheet('<row r="3"><c s="1" r="XFD3"/></row>')))).toBe("import.refusals.tooManyColumns");
    expect(await refused(workbook(sheet(" ".repeat(61 * 1024 * 1024))))).toBe("import.refusals.unreadable");
    expect(await refused(workbook(sheet(""), "word/document.xml"))).toBe("import.refusals.fileType");
  });
});

/** A ZIP archive of text files. */
function archive(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0); fields.writeUInt16LE(8, 4); fields.writeUInt32LE(crc32(text), 10); fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(text.length, 18); fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), fields, place, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4); end.writeUInt16LE(directory.length, 6); end.writeUInt32LE(Buffer.concat(directory).length, 8); end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from("PK\u0005\u0006"), end]);
}
