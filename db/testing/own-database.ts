import pg from "pg";
import { env } from "../../lib/platform/env";
import { prepareDatabase } from "../migrate";

/** A database of a test's own in the same cluster, for what needs several transactions that really commit.
 *  @returns its owner's address, and what takes it away again. */
export async function ownDatabase(name: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const shared = process.env.DATABASE_URL ?? "";
  const inShared = async (statement: string) => {
    const client = new pg.Client({ connectionString: shared });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  const database = `${name}_${process.pid}`;
  await inShared(`create database ${database}`);
  const url = new URL(shared);
  url.pathname = `/${database}`;
  const worker = new URL(env().databaseWorkerUrl);
  worker.pathname = url.pathname;
  await prepareDatabase({ ownerUrl: url.href, workerUrl: worker.href, roles: [] });
  return { url: url.href, drop: () => inShared(`drop database ${database} with (force)`) };
}
