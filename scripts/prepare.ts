/* Run by scripts/parts/prepare.mjs: everything that must be true of the environment and the database
   before the application starts. Speaks to its parent by messages, one phase after the other. */
import pg from "pg";

import { type LoginRole, prepareDatabase } from "@/db/migrate";
import { databaseRoles, env, EnvError, type Env, rolePassword } from "@/lib/platform/env";

type Message = { begin: string } | { end: string } | { refusal: string } | { ready: { port: number; host: string; url: string; setUpLink: string | null } };

const tell = (message: Message) => new Promise<void>((resolve) => {
  process.send?.(message, undefined, {}, () => resolve());
  if (!process.send) resolve();
});

async function phase<T>(name: string, work: () => Promise<{ note: string; result: T }>): Promise<T> {
  await tell({ begin: name });
  const { note, result } = await work();
  await tell({ end: note });
  return result;
}

/** Roles that the operator named keep the password that he gave them. */
const loginRoles = (settings: Env): LoginRole[] =>
  databaseRoles.filter((name) => name !== "entente_backup").map((name) => ({
    name, password: settings.namedRoles.includes(name) ? null : rolePassword(settings.secret, name),
  }));

/** What is wrong with an address of the database, in a sentence; null when it is not the address. */
function addressTrouble(error: unknown, { databaseDirectUrl }: Env): string | null {
  const { host, pathname, username } = new URL(databaseDirectUrl);
  const code = (error as { code?: string }).code ?? "";
  if (["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"].includes(code)) return `No PostgreSQL answers at ${host}; start it, or correct DATABASE_URL.`;
  if (code.startsWith("28")) return `PostgreSQL at ${host} does not let ${username} in; correct the user name or the password in DATABASE_URL.`;
  if (code === "3D000") return `PostgreSQL at ${host} has no database ${pathname.slice(1)}; create it (createdb -O ${username} ${pathname.slice(1)}), or correct DATABASE_URL.`;
  if (code === "42501") return `The owner ${username} in DATABASE_URL may not make what Entente needs (${(error as Error).message}); give it createrole and the ownership of the database.`;
  return null;
}

async function refuseOldServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: number }>("select current_setting('server_version_num')::int as version");
    const version = rows[0]?.version ?? 0;
    if (version < 150_000) throw new EnvError(`DATABASE_URL leads to PostgreSQL ${Math.floor(version / 10_000)}, which is too old; use 15 or newer.`);
  } finally {
    await client.end();
  }
}

async function main(settings: Env): Promise<void> {
  await phase("migrations", async () => {
    await refuseOldServer(settings.databaseDirectUrl);
    await prepareDatabase({ ownerUrl: settings.databaseDirectUrl, workerUrl: settings.databaseWorkerUrl, roles: loginRoles(settings) });
    return { note: "the database is of this version", result: null };
  });
  if (settings.mode === "demo") {
    await phase("demonstration", async () => {
      const { loadDemonstration } = await import("@/db/demo/load");
      const loaded = await loadDemonstration();
      return { note: loaded ? "loaded" : "there already", result: null };
    });
  }
  const setUpLink = settings.mode === "earnest" ? await (await import("@/lib/people/setup")).setupLink() : null;
  await tell({ ready: { port: settings.port, host: settings.host, url: settings.url, setUpLink } });
}

try {
  await main(env());
  process.exit(0);
} catch (error) {
  const sentence = error instanceof EnvError ? error.message : error instanceof Error && !(error instanceof TypeError) ? addressTrouble(error, env()) : null;
  if (sentence) await tell({ refusal: sentence });
  else console.error(error);
  process.exit(1);
}
