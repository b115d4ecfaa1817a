import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const files = () => readdirSync("app", { recursive: true, encoding: "utf8" });
const patternOf = (file: string) => `/${path.dirname(file).split(path.sep).filter((part) => part !== "." && !/^\(.*\)$/.test(part)).join("/")}`;

/** The patterns of addresses that the folders of the app make with files of this name. */
export const patterns = (name: "page.tsx" | "route.ts"): string[] => files().filter((file) => path.basename(file) === name).map(patternOf);

/** The patterns whose route handler answers one of these methods. */
export const handling = (methods: string): string[] => files()
  .filter((file) => path.basename(file) === "route.ts" && new RegExp(`export (const|async function|function) (${methods})\\b`).test(readFileSync(path.join("app", file), "utf8")))
  .map(patternOf);

/** The server actions of the build: their names and the ids under which a browser calls them. */
export function builtActions(): Map<string, string> {
  const file = ".next/server/server-reference-manifest.json";
  if (!existsSync(file)) return new Map();
  const { node } = JSON.parse(readFileSync(file, "utf8")) as { node: Record<string, { exportedName: string }> };
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
}
