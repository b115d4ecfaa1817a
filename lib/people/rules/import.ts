import { normalAddress, oneLine } from "@/lib/platform/mail/address";
import type { ColumnMapping, ImportField } from "./import-columns";
import { addressBook, managerCircles, managerMeant } from "./import-managers";
import { languageMeant } from "./languages";
import { emailProblem, nameProblem, titleProblem } from "./person";
import { zoneMeant } from "./zones";

/** One row of a list as it stands in the file; `number` is what a spreadsheet shows beside it, from 1. */
export interface SheetRow {
  number: number;
  cells: readonly string[];
}

/** Somebody whom the organisation knows already. */
export interface KnownPerson {
  id: string;
  name: string;
  email: string;
  managerId: string | null;
}

/** A row that can be taken over. Null says that the list is silent: what is known stays, and a new person gets the organisation's
 *  own zone and language. `id` is that of the person who has this address already, null for somebody new. */
export interface ImportedPerson {
  row: number;
  id: string | null;
  name: string;
  email: string;
  title: string | null;
  managerEmail: string | null;
  zone: string | null;
  language: string | null;
}

/** One thing to mend, or (in `notes`) to know. `messageKey` is a key of the `people` messages, `values` are its placeholders. */
export interface RowProblem {
  row: number;
  field: ImportField;
  /** The column's header in the file; empty when the file has no such column. */
  column: string;
  /** What the cell says, on one line and at most 80 characters. */
  value: string;
  messageKey: string;
  values: Record<string, string | number>;
}

/** `people` are the rows without a problem; `problems` keep their row out; `notes` do not. All in the order of the file. */
export interface CheckedRows {
  people: ImportedPerson[];
  problems: RowProblem[];
  notes: RowProblem[];
}

type Draft = ImportedPerson & { managerCell: string };

/** Checks every row of a list against itself and against those already known; writes nothing.
 *  @param mapping complete: without a name and an address column there is nothing to check. */
export function checkRows(rows: readonly SheetRow[], mapping: ColumnMapping, known: readonly KnownPerson[]): CheckedRows {
  const problems: RowProblem[] = [];
  const notes: RowProblem[] = [];
  const cell = (row: SheetRow, field: ImportField) => empty(oneLine(row.cells[mapping.columns[field]?.index ?? -1] ?? ""));
  const say = (list: RowProblem[], kind: "problems" | "notes") =>
    (row: number, field: ImportField, key: string, value: string, values: Record<string, string | number> = {}) => {
      const shown = shorten(value);
      list.push({ row, field, column: mapping.columns[field]?.header ?? "", value: shown, messageKey: `import.${kind}.${key}`, values: { value: shown, ...values } });
    };
  const complain = say(problems, "problems");
  const note = say(notes, "notes");

  const idByEmail = new Map(known.map(({ email, id }) => [normalAddress(email), id]));
  const rowByEmail = new Map<string, number>();
  const drafts: Draft[] = [];
  for (const row of rows) {
    if (row.cells.every((text) => oneLine(text) === "")) continue;
    const draft = readRow(row, cell, idByEmail, complain);
    const earlier = rowByEmail.get(draft.email);
    if (earlier !== undefined) complain(row.number, "email", "duplicate", draft.email, { row: earlier });
    else if (emailProblem(draft.email) === null) rowByEmail.set(draft.email, row.number);
    drafts.push(draft);
  }

  settleManagers(drafts, known, rowByEmail, complain);
  const bad = new Set(problems.map(({ row }) => row));
  const people = drafts.filter(({ row }) => !bad.has(row)).map(({ managerCell, ...person }) => {
    const managerRow = person.managerEmail === null ? undefined : rowByEmail.get(person.managerEmail);
    if (managerRow === undefined || !bad.has(managerRow) || idByEmail.has(person.managerEmail ?? "")) return person;
    note(person.row, "manager", "managerLeftOut", managerCell, { row: managerRow });
    return { ...person, managerEmail: null };
  });
  return { people, problems: problems.sort((a, b) => a.row - b.row), notes };
}

