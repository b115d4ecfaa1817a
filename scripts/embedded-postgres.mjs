import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { makeFolder, readJson, Refusal, writeJson } from "./parts/files.mjs";
import { canListen, freePort } from "./parts/ports.mjs";
import { postgresBinaries } from "./postgres/binaries.mjs";
import { identityFor } from "./postgres/identity.mjs";
import { forget, leftover } from "./postgres/leftover.mjs";

const owner = "entente_owner";
const host = "127.0.0.1";
/** The same on every machine, whatever its language and time zone. */
const environment = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };

/** Starts the PostgreSQL cluster that lives in a folder, or joins it where it runs already; the first
 *  time it is made. A temporary one trades durability for speed and vanishes when stopped. */
export async function startCluster({ dir, temporary = false, database = "entente" }) {
  const folder = makeFolder(dir);
  if (temporary) chmodSync(folder, 0o711); // mkdtemp shuts it, and the database's own user must pass
  const data = path.join(folder, "postgres");
  const { initdb, pgCtl } = postgresBinaries();
  const identity = identityFor(folder, { program: initdb, data });
  const control = (...args) => identity.run(pgCtl, [...args, "-D", data, "-w"], { env: environment });
  const isNew = !existsSync(data);
  const cluster = isNew ? createCluster({ folder, data, initdb, identity, temporary }) : readJson(path.join(folder, "cluster.json"));
  if (!cluster) throw new Refusal(`${path.join(folder, "cluster.json")} is missing, and with it the password of the database beside it; restore the file from your backup, or move ${data} away to begin anew.`);

  const address = (port, name) => `postgres://${owner}:${cluster.password}@${host}:${port}/${name}`;
  const look = () => leftover(data, (port) => address(port, "postgres"));
  let running = await look();
  const joined = running.state === "ready";
  if (running.state === "strange") forget(data);
  if (running.state === "deaf" && control("stop", "-m", "fast", "-t", "10").status !== 0) {
    throw new Refusal(`An earlier PostgreSQL (process ${running.pid}) holds ${data} and neither answers nor stops; end that process, then start again.`);
  }
  if (!joined) {
    const port = (await canListen(cluster.port, host)) ? cluster.port : await freePort(host);
    if (port !== cluster.port) writeJson(path.join(folder, "cluster.json"), { ...cluster, port });
    const trouble = launch({ folder, control, identity, port });
    running = trouble ? await look() : { state: "ready", port };
    if (running.state !== "ready") throw new Refusal(trouble); // else another process was quicker
  }
  await provideDatabase(address(running.port, "postgres"), database);

  const stop = () => {
    process.off("exit", stop);
    control("stop", "-m", temporary ? "immediate" : "fast", "-t", "20");
    if (temporary) rmSync(folder, { recursive: true, force: true });
  };
  if (temporary) process.on("exit", stop);
  return { url: address(running.port, database), port: running.port, isNew, joined, stop };
}

/** Makes the cluster beside its place and moves it there when it is whole, so that an interrupted
 *  first start leaves nothing that looks like data. */
function createCluster({ folder, data, initdb, identity, temporary }) {
  const unfinished = `${data}.new`;
  const passwordFile = path.join(folder, "password.new");
  const cluster = { port: 0, password: randomBytes(24).toString("hex") };
  rmSync(unfinished, { recursive: true, force: true });
  makeFolder(unfinished);
  chmodSync(unfinished, 0o700);
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  for (const file of [unfinished, passwordFile]) identity.own(file);
  const speed = temporary ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"] : [];
  const settings = [`listen_addresses=${host}`, "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC", ...speed];
  const made = identity.run(initdb, [
    "-D", unfinished, "--username", owner, "--auth=scram-sha-256", `--pwfile=${passwordFile}`,
    "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C",
    ...settings.flatMap((setting) => ["--set", setting]), ...(temporary ? ["--no-sync"] : []),
  ], { env: environment });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Refusal(`The embedded PostgreSQL could not be set up in ${folder}: ${lastLine(made.stderr) || made.error?.message}`);
  writeJson(path.join(folder, "cluster.json"), cluster);
  renameSync(unfinished, data);
  return cluster;
}

/** pg_ctl puts the server into a session of its own: Ctrl+C reaches the application first.
 *  @returns what went wrong, or null. */
function launch({ folder, control, identity, port }) {
  const log = path.join(folder, "postgres.log");
  writeFileSync(log, "", { flag: "a", mode: 0o600 });
  identity.own(log);
  const started = control("start", "-t", "60", "-l", log, "-o", `-p ${port}`);
  return started.status === 0 ? null : `The embedded PostgreSQL did not start: ${lastLine(readFileSync(log, "utf8")) || lastLine(started.stderr)} (see ${log})`;
}

async function provideDatabase(url, name) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

const lastLine = (text) => text?.trim().split("\n").at(-1) ?? "";
