import { Refusal } from "./parts/files.mjs";
import { dataFolder, readDotEnv } from "./parts/installation.mjs";
import { main } from "./parts/phases.mjs";
import { run } from "./parts/run-application.mjs";

/** `npm start`: from a fresh clone to the running application, and in seconds the second time. */
await main(async () => {
  readDotEnv();
  const unknown = process.argv.slice(2).find((word) => word !== "--empty");
  if (unknown) throw new Refusal(`npm start knows no ${unknown}; it takes -- --empty, which begins without the demonstration.`);
  await run({ folder: dataFolder(), empty: process.argv.includes("--empty") });
});
process.exit();
