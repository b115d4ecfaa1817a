import { describe, expect } from "vitest";
import { test } from "@/db/testing/test";
import { findPeople } from "./find-people";

describe("picking people", () => {
  test("finds part of a name or title, with or without accents, names that begin so first", async ({ world }) => {
    const home = await world.build.organization();
    const sponsor = await world.build.person(home.id, ["sponsor"], { name: "Helena Brandt" });
    const add = (name: string, title = "") => world.build.person(home.id, [], { name, title });
    await add("Inês Carvalho", "Coach"); await add("Rosa Inesta"); await add("Otto", "Head of Finest Goods"); await add("Gone Ines");
    const found = (q: string) => world.as(sponsor, (ctx) => findPeople(ctx, { q })).then(({ people }) => people.map(({ name }) => name));
    expect(await found("ines")).toEqual(["Inês Carvalho", "Gone Ines", "Rosa Inesta", "Otto"]);
    expect(await found("INÊS C")).toEqual(["Inês Carvalho"]);
    expect(await found("100%_")).toEqual([]);
  });

  test("shows and searches addresses for HR and administrators alone, and nobody of another organisation", async ({ world }) => {
    const it = await world.build.intervention();
    const address = (await world.build.person(it.home.id, [], { name: "Anna", email: "secret.address@example.test" })).email;
    for (const who of ["sponsor", "coach", "one"] as const) {
      expect((await world.as(it[who], (ctx) => findPeople(ctx, { q: "secret" }))).people).toEqual([]);
      expect((await world.as(it[who], (ctx) => findPeople(ctx, { q: "anna" }))).people[0]).not.toHaveProperty("email");
    }
    for (const who of ["onlooker", "admin"] as const) expect((await world.as(it[who], (ctx) => findPeople(ctx, { q: "secret" }))).people[0]?.email).toBe(address);
    expect((await world.as(it.stranger, (ctx) => findPeople(ctx, { q: "anna" }))).people).toEqual([]);
  });
});
