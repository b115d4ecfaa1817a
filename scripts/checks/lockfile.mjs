import { readFileSync } from "node:fs";
import path from "node:path";

import { Refusal, root } from "../parts/files.mjs";

/** The lockfile must install from whichever registry the machine uses: it names none. */
export function checkLockfile() {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const entries = Object.entries(packages).filter(([name]) => name !== "");
  const resolved = entries.filter(([, entry]) => entry.resolved).map(([name]) => name);
  if (resolved.length > 0) throw new Refusal(`package-lock.json says where ${resolved.length} packages were fetched (${resolved[0]} first); write it anew with the project's .npmrc: npm install --package-lock-only`);
  const unchecked = entries.filter(([, entry]) => !entry.integrity && !entry.link && !entry.inBundle).map(([name]) => name);
  if (unchecked.length > 0) throw new Refusal(`package-lock.json has no integrity for ${unchecked.length} packages (${unchecked[0]} first); write it anew: npm install --package-lock-only`);
  return `${entries.length} packages, no registry named`;
}