type Complain = (row: number, field: ImportField, key: string, value: string, values?: Record<string, string | number>) => void;

function readRow(row: SheetRow, cell: (row: SheetRow, field: ImportField) => string, idByEmail: ReadonlyMap<string, string>, complain: Complain): Draft {
  const name = cell(row, "name") || oneLine(`${cell(row, "firstName")} ${cell(row, "lastName")}`);
  const email = normalAddress(cell(row, "email"));
  const title = cell(row, "title");
  const zoneCell = cell(row, "zone");
  const languageCell = cell(row, "language");
  const zone = zoneCell ? zoneMeant(zoneCell) : null;
  const language = languageCell ? languageMeant(languageCell) : null;
  const wrongName = nameProblem(name);
  const wrongEmail = emailProblem(email);
  const wrongTitle = titleProblem(title);
  if (wrongName) complain(row.number, "name", wrongName, name);
  if (wrongEmail) complain(row.number, "email", wrongEmail, email);
  if (wrongTitle) complain(row.number, "title", wrongTitle, title);
  if (zoneCell && !zone) complain(row.number, "zone", "zoneUnknown", zoneCell);
  if (languageCell && !language) complain(row.number, "language", "languageUnknown", languageCell);
  return { row: row.number, id: idByEmail.get(email) ?? null, name, email, title: title || null, managerEmail: null, zone, language, managerCell: cell(row, "manager") };
}

function settleManagers(drafts: Draft[], known: readonly KnownPerson[], rowByEmail: ReadonlyMap<string, number>, complain: Complain): void {
  const emailById = new Map(known.map(({ id, email }) => [id, normalAddress(email)]));
  const firsts = drafts.filter(({ row, email }) => rowByEmail.get(email) === row);
  const addresses = new Set([...emailById.values(), ...rowByEmail.keys()]);
  const listed = new Set(firsts.map(({ email }) => email));
  const book = addressBook([...firsts, ...known.map(({ name, email }) => ({ name, email: normalAddress(email) })).filter(({ email }) => !listed.has(email))]);
  const nameOf = new Map([...known.map(({ name, email }) => [normalAddress(email), name] as const), ...firsts.map(({ name, email }) => [email, name] as const)]);
  const managerOf = new Map(known.flatMap(({ email, managerId }) => {
    const manager = managerId === null ? undefined : emailById.get(managerId);
    return manager ? [[normalAddress(email), manager] as const] : [];
  }));

  for (const draft of drafts) {
    if (!draft.managerCell) continue;
    const meant = managerMeant(draft.managerCell, addresses, book);
    if ("problem" in meant) complain(draft.row, "manager", meant.problem, draft.managerCell);
    else if (meant.email === draft.email) complain(draft.row, "manager", "managerSelf", draft.managerCell);
    else {
      draft.managerEmail = meant.email;
      if (rowByEmail.get(draft.email) === draft.row) managerOf.set(draft.email, meant.email);
    }
  }

  const circles = managerCircles(managerOf);
  for (const draft of firsts) {
    const circle = circles.get(draft.email);
    if (!circle || !draft.managerEmail) continue;
    const chain = [...circle.slice(0, 4), ...(circle.length > 4 ? ["…"] : []), draft.email].map((email) => nameOf.get(email) || email);
    complain(draft.row, "manager", "managerCircle", draft.managerCell, { chain: chain.join(" → ") });
  }
}

/** Lists mark an empty cell with a dash or "n/a"; our own exports put an apostrophe before what a spreadsheet would run. */
function empty(text: string): string {
  if (/^(?:[-–—]+|n\/?a|null)$/i.test(text)) return "";
  return text.replace(/^'(?=[=+@-])/, "");
}

const shorten = (text: string): string => ([...text].length > 80 ? `${[...text].slice(0, 79).join("")}…` : text);
