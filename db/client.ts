import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import * as schema from "./schema";

/** What commands and queries speak to: one transaction of one viewer. */
export type Db = NodePgDatabase<typeof schema>;

/** One run of statements: all of it happens or none. `enter` opens it in the same round trip as `begin`
 *  (plain SQL without parameters; its values are made by `quoteUuids` and the like), and its last row comes along. */
export type Transaction = <T>(enter: string, run: (db: Db, entered: Record<string, unknown> | undefined) => Promise<T>) => Promise<T>;

export type Database = { transaction: Transaction; waiting: () => number; end: () => Promise<void> };

/** SQLSTATEs after which the same work may simply be done again: serialization failure and deadlock. */
const repeatable = new Set(["40001", "40P01"]);

const codeOf = (error: unknown): unknown =>
  (error as { code?: unknown; cause?: { code?: unknown } }).code ?? (error as { cause?: { code?: unknown } }).cause?.code;

/** A pool whose only use is the transaction wrapper. Drizzle's own `transaction()` loses a slot for good when a
 *  connection dies, and a client without an error listener can end the process when Postgres restarts.
 *  @param size connections at most; statements are given 15 s, a wait for a free connection 10 s.
 *  @param onLoss told of each connection that broke or could not be had. */
export function connect(connectionString: string, size: number, onLoss: () => void = () => undefined): Database {
  const pool = new pg.Pool({
    connectionString, max: size, connectionTimeoutMillis: 10_000, idleTimeoutMillis: 30_000, statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000, keepAlive: true,
  });
  pool.on("error", onLoss); // an idle connection that died is replaced at the next checkout

  async function once<T>(enter: string, run: (db: Db, entered: Record<string, unknown> | undefined) => Promise<T>): Promise<T> {
    const client = await pool.connect().catch((error: unknown) => { onLoss(); throw error; });
    let broken: Error | undefined;
    const onError = (error: Error) => { broken = error; onLoss(); };
    client.on("error", onError);
    try {
      const opened = await client.query(`begin; ${enter}`) as unknown as pg.QueryResult[] | pg.QueryResult;
      const entered = (Array.isArray(opened) ? opened.at(-1) : opened)?.rows[0] as Record<string, unknown> | undefined;
      const result = await run(drizzle(client, { schema, casing: "snake_case" }), entered);
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch((failed: unknown) => { broken ??= failed as Error; });
      throw error;
    } finally {
      client.off("error", onError);
      client.release(broken);
    }
  }

  return {
    async transaction(enter, run) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(enter, run);
        } catch (error) {
          if (attempt >= 3 || !repeatable.has(String(codeOf(error)))) throw error;
        }
      }
    },
    waiting: () => pool.waitingCount,
    end: () => pool.end(),
  };
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A UUID array literal for `enter`, or a refusal: nothing but UUIDs gets into that SQL. */
export function quoteUuids(ids: readonly string[]): string {
  for (const id of ids) if (!uuidPattern.test(id)) throw new Error("Not a UUID.");
  return `'{${ids.join(",")}}'::uuid[]`;
}
