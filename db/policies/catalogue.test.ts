import { describe, expect } from "vitest";
import { sql } from "drizzle-orm";
import { test, type World } from "@/db/testing/test";
import { listedDoors } from "./doors";
import { tablePolicies } from "./tables";

const rowsOf = <T extends Record<string, unknown>>(world: World, query: string) => world.owner(async (db) => (await db.execute<T>(sql.raw(query))).rows);

describe("row-level security, by the catalogue", () => {
  test("stands, forced and walled, on every table that exists", async ({ world }) => {
    const tables = await rowsOf<{ name: string; enabled: boolean; forced: boolean; owner: string }>(world,
      "select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced, pg_get_userbyid(relowner) as owner from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')");
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(tablePolicies).sort());
    for (const { name, enabled, forced, owner } of tables) {
      expect({ name, enabled, forced }).toEqual({ name, enabled: true, forced: true });
      expect(["entente_app", "entente_worker", "entente_auth"]).not.toContain(owner);
    }
    const walls = await rowsOf<{ tablename: string }>(world, "select tablename from pg_policies where schemaname = 'public' and permissive = 'RESTRICTIVE' and cmd = 'ALL' and roles @> '{entente_app,entente_worker}'::name[]");
    expect(walls.map(({ tablename }) => tablename).sort()).toEqual(Object.keys(tablePolicies).sort());
  });

  test("every table of the domain names its organisation, and children hang on it by a composite key", async ({ world }) => {
    const without = await rowsOf<{ name: string }>(world, `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'organizations'
      and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and a.attnotnull)`);
    expect(without).toEqual([]);
    const single = await rowsOf<{ name: string }>(world, `select conname as name from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
      and confrelid <> 'organizations'::regclass and array_length(conkey, 1) < 2`);
    expect(single).toEqual([]);
  });

  test("the roles that log in can neither bypass it nor make anything", async ({ world }) => {
    const strong = await rowsOf(world, "select rolname from pg_roles where rolname in ('entente_app', 'entente_auth', 'entente_worker') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)");
    expect(strong).toEqual([]);
    const [may] = await rowsOf<{ temp: boolean; create: boolean; truncate: boolean }>(world, `select has_database_privilege('entente_app', current_database(), 'TEMP') as temp,
      has_schema_privilege('entente_app', 'public', 'CREATE') as create, bool_or(has_table_privilege('entente_app', oid, 'TRUNCATE')) as truncate from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`);
    expect(may).toEqual({ temp: false, create: false, truncate: false });
  });

  test("the app role reaches nothing of the entrance, the auth role nothing of the domain", async ({ world }) => {
    const reached = await rowsOf(world, `select relname from pg_class where relkind = 'r' and (
      (relnamespace = 'entrance'::regnamespace and has_table_privilege('entente_app', oid, 'SELECT, INSERT, UPDATE, DELETE'))
      or (relnamespace = 'public'::regnamespace and has_table_privilege('entente_auth', oid, 'SELECT, INSERT, UPDATE, DELETE')))`);
    expect(reached).toEqual([]);
  });

  test("definer functions are the listed ones, with a fixed search path, and views borrow nobody's rights", async ({ world }) => {
    const definers = await rowsOf<{ name: string; path: string | null }>(world, `select proname as name, (select c from unnest(proconfig) c where c like 'search_path=%') as path
      from pg_proc where prosecdef and pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'graphile_worker')`);
    expect(definers.map(({ name }) => name).sort()).toEqual([...listedDoors].sort());
    for (const { path } of definers) expect(path).toBe("search_path=pg_catalog");
    const views = await rowsOf(world, "select relname from pg_class where relkind in ('v', 'm') and relnamespace in ('public'::regnamespace, 'doors'::regnamespace) and (relkind = 'm' or not coalesce(reloptions @> '{security_invoker=true}', false))");
    expect(views).toEqual([]);
  });

  test("without a viewer there is nothing, before and after a setting has been used", async ({ world }) => {
    const it = await world.build.intervention();
    const countAs = (open: string) => world.owner(async (db) => {
      await db.execute(sql.raw("set local role entente_app"));
      await db.execute(sql.raw(open));
      const { rows } = await db.execute<{ count: number }>(sql.raw("select (select count(*) from people)::int + (select count(*) from engagements)::int + (select count(*) from organizations)::int as count"));
      await db.execute(sql.raw("reset role"));
      return rows[0]?.count;
    });
    expect(await countAs("select 1")).toBe(0);
    expect(await countAs(`select doors.view_as(array['${it.coach.id}']::uuid[])`)).toBeGreaterThan(0);
    expect(await countAs("select doors.view_as('{}'::uuid[])")).toBe(0);
  });
});
