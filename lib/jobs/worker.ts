import "server-only";
import { Logger, run } from "graphile-worker";
import pg from "pg";
import { closeDatabases } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { mailTransport } from "./transport";
import { sweepCrontab } from "./sweeps";
import { tasks } from "./tasks";

const applicationName = "entente worker";

/** Gives back the jobs that a dead worker still holds: when no other worker is connected, every lock is a dead one's. */
async function releaseDeadLocks(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ others: number }>(
    "select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid() and datname = current_database()", [applicationName]);
  if (rows[0]?.others) return;
  await pool.query("select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))");
}

/** Starts doing jobs. @returns `stop`, which takes no further job and waits for those under way. */
export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  const { databaseWorkerUrl, workerPoolSize } = env();
  const pool = new pg.Pool({ connectionString: databaseWorkerUrl, max: workerPoolSize, application_name: applicationName });
  pool.on("error", () => undefined); // an idle connection that died is replaced
  await releaseDeadLocks(pool);
  const transport = mailTransport();
  const runner = await run({
    pgPool: pool, concurrency: 2, pollInterval: 2000, noHandleSignals: true, crontab: sweepCrontab, taskList: tasks(transport),
    logger: new Logger(() => (level: string, message) => { if (level === "error") log("error", "worker", { job: message.slice(0, 80) }); }),
  });
  await runner.addJob("sweep", {}, { jobKey: "sweep at start" });
  return {
    async stop() {
      await runner.stop();
      transport.close();
      await pool.end();
      await closeDatabases();
    },
  };
}
