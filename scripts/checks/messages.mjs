import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { Refusal, root } from "../parts/files.mjs";

const languages = path.join(root, "lib", "platform", "messages");
const sources = ["app", "components", "db", "lib"];

/** Every language says of each noun that it speaks of what English says, every namespace is in its catalogue, and none is dead: the last
 *  word of each key stands somewhere in the sources, whole or composed as in `notes.${state}Call`. (That each message formats is a test of its own.) */
export function checkMessages() {
  const english = catalogue("en");
  const code = sources.flatMap((folder) => filesBelow(folder).filter((file) => /\.(tsx?|yaml)$/.test(file) && !/\.test\.tsx?$/.test(file)))
    .map((file) => readFileSync(path.join(root, file), "utf8")).join("\n");
  const spoken = new Set(code.match(/[\p{L}\p{N}_-]+/gu));
  const composed = patterns(code);
  const isSaid = (key) => spoken.has(key.split(".").at(-1)) || composed.some((pattern) => pattern.test(key));
  const index = readFileSync(path.join(languages, "en.ts"), "utf8");
  const wrong = [
    ...namespaces("en").filter((name) => !index.includes(`/${name}.json"`)).map((name) => `${name}.json is not in messages/en.ts`),
    ...english.filter((key) => !isSaid(key)).map((key) => `nobody says ${key}`),
    ...folders().filter((language) => language !== "en").flatMap((language) => differences(language, english)),
  ];
  if (wrong.length > 0) throw new Refusal(wrong.join("\n"));
  return `${english.length} messages`;
}

/** Keys put together from parts: three letters in a row must be fixed, or it would stand for anything. */
const patterns = (code) => [...new Set(code.match(/`[\w.]*\$\{[^`}]+\}[\w.${}()]*`/g))]
  .map((template) => template.slice(1, -1).split(/\$\{[^}]+\}/))
  .filter((parts) => parts.some((part) => /[a-z]{3}/i.test(part)))
  .map((parts) => new RegExp(`\\.${parts.map((part) => part.replace(/[.()]/g, "\\$&")).join(".+")}$`));

const folders = () => readdirSync(languages, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
const namespaces = (language) => readdirSync(path.join(languages, language)).filter((file) => file.endsWith(".json")).map((file) => file.slice(0, -5));
const catalogue = (language) => namespaces(language).flatMap((name) => leaves(JSON.parse(readFileSync(path.join(languages, language, `${name}.json`), "utf8")), name));
const leaves = (node, key) => (typeof node === "string" ? [key] : Object.entries(node).flatMap(([name, below]) => leaves(below, `${key}.${name}`)));

/** A language that only guests are spoken to in has their namespaces alone: which these are is a type of messages/guests.ts. */
function differences(language, english) {
  const there = new Set(catalogue(language));
  const spoken = new Set(namespaces(language));
  return [
    ...english.filter((key) => spoken.has(key.split(".")[0]) && !there.has(key)).map((key) => `${language} does not say ${key}`),
    ...[...there].filter((key) => !english.includes(key)).map((key) => `${language} says ${key}, which English does not`),
  ];
}

function filesBelow(folder) {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true }).map((file) => path.join(folder, file));
}
