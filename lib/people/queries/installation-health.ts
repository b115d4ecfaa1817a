import "server-only";
import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/platform/context";
import { workerDatabase } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { directoryFor } from "../access";

/** How the installation does, in counts alone. Seconds are how long the oldest has waited past its time, null when nothing waits. */
export type InstallationHealth = {
  jobs: { waiting: number; oldestSeconds: number | null }; mail: { unsent: number; oldestSeconds: number | null };
  /** Jobs that have used up their attempts. */
  dead: number;
  mailGoes: "smtp" | "mailbox" | "nowhere";
};

type Counted = { waiting: number; oldest: number | null; unsent: number; mail: number | null; dead: number };

/** What waits for the worker, over the whole installation: the queue is asked for counts, never for what a job is about.
 *  @throws AppError `forbidden` for everybody but administrators. */
export async function installationHealth(ctx: Ctx): Promise<InstallationHealth> {
  directoryFor(ctx, "viewInstallation");
  const { rows: [found] } = await workerDatabase().transaction("select 1", (db) => db.execute<Counted>(sql`
    select (count(*) filter (where due))::int as waiting, (extract(epoch from now() - min(run_at) filter (where due)))::int as oldest,
      (count(*) filter (where alive and task_identifier like '%mail'))::int as unsent, (extract(epoch from now() - min(created_at) filter (where alive and task_identifier like '%mail')))::int as mail,
      (count(*) filter (where not alive))::int as dead
    from (select *, attempts < max_attempts as alive, attempts < max_attempts and locked_at is null and run_at <= now() as due from graphile_worker.jobs) job`));
  const { smtpUrl, mode } = env();
  return {
    jobs: { waiting: found?.waiting ?? 0, oldestSeconds: found?.oldest ?? null }, mail: { unsent: found?.unsent ?? 0, oldestSeconds: found?.mail ?? null },
    dead: found?.dead ?? 0, mailGoes: smtpUrl ? "smtp" : mode === "demo" ? "mailbox" : "nowhere",
  };
}
