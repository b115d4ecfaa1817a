import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import messages from "@/lib/platform/messages/en/people.json" with { type: "json" };
import { checkRows, type KnownPerson, type RowProblem } from "./import";
import { mapColumns } from "./import-columns";

const headers = ["Name", "E-Mail", "Title", "Manager", "Time zone", "Language"];
const mapping = mapColumns(headers);
const rows = (...lists: string[][]) => lists.map((cells, index) => ({ number: index + 2, cells }));
const check = (lists: string[][], known: KnownPerson[] = []) => checkRows(rows(...lists), mapping, known);
const t = createTranslator({ locale: "en-GB", messages: { ...messages } as unknown as Record<string, string>, onError: (error) => { throw error; } });
const sentence = ({ row, messageKey, values }: RowProblem) => `${row}: ${t(messageKey, values)}`;

describe("checking the rows of a list", () => {
  it("takes a good row over, in the form in which it is kept", () => {
    expect(check([["  Ann  Bell ", "Ann@Demo.Example", "Head of Care", "", "lisbon", "English"]])).toEqual({
      people: [{ row: 2, id: null, name: "Ann Bell", email: "ann@demo.example", title: "Head of Care", managerEmail: null, zone: "Europe/Lisbon", language: "en" }],
      problems: [], notes: [],
    });
  });

  const cases: [string, string[], string][] = [
    ["no name", ["", "a@demo.example"], "2: The name is missing. Fill it in."],
    ["no address", ["Ann", ""], "2: The mail address is missing. Fill it in."],
    ["half an address", ["Ann", "ann@demo"], "2: “ann@demo” is not a complete mail address. Write it like name@company.example."],
    ["two addresses", ["Ann", "a@demo.example, b@demo.example"], "2: “a@demo.example, b@demo.example” is not a complete mail address. Write it like name@company.example."],
    ["an abbreviation as a zone", ["Ann", "a@demo.example", "", "", "CET"], "2: The time zone “CET” is not known. Write a place, such as Europe/Lisbon or Lisbon."],
    ["an unknown language", ["Ann", "a@demo.example", "", "", "", "Klingonish"], "2: The language “Klingonish” is not known. Write its name or its code, such as English or en."],
    ["an unknown manager", ["Ann", "a@demo.example", "", "Bob Dent"], "2: The manager “Bob Dent” is neither in this file nor among your people. Correct it, add a row for them, or leave the cell empty."],
    ["half a manager's address", ["Ann", "a@demo.example", "", "bob@"], "2: “bob@” is not a complete mail address of a manager. Write it like name@company.example."],
    ["oneself as manager", ["Ann", "a@demo.example", "", "ann"], "2: This person is named as their own manager. Name somebody else, or leave the cell empty."],
    ["a link in a name", ["Ann www.evil.test", "a@demo.example"], "2: The name “Ann www.evil.test” holds an address or a link. Write the name alone."],
    ["a formula", ["=HYPERLINK(1)", "a@demo.example"], "2: “=HYPERLINK(1)” begins like a formula of a spreadsheet. Take out the sign at its beginning."],
    ["a formula as title", ["Ann", "a@demo.example", "'+1+1"], "2: “+1+1” begins like a formula of a spreadsheet. Take out the sign at its beginning."],
    ["a long name", ["n".repeat(121), "a@demo.example"], `2: The name “${"n".repeat(79)}…” is longer than 120 characters. Shorten it.`],
    ["a long title", ["Ann", "a@demo.example", "t".repeat(161)], `2: The title “${"t".repeat(79)}…” is longer than 160 characters. Shorten it.`],
  ];
  it.each(cases)("says what is wrong with %s, and how to mend it", (_, row, expected) => {
    const { people, problems } = check([row]);
    expect(problems.map(sentence)).toEqual([expected]);
    expect(people).toEqual([]);
  });

  it("says everything that is wrong with a row at once", () => {
    expect(check([["", "x", "", "nobody", "Mars", "Klingonish"]]).problems.map(({ field }) => field)).toEqual(["name", "email", "zone", "language", "manager"]);
  });

  it("keeps the first of two rows with one address, whatever its case", () => {
    const { people, problems } = check([["Ann", "a@demo.example"], ["Anna", "A@demo.example"]]);
    expect(people.map(({ name }) => name)).toEqual(["Ann"]);
    expect(problems.map(sentence)).toEqual(["3: The address a@demo.example stands in row 2 already. Keep one of the two rows, or correct the address."]);
  });

  it("finds managers by address or name, earlier or later in the file or among those known", () => {
    const known: KnownPerson[] = [{ id: "id-cora", name: "Córa Díaz", email: "Cora@demo.example", managerId: null }];
    const { people, problems } = check([
      ["Ann", "ann@demo.example", "", "Bob Dent"], ["Bob Dent", "bob@demo.example", "", "CORA@demo.example"],
      ["Dora", "dora@demo.example", "", "cora diaz"], ["Eva", "eva@demo.example", "", "Bob Dent <bob@demo.example>"],
    ], known);
    expect(problems).toEqual([]);
    expect(people.map(({ managerEmail }) => managerEmail)).toEqual(["bob@demo.example", "cora@demo.example", "cora@demo.example", "bob@demo.example"]);
  });

  it("asks for the address when two people bear the manager's name", () => {
    const { problems } = check([["Bob", "b1@demo.example"], ["Bob", "b2@demo.example"], ["Ann", "a@demo.example", "", "Bob"]]);
    expect(problems.map(sentence)).toEqual(["4: More than one person is called “Bob”. Write the manager’s mail address."]);
  });

  it("names a circle of managers at each of its rows, and at no row that merely leads to it", () => {
    const { people, problems } = check([["Ann", "a@demo.example", "", "Bob"], ["Bob", "b@demo.example", "", "Cas"], ["Cas", "c@demo.example", "", "Ann"], ["Dot", "d@demo.example", "", "Ann"]]);
    expect(problems.map(sentence)).toEqual([
      "2: The managers go round in a circle: Ann → Bob → Cas → Ann. Correct one of them.",
      "3: The managers go round in a circle: Bob → Cas → Ann → Bob. Correct one of them.",
      "4: The managers go round in a circle: Cas → Ann → Bob → Cas. Correct one of them.",
    ]);
    expect(people.map(({ name }) => name)).toEqual(["Dot"]);
  });

  it("sees a circle that closes through somebody known", () => {
    const known: KnownPerson[] = [{ id: "1", name: "Ann", email: "a@demo.example", managerId: null }, { id: "2", name: "Bob", email: "b@demo.example", managerId: "1" }];
    const { problems } = check([["Ann", "a@demo.example", "", "Bob"]], known);
    expect(problems.map(sentence)).toEqual(["2: The managers go round in a circle: Ann → Bob → Ann. Correct one of them."]);
  });

  it("recognises who is known already, and stays silent where the list is", () => {
    const known: KnownPerson[] = [{ id: "id-ann", name: "Ann", email: "ann@demo.example", managerId: null }];
    expect(check([["Ann Bell", "ANN@demo.example", "-", "n/a", "", ""]], known).people).toEqual([
      { row: 2, id: "id-ann", name: "Ann Bell", email: "ann@demo.example", title: null, managerEmail: null, zone: null, language: null },
    ]);
  });

  it("takes somebody over without a manager whose own row has a problem, and says so", () => {
    const { people, notes } = check([["Bob", "b@demo.example", "", "", "Mars"], ["Ann", "a@demo.example", "", "Bob"]]);
    expect(people).toMatchObject([{ name: "Ann", managerEmail: null }]);
    expect(notes.map(sentence)).toEqual(["3: Taken over without the manager “Bob”, because row 2 cannot be taken over yet."]);
  });

  it("skips empty rows and keeps the numbers of the spreadsheet", () => {
    const { people } = checkRows([{ number: 5, cells: ["", " "] }, { number: 9, cells: ["Ann", "a@demo.example"] }], mapping, []);
    expect(people.map(({ row }) => row)).toEqual([9]);
  });

  it("joins first and last names", () => {
    const { people } = checkRows(rows(["Bell", "Ann", "a@demo.example"]), mapColumns(["Nachname", "Vorname", "Mail"]), []);
    expect(people[0]?.name).toBe("Ann Bell");
  });
});
