import { readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** How long a server that lives may stay silent before it counts as deaf. */
const patienceMs = 8_000;
const pidFile = (data) => path.join(data, "postmaster.pid");

/** What an earlier start left behind: `none`, `ready` (a server that answers: join it), `deaf` (a server
 *  that does not: stop it) or `strange` (its number belongs to another program by now). */
export async function leftover(data, addressAt) {
  const [pid, , , port] = lines(pidFile(data));
  if (!pid || !isAlive(Number(pid))) return { state: "none" };
  if (!isPostgres(pid)) return { state: "strange" };
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (await answers(addressAt(Number(port)), data)) return { state: "ready", port: Number(port) };
    await new Promise((resolve) => { setTimeout(resolve, 200); }); // somebody may be starting it
  }
  return { state: "deaf", pid };
}

/** Removes the note of a server that is gone; PostgreSQL itself would take the other program for it. */
export function forget(data) {
  rmSync(pidFile(data), { force: true });
}

function lines(file) {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Is there a process of that number? One that we may not signal lives too. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function isPostgres(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return true;
  }
}

async function answers(url, data) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    const { rows } = await client.query("select current_setting('data_directory') as folder");
    return path.resolve(rows[0].folder) === path.resolve(data);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
