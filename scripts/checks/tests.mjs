import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { serveDemonstration, temporaryCluster } from "../e2e-server.mjs";
import { findBrowser } from "../parts/browser.mjs";
import { readJson, root } from "../parts/files.mjs";

const vitest = path.join(root, "node_modules", "vitest", "vitest.mjs");
const playwright = path.join(root, "node_modules", "@playwright", "test", "cli.js");

/** Runs a test runner in the open and reads its own count afterwards. */
async function count(args, env, read) {
  const folder = mkdtempSync(path.join(tmpdir(), "entente-count-"));
  const file = path.join(folder, "count.json");
  try {
    const code = await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, args(file), { cwd: root, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }, stdio: ["ignore", "inherit", "inherit"] });
      const end = () => {
        child.kill();
        rmSync(folder, { recursive: true, force: true });
      };
      process.once("exit", end);
      child.once("error", reject);
      child.once("close", (ended) => {
        process.off("exit", end);
        resolve(ended);
      });
    });
    const report = readJson(file);
    const { passed, failed } = report ? read(report) : { passed: 0, failed: 0 };
    // A runner that fails without a failed test (a file that does not load) counts as one.
    return { passed, failed: code === 0 ? failed : Math.max(failed, 1), note: `${passed} passed, ${failed} failed` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const vitestProject = (project, env) =>
  count((file) => [vitest, "run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`], { ...env, NODE_ENV: "test" },
    (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }));

/** Tests that need nothing but the code. */
export const unitTests = () => vitestProject("unit", process.env);

/** Tests against a real PostgreSQL, fresh for this run. */
export async function databaseTests() {
  const cluster = await temporaryCluster();
  try {
    return await vitestProject("db", { ...process.env, TEST_CLUSTER_URL: cluster.url });
  } finally {
    cluster.stop();
  }
}

/** Playwright's projects, one list after the other, against the built application with the demonstration. */
async function against(steps, lists, words) {
  let browser;
  await steps.phase("browser", async () => (browser = await findBrowser()));
  const { env, stop } = await serveDemonstration(steps);
  const projects = (names) => count(() => [playwright, "test", "--pass-with-no-tests", ...names.map((name) => `--project=${name}`), ...words], { ...env, NODE_ENV: "test", ENTENTE_BROWSER: browser },
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));
  try {
    let [passed, failed] = [0, 0];
    for (const names of lists) {
      const counted = await projects(names);
      [passed, failed] = [passed + counted.passed, failed + counted.failed];
    }
    return { passed, failed, note: `${passed} passed, ${failed} failed` };
  } finally {
    await stop();
  }
}

/** Journeys in a browser. */
export const browserTests = (steps, words) => against(steps, [["counts"], ["seconds"], ["apart", "story", "crawls"]], words);

/** Killed servers and many at once. */
export const faultTests = (steps, words) => against(steps, [["faults"]], words);
