import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import pg from "pg";

import { startCluster } from "../../scripts/embedded-postgres.mjs";
import { typescript } from "../../scripts/parts/children.mjs";
import { root } from "../../scripts/parts/files.mjs";
import { environmentFor } from "../../scripts/parts/installation.mjs";
import { quietly } from "../../scripts/parts/phases.mjs";
import { freePort } from "../../scripts/parts/ports.mjs";

/** A cluster of the benchmark's own with a database for each application; gone at the end.
 *  @returns environments for both, a connection of the owner's, and where the server writes its log. */
export async function layGround() {
  const dir = mkdtempSync(path.join(tmpdir(), "entente-bench-"));
  const cluster = await startCluster({ dir, temporary: true });
  const owner = await connected(cluster.url);
  await owner.query("create database bare");
  const bareUrl = new URL(cluster.url);
  bareUrl.pathname = "/bare";
  const bare = await connected(bareUrl.href);
  await bare.query(`create table owners (id integer primary key, name text not null);
    create table items (id integer primary key, owner_id integer not null, title text not null, state text not null, due_on date not null, created_at timestamptz not null);
    create table answers (id bigint generated always as identity primary key, words text not null);
    insert into owners select n, 'Owner ' || n from generate_series(1, 100) n;
    insert into items select n, 1 + n % 100, 'Item ' || n, 'open', date '2026-01-01' + n % 300, timestamptz '2026-01-01' + make_interval(mins => n) from generate_series(1, 10000) n;
    create index items_of_owner on items (owner_id, created_at desc, id); analyze`);
  await bare.end();
  const port = await freePort();
  const made = environmentFor({ secret: randomBytes(32).toString("hex"), key: randomBytes(32).toString("base64"), mode: "demo", databaseUrl: cluster.url });
  return {
    owner, log: path.join(dir, "postgres.log"), port, origin: `http://localhost:${port}`,
    env: { ...made, ENTENTE_SEED: "benchmark", LOG_LEVEL: "error", PORT: String(port), ENTENTE_URL: `http://localhost:${port}`, SMTP_URL: "" },
    bareEnv: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", BARE_DATABASE_URL: bareUrl.href },
    stop: async () => { await owner.end(); cluster.stop(); },
  };
}

async function connected(url) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined); // a lost connection rejects the statement that is running
  await client.connect();
  return client;
}

/** Adds so many engagements to the demonstration's organisation. */
export const addMany = (env, engagements) =>
  quietly(process.execPath, typescript("bench/load-many.ts", String(engagements)), { env, sentence: "The many engagements could not be made; the lines above say why." });

const bareFolder = path.join(root, "bench", "bare");

/** Builds the bare application where its build is missing or made from something else. */
export async function buildBare(env) {
  const hash = createHash("sha256").update(readFileSync(path.join(root, "node_modules", "next", "package.json")));
  const files = readdirSync(bareFolder, { recursive: true, encoding: "utf8" }).filter((file) => /\.jsx?$/.test(file) && !file.startsWith(".next") && !file.includes("node_modules"));
  for (const file of files.sort()) hash.update(file).update(readFileSync(path.join(bareFolder, file)));
  const [wanted, mark] = [hash.digest("hex"), path.join(bareFolder, ".next", "bench-build")];
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return "up to date";
  rmSync(mark, { force: true });
  await quietly(process.execPath, [path.join(root, "node_modules", "next", "dist", "bin", "next"), "build", bareFolder], { env, sentence: "The bare application could not be built." });
  writeFileSync(mark, wanted);
  return "built";
}
