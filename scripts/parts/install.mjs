import { existsSync, statSync } from "node:fs";
import path from "node:path";

import { root } from "./files.mjs";
import { quietly } from "./phases.mjs";

const at = (file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Installs the packages where they are missing or older than the lockfile. */
export async function install() {
  const installed = path.join("node_modules", ".package-lock.json");
  if (existsSync(path.join(root, installed)) && at("package-lock.json") <= at(installed)) return "up to date";
  const npm = process.env.npm_execpath;
  const [program, ...args] = npm?.endsWith(".js") ? [process.execPath, npm] : [process.platform === "win32" ? "npm.cmd" : "npm"];
  await quietly(program, [...args, "ci", "--include=dev", "--no-audit", "--no-fund"], {
    sentence: "The packages could not be installed: look at npm's lines above; mostly the network or a full disk is in the way. Then start again.",
  });
  return "installed";
}
