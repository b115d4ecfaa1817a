import { createHmac } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { prepareDatabase } from "../migrate";
import { startCluster } from "../../scripts/embedded-postgres.mjs";

const secret = "a secret of the tests, longer than thirty-two characters";
const password = (role: string) => createHmac("sha256", secret).update(`database role ${role}`).digest("hex");

/** One real PostgreSQL for the whole test run, migrated once; every test works in a transaction of its own that
 *  is rolled back. TEST_CLUSTER_URL names a running one instead. */
export default async function setup(): Promise<() => void> {
  const given = process.env.TEST_CLUSTER_URL;
  const cluster = given ? null : await startCluster({ dir: mkdtempSync(path.join(tmpdir(), "entente-test-")), temporary: true });
  const url = given ?? cluster?.url ?? "";
  Object.assign(process.env, {
    DATABASE_URL: url, ENTENTE_SECRET: secret, ENTENTE_KEY: Buffer.alloc(32, 7).toString("base64"), ENTENTE_MODE: "demo",
    ENTENTE_URL: "http://localhost:3000", LOG_LEVEL: "silent",
  });
  const worker = new URL(url);
  worker.username = "entente_worker";
  worker.password = password("entente_worker");
  const roles = ["entente_app", "entente_auth", "entente_worker"].map((name) => ({ name, password: password(name) }));
  await prepareDatabase({ ownerUrl: url, workerUrl: worker.href, roles });
  return () => cluster?.stop();
}
