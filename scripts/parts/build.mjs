import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { root } from "./files.mjs";
import { quietly } from "./phases.mjs";

const folders = ["app", "components", "db", "lib", "public"];
const files = ["package-lock.json", "next.config.js", "postcss.config.mjs", "tsconfig.json", "proxy.ts", "instrumentation.ts", "instrumentation-client.ts"];
const isSource = (file) => !/\.test\.tsx?$/.test(file) && !file.split(path.sep).includes("migrations");
const mark = path.join(root, ".next", "entente-build");

/** Builds the application where the build is missing or made from other sources. */
export async function build(env) {
  const wanted = fingerprint();
  if (existsSync(path.join(root, ".next", "BUILD_ID")) && existsSync(mark) && readFileSync(mark, "utf8") === wanted) return "up to date";
  rmSync(mark, { force: true });
  await quietly(process.execPath, [path.join(root, "node_modules", "next", "dist", "bin", "next"), "build"], {
    env: { ...env, NODE_ENV: "production" },
    lines: 60,
    sentence: "The application could not be built: the lines above name the place.",
  });
  writeFileSync(mark, wanted);
  return "built";
}

/** What the build is made from: every source by its content, and the Node that builds. */
function fingerprint() {
  const hash = createHash("sha256").update(`node ${process.versions.node.split(".")[0]}\n`);
  const below = folders.filter((folder) => existsSync(path.join(root, folder))).flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name))));
  for (const file of [...below.filter(isSource), ...files.filter((name) => existsSync(path.join(root, name)))].sort()) {
    hash.update(`${file}\n`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}
