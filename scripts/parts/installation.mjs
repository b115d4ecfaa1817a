import { createHmac, randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { makeFolder, readJson, Refusal, root, writeJson } from "./files.mjs";

/** What stands in `.env` counts as if it stood in the environment, which goes before it. */
export function readDotEnv() {
  if (existsSync(path.join(root, ".env"))) process.loadEnvFile(path.join(root, ".env"));
}

/** The folder where this installation keeps what must survive: the database, the secret and the key. */
export const dataFolder = (...below) => makeFolder(path.join(root, ".data", ...below));

/** Is everything left to us? Only then do we bring our own database and the demonstration. */
const isConfigured = () => Boolean(process.env.DATABASE_URL || process.env.SMTP_URL);

/** Decides between the demonstration and an empty installation the first time, and holds to it. */
export function settleMode(folder, { empty }) {
  const file = path.join(folder, "installation.json");
  if (process.env.ENTENTE_MODE) return process.env.ENTENTE_MODE;
  if (process.env.DATABASE_URL) return "earnest";
  const settled = readJson(file)?.mode;
  if (settled === "demo" && empty) throw new Refusal(`${folder} holds the demonstration already; move that folder away to begin with an empty installation.`);
  if (settled === "demo" && isConfigured()) throw new Refusal(`${folder} holds the demonstration, which sends no mail to anybody; leave out SMTP_URL, or move that folder away to begin in earnest.`);
  const mode = settled ?? (empty || isConfigured() ? "earnest" : "demo");
  if (!settled) writeJson(file, { mode });
  return mode;
}

/** Gives the installation's secret and its key, made once and never overwritten.
 *  @throws Refusal when one of them is lost and there are data that need it. */
export function secrets(folder) {
  const hasData = existsSync(path.join(folder, "postgres"));
  const secret = keep(path.join(folder, "secret"), () => randomBytes(32).toString("hex"), process.env.ENTENTE_SECRET, hasData
    && "the sign-ins and the passwords of the database's roles hang on it");
  const key = keep(path.join(folder, "content.key"), () => randomBytes(32).toString("base64"), process.env.ENTENTE_KEY, hasData
    && "without it nobody can read the confidential notes any more");
  return { secret: secret.value, key: key.value, note: secret.isNew || key.isNew ? `made in ${path.relative(root, folder)}: back them up` : "kept" };
}

function keep(file, make, given, needed) {
  if (given) return { value: given, isNew: false };
  if (existsSync(file)) return { value: read(file), isNew: false };
  if (needed) {
    throw new Refusal(`${file} is lost, and ${needed}; restore the file from your backup. Nothing was overwritten. (To give the data up, move ${path.dirname(file)} away.)`);
  }
  const value = make();
  writeFileSync(file, `${value}\n`, { flag: "wx", mode: 0o600 });
  return { value, isNew: true };
}

function read(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new Refusal(error.code === "EACCES" ? `${file} belongs to another user; start as that user.` : `${file} cannot be read: ${error.message}.`);
  }
}

/** The environment of every process of the installation. */
export function environmentFor({ secret, key, mode, databaseUrl, nodeEnv = "production" }) {
  return {
    ...process.env,
    NODE_ENV: nodeEnv,
    ENTENTE_MODE: mode,
    ENTENTE_SECRET: secret,
    ENTENTE_KEY: key,
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    ...frameworkSettings(secret),
  };
}

/** Server actions of a page that was opened before a restart are still understood after it. */
export const frameworkSettings = (secret) => ({
  NEXT_TELEMETRY_DISABLED: "1",
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHmac("sha256", secret).update("server actions").digest("base64"),
});
