import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";

import { Refusal, root } from "./files.mjs";
import { quietly } from "./phases.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const onPath = () => (process.env.PATH ?? "").split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name))).find(isProgram);

async function fromPlaywright() {
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** A Chromium for the browser tests: named by ENTENTE_BROWSER, on the PATH, Playwright's, or installed now. */
export async function findBrowser() {
  const named = process.env.ENTENTE_BROWSER;
  if (named && !isProgram(named)) throw new Refusal(`ENTENTE_BROWSER names ${named}, which is no program; give the path of a Chromium, or leave it out.`);
  return named ?? onPath() ?? (await fromPlaywright()) ?? (await installBrowser());
}

async function installBrowser() {
  const sentence = "no";
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await quietly("apt-get", ["update"], { sentence, env }).catch(() => undefined);
    await quietly("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { sentence, env }).catch(() => undefined);
  }
  if (!onPath()) await quietly(process.execPath, [path.join(root, "node_modules", "@playwright", "test", "cli.js"), "install", "chromium"], { sentence }).catch(() => undefined);
  const found = onPath() ?? (await fromPlaywright());
  if (!found) throw new Refusal("The browser tests need a Chromium, and none could be installed; install one (Debian: apt-get install chromium), or name its path in ENTENTE_BROWSER.");
  return found;
}
