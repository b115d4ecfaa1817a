import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { isAlive } from "../postgres/leftover.mjs";
import { readJson, Refusal, writeJson } from "./files.mjs";

/** Takes the folder for one start; a second one is told so.
 *  @returns `note` to add what others should know (its address), and `release`. */
export function claimFolder(folder) {
  const file = path.join(folder, "running.json");
  const mine = { pid: process.pid };
  const holder = runningIn(folder);
  if (holder) {
    throw new Refusal(`Entente runs from this folder already (process ${holder.pid}${holder.url ? `, ${holder.url}` : ""}); open it there, or stop that one first.`);
  }
  rmSync(file, { force: true });
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (error.code === "EACCES") throw new Refusal(`${folder} belongs to another user; start as that user, or in a folder of your own.`);
    throw new Refusal("Entente is being started from this folder by another process at this moment; leave it to that one.");
  }
  return {
    note: (more) => { writeJson(file, { ...mine, ...more }); },
    release: () => { rmSync(file, { force: true }); },
  };
}

/** The start that holds the folder, with its address, or null. */
export function runningIn(folder) {
  const holder = readJson(path.join(folder, "running.json"));
  return holder && holder.pid !== process.pid && isAlive(holder.pid) ? holder : null;
}

/** Counts those who use the folder's database, so that the last one to leave stops it.
 *  @returns a function that leaves and says whether nobody else is left. */
export function joinUsers(folder) {
  const users = path.join(folder, "users");
  const mine = path.join(users, String(process.pid));
  mkdirSync(users, { recursive: true });
  writeFileSync(mine, "");
  return () => {
    rmSync(mine, { force: true });
    return readdirSync(users).every((pid) => {
      if (isAlive(Number(pid))) return false;
      rmSync(path.join(users, pid), { force: true });
      return true;
    });
  };
}
