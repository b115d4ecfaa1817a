import "server-only";
import { sql } from "drizzle-orm";
import { schemaVersion } from "@/db/schema-version";
import { appDatabase, authDatabase, workerDatabase } from "./database";
import { factsOf, log } from "./log";

/** What a load balancer and an operator want to know. Seconds are null when nothing waits, or when nobody could say. */
export type Readiness = {
  status: "ready" | "stopping" | "unavailable";
  database: boolean;
  migrations: boolean;
  jobLagSeconds: number | null;
  oldestUnsentMailSeconds: number | null;
};

const patienceMs = 3_000;
type Stopping = { ententeStopping?: boolean };

/** Called once the process has been asked to stop: no new requests, those in flight finish. */
export const beginStopping = (): void => { (globalThis as Stopping).ententeStopping = true; };

/** Says "not ready" from the moment the process is asked to stop. */
export const stopInOrder = (): void => { process.once("SIGTERM", beginStopping); };

function within<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => { setTimeout(() => { reject(new Error("no answer in time")); }, patienceMs).unref(); });
  return Promise.race([work, late]);
}

const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T | null> => {
  try {
    return await within(work());
  } catch (error) {
    log("warn", `readiness: ${what}`, factsOf(error));
    return null;
  }
};

const isPrepared = () => authDatabase().transaction("select 1", async (db) => {
  const { rows } = await db.execute<{ value: string }>(sql`select value from entrance.installation where key = 'schema'`);
  return rows[0]?.value === schemaVersion;
});

const waiting = () => workerDatabase().transaction("select 1", async (db) => {
  const { rows } = await db.execute<{ jobs: number | null; mail: number | null }>(sql`select
    (select extract(epoch from now() - min(run_at))::int from graphile_worker.jobs where locked_at is null and run_at <= now() and attempts < max_attempts) as jobs,
    (select extract(epoch from now() - min(created_at))::int from graphile_worker.jobs where attempts < max_attempts and task_identifier like '%mail') as mail`);
  return rows[0];
});

/** Asks the database all of it at once. */
export async function readiness(): Promise<Readiness> {
  const [answers, prepared, queue] = await Promise.all([
    attempt("database", () => appDatabase().transaction("select 1", () => Promise.resolve(true))),
    attempt("migrations", isPrepared), attempt("queue", waiting),
  ]);
  const [database, migrations] = [answers === true, prepared === true];
  const status = (globalThis as Stopping).ententeStopping ? "stopping" : database && migrations ? "ready" : "unavailable";
  return { status, database, migrations, jobLagSeconds: queue?.jobs ?? null, oldestUnsentMailSeconds: queue?.mail ?? null };
}
