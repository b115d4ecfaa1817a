import { build } from "./parts/build.mjs";
import { Refusal } from "./parts/files.mjs";
import { install } from "./parts/install.mjs";
import { dataFolder, frameworkSettings, secrets } from "./parts/installation.mjs";
import { main, progress } from "./parts/phases.mjs";
import { askedToStop } from "./parts/signals.mjs";

const steps = progress();

/** Everything that must hold, the cheapest first, so that the usual mistake is told soonest. */
const checks = {
  lockfile: async () => (await import("./checks/lockfile.mjs")).checkLockfile(),
  messages: async () => (await import("./checks/messages.mjs")).checkMessages(),
  boundaries: async () => (await import("./checks/tools.mjs")).checkBoundaries(),
  types: async () => (await import("./checks/tools.mjs")).checkTypes(),
  lint: async () => (await import("./checks/tools.mjs")).checkLint(),
  unit: async () => (await import("./checks/tests.mjs")).unitTests(),
  db: async () => (await import("./checks/tests.mjs")).databaseTests(),
  build: () => build({ ...process.env, ...frameworkSettings(secrets(dataFolder()).secret) }),
  browser: async (words) => (await import("./checks/tests.mjs")).browserTests(steps, words),
  faults: async (words) => (await import("./checks/tests.mjs")).faultTests(steps, words),
};
/** What takes minutes and is run when it is named. */
const onlyNamed = ["faults"];

/** Runs one check to a row of the table; a check that is no test counts as one only when it fails. */
async function run(name, words) {
  const since = Date.now();
  const row = (result) => ({ name, seconds: (Date.now() - since) / 1_000, passed: 0, failed: 0, ...result });
  const talks = ["unit", "db", "browser", "faults"].includes(name);
  if (talks) steps.say(`\n${name}`);
  try {
    const work = () => checks[name](words);
    const result = await (talks ? work() : steps.phase(name, work));
    return row(typeof result === "string" ? { note: result } : result);
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    return row({ failed: 1, note: "failed" });
  }
}

void askedToStop().then(() => process.exit(130)); // what is temporary goes with us

await main(async () => {
  const given = process.argv.slice(2);
  const chosen = given.filter((word) => word in checks);
  const words = given.filter((word) => !(word in checks));
  if (words.length > 0 && !chosen.includes("browser")) throw new Refusal(`There is no check called ${words[0]}; choose among ${Object.keys(checks).join(", ")}, or name none for all.`);
  steps.say(`Node ${process.versions.node}`);
  await steps.phase("packages", install);
  const rows = [];
  for (const name of chosen.length > 0 ? chosen : Object.keys(checks).filter((each) => !onlyNamed.includes(each))) rows.push(await run(name, words));
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  steps.say(`\n${rows.map((row) => `  ${row.name.padEnd(12)} ${row.seconds.toFixed(1).padStart(7)} s   ${row.note}`).join("\n")}`);
  steps.say(`  ${"all".padEnd(12)} ${sum("seconds").toFixed(1).padStart(7)} s\n`);
  steps.say(`${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") > 0 ? 1 : 0;
});
process.exit();
