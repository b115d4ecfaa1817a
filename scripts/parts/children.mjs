import { spawn } from "node:child_process";
import path from "node:path";

import { Refusal, root } from "./files.mjs";

const withParent = path.join(root, "scripts", "parts", "leave-with-parent.mjs");
const next = path.join(root, "node_modules", "next", "dist", "bin", "next");

/** How a TypeScript file of the project is run: server modules ask for the `react-server` condition. */
export const typescript = (file, ...args) => ["--conditions=react-server", "--import", "tsx", file, ...args];
/** How Next is run: it ends when the script that started it is gone, however that ended. */
export const web = (command, { port, host }) => ["--import", withParent, next, command, "--port", String(port), "--hostname", host];

/** Runs the processes of the application side by side. Each has a process group of its own, so Ctrl+C
 *  reaches only us and everything stops in order; when one ends by itself, all do.
 *  @param graceMs how long they may take to finish what they do before they are ended. */
export function company({ graceMs = 20_000 } = {}) {
  const members = [];
  let stopping = false;
  let failed;
  const failure = new Promise((resolve) => { failed = resolve; });

  function add(name, args, env) {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe", "ipc"], detached: process.platform !== "win32" });
    const held = [];
    const hold = (text) => held.push(text);
    for (const output of [child.stdout, child.stderr]) output.on("data", hold);
    const ended = new Promise((resolve) => {
      child.once("error", (error) => { resolve(error.message); });
      child.once("exit", (code, signal) => { resolve(signal ? `ended by ${signal}` : `ended with code ${code}`); });
    });
    members.push({ child, ended });
    void ended.then((how) => {
      if (stopping) return;
      process.stderr.write(held.join(""));
      failed(new Refusal(`The ${name} ${how} by itself; the lines above say why. Everything else was stopped with it.`));
    });
    /** What it says while starting is kept back, and shown only if it fails; from now on it passes through. */
    const speak = () => {
      held.length = 0;
      for (const [from, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
        from.off("data", hold);
        from.on("data", (text) => to.write(text));
      }
    };
    return { child, speak, firstMessage: new Promise((resolve) => { child.once("message", resolve); }) };
  }

  async function stop() {
    stopping = true;
    const end = (signal) => { for (const { child } of members) if (child.exitCode === null && child.signalCode === null) child.kill(signal); };
    end("SIGTERM");
    const force = setTimeout(end, graceMs, "SIGKILL");
    await Promise.all(members.map(({ ended }) => ended));
    clearTimeout(force);
  }

  return { add, stop, failure };
}
