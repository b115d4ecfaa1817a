import { describe, expect } from "vitest";
import { sql } from "drizzle-orm";
import { invitations } from "@/db/schema";
import { test, type World } from "@/db/testing/test";
import { newId } from "@/lib/platform/ids";
import { peopleListInput, peoplePerPage } from "../input/directory";
import { listPeople } from "./list-people";
import { readPerson } from "./read-person";

const asked = (query: Record<string, string> = {}) => peopleListInput.parse(query);

async function organization(world: World) {
  const home = await world.build.organization();
  const hr = await world.build.person(home.id, ["hr"], { name: "Hana Reed", title: "HR partner" });
  const coach = await world.build.person(home.id, ["coach"], { name: "Ines Carvalho", title: "Coach", zone: "Europe/Lisbon" });
  const leader = await world.build.person(home.id, ["leader"], { name: "Bob 100% Dent", title: "Head of Supply", zone: "America/New_York" });
  return { home, hr, coach, leader };
}

describe("the directory", () => {
  test("lists the viewer's own organisation and nobody else's", async ({ world }) => {
    const { coach } = await organization(world);
    const elsewhere = await world.build.organization({ name: "Elsewhere" });
    const stranger = await world.build.person(elsewhere.id, ["hr"], { name: "Sven Other" });
    const { people, total } = await world.as(coach, (ctx) => listPeople(ctx, asked()));
    expect(people.map(({ name }) => name)).toEqual(["Bob 100% Dent", "Hana Reed", "Ines Carvalho"]);
    expect(total).toBe(3);
    await expect(world.as(coach, (ctx) => readPerson(ctx, stranger.id))).rejects.toMatchObject({ code: "not_found" });
    expect(await world.as(coach, async ({ db }) => (await db.execute(sql`select 1 from people where id = ${stranger.id}`)).rowCount)).toBe(0);
  });

  test("shows address, roles and account to administrators and HR alone", async ({ world }) => {
    const { hr, coach, leader } = await organization(world);
    for (const who of [coach, leader]) {
      const seen = await world.as(who, async (ctx) => JSON.stringify([await listPeople(ctx, asked({ role: "hr" })), await readPerson(ctx, hr.id)]));
      expect(seen).not.toMatch(/@|"hr"/);
    }
    await world.owner((db) => db.insert(invitations).values({ organizationId: leader.organizationId, id: newId(), personId: leader.id, tokenHash: newId(), expiresAt: new Date("2026-03-09T00:00:00Z") }));
    const { people } = await world.as(hr, (ctx) => listPeople(ctx, asked({ role: "leader" })));
    expect(people).toMatchObject([{ id: leader.id, contacts: { email: leader.email, roles: ["leader"], account: "invited" } }]);
    expect((await world.as(hr, (ctx) => readPerson(ctx, coach.id))).contacts).toMatchObject({ email: coach.email, account: "uninvited", language: "English" });
  });

  test("searches names and titles as typed, and addresses for those who see them", async ({ world }) => {
    const { hr, coach } = await organization(world);
    const found = async (who: typeof hr, q: string) => (await world.as(who, (ctx) => listPeople(ctx, asked({ q })))).people.map(({ name }) => name);
    expect(await found(coach, "SUPPLY")).toEqual(["Bob 100% Dent"]);
    expect(await found(coach, "0%")).toEqual(["Bob 100% Dent"]);
    expect(await found(coach, "_")).toEqual([]);
    expect(await found(coach, hr.email.slice(0, 6))).toEqual([]);
    expect(await found(hr, hr.email)).toEqual(["Hana Reed"]);
  });

  test("is filtered by account as each row says", async ({ world }) => {
    const { home, hr, coach, leader } = await organization(world);
    await world.build.person(home.id, [], { name: "Nora Known" });
    await world.build.person(home.id, ["coach"], { name: "Ada Active", accountId: newId() });
    const invite = (personId: string, expiresAt: string) => ({ organizationId: home.id, id: newId(), personId, tokenHash: newId(), expiresAt: new Date(expiresAt) });
    await world.owner((db) => db.insert(invitations).values([invite(coach.id, "2026-03-09T00:00:00Z"), invite(leader.id, "2026-02-09T00:00:00Z")]));
    const found = async (account: string) => (await world.as(hr, (ctx) => listPeople(ctx, asked({ account })))).people.map(({ name, contacts }) => [name, contacts?.account]);
    expect(await found("active")).toEqual([["Ada Active", "active"]]);
    expect(await found("invited")).toEqual([["Ines Carvalho", "invited"]]);
    expect(await found("uninvited")).toEqual([["Bob 100% Dent", "lapsed"], ["Hana Reed", "uninvited"]]);
    expect(await found("none")).toEqual([["Nora Known", "none"]]);
  });

  test("sorts and pages in the database, and understands any address", async ({ world }) => {
    const { home, hr } = await organization(world);
    await world.owner((db) => db.execute(sql`insert into people (organization_id, id, name, email, zone) select ${home.id}, gen_random_uuid(), 'Person ' || lpad(n::text, 5, '0'), n || '@demo.example', 'Europe/Warsaw' from generate_series(1, 10000) n`));
    const read = (query: Record<string, string>) => world.as(hr, (ctx) => listPeople(ctx, asked(query)));
    const begun = performance.now();
    const second = await read({ page: "2", sort: "-name", q: "person" });
    expect(performance.now() - begun).toBeLessThan(500);
    expect(second).toMatchObject({ total: 10_000, from: 26, to: 50, page: 2, pages: 400, sort: { key: "name", direction: "desc" } });
    expect(second.people[0]?.name).toBe("Person 09975");
    expect(second.people).toHaveLength(peoplePerPage);
    expect((await read({ page: "9999", sort: "city" })).page).toBe(401);
    expect(await read({ page: "-3", sort: "password", role: "owner" })).toMatchObject({ page: 1, sort: { key: "name" }, total: 10_003 });
  });
});

describe("one person", () => {
  test("offers what the viewer may do, and never anything to themselves", async ({ world }) => {
    const { home, hr, coach, leader } = await organization(world);
    const admin = await world.build.person(home.id, ["administrator"]);
    const can = async (who: typeof hr, id: string) => (await world.as(who, (ctx) => readPerson(ctx, id))).can;
    expect(await can(hr, leader.id)).toEqual({ amend: true, grant: ["hr", "sponsor", "coach", "leader"], invite: true, remove: true });
    expect(await can(hr, admin.id)).toMatchObject({ invite: false, remove: false });
    expect(await can(hr, hr.id)).toMatchObject({ grant: [], invite: false, remove: false });
    expect(await can(coach, leader.id)).toEqual({ amend: false, grant: [], invite: false, remove: false });
  });
});
