import "server-only";

import { createHmac } from "node:crypto";

import { z } from "zod";

/** Something in the environment is wrong: each sentence names the variable, what is wrong with it and the mend. */
export class EnvError extends Error {
  override name = "EnvError";
}

const text = (sentence: string) => z.string({ error: sentence });
const optional = <T extends z.ZodType>(shape: T) => z.preprocess((value) => (value === "" ? undefined : value), shape.optional());

const whole = (name: string, low: number, high: number, standard: number) =>
  optional(
    z.coerce
      .number({ error: `${name} must be a whole number from ${low} to ${high}; leave it out for ${standard}.` })
      .int(`${name} must be a whole number from ${low} to ${high}; leave it out for ${standard}.`)
      .min(low, `${name} must be at least ${low}; leave it out for ${standard}.`)
      .max(high, `${name} must be at most ${high}; leave it out for ${standard}.`),
  ).transform((value) => value ?? standard);

const address = (name: string, schemes: readonly string[], example: string) =>
  text(`${name} is missing; set it to an address such as ${example}.`).refine(
    (value) => URL.canParse(value) && schemes.includes(new URL(value).protocol) && new URL(value).hostname !== "",
    `${name} is not an address that can be used; write it like ${example}.`,
  );

const database = (name: string) =>
  address(name, ["postgres:", "postgresql:"], "postgres://owner:password@db.example.com:5432/entente").refine(
    (value) => !URL.canParse(value) || new URL(value).pathname.length > 1,
    `${name} names no database; add its name after the host, as in postgres://owner:password@db.example.com:5432/entente.`,
  );

const keyBytes = (value: string) => Buffer.from(value, "base64");

