import { defineConfig, devices } from "@playwright/test";

/** Browser tests visit the application at ENTENTE_URL; `npm test -- browser` provides it, and a browser. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["json"] as const] : [])],
  use: {
    baseURL: process.env.ENTENTE_URL ?? "http://localhost:3000",
    trace: "retain-on-failure",
    locale: "en-GB",
    timezoneId: "Europe/Amsterdam",
  },
  projects: [
    // It counts records, so it comes first, while the demonstration is as it was told. It needs no browser.
    { name: "matrix", testMatch: "matrix.spec.ts" },
    {
      name: "chromium",
      testIgnore: "matrix.spec.ts",
      use: {
        ...devices["Desktop Chrome"],
        viewport: { width: 1440, height: 900 },
        launchOptions: {
          executablePath: process.env.ENTENTE_BROWSER || undefined,
          args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        },
      },
    },
  ],
});
