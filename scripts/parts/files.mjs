import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project: every script works there, wherever it was called from. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** Something the person at the keyboard can mend: shown as one sentence, without a stack trace. */
export class Refusal extends Error {}

/** The parsed file, or null where there is none. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw new Refusal(`${file} cannot be read (${error.message}); restore it, or remove it if nothing in its folder is needed.`);
  }
}

/** Writes the file whole or not at all, readable by its owner alone. */
export function writeJson(file, value) {
  writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Makes the folder; others may pass through it (the database's own user must) but not look around. */
export function makeFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return path.resolve(folder);
}
