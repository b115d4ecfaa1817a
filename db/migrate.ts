import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { applyPolicies } from "./policies/apply";
import { schemaVersion } from "./schema-version";

/** Roles that log in, with the password to give them; none where the operator made the role. */
export type LoginRole = { name: string; password: string | null };

/** Everybody who migrates waits here, so that two instances may start together. */
const migrationLock = 7_301_441;

async function makeRoles(owner: pg.Client, roles: readonly LoginRole[]): Promise<void> {
  const { rows } = await owner.query<{ rolname: string }>("select rolname from pg_roles");
  const known = new Set(rows.map((row) => row.rolname));
  if (!known.has("entente_doors")) await owner.query("create role entente_doors nologin");
  for (const { name, password } of roles) {
    const role = owner.escapeIdentifier(name);
    if (!known.has(name)) await owner.query(`create role ${role} login nosuperuser nocreatedb nocreaterole`);
    if (password !== null) await owner.query(`alter role ${role} password ${owner.escapeLiteral(password)}`);
  }
  await owner.query(`grant entente_doors, entente_worker to current_user`);
}

async function layOut(owner: pg.Client): Promise<void> {
  await owner.query(`do $$ begin
    execute format('revoke temporary, create on database %I from public', current_database());
    execute format('grant connect on database %I to entente_app, entente_auth, entente_worker', current_database());
  end $$`);
  // Plans here are many and short: compiling them costs more than running them, and their pages are in memory.
  await owner.query(`do $$ begin
    execute format('alter database %I set jit = off', current_database());
    execute format('alter database %I set random_page_cost = 1.1', current_database());
  end $$`);
  await owner.query("create schema if not exists doors");
  await owner.query("create schema if not exists graphile_worker authorization entente_worker");
}

const mayCreateSchemas = (owner: pg.Client, may: boolean) => owner.query(`do $$ begin
  execute format('${may ? "grant create on database %I to" : "revoke create on database %I from"} entente_worker', current_database()); end $$`);

async function refuseStrongRoles(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname in ('entente_app', 'entente_auth', 'entente_worker') and (rolsuper or rolbypassrls)");
  if (rows[0]) throw new Error(`The database role ${rows[0].rolname} is a superuser or bypasses row-level security. Take that from it (alter role ${rows[0].rolname} nosuperuser nobypassrls), then start again.`);
}

/** Brings a database to this version: roles, schema, row-level security and the job queue, under an advisory
 *  lock, so that any number of instances may start at once. Safe to repeat.
 *  @param ownerUrl the owner's address, past any pooler. @param workerUrl the worker's, who owns the queue's schema. */
export async function prepareDatabase({ ownerUrl, workerUrl, roles }: { ownerUrl: string; workerUrl: string; roles: readonly LoginRole[] }): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on("error", () => undefined); // a lost connection rejects the statement that is running
  await owner.connect();
  try {
    await owner.query("set lock_timeout = '60s'");
    await owner.query("select pg_advisory_lock($1)", [migrationLock]);
    await makeRoles(owner, roles);
    await refuseStrongRoles(owner);
    await layOut(owner);
    await migrate(drizzle(owner), { migrationsFolder: path.join(process.cwd(), "db/migrations") });
    await owner.query("insert into entrance.installation (key, value) values ('schema', $1) on conflict (key) do update set value = excluded.value", [schemaVersion]);
    await mayCreateSchemas(owner, true); // the queue asks for this right even where its schema exists
    await runMigrations({ connectionString: workerUrl });
    await mayCreateSchemas(owner, false);
    await owner.query("begin");
    await applyPolicies(owner);
    await owner.query("commit");
  } finally {
    await owner.end();
  }
}
