import writeXlsx from "write-excel-file/node";

const headers = ["E-mail", "Manager", "Full name", "Language", "Job title", "Time zone"];
const zones = ["Europe/Amsterdam", "Lisbon", "Europe/Warsaw", "Prague"];
const first = ["Ada", "Boris", "Clara", "Dario", "Elin", "Farid", "Greta", "Hugo", "Ilse", "Jonas", "Katya", "Leon", "Mira", "Nils", "Olga", "Pavel", "Quirin", "Rosa", "Stefan", "Tilda"];
const last = ["Aalto", "Bosman", "Castel", "Dorn", "Egger", "Falk", "Graf", "Holm", "Imhof", "Jansen"];

/** One row of the list: the cells in the order of `headers`. */
type Row = [email: string, manager: string, name: string, language: string, title: string, zone: string];

/** Everybody of the list by name, without repetition. */
const nameOf = (at: number) => `${first[at % first.length] ?? ""} ${last[Math.floor(at / first.length) % last.length] ?? ""}`;

/** What is wrong in seven rows of the list: the row's number in the sheet, and what the page says beside it. */
export const broken: readonly { row: number; says: RegExp; spoil: (row: Row, all: readonly Row[]) => Row }[] = [
  { row: 12, says: /The name is missing/, spoil: ([email, manager, , ...rest]) => [email, manager, "", ...rest] },
  { row: 33, says: /The mail address is missing/, spoil: ([, ...rest]) => ["", ...rest] },
  { row: 54, says: /“no address at all” is not a complete mail address/, spoil: ([, ...rest]) => ["no address at all", ...rest] },
  { row: 75, says: /stands in row 2 already/, spoil: ([, ...rest], all) => [all[0]?.[0] ?? "", ...rest] },
  { row: 96, says: /The manager “nobody@norvane.example” is neither in this file nor among your people/, spoil: ([email, , ...rest]) => [email, "nobody@norvane.example", ...rest] },
  { row: 117, says: /The time zone “Atlantis” is not known/, spoil: ([email, manager, name, language, title]) => [email, manager, name, language, title, "Atlantis"] },
  { row: 138, says: /The language “Klingon” is not known/, spoil: ([email, manager, name, , title, zone]) => [email, manager, name, "Klingon", title, zone] },
];

/** A list of people as a spreadsheet, its columns in no usual order, seven of its rows broken where it is long enough.
 *  `tag` stands in every address, so that the list can be brought into one installation twice; the last one's name has it. */
export async function peopleList(tag: string, count = 200): Promise<{ bytes: Buffer; people: { name: string; email: string }[] }> {
  const good = Array.from({ length: count }, (_, at): Row => [
    `${nameOf(at).toLowerCase().replace(" ", ".")}.${tag}@norvane.example`, at === 0 ? "" : `${nameOf(0).toLowerCase().replace(" ", ".")}.${tag}@norvane.example`,
    at === count - 1 ? `Vera ${tag.charAt(0).toUpperCase()}${tag.slice(1)}` : nameOf(at), at % 3 === 0 ? "English" : "", `Planner ${at + 1}`, zones[at % zones.length] ?? "",
  ]);
  const rows = good.map((row, at) => broken.find((one) => one.row === at + 2)?.spoil(row, good) ?? row);
  const cells = [headers, ...rows].map((row) => row.map((value) => (value === "" ? null : { value, type: String })));
  const kept = good.filter((_, at) => !broken.some(({ row }) => row === at + 2));
  return { bytes: await writeXlsx(cells).toBuffer(), people: kept.map(([email, , name]) => ({ email, name })) };
}
