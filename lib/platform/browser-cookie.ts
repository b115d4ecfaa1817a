import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { env } from "./env";

/** Seconds for which a browser is known again: 400 days, the most that browsers keep a cookie. */
const maxAge = 400 * 24 * 60 * 60;

const cookieName = (): string => (env().isSecure ? "__Host-entente.browser" : "entente.browser");
const shape = /^[A-Za-z0-9_-]{43}$/;

/** The secret by which this browser is known again, or null when it has none. It signs nobody in: a sign-in link is
 *  bound to it, and a sign-in from a browser without it is told of by mail. */
export async function knownBrowser(): Promise<string | null> {
  const secret = (await cookies()).get(cookieName())?.value;
  return secret && shape.test(secret) ? secret : null;
}

/** This browser's secret, given to it now when it has none. Only for route handlers. */
export async function thisBrowser(): Promise<string> {
  const secret = (await knownBrowser()) ?? randomBytes(32).toString("base64url");
  (await cookies()).set(cookieName(), secret, { httpOnly: true, secure: env().isSecure, sameSite: "lax", path: "/", maxAge });
  return secret;
}
