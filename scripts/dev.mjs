import { dataFolder, readDotEnv } from "./parts/installation.mjs";
import { main } from "./parts/phases.mjs";
import { run } from "./parts/run-application.mjs";

/** `npm run dev`: the application for work on it, with a database of its own; pages follow the sources. */
await main(async () => {
  readDotEnv();
  await run({ command: "dev", folder: dataFolder("dev"), empty: process.argv.includes("--empty") });
});
process.exit();
