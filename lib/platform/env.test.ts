import { describe, expect, it } from "vitest";

import { EnvError, readEnv, rolePassword } from "./env";

const right = {
  DATABASE_URL: "postgres://owner:pw@127.0.0.1:5432/entente",
  ENTENTE_SECRET: "a".repeat(64),
  ENTENTE_KEY: Buffer.alloc(32, 7).toString("base64"),
};

const sentenceFor = (changes: Record<string, string | undefined>) => {
  try {
    readEnv({ ...right, ...changes });
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  return null;
};

describe("the environment", () => {
  it("is complete with a database, a secret and a key", () => {
    const env = readEnv(right);
    expect(env).toMatchObject({ port: 3000, url: "http://localhost:3000", host: "127.0.0.1", mode: "earnest", isSecure: false, logLevel: "info" });
    expect(env.mailFrom).toEqual({ name: "Entente", address: "no-reply@localhost" });
    expect(env.key).toHaveLength(32);
  });

  it("takes an empty variable for one that is not set", () => {
    expect(sentenceFor({ PORT: "", SMTP_URL: "", ENTENTE_CLOCK: "", DATABASE_APP_URL: "" })).toBeNull();
  });

  it.each([
    [{ PORT: "abc" }, "PORT must be a whole number from 1 to 65535"],
    [{ PORT: "70000" }, "PORT must be at most 65535"],
    [{ DATABASE_URL: undefined }, "DATABASE_URL is missing"],
    [{ DATABASE_URL: "mysql://x/y" }, "DATABASE_URL is not an address that can be used"],
    [{ DATABASE_URL: "postgres://owner@db.example.com" }, "DATABASE_URL names no database"],
    [{ ENTENTE_SECRET: "short" }, "ENTENTE_SECRET is too short"],
    [{ ENTENTE_KEY: "bm90IDMyIGJ5dGVz" }, "ENTENTE_KEY is not 32 bytes in base64"],
    [{ SMTP_URL: "mail.example.com" }, "SMTP_URL is not an address"],
    [{ MAIL_FROM: "x@y.test\r\nBcc: z@y.test" }, "MAIL_FROM is not a sender"],
    [{ ENTENTE_MODE: "test" }, "ENTENTE_MODE must be demo or earnest"],
    [{ ENTENTE_MODE: "demo", ENTENTE_CLOCK: "tomorrow" }, "ENTENTE_CLOCK is not an instant"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be"],
    [{ ENTENTE_POOL_SIZE: "0" }, "ENTENTE_POOL_SIZE must be at least 1"],
    [{ ENTENTE_PROXIES: "two" }, "ENTENTE_PROXIES must be the number of proxies in front"],
    [{ ENTENTE_PROXIES: "11" }, "ENTENTE_PROXIES must be the number of proxies in front"],
    [{ ENTENTE_PROXIES: "-1" }, "ENTENTE_PROXIES must be the number of proxies in front"],
    [{ ENTENTE_URL: "http://coaching.example.com" }, "ENTENTE_URL is not encrypted"],
    [{ ENTENTE_URL: "https://example.com/coaching" }, "ENTENTE_URL has a path"],
  ])("tells %o in one sentence", (changes, beginning) => {
    const sentence = sentenceFor(changes);
    expect(sentence).toContain(beginning);
    expect(sentence).toMatch(/\.$/);
    expect(sentence?.split("\n")).toHaveLength(1);
  });

  it("never repeats the value of a secret in a sentence", () => {
    expect(sentenceFor({ ENTENTE_SECRET: "hush-hush", ENTENTE_KEY: "hush-hush", DATABASE_URL: "hush-hush" })).not.toContain("hush");
  });

  it("serves plain HTTP to this machine alone, unless the operator says otherwise", () => {
    expect(readEnv({ ...right, ENTENTE_URL: "http://10.0.0.5:3000", ENTENTE_ALLOW_PLAIN_HTTP: "yes" }).host).toBe("0.0.0.0");
    expect(readEnv({ ...right, ENTENTE_URL: "https://coaching.example.com/" })).toMatchObject({ host: "0.0.0.0", isSecure: true, url: "https://coaching.example.com" });
  });
});

describe("the proxies in front", () => {
  it("are one, but none on plain HTTP on this machine", () => {
    expect(readEnv(right).proxies).toBe(0);
    expect(readEnv({ ...right, ENTENTE_URL: "https://coaching.example.com" }).proxies).toBe(1);
    expect(readEnv({ ...right, ENTENTE_URL: "https://localhost:8443" }).proxies).toBe(1);
    expect(readEnv({ ...right, ENTENTE_URL: "http://10.0.0.5:3000", ENTENTE_ALLOW_PLAIN_HTTP: "yes" }).proxies).toBe(1);
  });

  it("are as many as the operator says", () => {
    expect(readEnv({ ...right, ENTENTE_PROXIES: "2" }).proxies).toBe(2);
    expect(readEnv({ ...right, ENTENTE_URL: "https://coaching.example.com", ENTENTE_PROXIES: "0" }).proxies).toBe(0);
  });
});

describe("the roles of the database", () => {
  it("follow the owner's address with passwords from the secret", () => {
    const env = readEnv(right);
    expect(env.databaseAppUrl).toBe(`postgres://entente_app:${rolePassword(right.ENTENTE_SECRET, "entente_app")}@127.0.0.1:5432/entente`);
    expect(new Set([env.databaseAppUrl, env.databaseAuthUrl, env.databaseWorkerUrl, env.databaseBackupUrl]).size).toBe(4);
    expect(env.namedRoles).toEqual([]);
  });

  it("are left alone when the operator names them", () => {
    const named = "postgres://mine:pw@db.example.com/entente";
    expect(readEnv({ ...right, DATABASE_APP_URL: named })).toMatchObject({ databaseAppUrl: named, namedRoles: ["entente_app"] });
  });

  it("send the worker and the migrations past a pooler", () => {
    const env = readEnv({ ...right, DATABASE_URL: "postgres://owner:pw@pooler:6432/entente", DATABASE_DIRECT_URL: "postgres://owner:pw@db:5432/entente" });
    expect(new URL(env.databaseAppUrl).host).toBe("pooler:6432");
    expect(new URL(env.databaseWorkerUrl).host).toBe("db:5432");
    expect(env.databaseDirectUrl).toContain("@db:5432");
  });
});

describe("the demonstration mode", () => {
  const demo = { ENTENTE_MODE: "demo" };

  it("refuses to start beside production settings", () => {
    expect(sentenceFor({ ...demo, DATABASE_URL: "postgres://owner:pw@db.example.com/entente" })).toContain("ENTENTE_MODE=demo does not start on the database");
    expect(sentenceFor({ ...demo, SMTP_URL: "smtp://mail.example.com" })).toContain("ENTENTE_MODE=demo does not send");
    expect(sentenceFor({ ...demo, SMTP_URL: "smtp://127.0.0.1:2525" })).toBeNull();
  });

  it("alone may move the clock", () => {
    expect(sentenceFor({ ENTENTE_CLOCK: "2026-03-02T09:00:00Z" })).toContain("ENTENTE_CLOCK moves the clock of the demonstration alone");
    expect(readEnv({ ...right, ...demo, ENTENTE_CLOCK: "2026-03-02T09:00:00Z" }).clock).toBe("2026-03-02T09:00:00Z");
  });
});
