import http from "node:http";

import { company, web } from "../../scripts/parts/children.mjs";
import { Refusal } from "../../scripts/parts/files.mjs";
import { freePort } from "../../scripts/parts/ports.mjs";
import { ask } from "./ask.mjs";

const host = "127.0.0.1";

/** Starts one of the two applications as `npm start` would, without its worker, and waits for the first page with data.
 *  @param site `name` for messages, `folder` that holds its build (none: the project's), `env`, `first`: the page to wait
 *  for and the cookie it asks for, and `port` to keep an address.
 *  @returns its address, the milliseconds from nothing to that page, its process id, and how to stop it. */
export async function startSite({ name, folder, env, first, port }) {
  const group = company({ graceMs: 5_000 });
  const chosen = port ?? (await freePort(host));
  const args = web("start", { port: chosen, host });
  if (folder) args.splice(args.indexOf("start") + 1, 0, folder);
  const url = `http://${host}:${chosen}`;
  const since = performance.now();
  const { child } = group.add(name, args, { ...env, PORT: String(chosen) });
  try {
    const outcome = await Promise.race([untilServed(url, first), group.failure]);
    if (outcome instanceof Error) throw outcome;
    return { url, port: chosen, startedIn: performance.now() - since, pid: child.pid, failure: group.failure, stop: group.stop };
  } catch (error) {
    await group.stop();
    throw error;
  }
}

/** Asks for the page again and again until it answers 200. */
async function untilServed(url, { path, cookie }, { seconds = 60 } = {}) {
  const deadline = Date.now() + seconds * 1_000;
  for (let last = "nothing"; Date.now() < deadline; await new Promise((resolve) => { setTimeout(resolve, 10); })) {
    const answer = await ask(url + path, { cookie, agent: new http.Agent() }).catch((error) => ({ status: error.code }));
    if (answer.status === 200) return;
    last = answer.status;
    if (last >= 400 && last !== 503) throw new Refusal(`${path} answers ${last} when it should be the first page with data.`);
  }
  throw new Refusal(`${url}${path} does not answer within ${seconds} seconds.`);
}
