import { defineConfig, devices } from "@playwright/test";

/** What counts records, while the demonstration is as it was told, and what measures seconds. */
const [counts, seconds] = ["matrix.spec.ts", "board-two-processes.spec.ts"];
/** What only looks, at all there is. */
const crawls = ["accessibility.spec.ts", "canaries.spec.ts"];
/** What makes an engagement of its own and stays in it. */
const apart = ["agreement.spec.ts", "board.spec.ts", "closing.spec.ts", "leaving.spec.ts", "pair-ratings.spec.ts", "survey-cycle.spec.ts", "surveys.spec.ts", "three-leaders.spec.ts", "whole-intervention.spec.ts"];

const chromium = {
  ...devices["Desktop Chrome"],
  viewport: { width: 1440, height: 900 },
  launchOptions: {
    executablePath: process.env.ENTENTE_BROWSER || undefined,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  },
};

/** Browser tests visit the application at ENTENTE_URL; `npm test -- browser` provides it, and a browser. First
 *  `counts`, then `seconds`, each with the installation for itself; then the others by two workers at once: no project that
 *  changes anything meets itself, and none changes what another asks for. `faults` are killed servers and many at once: they
 *  take minutes, and `npm run check:faults` runs them alone. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["json"] as const] : [])],
  use: {
    baseURL: process.env.ENTENTE_URL ?? "http://localhost:3000",
    trace: "retain-on-failure",
    locale: "en-GB",
    timezoneId: "Europe/Amsterdam",
  },
  projects: [
    { name: "counts", testMatch: counts, workers: 1, use: chromium },
    { name: "seconds", testMatch: seconds, workers: 1, use: chromium },
    { name: "apart", testMatch: apart, workers: 1, use: chromium },
    { name: "story", testIgnore: [counts, seconds, ...crawls, ...apart], workers: 1, use: chromium },
    { name: "faults", testMatch: "**/*.faults.ts", workers: 1, use: chromium },
    { name: "crawls", testMatch: crawls, fullyParallel: true, use: chromium },
  ],
});
