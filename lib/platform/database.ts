import "server-only";
import { connect, quoteUuids, type Database, type Db } from "@/db/client";
import { now } from "./clock";
import type { Ctx, Worker } from "./context";
import { env } from "./env";

type Pools = { app?: Database; auth?: Database; worker?: Database };
/** When a connection was last lost, for `isAway`; null once the database has answered again. Shared with proxy.ts,
 *  which the framework loads apart from the pages. */
type Loss = { ententeLostAt?: number | null };
const noteLoss = (): void => { (globalThis as Loss).ententeLostAt = Date.now(); };

/** One set of pools a process, also when the development server reloads this file. */
const pools: Pools = ((globalThis as { ententePools?: Pools }).ententePools ??= {});

/** The pool that serves members, behind row-level security. */
export const appDatabase = (): Database => (pools.app ??= connect(env().databaseAppUrl, env().appPoolSize, noteLoss));
/** The pool of the entrance: accounts, sign-ins, counters, and nothing of the domain. */
export const authDatabase = (): Database => (pools.auth ??= connect(env().databaseAuthUrl, env().authPoolSize, noteLoss));
/** The pool of jobs. */
export const workerDatabase = (): Database => (pools.worker ??= connect(env().databaseWorkerUrl, env().workerPoolSize));

/** Does one piece of work at the entrance, before anybody is known. */
export const atEntrance = <T>(work: (db: Db, at: Date) => Promise<T>): Promise<T> =>
  authDatabase().transaction("select 1", (db) => work(db, now()));

/** Does one job of an organisation in one transaction. */
export const asWorker = <T>(organizationId: string, work: (ctx: Ctx<Worker>) => Promise<T>): Promise<T> =>
  workerDatabase().transaction(
    `select set_config('app.organizations', ${quoteUuids([organizationId])}::text, true)`,
    (db) => work({ db, viewer: { kind: "worker", organizationId }, now: now() }),
  );

/** Closes every pool; for scripts and an orderly end. */
export async function closeDatabases(): Promise<void> {
  const open = [pools.app, pools.auth, pools.worker].filter((pool) => pool !== undefined);
  delete pools.app; delete pools.auth; delete pools.worker;
  await Promise.all(open.map((pool) => pool.end()));
}

const patienceMs = 1_500;

/** Whether the database is away: asked only after a connection was lost, and answered by the database itself. */
export async function isAway(): Promise<boolean> {
  const loss = globalThis as Loss;
  const lostAt = loss.ententeLostAt;
  if (!lostAt) return false;
  const late = new Promise<false>((resolve) => { setTimeout(() => { resolve(false); }, patienceMs).unref(); });
  const answers = await Promise.race([appDatabase().transaction("select 1", () => Promise.resolve(true)).catch(() => false), late]);
  if (answers && loss.ententeLostAt === lostAt) loss.ententeLostAt = null;
  return !answers;
}
