import { eq } from "drizzle-orm";
import { sql } from "drizzle-orm";
import writeXlsx from "write-excel-file/node";
import { describe, expect } from "vitest";
import { auditEvents, people, peopleImports } from "@/db/schema";
import { now, test, type Someone, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { beginImportInput, correctRowsInput } from "../input/imports";
import { parseSheet } from "../parse";
import { readImport } from "../queries/imports";
import { beginImport, chooseColumns, confirmImport, correctRows, discardImport } from "./import-people";
import { noteProgress, takeOverPeople } from "./take-over-people";

const header = ["Person", "E-mail", "Title", "Manager", "Time zone", "Language"];

/** People who report to the first of them. */
const listOf = (count: number) => Array.from({ length: count }, (_, i) => [`Person ${i}`, `person.${i}@demo.example`, "Planner", i === 0 ? "" : "person.0@demo.example", "Europe/Warsaw", "pl"]);

/** 200 people, of whom seven rows are broken, each in its own way. */
function twoHundred(): string[][] {
  const list = listOf(200);
  const spoil = (row: number, column: number, text: string) => { list[row]![column] = text; };
  spoil(10, 0, ""); spoil(30, 1, "person.30@demo"); spoil(50, 1, "PERSON.49@demo.example"); spoil(70, 3, "nobody@demo.example");
  spoil(90, 4, "CET"); spoil(110, 5, "Klingonish"); spoil(130, 3, "person.130@demo.example");
  return list;
}

async function begin(world: World, who: Someone, rows: string[][], id = newId()): Promise<string> {
  const file = await writeXlsx([header, ...rows].map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
  const parsed = await parseSheet(file);
  if (!parsed.ok) throw new Error(parsed.messageKey);
  return (await world.as(who, (ctx) => beginImport(ctx, beginImportInput.parse({ id, fileName: "people.xlsx", ...parsed.sheet })))).id;
}

const work = (world: World, { organizationId }: Someone, importId: string, told: (done: number) => Promise<void> = () => Promise.resolve()) =>
  world.owner((db) => takeOverPeople({ db, viewer: { kind: "worker", organizationId }, now }, importId, told));
const count = (world: World, organizationId: string) => world.owner((db) => db.$count(people, eq(people.organizationId, organizationId)));

async function organization(world: World) {
  const home = await world.build.organization({ homeZone: "Europe/Amsterdam" });
  return { home, hr: await world.build.person(home.id, ["hr"]), other: await world.build.person(home.id, ["hr"]), coach: await world.build.person(home.id, ["coach"]) };
}

describe("a list of 200 people with seven broken rows", () => {
  test("is shown with each of them named, and nothing is written before it is confirmed", async ({ world }) => {
    const { home, hr } = await organization(world);
    const id = await begin(world, hr, twoHundred());
    const { preview } = await world.as(hr, (ctx) => readImport(ctx, id));
    expect(preview).toMatchObject({ rows: 200, good: 193, known: 0, badCount: 7 });
    expect(preview?.bad.map(({ row, problems }) => [row, problems[0]?.field])).toEqual([[12, "name"], [32, "email"], [52, "email"], [72, "manager"], [92, "zone"], [112, "language"], [132, "manager"]]);
    expect(await count(world, home.id)).toBe(3);
  });

  test("is put right on the screen and then taken over whole, by one job however often it runs", async ({ world }) => {
    const { home, hr } = await organization(world);
    const id = await begin(world, hr, twoHundred());
    await world.as(hr, (ctx) => correctRows(ctx, correctRowsInput.parse({ importId: id, "12.name": "Anna Ten", "92.zone": "Warsaw", "999999.name": "Nobody" })));
    expect((await world.as(hr, (ctx) => readImport(ctx, id))).preview).toMatchObject({ good: 195, badCount: 5 });
    for (let time = 0; time < 2; time += 1) await world.as(hr, (ctx) => confirmImport(ctx, { importId: id, updateKnown: false }));
    const jobs = await world.owner((db) => db.execute(sql`select 1 from graphile_worker.jobs where task_identifier = 'import_people' and key = ${`import ${id}`}`));
    expect(jobs.rowCount).toBe(1);
    for (let time = 0; time < 2; time += 1) await work(world, hr, id);
    expect(await count(world, home.id)).toBe(3 + 195);
    const view = await world.as(hr, (ctx) => readImport(ctx, id));
    expect(view).toMatchObject({ status: "finished", total: 195, done: 195, preview: null, result: { added: 195, amended: 0, unchanged: 0, leftCount: 5 } });
    const [first, ninth] = await world.owner((db) => db.select().from(people).where(sql`email in ('person.0@demo.example', 'person.9@demo.example')`).orderBy(people.email));
    expect(ninth).toMatchObject({ managerId: first?.id, zone: "Europe/Warsaw", language: "pl", title: "Planner" });
    const events = await world.owner((db) => db.select({ name: auditEvents.name, actorId: auditEvents.actorId, details: auditEvents.details }).from(auditEvents).where(eq(auditEvents.subjectId, id)).orderBy(auditEvents.name));
    expect(events).toEqual([{ name: "import.confirmed", actorId: hr.id, details: { rows: 195 } }, { name: "people.imported", actorId: hr.id, details: { count: 195, missingCount: 5 } }]);
  });

  test("keeps none of its rows once it is finished or thrown away", async ({ world }) => {
    const { hr } = await organization(world);
    const kept = async (id: string) => (await world.owner((db) => db.select({ content: peopleImports.content }).from(peopleImports).where(eq(peopleImports.id, id))))[0]?.content;
    const [one, two] = [await begin(world, hr, listOf(3)), await begin(world, hr, listOf(4))];
    expect(await kept(one)).toMatchObject({ rows: [], headers: [] });
    await world.as(hr, (ctx) => discardImport(ctx, { importId: two }));
    expect(await kept(two)).toMatchObject({ rows: [] });
    await expect(world.as(hr, (ctx) => confirmImport(ctx, { importId: two, updateKnown: false }))).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("people already known", () => {
  test("are brought up to date only when it is asked for", async ({ world }) => {
    const { home, hr } = await organization(world);
    const known = await world.build.person(home.id, [], { name: "Old Name", email: "Person.1@demo.example", title: "Clerk" });
    const run = async (updateKnown: boolean) => {
      const id = await begin(world, hr, listOf(3));
      expect((await world.as(hr, (ctx) => readImport(ctx, id))).preview?.sample.map((each) => each.id !== null)).toEqual(updateKnown ? [true, true, true] : [false, true, false]);
      await world.as(hr, (ctx) => confirmImport(ctx, { importId: id, updateKnown }));
      await work(world, hr, id);
      const [row] = await world.owner((db) => db.select().from(people).where(eq(people.id, known.id)));
      return { row, result: (await world.as(hr, (ctx) => readImport(ctx, id))).result };
    };
    expect(await run(false)).toMatchObject({ row: { name: "Old Name", title: "Clerk", managerId: null }, result: { added: 2, unchanged: 1 } });
    const second = await run(true);
    expect(second).toMatchObject({ row: { name: "Old Name", title: "Planner", zone: "Europe/Warsaw" }, result: { added: 0, amended: 1, unchanged: 2 } });
    expect(second.row?.managerId).not.toBeNull();
  });
});

describe("columns", () => {
  test("are chosen by the reader when the headings do not say", async ({ world }) => {
    const { hr } = await organization(world);
    const id = await begin(world, hr, listOf(2));
    const chosen = { name: null, firstName: null, lastName: null, email: 1, title: null, manager: null, zone: 4, language: null };
    await world.as(hr, (ctx) => chooseColumns(ctx, { importId: id, chosen }));
    expect((await world.as(hr, (ctx) => readImport(ctx, id))).preview).toMatchObject({ good: 0, mapping: { missing: ["name"] } });
    await expect(world.as(hr, (ctx) => confirmImport(ctx, { importId: id, updateKnown: false }))).rejects.toMatchObject({ code: "conflict" });
    await world.as(hr, (ctx) => chooseColumns(ctx, { importId: id, chosen: { ...chosen, name: 2 } }));
    expect((await world.as(hr, (ctx) => readImport(ctx, id))).preview?.sample[0]).toMatchObject({ name: "Planner", managerEmail: null });
  });
});

describe("whose list it is", () => {
  test("its author's alone, before row-level security too", async ({ world }) => {
    const { hr, other, coach } = await organization(world);
    const id = await begin(world, hr, listOf(2));
    await expect(world.as(other, (ctx) => readImport(ctx, id))).rejects.toMatchObject({ code: "not_found" });
    await expect(world.as(coach, (ctx) => readImport(ctx, id))).rejects.toMatchObject({ code: "forbidden" });
    await expect(world.as(other, (ctx) => confirmImport(ctx, { importId: id, updateKnown: false }))).rejects.toMatchObject({ code: "not_found" });
    expect(await world.as(other, ({ db }) => db.$count(peopleImports))).toBe(0);
    await expect(begin(world, coach, listOf(2))).rejects.toMatchObject({ code: "forbidden" });
  });
});

test("5,000 people are taken over in under five seconds, with their progress told", async ({ world }) => {
  const { home, hr } = await organization(world);
  const id = await begin(world, hr, listOf(5_000));
  await world.as(hr, (ctx) => confirmImport(ctx, { importId: id, updateKnown: false }));
  const told: number[] = [];
  const begun = performance.now();
  await work(world, hr, id, async (done) => { told.push(done); await world.owner((db) => noteProgress({ db, viewer: { kind: "worker", organizationId: home.id }, now }, id, done)); });
  expect(performance.now() - begun).toBeLessThan(5_000);
  expect(told).toEqual(Array.from({ length: 10 }, (_, i) => (i + 1) * 500));
  expect(await count(world, home.id)).toBe(5_003);
});
