import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

const here = fileURLToPath(new URL(".", import.meta.url));

/** A test asks for the database by importing db/testing; all others run without one. */
const tests = ["lib", "db", "components", "app", "bench"]
  .flatMap((folder) => {
    try {
      return readdirSync(`${here}${folder}`, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`);
    } catch {
      return [];
    }
  })
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.includes("node_modules"));
const isDatabaseTest = (file: string) => file.startsWith("db/") || readFileSync(here + file, "utf8").includes("@/db/testing/");

const never = ["**/no-such-test"];
const matching = (wanted: boolean) => {
  const found = tests.filter((file) => isDatabaseTest(file) === wanted);
  return found.length > 0 ? found.map((file) => file.replace(/[()[\]]/g, "\\$&")) : never;
};

export default defineConfig({
  resolve: { alias: { "server-only": `${here}db/testing/empty.ts`, "@/": here } },
  test: {
    passWithNoTests: true,
    testTimeout: 20_000,
    projects: [
      { extends: true, test: { name: "unit", include: matching(false) } },
      { extends: true, test: { name: "db", include: matching(true), globalSetup: ["db/testing/global-setup.ts"], hookTimeout: 60_000 } },
    ],
  },
});
