import { describe, expect, it } from "vitest";
import { findHeader, importFields, mapColumns, type ImportField } from "./import-columns";

const found = (headers: string[]) => Object.fromEntries(Object.entries(mapColumns(headers).columns).map(([field, column]) => [field, column.index]));

describe("recognising the columns of a list", () => {
  const cases: [string[], Partial<Record<ImportField, number>>][] = [
    [["Name", "Address", "Title", "Manager", "Time zone", "Language"], { name: 0, email: 1, title: 2, manager: 3, zone: 4, language: 5 }],
    [["language", "TIME_ZONE", "Manager e-mail", "Job title", "E-mail", "Full name"], { language: 0, zone: 1, manager: 2, title: 3, email: 4, name: 5 }],
    [["Vorname", "Nachname", "E-Mail-Adresse", "Funktion", "Führungskraft", "Zeitzone", "Sprache"], { firstName: 0, lastName: 1, email: 2, title: 3, manager: 4, zone: 5, language: 6 }],
    [["Name", "Vorname", "Adresse", "E-Mail", "Vorgesetzte/r"], { lastName: 0, firstName: 1, email: 3, manager: 4 }],
    [["Nombre", "Apellidos", "Correo electrónico", "Puesto", "Jefe", "Zona horaria", "Idioma"], { firstName: 0, lastName: 1, email: 2, title: 3, manager: 4, zone: 5, language: 6 }],
    [["Nombre", "Correo", "Responsable"], { name: 0, email: 1, manager: 2 }],
    [["Manager name", "Manager email", "Name", "Email"], { manager: 1, name: 2, email: 3 }],
    [["Given name", "Surname", "Mail", "tz", "Locale", "Reports to"], { firstName: 0, lastName: 1, email: 2, zone: 3, language: 4, manager: 5 }],
  ];
  it.each(cases)("%j", (headers, expected) => expect(found(headers)).toEqual(expected));

  it("tells a sure header from a likely one, and names what it left out and what is missing", () => {
    const mapping = mapColumns(["Employee e-mail (work)", "Cost centre", "Time zone"]);
    expect(mapping.columns.email).toEqual({ index: 0, header: "Employee e-mail (work)", confidence: "likely" });
    expect(mapping.columns.zone?.confidence).toBe("exact");
    expect(mapping.unmapped).toEqual([{ index: 1, header: "Cost centre" }]);
    expect(mapping.missing).toEqual(["name"]);
  });

  it("follows the reader's choice, also where it is none", () => {
    const mapping = mapColumns(["Name", "E-mail", "Title", "Nickname"], { name: 3, title: null });
    expect(mapping.columns.name).toMatchObject({ index: 3, confidence: "chosen" });
    expect(mapping.columns.title).toBeUndefined();
    expect(mapping.unmapped.map(({ index }) => index)).toEqual([0, 2]);
  });

  it("gives no column two meanings", () => {
    const indexes = importFields.flatMap((field) => mapColumns(["Name", "Mail", "Mail", "Title title", "Manager mail"]).columns[field]?.index ?? []);
    expect(new Set(indexes).size).toBe(indexes.length);
  });

  it("finds the header below a title, and none where there is none", () => {
    expect(findHeader([["People of Norvane"], [""], ["Name", "E-mail"], ["Ann", "a@demo.example"]])).toBe(2);
    expect(findHeader([["Ann", "a@demo.example"]])).toBeNull();
  });
});
