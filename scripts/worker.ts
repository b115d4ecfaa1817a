/* The worker's process: mail and whatever else happens outside a request. */
import { startWorker } from "@/lib/jobs/worker";
import { EnvError } from "@/lib/platform/env";

async function main(): Promise<void> {
  const worker = await startWorker();
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void worker.stop().then(() => process.exit(0), () => process.exit(1));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  if (process.channel) {
    process.once("disconnect", stop); // the script that started us is gone
    process.send?.("ready");
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof EnvError ? error.message : error);
  process.exit(1);
}
