import { spawn } from "node:child_process";

import { Refusal, root } from "./files.mjs";

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Says what happens, one line for each phase with its seconds. On a terminal the line counts up while
 *  it lasts; elsewhere a long phase says every ten seconds that it is still going on. */
export function progress({ stream = process.stdout, quiet = false } = {}) {
  const line = (name, note, time) => `  ${name.padEnd(14)} ${note.padEnd(46)} ${time}`;
  const live = !quiet && stream.isTTY;
  const write = (text) => { if (!quiet) stream.write(text); };
  return {
    say: (text) => { write(`${text}\n`); },
    /** Runs one phase; what `work` returns as a string (or as `note`) is the last word on its line. */
    async phase(name, work) {
      const since = Date.now();
      const tick = setInterval(() => { write(live ? `\r${line(name, "…", seconds(since))}` : `${line(name, "still at it", seconds(since))}\n`); }, live ? 1_000 : 10_000);
      if (live) write(line(name, "…", ""));
      try {
        const result = await work();
        const note = typeof result === "string" ? result : (result?.note ?? "done");
        write(`${live ? "\r" : ""}${line(name, note, seconds(since))}\n`);
        return result;
      } catch (error) {
        write(`${live ? "\r" : ""}${line(name, "failed", seconds(since))}\n`);
        throw error;
      } finally {
        clearInterval(tick);
      }
    },
  };
}

/** Runs a program to its end and keeps what it says for the case that it fails.
 *  @throws Refusal with `sentence` and its last lines. */
export function quietly(program, args, { sentence, env = process.env, lines = 30 }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    const said = [];
    const end = () => child.kill();
    process.once("exit", end);
    for (const output of [child.stdout, child.stderr]) output.setEncoding("utf8").on("data", (text) => said.push(text));
    child.once("error", (error) => { reject(new Refusal(`${sentence} (${error.message})`)); });
    child.once("close", (code) => {
      process.off("exit", end);
      if (code === 0) resolve(said.join(""));
      else reject(new Refusal(`${said.join("").trimEnd().split("\n").slice(-lines).join("\n")}\n\n${sentence}`));
    });
  });
}

/** Runs a script's main work; what can be mended is told in its sentence, anything else is a bug and shows its trace. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? process.exitCode ?? 0;
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