const shape = z.object({
  PORT: whole("PORT", 1, 65_535, 3000),
  HOST: optional(text("HOST must be an address to listen on, such as 127.0.0.1; leave it out for the usual one.")),
  ENTENTE_URL: optional(address("ENTENTE_URL", ["http:", "https:"], "https://coaching.example.com")),
  ENTENTE_PROXIES: optional(
    z.string().regex(/^(\d|10)$/, "ENTENTE_PROXIES must be the number of proxies in front, from 0 to 10; leave it out for 1, or for 0 on plain HTTP on this machine.").transform(Number),
  ),
  DATABASE_URL: database("DATABASE_URL"),
  DATABASE_APP_URL: optional(database("DATABASE_APP_URL")),
  DATABASE_AUTH_URL: optional(database("DATABASE_AUTH_URL")),
  DATABASE_WORKER_URL: optional(database("DATABASE_WORKER_URL")),
  DATABASE_DIRECT_URL: optional(database("DATABASE_DIRECT_URL")),
  DATABASE_BACKUP_URL: optional(database("DATABASE_BACKUP_URL")),
  ENTENTE_SECRET: text("ENTENTE_SECRET is missing; set it to at least 32 random characters, for instance the output of: openssl rand -hex 32.")
    .min(32, "ENTENTE_SECRET is too short; set it to at least 32 random characters, for instance the output of: openssl rand -hex 32."),
  ENTENTE_KEY: text("ENTENTE_KEY is missing; set it to 32 random bytes in base64, for instance the output of: openssl rand -base64 32.").refine(
    (value) => keyBytes(value).length === 32 && keyBytes(value).toString("base64") === value.trim(),
    "ENTENTE_KEY is not 32 bytes in base64; give back the key this installation began with, or for a new one the output of: openssl rand -base64 32.",
  ),
  SMTP_URL: optional(address("SMTP_URL", ["smtp:", "smtps:"], "smtps://user:password@mail.example.com:465")),
  MAIL_FROM: optional(
    z.string().regex(/^([^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, "MAIL_FROM is not a sender; write it like Entente <coaching@example.com>."),
  ),
  ENTENTE_MODE: optional(z.enum(["demo", "earnest"], { error: "ENTENTE_MODE must be demo or earnest; leave it out for earnest." })),
  ENTENTE_CLOCK: optional(
    z.iso.datetime({ offset: true, error: "ENTENTE_CLOCK is not an instant; write it like 2026-03-02T09:00:00Z, or leave it out for the real time." }),
  ),
  ENTENTE_SEED: optional(text("ENTENTE_SEED must be a short text; leave it out for a random one.").max(100, "ENTENTE_SEED is longer than 100 characters; shorten it.")),
  LOG_LEVEL: optional(
    z.enum(["fatal", "error", "warn", "info", "debug", "silent"], { error: "LOG_LEVEL must be fatal, error, warn, info, debug or silent; leave it out for info." }),
  ),
  ENTENTE_POOL_SIZE: whole("ENTENTE_POOL_SIZE", 1, 500, 10),
  ENTENTE_AUTH_POOL_SIZE: whole("ENTENTE_AUTH_POOL_SIZE", 1, 500, 5),
  ENTENTE_WORKER_POOL_SIZE: whole("ENTENTE_WORKER_POOL_SIZE", 2, 500, 5),
  ENTENTE_ALLOW_PLAIN_HTTP: optional(
    z.enum(["yes", "no"], { error: "ENTENTE_ALLOW_PLAIN_HTTP must be yes or no; leave it out for no." }),
  ),
});

/** The login roles of the database beside its owner; the migrations make them and their passwords. */
export const databaseRoles = ["entente_app", "entente_auth", "entente_worker", "entente_backup"] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

/** The password of a role that nobody named: the installation's secret decides it, so it is never stored. */
export function rolePassword(secret: string, role: DatabaseRole): string {
  return createHmac("sha256", secret).update(`database role ${role}`).digest("hex");
}

const isLoopback = (url: string) => ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname) || new URL(url).hostname.endsWith(".localhost");

function roleUrl(base: string, secret: string, role: DatabaseRole): string {
  const url = new URL(base);
  url.username = role;
  url.password = rolePassword(secret, role);
  return url.href;
}

function sender(value: string | undefined, origin: string): { name: string; address: string } {
  const [, name, bracketed] = /^([^<]*)<(.+)>$/.exec(value ?? "") ?? [];
  return { name: name?.trim() || "Entente", address: bracketed ?? value ?? `no-reply@${new URL(origin).hostname}` };
}

/** What is right in each variable but wrong between them. */
function conflicts(raw: z.infer<typeof shape>, origin: string): string[] {
  const demo = raw.ENTENTE_MODE === "demo";
  return [
    new URL(origin).protocol === "http:" && !isLoopback(origin) && raw.ENTENTE_ALLOW_PLAIN_HTTP !== "yes"
      && "ENTENTE_URL is not encrypted; put a TLS proxy in front and give its https address, or set ENTENTE_ALLOW_PLAIN_HTTP=yes if the network is trusted.",
    new URL(origin).pathname !== "/" && "ENTENTE_URL has a path; Entente lives at the root of its own host name, so give the origin alone, such as https://coaching.example.com.",
    demo && !isLoopback(raw.DATABASE_URL)
      && "ENTENTE_MODE=demo does not start on the database of another machine, because its accounts are open to anybody; leave out DATABASE_URL, or set ENTENTE_MODE=earnest.",
    demo && raw.SMTP_URL !== undefined && !isLoopback(raw.SMTP_URL)
      && "ENTENTE_MODE=demo does not send through a real mail server, because its people are invented; leave out SMTP_URL, or set ENTENTE_MODE=earnest.",
    !demo && raw.ENTENTE_CLOCK !== undefined && "ENTENTE_CLOCK moves the clock of the demonstration alone; leave it out, or set ENTENTE_MODE=demo.",
  ].filter((sentence) => sentence !== false);
}

/** Reads and checks the environment; everything that configures Entente passes through here.
 *  @throws EnvError with one sentence a line for each wrong variable, fit to be shown as it is. */
export function readEnv(source: Readonly<Record<string, string | undefined>>) {
  const parsed = shape.safeParse(source);
  if (!parsed.success) throw new EnvError([...new Map(parsed.error.issues.map((issue) => [issue.path[0], issue.message])).values()].join("\n"));
  const raw = parsed.data;
  const origin = raw.ENTENTE_URL ?? `http://localhost:${raw.PORT}`;
  const wrong = conflicts(raw, origin);
  if (wrong.length > 0) throw new EnvError(wrong.join("\n"));
  const secret = raw.ENTENTE_SECRET;
  const direct = raw.DATABASE_DIRECT_URL ?? raw.DATABASE_URL;
  const reachable = raw.ENTENTE_ALLOW_PLAIN_HTTP === "yes" || new URL(origin).protocol === "https:";
  return {
    port: raw.PORT,
    /** Where the web server listens: plain HTTP stays on this machine unless the operator says otherwise. */
    host: raw.HOST ?? (reachable ? "0.0.0.0" : "127.0.0.1"),
    /** The public origin, without a slash at the end. */
    url: new URL(origin).origin,
    /** Over TLS cookies carry the `__Host-` prefix; on plain HTTP they cannot. */
    isSecure: new URL(origin).protocol === "https:",
    /** How many proxies of ours stand in front: so many addresses of `X-Forwarded-For`, from the right, can be believed. */
    proxies: raw.ENTENTE_PROXIES ?? (new URL(origin).protocol === "http:" && isLoopback(origin) ? 0 : 1),
    /** The owner's, for migrations; never used to serve a request. */
    databaseUrl: raw.DATABASE_URL,
    /** The owner's past a pooler, for whatever needs one session: the migrations' advisory lock, LISTEN. */
    databaseDirectUrl: direct,
    databaseAppUrl: raw.DATABASE_APP_URL ?? roleUrl(raw.DATABASE_URL, secret, "entente_app"),
    databaseAuthUrl: raw.DATABASE_AUTH_URL ?? roleUrl(raw.DATABASE_URL, secret, "entente_auth"),
    databaseWorkerUrl: raw.DATABASE_WORKER_URL ?? roleUrl(direct, secret, "entente_worker"),
    databaseBackupUrl: raw.DATABASE_BACKUP_URL ?? roleUrl(direct, secret, "entente_backup"),
    /** Roles the operator named: the migrations neither make these nor set their passwords. */
    namedRoles: [
      raw.DATABASE_APP_URL && "entente_app", raw.DATABASE_AUTH_URL && "entente_auth",
      raw.DATABASE_WORKER_URL && "entente_worker", raw.DATABASE_BACKUP_URL && "entente_backup",
    ].filter((role): role is DatabaseRole => Boolean(role)),
    secret,
    /** The outer key-encryption key, 32 bytes: wraps the content keys and is never in the database. */
    key: keyBytes(raw.ENTENTE_KEY),
    smtpUrl: raw.SMTP_URL ?? null,
    mailFrom: sender(raw.MAIL_FROM, origin),
    mode: raw.ENTENTE_MODE ?? ("earnest" as const),
    /** The instant at which the demonstration's clock starts (ISO 8601), or null for the real time. */
    clock: raw.ENTENTE_CLOCK ?? null,
    /** Decides what the demonstration draws by lot, so that two loads are alike; null for a random one. */
    seed: raw.ENTENTE_SEED ?? null,
    logLevel: raw.LOG_LEVEL ?? ("info" as const),
    appPoolSize: raw.ENTENTE_POOL_SIZE,
    authPoolSize: raw.ENTENTE_AUTH_POOL_SIZE,
    workerPoolSize: raw.ENTENTE_WORKER_POOL_SIZE,
    allowPlainHttp: raw.ENTENTE_ALLOW_PLAIN_HTTP === "yes",
  };
}

/** The checked environment. */
export type Env = ReturnType<typeof readEnv>;

let remembered: Env | undefined;

/** The environment of this process, read and checked once. @throws EnvError, see `readEnv`. */
export function env(): Env {
  remembered ??= readEnv(process.env);
  return remembered;
}
