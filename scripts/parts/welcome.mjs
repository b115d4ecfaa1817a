import path from "node:path";

import { root } from "./files.mjs";

const roles = [
  ["Administrator", "admin@demo.example"],
  ["HR partner", "hr@demo.example"],
  ["Sponsor", "sponsor@demo.example"],
  ["Coach", "coach@demo.example"],
  ["Leader", "leader.one@demo.example"],
  ["Second leader", "leader.two@demo.example"],
];
const row = (name, text) => `  ${name.padEnd(14)} ${text}`;

/** The last words of a start: the address, how to get in, where the data live. */
export function lastBlock({ url, mode, data, folder, setUpLink }) {
  const where = data ? `${path.join(root, data)} (keep ${path.relative(root, folder)} whole: its secret and key open the data)` : "in the database of DATABASE_URL";
  return ["", row("Entente", url), ...entrance({ url, mode, setUpLink }), row("Data", where), row("Stop", "Ctrl+C"), ""].join("\n");
}

function entrance({ url, mode, setUpLink }) {
  if (mode === "demo") {
    return [
      row("Sign in", `choose a role at ${url}/sign-in, or: npm run --silent sign-in-link -- ADDRESS`),
      ...roles.map(([role, address]) => row("", `${role.padEnd(14)} ${address}`)),
    ];
  }
  if (setUpLink) return [row("Set up", setUpLink), row("", "This link makes the first administrator; it works once.")];
  return [row("Sign in", `${url}/sign-in; for administrators also: npm run --silent sign-in-link -- ADDRESS`)];
}
