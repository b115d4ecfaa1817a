import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { startCluster } from "./embedded-postgres.mjs";
import { build } from "./parts/build.mjs";
import { company } from "./parts/children.mjs";
import { Refusal } from "./parts/files.mjs";
import { dataFolder, environmentFor, frameworkSettings, secrets } from "./parts/installation.mjs";
import { main, progress } from "./parts/phases.mjs";
import { freePort } from "./parts/ports.mjs";
import { prepare } from "./parts/prepare.mjs";
import { serve } from "./parts/serve.mjs";
import { askedToStop } from "./parts/signals.mjs";

/** A cluster for one run of tests, gone with it. */
export const temporaryCluster = () => startCluster({ dir: mkdtempSync(path.join(tmpdir(), "entente-test-")), temporary: true });

/** The built application with the demonstration in a database of its own, on a free port: what the
 *  browser tests visit. Its lots are drawn alike in every run.
 *  @returns `env` for the tests, `failure` (resolves if a process ends by itself), and `stop`. */
export async function serveDemonstration(steps) {
  await steps.phase("build", () => build({ ...process.env, ...frameworkSettings(secrets(dataFolder()).secret) }));
  const cluster = await temporaryCluster();
  const group = company({ graceMs: 5_000 });
  const stop = async () => {
    await group.stop();
    cluster.stop();
  };
  try {
    const port = await freePort();
    const made = environmentFor({ secret: randomBytes(32).toString("hex"), key: randomBytes(32).toString("base64"), mode: "demo", databaseUrl: cluster.url });
    const env = { ...made, ENTENTE_SEED: process.env.ENTENTE_SEED ?? "browser tests", LOG_LEVEL: process.env.LOG_LEVEL ?? "error", PORT: String(port), ENTENTE_URL: `http://localhost:${port}`, SMTP_URL: "" };
    const site = await prepare(env, steps);
    await steps.phase("web and worker", async () => {
      const outcome = await Promise.race([serve(group, { command: "start", site, env }), group.failure]);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    });
    return { env, failure: group.failure, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

if (process.argv[1]?.endsWith("e2e-server.mjs")) {
  await main(async () => {
    const asked = askedToStop();
    const steps = progress();
    const { env, failure, stop } = await serveDemonstration(steps);
    const settings = ["ENTENTE_URL", "ENTENTE_MODE", "ENTENTE_SECRET", "ENTENTE_KEY", "ENTENTE_SEED", "DATABASE_URL", "PORT"];
    steps.say(`\n${settings.map((name) => `export ${name}='${env[name]}'`).join("\n")}\n\nWith these lines in another shell: npx playwright test`);
    const outcome = await Promise.race([asked, failure]);
    await stop();
    if (outcome instanceof Refusal) throw outcome;
  });
  process.exit();
}
