import { spawnSync } from "node:child_process";
import { chownSync, readFileSync, statSync } from "node:fs";

import { Refusal } from "../parts/files.mjs";

/** PostgreSQL refuses to run as root, and sets up no cluster for a user without an entry in
 *  /etc/passwd. An identity says as whom its programs run: `run(program, args)` and who owns the files.
 *  Nothing on the machine is changed for it. */
export function identityFor(folder, probe) {
  const me = process.getuid?.();
  if (me === undefined || (me !== 0 && hasEntry(me))) return plain(folder);
  const other = ordinaryUser();
  const dropped = me === 0 && other ? asUser(folder, other) : null;
  if (dropped && works(dropped, folder, probe)) return dropped;
  const mapped = other ? asMapped(folder, other) : null;
  if (mapped && works(mapped, folder, probe)) return mapped;
  throw new Refusal(
    me === 0
      ? `PostgreSQL does not run as root, and no other user may enter ${folder}; move this folder to one that everybody may enter (such as /srv), start as an ordinary user, or set DATABASE_URL.`
      : `The user with the number ${me} has no entry in /etc/passwd, which PostgreSQL asks for; add one, start as another user, or set DATABASE_URL.`,
  );
}

const passwd = () => {
  try {
    return readFileSync("/etc/passwd", "utf8").split("\n").map((line) => line.split(":"));
  } catch {
    return [];
  }
};
/** Where users are kept elsewhere than in the file (macOS, directories), the system knows them. */
const hasEntry = (uid) => process.platform !== "linux" || passwd().some(([, , id]) => id === String(uid)) || spawnSync("getent", ["passwd", String(uid)]).status === 0;

function ordinaryUser() {
  const users = passwd().filter(([, , id]) => Number(id) > 0);
  const entry = users.find(([name]) => name === "nobody") ?? users[0];
  return entry ? { uid: Number(entry[2]), gid: Number(entry[3]) } : null;
}

const command = (folder, options, wrap = (program, args) => [program, args]) => (program, args, more = {}) => {
  const [file, list] = wrap(program, args);
  return spawnSync(file, list, { cwd: folder, encoding: "utf8", ...options, ...more });
};
const plain = (folder) => ({ run: command(folder, {}), own: () => undefined });
const asUser = (folder, { uid, gid }) => ({ run: command(folder, { uid, gid }), own: (file) => chownSync(file, uid, gid), owner: uid });
/** In a user namespace of its own we are that user, and the files stay ours outside of it. */
const asMapped = (folder, { uid, gid }) => ({
  run: command(folder, {}, (program, args) => ["unshare", ["--user", `--map-user=${uid}`, `--map-group=${gid}`, program, ...args]]),
  own: () => undefined,
  owner: process.getuid(),
});

/** Can it enter the folder by its name, start the program, and are existing data its own? */
function works(identity, folder, { program, data }) {
  if (identity.run("/bin/sh", ["-c", 'cd "$1" && exec "$2" --version', "sh", folder, program]).status !== 0) return false;
  const owner = statSync(data, { throwIfNoEntry: false })?.uid;
  return owner === undefined || owner === identity.owner;
}
