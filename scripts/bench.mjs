import os from "node:os";
import { setTimeout as wait } from "node:timers/promises";

import { addMany, buildBare, layGround } from "../bench/parts/ground.mjs";
import { ask, open } from "../bench/parts/ask.mjs";
import { alternate, median, rush } from "../bench/parts/pace.mjs";
import { mainPages, signInAll } from "../bench/parts/pages.mjs";
import { report } from "../bench/parts/report.mjs";
import { startSite } from "../bench/parts/site.mjs";
import { memoryOf, statementCounter } from "../bench/parts/statements.mjs";
import { verdictsOf } from "../bench/parts/verdicts.mjs";
import { weigh } from "../bench/parts/weigh.mjs";
import { build } from "./parts/build.mjs";
import { Refusal } from "./parts/files.mjs";
import { install } from "./parts/install.mjs";
import { dataFolder, frameworkSettings, secrets } from "./parts/installation.mjs";
import { main, progress } from "./parts/phases.mjs";
import { prepare } from "./parts/prepare.mjs";
import { askedToStop } from "./parts/signals.mjs";

/** `npm run bench`: what the application costs beside the smallest page of the same framework, against our
 *  goals. `-- --quick`: fewer runs and pages, in under two minutes once built; `-- --many`: with 10,000
 *  engagements in the demonstration's organisation. Everything lives in a database of its own and goes with it. */
const steps = progress();
const given = process.argv.slice(2);
const quick = given.includes("--quick");
const many = given.includes("--many");
const plan = quick ? { starts: 3, rounds: 5, requests: 40, repeats: 0 } : { starts: 5, rounds: 5, requests: 300, repeats: 10 };

void askedToStop().then(() => process.exit(130)); // what is temporary goes with us

async function measure(ground, stops) {
  const app = { name: "application", env: ground.env, port: ground.port, first: { path: "/sign-in", cookie: "" } };
  const bare = { name: "bare application", folder: "bench/bare", env: ground.bareEnv, first: { path: "/", cookie: "" } };
  const started = async (site) => {
    const running = await startSite(site);
    stops.add(running.stop);
    return { ...running, stop: () => { stops.delete(running.stop); return running.stop(); } };
  };

  // Once to sign in and to look at each page by itself; both start anew before anything is timed.
  let [own, yard] = [await started(app), await started(bare)];
  const cookies = await steps.phase("sign-in", async () => ({ cookies: await signInAll(own, ground.origin), note: "as each role" })).then((result) => result.cookies);
  app.first = { path: "/home", cookie: cookies.hr };
  const pages = await mainPages({ site: own, origin: ground.origin, env: ground.env, owner: ground.owner, cookies, many });
  const homes = pages.filter(({ isHome, isDashboard }) => isHome || isDashboard);
  const small = many && await steps.phase("homes at 100", async () => ({ paces: await alternate(homes, yard.url, { ...plan, requests: 30, connections: 1 }) }));
  if (many) await steps.phase("10,000", () => addMany(ground.env, 9_900).then(() => "engagements"));
  const large = many && await steps.phase("homes at 10,000", async () => ({ paces: await alternate(homes, yard.url, { ...plan, requests: 30, connections: 1 }) }));
  const growth = many ? homes.map(({ name }, i) => ({ name, small: small.paces[i].p50, large: large.paces[i].p50, ratio: large.paces[i].p50Ratio / small.paces[i].p50Ratio })) : [];

  const looked = await steps.phase("each page", async () => {
    const counter = statementCounter(ground.owner, ground.log);
    const [known, floors] = [new Map(), new Map()];
    for (const { url, cookie } of pages) await open(url, cookie); // what a process reads once is read now
    await counter.on();
    const all = [];
    for (const page of pages) {
      const sql = await counter.during(() => open(page.url, page.cookie));
      all.push({ page, sql, weight: await weigh(page.url, page.cookie, known) });
    }
    await counter.off();
    return { all, bareWeight: await weigh(yard.url, "", floors), note: `${pages.length} pages answer` };
  });
  await own.stop();
  await yard.stop();

  const starts = await steps.phase("start", async () => {
    const times = [];
    for (let i = 0; i < plan.starts; i += 1) {
      const pair = [];
      for (const site of [bare, app]) {
        const running = await started(site);
        pair.push(running.startedIn);
        await running.stop();
      }
      times.push(pair);
    }
    return { own: median(times.map(([, mine]) => mine)), bare: median(times.map(([theirs]) => theirs)), ratio: median(times.map(([theirs, mine]) => mine / theirs)), note: `${plan.starts} times each` };
  });

  [own, yard] = [await started(app), await started(bare)];
  await wait(2_000);
  const idle = { own: memoryOf(own.pid), bare: memoryOf(yard.pid) };
  const paced = looked.all.filter(({ page }) => !quick || page.quick);
  const paces = await steps.phase("load", async () => ({ all: await alternate(paced.map(({ page }) => page), yard.url, plan), note: `${paced.length} pages, ${plan.rounds} times in turn with bare` }));
  paced.forEach((each, i) => { each.pace = paces.all[i]; });
  const after = [];
  for (let i = 0; i < plan.repeats; i += 1) {
    await rush(homes[0].url, homes[0].cookie, { requests: plan.requests });
    after.push(memoryOf(own.pid)?.now);
  }
  const [ended, bareEnded] = [memoryOf(own.pid), memoryOf(yard.pid)];
  const memory = ended && { own: { idle: idle.own.now, peak: ended.peak }, bare: { idle: idle.bare.now, peak: bareEnded.peak }, rise: after.length > 0 ? after.at(-1) / after[2] : undefined };
  await wrote(yard);
  const measured = { pages: looked.all, floor: looked.bareWeight.scripts, bareWeight: looked.bareWeight, bareSql: 2, starts, memory, growth, many };
  return { ...measured, verdicts: verdictsOf(measured) };
}

/** The bare application's handler keeps words too; it is asked once so that it cannot rot unnoticed. */
async function wrote(yard) {
  const { status } = await ask(`${yard.url}/answers`, { method: "POST", body: JSON.stringify({ words: "bench" }), headers: { "content-type": "application/json" } });
  if (status !== 204) throw new Refusal(`The bare application's handler answers ${status}.`);
}

await main(async () => {
  const unknown = given.find((word) => word !== "--quick" && word !== "--many");
  if (unknown) throw new Refusal(`npm run bench knows no ${unknown}; it takes -- --quick and -- --many.`);
  await steps.phase("packages", install);
  await steps.phase("build", () => build({ ...process.env, ...frameworkSettings(secrets(dataFolder()).secret) }));
  const stops = new Set();
  const ground = await layGround();
  stops.add(ground.stop);
  try {
    await steps.phase("bare build", () => buildBare(ground.bareEnv));
    await prepare(ground.env, steps);
    if (many) await steps.phase("100", () => addMany(ground.env, 100).then(() => "engagements"));
    const measured = await measure(ground, stops);
    const machine = `${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)}, Node ${process.versions.node}, ${quick ? "quick" : "full"} run${many ? ", 10,000 engagements" : ""}. Only the ratios count.`;
    steps.say(report({ ...measured, machine }));
  } finally {
    stops.delete(ground.stop);
    for (const stop of stops) await stop();
    await ground.stop();
  }
});
process.exit();
