import { spawn } from "node:child_process";

import { typescript } from "./children.mjs";
import { Refusal, root } from "./files.mjs";

/** Checks the environment, migrates, and loads the demonstration or makes the set-up link, all in one
 *  TypeScript process (`scripts/prepare.ts`), which tells its phases as it goes.
 *  @returns `{ port, host, url, setUpLink }`. */
export function prepare(env, steps) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, typescript("scripts/prepare.ts"), { cwd: root, env, stdio: ["ignore", "ignore", "pipe", "ipc"] });
    const said = [];
    let phase = Promise.resolve();
    let endPhase = () => undefined;
    let refusal;
    let ready;
    child.stderr.setEncoding("utf8").on("data", (text) => said.push(text));
    child.on("message", (message) => {
      if (message.begin) phase = phase.then(() => steps.phase(message.begin, () => new Promise((done, fail) => { endPhase = (note) => (note === null ? fail(new Refusal("")) : done(note)); })));
      if (message.end) setImmediate(() => { endPhase(message.end); });
      if (message.refusal) refusal = message.refusal;
      if (message.ready) ready = message.ready;
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0 && ready) return void phase.then(() => { resolve(ready); });
      endPhase(null);
      void phase.catch(() => undefined).then(() => {
        reject(new Refusal(refusal ?? `${said.join("").trim()}\n\nThe database could not be prepared; the lines above say why.`));
      });
    });
  });
}
