import { build } from "./build.mjs";
import { company } from "./children.mjs";
import { claimFolder } from "./claims.mjs";
import { Refusal } from "./files.mjs";
import { install } from "./install.mjs";
import { open } from "./open.mjs";
import { progress } from "./phases.mjs";
import { canListen } from "./ports.mjs";
import { prepare } from "./prepare.mjs";
import { serve } from "./serve.mjs";
import { askedToStop } from "./signals.mjs";
import { lastBlock } from "./welcome.mjs";

/** Runs the application from nothing to its last line, until it is asked to stop.
 *  @param options `command` is `start`, or `dev` for work on it; `folder` holds the data; `empty` leaves out the demonstration. */
export async function run({ command = "start", folder, empty = false, steps = progress() }) {
  const asked = askedToStop();
  const claim = claimFolder(folder);
  const group = company();
  let opening;
  try {
    const outcome = await Promise.race([work(), group.failure, asked]);
    if (outcome instanceof Error) throw outcome;
    steps.say("\nStopping.");
  } finally {
    await group.stop();
    const installation = await opening?.catch(() => null);
    installation?.close();
    claim.release();
  }

  async function work() {
    steps.say("Entente");
    await steps.phase("packages", install);
    opening = open({ folder, steps, empty, nodeEnv: command === "dev" ? "development" : "production" });
    const { env, mode, data } = await opening;
    const site = await prepare(env, steps);
    claim.note({ url: site.url, port: site.port });
    if (!(await canListen(site.port, site.host))) throw new Refusal(`Port ${site.port} is taken by another program; stop that one, or choose another port: PORT=${site.port + 1} npm start`);
    if (command === "start") await steps.phase("build", () => build(env));
    await steps.phase("web and worker", () => serve(group, { command, site, env }));
    steps.say(lastBlock({ ...site, mode, data, folder }));
    return new Promise(() => undefined);
  }
}
