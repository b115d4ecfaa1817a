import path from "node:path";

import { joinUsers } from "./claims.mjs";
import { root } from "./files.mjs";
import { environmentFor, secrets, settleMode } from "./installation.mjs";

/** Opens an installation: its mode, its secret and key, and its database, which runs as long as
 *  anybody uses it. @returns the environment for its processes, and `close`. */
export async function open({ folder, steps, empty = false, nodeEnv }) {
  const mode = settleMode(folder, { empty });
  const kept = await steps.phase("secrets", () => secrets(folder));
  if (process.env.DATABASE_URL) {
    await steps.phase("database", () => "yours, from DATABASE_URL");
    return { mode, env: environmentFor({ ...kept, mode, nodeEnv }), close: () => undefined };
  }
  const { startCluster } = await import("../embedded-postgres.mjs");
  const leave = joinUsers(folder);
  let cluster;
  await steps.phase("database", async () => {
    cluster = await startCluster({ dir: folder });
    return `PostgreSQL ${cluster.joined ? "runs already" : "started"} on port ${cluster.port}`;
  });
  const close = () => { if (leave()) cluster.stop(); };
  const env = environmentFor({ ...kept, mode, databaseUrl: cluster.url, nodeEnv });
  return { mode, env, close, isNew: cluster.isNew, data: path.join(path.relative(root, folder), "postgres") };
}
