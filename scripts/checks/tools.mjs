import { existsSync } from "node:fs";
import path from "node:path";

import { root } from "../parts/files.mjs";
import { quietly } from "../parts/phases.mjs";

const bin = (...file) => path.join(root, "node_modules", ...file);
const tool = (args, sentence) => quietly(process.execPath, args, { sentence, lines: 200, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } });

/** The floors of the house, from `.dependency-cruiser.cjs`. */
export async function checkBoundaries() {
  const folders = ["app", "components", "db", "lib", "e2e"].filter((folder) => existsSync(path.join(root, folder)));
  const said = await tool([bin("dependency-cruiser", "bin", "dependency-cruise.mjs"), ...folders, "--config", ".dependency-cruiser.cjs"], "An import goes where it must not: the lines above name it.");
  return /(\d+ modules, \d+ dependencies)/.exec(said)?.[1] ?? "kept";
}

export async function checkTypes() {
  await tool([bin("next", "dist", "bin", "next"), "typegen"], "Next could not write the types of its routes.");
  await tool([bin("typescript", "bin", "tsc"), "--noEmit"], "The types do not agree: the lines above name the places.");
  return "agree";
}

/** Lint, and with it the ceiling of 200 lines a file. */
export async function checkLint() {
  await tool([bin("eslint", "bin", "eslint.js"), ".", "--max-warnings", "0"], "The style is not kept: the lines above name the places.");
  return "kept";
}
