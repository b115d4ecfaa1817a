import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const beginning = /^(entente_app|entente_auth)\|\d+\|LOG: {2}(?:statement|execute [^:]*): (.*)$/;
const ours = /^\w*\|\d+\|/;

/** Counts what the application says to PostgreSQL, from the server's own log: nothing is estimated.
 *  @param owner a connection of the owner's. @param log the cluster's log file. */
export function statementCounter(owner, log) {
  const set = async (settings) => {
    for (const setting of settings) await owner.query(setting);
    await owner.query("select pg_reload_conf()");
    await wait(300);
  };
  return {
    on: () => set(["alter system set log_line_prefix = '%u|%p|'", "alter system set log_statement = 'all'"]),
    off: () => set(["alter system reset log_statement"]),
    /** What one piece of work said: statements, and how often it had to wait for an answer. */
    async during(work) {
      const from = statSync(log).size;
      await work();
      await wait(120);
      return count(readFrom(log, from));
    },
  };
}

function readFrom(file, from) {
  const length = statSync(file).size - from;
  const text = Buffer.alloc(length);
  const handle = openSync(file, "r");
  readSync(handle, text, 0, length, from);
  closeSync(handle);
  return String(text);
}

/** Each entry is one question over the wire; several statements in it are separated by semicolons. */
function count(text) {
  const said = [];
  let open = null;
  for (const line of text.split("\n")) {
    const found = beginning.exec(line);
    if (found) said.push(open = { words: found[2] });
    else if (ours.test(line)) open = null;
    else if (open && line.startsWith("\t")) open.words += `\n${line}`;
  }
  return { trips: said.length, statements: said.reduce((sum, { words }) => sum + words.replace(/'[^']*'/g, "''").split(";").filter((part) => part.trim()).length, 0), said: said.map(({ words }) => words) };
}

/** Resident memory of a process and the most it ever had, in megabytes; null where the system does not tell. */
export function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const of = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1]) / 1_000;
    return { now: of("VmRSS"), peak: of("VmHWM") };
  } catch {
    return null;
  }
}
