import { spawn } from "node:child_process";
import path from "node:path";

import { typescript } from "./parts/children.mjs";
import { runningIn } from "./parts/claims.mjs";
import { Refusal, root } from "./parts/files.mjs";
import { install } from "./parts/install.mjs";
import { dataFolder, readDotEnv } from "./parts/installation.mjs";
import { open } from "./parts/open.mjs";
import { main, progress } from "./parts/phases.mjs";
import { prepare } from "./parts/prepare.mjs";

/** `node scripts/run.mjs FILE args`: runs a TypeScript file within the installation that runs here, or
 *  that would; prints what the file prints and nothing else. */
await main(async () => {
  readDotEnv();
  const [file, ...args] = process.argv.slice(2);
  if (!file) throw new Refusal("Name the file to run: node scripts/run.mjs scripts/sign-in-link.ts ADDRESS");
  const steps = progress({ quiet: true });
  const folder = [dataFolder(), path.join(dataFolder(), "dev")].find(runningIn) ?? dataFolder();
  const running = runningIn(folder);
  await install();
  const installation = await open({ folder, steps });
  try {
    if (installation.isNew) await prepare(installation.env, steps);
    const env = { ...installation.env, ...(running?.url && !process.env.ENTENTE_URL && { ENTENTE_URL: running.url, PORT: String(running.port) }) };
    return await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, typescript(file, ...args), { cwd: root, env, stdio: "inherit" });
      for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => child.kill(signal));
      child.once("error", reject);
      child.once("close", (code) => { resolve(code ?? 1); });
    });
  } finally {
    installation.close();
  }
});
process.exit();
