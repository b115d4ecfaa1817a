import { fold } from "./fold";

/** What a column of a list can hold. A full name, or first and last name in two columns. */
export const importFields = ["name", "firstName", "lastName", "email", "title", "manager", "zone", "language"] as const;
export type ImportField = (typeof importFields)[number];

/** A column that was recognised. `exact`: its header is one of our words; `likely`: it contains one, so ask. */
export interface MappedColumn {
  index: number;
  header: string;
  confidence: "exact" | "likely" | "chosen";
}

/** Which column holds what; columns count from 0. `missing` names what a list cannot do without. */
export interface ColumnMapping {
  columns: Partial<Record<ImportField, MappedColumn>>;
  unmapped: { index: number; header: string }[];
  missing: ("name" | "email")[];
}

/** Headers in English, German and Spanish, folded; the first of a line is the most telling. */
const words: Record<ImportField, readonly string[]> = {
  name: [
    "full name", "name", "display name", "employee name", "employee", "person", "vollstandiger name", "vor und nachname",
    "vorname nachname", "mitarbeiter", "mitarbeiterin", "nombre completo", "nombre y apellidos", "nombre y apellido", "nombre",
    "empleado",
  ],
  firstName: ["first name", "firstname", "given name", "forename", "vorname", "rufname", "nombre de pila", "primer nombre"],
  lastName: ["last name", "lastname", "surname", "family name", "nachname", "familienname", "zuname", "apellidos", "apellido", "primer apellido"],
  email: [
    "email address", "e mail address", "mail address", "email", "e mail", "mail", "work email", "work e mail", "address",
    "emailadresse", "e mail adresse", "mailadresse", "mail adresse", "adresse", "correo electronico", "correo",
    "direccion de correo", "direccion de correo electronico", "direccion",
  ],
  title: [
    "job title", "title", "position", "job", "role title", "stellenbezeichnung", "berufsbezeichnung", "funktion", "stelle",
    "titel", "puesto", "puesto de trabajo", "cargo", "titulo",
  ],
  manager: [
    "manager email", "manager e mail", "manager mail", "manager address", "managers email", "manager s email",
    "line manager email", "supervisor email", "vorgesetzte e mail", "vorgesetzter e mail", "fuhrungskraft e mail",
    "e mail fuhrungskraft", "correo del jefe", "email del jefe", "correo del responsable", "manager", "line manager", "supervisor",
    "reports to", "boss", "manager name", "line manager name", "vorgesetzter", "vorgesetzte", "vorgesetzte r", "vorgesetzter name",
    "fuhrungskraft", "fuehrungskraft", "berichtet an", "leitung", "jefe", "jefa", "jefe directo", "jefa directa", "responsable",
    "superior", "gerente", "reporta a", "supervisora",
  ],
  zone: ["time zone", "timezone", "zone", "tz", "zeitzone", "zona horaria", "huso horario", "huso"],
  language: ["language", "preferred language", "lang", "locale", "sprache", "bevorzugte sprache", "korrespondenzsprache", "idioma", "idioma preferido", "lengua"],
};

/** Parts of a header that make a field likely, in the order in which they decide ("Manager e-mail" is a manager). */
const hints: readonly [ImportField, RegExp][] = [
  ["manager", /\b(manager|supervisor|vorgesetzt|fuhrungskraft|fuehrungskraft|jef[ea]|responsable|reports to)/],
  ["email", /\b(e ?mail|mail|correo)/],
  ["zone", /\b(time ?zone|zeitzone|zona horaria|huso)/],
  ["language", /\b(language|sprache|idioma)/],
  ["firstName", /\b(first ?name|given name|vorname)/],
  ["lastName", /\b(last ?name|surname|family name|nachname|familienname|apellido)/],
  ["title", /\b(job title|position|stellenbezeichnung|puesto|cargo)/],
  ["name", /\b(full name|employee name|nombre completo)/],
];

/** Recognises the columns of a list by their headers, in any order.
 *  @param chosen what the reader of the preview decided otherwise: a field's column, or null for none. */
export function mapColumns(headers: readonly string[], chosen: Partial<Record<ImportField, number | null>> = {}): ColumnMapping {
  const folded = headers.map(fold);
  const columns: ColumnMapping["columns"] = {};
  const taken = new Set<number>();
  const take = (field: ImportField, index: number, confidence: MappedColumn["confidence"]) => {
    columns[field] = { index, header: (headers[index] ?? "").trim(), confidence };
    taken.add(index);
  };
  for (const field of importFields) {
    const index = chosen[field];
    if (typeof index === "number" && index >= 0 && index < headers.length && !taken.has(index)) take(field, index, "chosen");
  }
  const open = (field: ImportField) => !columns[field] && chosen[field] !== null;
  for (const field of importFields) {
    if (!open(field)) continue;
    const best = words[field].map((word) => folded.findIndex((header, index) => header === word && !taken.has(index))).find((index) => index >= 0);
    if (best !== undefined) take(field, best, "exact");
  }
  folded.forEach((header, index) => {
    if (taken.has(index)) return;
    const [field] = hints.find(([candidate, hint]) => hint.test(header) && open(candidate)) ?? [];
    if (field) take(field, index, "likely");
  });
  settleNames(columns);
  return {
    columns,
    unmapped: headers.map((header, index) => ({ index, header: header.trim() })).filter(({ index }) => !taken.has(index)),
    missing: [
      ...(columns.name || (columns.firstName && columns.lastName) ? [] : ["name" as const]),
      ...(columns.email ? [] : ["email" as const]),
    ],
  };
}

/** "Name" beside "Vorname" is the family name, "Nombre" beside "Apellidos" the given one. */
function settleNames(columns: ColumnMapping["columns"]): void {
  const { name, firstName, lastName } = columns;
  if (!name || name.confidence === "chosen" || Boolean(firstName) === Boolean(lastName)) return;
  delete columns.name;
  columns[firstName ? "lastName" : "firstName"] = name;
}

/** The row (index from 0) that names the columns: the first of the leading rows that gives a list its name and address, or null.
 *  Files often begin with a title or a date. */
export function findHeader(rows: readonly (readonly string[])[], within = 20): number | null {
  const found = rows.slice(0, within).findIndex((row) => mapColumns(row).missing.length === 0);
  return found < 0 ? null : found;
}
